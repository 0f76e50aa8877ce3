using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Openings;

/// <summary>
/// The posts that are open: for everyone with an account to see, unless the organisation shows them only to those who manage them. They
/// are posted, edited, closed and filled by whoever manages, for their own line, and by administrators, and each of it is written down.
/// </summary>
public sealed class OpeningsStore(AccessGate gate, IDbContextFactory<AppDb> databases, TimeProvider clock)
{
    /// <summary>Null for who is not signed in.</summary>
    public async ValueTask<OpeningsView?> ReadAsync(OpeningsQuery asked)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer is null) return null;
        await using var db = await databases.CreateDbContextAsync();
        return await new OpeningsReader(db, access).ReadAsync(asked);
    }

    public async ValueTask<Done> PostAsync(OpeningInput told)
    {
        var access = await gate.EnterAsync();
        await using var db = await databases.CreateDbContextAsync();
        if (Refuse(access, db, told) is { } refusal) return refusal;
        var row = new OpeningRow { OpenedOn = access.Today, By = access.Viewer!.PersonId };
        Take(row, told);
        db.Openings.Add(row);
        WriteDown(db, access, AuditAction.OpeningPosted, row, $"{Quoted(row)}.");
        await db.SaveChangesAsync();
        return Done.Well;
    }

    public ValueTask<Done> ChangeAsync(int opening, OpeningInput told) => ChangeAsync(opening, (db, access, row) =>
    {
        // The one who managed it and the one who is to: both must be in the line of whoever edits.
        if (Refuse(access, db, told) is { } refusal) return refusal;
        var before = row.Title;
        Take(row, told);
        WriteDown(db, access, AuditAction.OpeningChanged, row, before == row.Title ? $"{Quoted(row)}." : $"“{before}”, now {Quoted(row)}.");
        return Done.Well;
    });

    /// <summary>Takes it off the list without anybody having filled it.</summary>
    public ValueTask<Done> CloseAsync(int opening) => ChangeAsync(opening, (db, access, row) =>
    {
        row.ClosedOn = access.Today;
        WriteDown(db, access, AuditAction.OpeningClosed, row, $"{Quoted(row)}.");
        return Done.Well;
    });

    /// <param name="by">The key or the name of somebody here; empty: somebody from elsewhere, or it is not to be said.</param>
    public ValueTask<Done> FillAsync(int opening, string? by) => ChangeAsync(opening, (db, access, row) =>
    {
        string? filledBy = null;
        if (!string.IsNullOrWhiteSpace(by))
        {
            var found = access.Organisation.People.Where(p => p.PresenceOn(access.Today) == Presence.Here && IsCalled(p.Person, by.Trim())).Take(2).ToList();
            if (found.Count == 0) return new($"Nobody here is called “{by.Trim()}”. Please write the name as it stands on People, or leave it empty.");
            if (found.Count > 1) return new($"More than one is called “{by.Trim()}”. Please write the key instead: it is the last part of the address of their page.");
            filledBy = found[0].Person.Id;
        }

        (row.ClosedOn, row.FilledBy) = (access.Today, filledBy);
        WriteDown(db, access, AuditAction.OpeningFilled, row, $"{Quoted(row)}{(filledBy is null ? "" : $", by {access.Organisation.Find(filledBy)!.Person.DisplayName}")}.", filledBy);
        return Done.Well;
    });

    private async ValueTask<Done> ChangeAsync(int opening, Func<AppDb, Access, OpeningRow, Done> change)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer is null) return Done.NotAllowed;
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var row = await db.Openings.SingleOrDefaultAsync(o => o.Id == opening);
        if (row is not null && !access.MayManageOpeningOf(row.Manager)) return Done.NotAllowed;
        if (row is not { ClosedOn: null }) return Done.Missing;
        var done = change(db, access, row);
        if (done.Refusal is not null) return done;
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return done;
    }

    private static Done? Refuse(Access access, AppDb db, OpeningInput told)
    {
        if (access.Viewer is null) return Done.NotAllowed;
        if (new OpeningInputValidator().Validate(told).Errors is [var fault, ..]) return new(fault.ErrorMessage);
        if (!new OpeningsReader(db, access).Managers().Any(m => m.Id == told.Manager)) return Done.NotAllowed;
        if (access.Organisation.LadderOn(access.Today).Find(told.Level) is not { } level) return new($"{told.Level} is not on the ladder here. Please choose a level that is.");
        return level.Track == told.Kind!.Value.TrackOf() ? null : new($"{level.Id} is a level of the other track. Please choose a level that goes with the kind, or another kind.");
    }

    private static void Take(OpeningRow row, OpeningInput told) => (row.Title, row.Kind, row.Level, row.Team, row.Manager, row.Text) =
        (told.Title!.Trim(), told.Kind!.Value, told.Level!, string.IsNullOrWhiteSpace(told.Team) ? null : told.Team.Trim(), told.Manager!, told.Text!.Trim());

    private static bool IsCalled(Person person, string name) => person.Id == name || string.Equals(person.Name, name, StringComparison.OrdinalIgnoreCase);

    private static string Quoted(OpeningRow row) => row.Team is { } team ? $"“{row.Title}” in {team}" : $"“{row.Title}”";

    private void WriteDown(AppDb db, Access access, AuditAction action, OpeningRow row, string details, string? about = null) =>
        db.WriteDown(AuditEntry.Of(action, access.Viewer!, about ?? row.Manager, details), clock);
}
