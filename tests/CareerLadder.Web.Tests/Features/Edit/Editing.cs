using CareerLadder.Core.Flags;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.BandsByHand;
using CareerLadder.Web.Features.Edit;
using CareerLadder.Web.Features.Join;
using CareerLadder.Web.Features.Pay;
using CareerLadder.Web.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Tests.Features.Edit;

/// <summary>The team of <see cref="Given"/> in a database, and the stores that change it for somebody.</summary>
public sealed class Editing : IDisposable
{
    internal static readonly Viewer Administrator = new("exec", IsAdministrator: true, Email: "ada@house.example");

    internal static readonly Viewer Compensation = new("exec", IsCompensation: true, Email: "comp@house.example");

    internal static readonly DateOnly Today = Given.Day(Given.Today);

    private readonly CurrentOrganisation organisation;

    internal Editing(CareerLadder.Core.Organisations.Facts? facts = null)
    {
        organisation = new(Database, RuleBook.Default, new Company());
        using var db = Database.CreateDbContext();
        OrganisationImport.RunAsync(db, facts ?? Given.Team).GetAwaiter().GetResult();
        // Once read, it answers at once, as a form under test needs it.
        organisation.RefreshAsync().GetAwaiter().GetResult();
    }

    internal ScratchDatabase Database { get; } = new();

    internal List<string> Looked { get; } = [];

    internal CurrentOrganisation Organisation => organisation;

    internal EditStore Posts(Viewer? viewer) => new(Gate(viewer), Database, organisation, new FixedClock(Today));

    internal ManagersStore Managers(Viewer? viewer) => new(Gate(viewer));

    internal JoinStore Join(Viewer? viewer) => new(Gate(viewer), Database, organisation, new FixedClock(Today));

    internal LeaveStore Leave(Viewer? viewer) => new(Gate(viewer), Database, organisation, new FixedClock(Today));

    internal PersonStore Person(Viewer? viewer) => new(Gate(viewer), Database, organisation, new FixedClock(Today));

    internal PayStore Pay(Viewer? viewer) => new(Gate(viewer), Database, organisation, new FixedClock(Today));

    internal BandsStore Bands(Viewer? viewer) => new(Gate(viewer), Database, organisation, new FixedClock(Today));

    internal DraftsStore Drafts(Viewer? viewer) => new(Gate(viewer), Database, new FixedClock(Today));

    internal AccessGate Gate(Viewer? viewer) => new(new SignedIn(viewer), () => organisation.GetAsync(), new FixedClock(Today), new Tests.Settings(new AccessSettings()), (by, people) =>
    {
        Looked.AddRange(people.Where(p => p != by.PersonId).Select(p => $"{by.PersonId}: {p}"));
        return ValueTask.CompletedTask;
    });

    /// <summary>What the form holds of a post of somebody that began on a day.</summary>
    internal async Task<PostInput> OpenAsync(string person, string from, Viewer? viewer = null)
    {
        var line = (await Posts(viewer ?? Administrator).ReadAsync(person))!.Posts!.Single(p => p.Post.From == Given.Day(from));
        return PostInput.Of(line.Id, line.Post, line.Manager);
    }

    /// <summary>"Engineer 2020-02-03 – 2023-02-28 E2": each post as its row keeps it, with its last day.</summary>
    internal async Task<IReadOnlyList<string>> PostsOfAsync(string person)
    {
        await using var db = Database.CreateDbContext();
        var rows = await db.Posts.AsNoTracking().Where(p => p.Person == person).OrderBy(p => p.From).ThenBy(p => p.Id).ToListAsync();
        return [.. rows.Select(r => $"{r.Kind} {r.From:yyyy-MM-dd}{(r.To is { } to ? $" – {to.AddDays(-1):yyyy-MM-dd}" : "")} {r.Level} {r.Manager}".TrimEnd())];
    }

    /// <summary>"2023-03-01 55000 GBP": each pay as its row keeps it.</summary>
    internal async Task<IReadOnlyList<string>> PayOfAsync(string person)
    {
        await using var db = Database.CreateDbContext();
        return [.. (await db.Pay.AsNoTracking().Where(p => p.Person == person).OrderBy(p => p.From).ThenBy(p => p.Id).ToListAsync()).Select(p => FormattableString.Invariant($"{p.From:yyyy-MM-dd} {p.Base:0.##} {p.Currency}"))];
    }

    /// <summary>What the form holds of pay of somebody from a day on.</summary>
    internal async Task<PayInput> OpenPayAsync(string person, string from)
    {
        var line = (await Pay(Compensation).ReadAsync(person))!.Lines.Single(l => l.Pay.From == Given.Day(from));
        return PayInput.Of(line.Id, line.Pay);
    }

    /// <summary>What the form holds of a band of a level and zone that began on a day.</summary>
    internal async Task<BandInput> OpenBandAsync(string level, string zone, string? from)
    {
        var line = (await Bands(Compensation).ReadAsync(zone))!.Levels.Single(l => l.Id == level).Lines.Single(l => l.Band.From == (from is null ? null : Given.Day(from)));
        return BandInput.Of(line.Id, line.Band);
    }

    internal async Task<IReadOnlyList<string>> AuditAsync()
    {
        await using var db = Database.CreateDbContext();
        return [.. (await db.Audit.OrderBy(a => a.Id).ToListAsync()).Where(a => a.By != "somebody").Select(a => $"{a.Action} of {a.About} by {a.By}: {a.Details}")];
    }

    public void Dispose() => Database.Dispose();
}
