using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Settings;

/// <summary>Reads the audit: administrators all of it, everybody else what concerns them and what they did themselves.</summary>
public sealed class AuditStore(AccessGate gate, IDbContextFactory<AppDb> databases)
{
    public const int PageSize = 50;

    public async ValueTask<AuditView> ReadAsync(AuditQuery asked)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer is not { } viewer) return AuditView.Nothing;
        await using var db = await databases.CreateDbContextAsync();
        var rows = await Narrowed(MayBeSeenBy(viewer, db.Audit.AsNoTracking()), asked, access.Organisation).OrderByDescending(r => r.Id).Take(PageSize + 1).ToListAsync();
        var shown = rows.Take(PageSize).Select(r => new AuditLine(r.Id, r.At, r.Action, r.By, r.About, access.Organisation.Find(r.About)?.Person.DisplayName, r.Details));
        var seesAll = viewer.IsAdministrator;
        var head = seesAll ? await db.AuditHead.AsNoTracking().SingleAsync() : null;
        return new([.. shown], rows.Count > PageSize ? rows[PageSize - 1].Id : null, seesAll, head?.Hash, head?.Rows ?? 0);
    }

    /// <summary>Works every entry's hash out again.</summary>
    /// <param name="kept">A hash that was kept elsewhere, to be looked for; empty to check without one.</param>
    /// <param name="read">Told now and then how many were read.</param>
    /// <returns>Null for whoever is no administrator.</returns>
    public async ValueTask<AuditCheck?> ReadProofAsync(string? kept, IProgress<int>? read = null)
    {
        if (await gate.EnterAsync() is not { Viewer.IsAdministrator: true }) return null;
        // Off the page's own line, which shows meanwhile how far it is.
        return await Task.Run(async () =>
        {
            await using var db = await databases.CreateDbContextAsync();
            return await AuditCheck.RunAsync(db, string.IsNullOrWhiteSpace(kept) ? null : kept, read);
        });
    }

    private static IQueryable<AuditRow> MayBeSeenBy(Viewer viewer, IQueryable<AuditRow> rows)
    {
        if (viewer.IsAdministrator) return rows;
        // Without a person there is nothing that could concern one; what an account did goes by its address.
        var (person, email) = (viewer.PersonId, viewer.Email);
        return rows.Where(r => (person != null && r.About == person) || (email != null && r.By == email));
    }

    private static IQueryable<AuditRow> Narrowed(IQueryable<AuditRow> rows, AuditQuery asked, Organisation organisation)
    {
        if (asked.Action is { } action) rows = rows.Where(r => r.Action == action);
        if (asked.By is { } by) rows = rows.Where(r => r.By.Contains(by));
        if (asked.About is { } about)
        {
            var words = PlainText.Of(about);
            string[] people = [about, .. from one in organisation.People where PlainText.Of(one.Person.DisplayName).Contains(words, StringComparison.Ordinal) select one.Person.Id];
            rows = rows.Where(r => r.About != null && EF.Parameter(people).Contains(r.About));
        }

        if (asked.Before is { } before) rows = rows.Where(r => r.Id < before);
        if (asked.From is { } from)
        {
            var first = from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            rows = rows.Where(r => r.At >= first);
        }

        if (asked.To is { } to && to < DateOnly.MaxValue)
        {
            var end = to.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            rows = rows.Where(r => r.At < end);
        }

        return rows;
    }
}
