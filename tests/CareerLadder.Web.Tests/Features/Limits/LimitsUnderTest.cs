using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.History;
using CareerLadder.Web.Features.Limits;
using CareerLadder.Web.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Tests.Features.Limits;

/// <summary>A database, and the stores that read and change limits for somebody. The last month that is over ended on 2026-10-31.</summary>
public sealed class LimitsUnderTest : IDisposable
{
    internal const string Act = "Rules:TlmTrap:ActFromMonths";
    internal static readonly Viewer Administrator = new("exec", IsAdministrator: true, Email: "ada@house.example");
    internal static readonly DateOnly Today = Given.Day(Given.Today);

    private readonly RuleSettings settings;

    internal LimitsUnderTest(Facts? facts = null, params (string Key, string Value)[] appsettings)
    {
        settings = RuleSettings.Read(appsettings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        Organisation = new(Database, settings.Rules, settings.Company, new FixedClock(Today));
        using var db = Database.CreateDbContext();
        OrganisationImport.RunAsync(db, facts ?? Given.Team).GetAwaiter().GetResult();
        // Once read, it answers at once, as a form under test needs it.
        Organisation.RefreshAsync().GetAwaiter().GetResult();
    }

    internal ScratchDatabase Database { get; } = new();

    internal CurrentOrganisation Organisation { get; }

    /// <summary>Some of each: tech lead managers from a day on, and engineers beside them.</summary>
    internal static Facts Many(int both, int engineers, string from = "2026-01-15") => Given.Facts(
    [
        (new Person("exec", "Xenia Exec"), "Executive 2015-01-01"),
        .. Enumerable.Range(0, both).Select(i => (new Person($"both{i}", PractisedBefore: 9, ManagedBefore: 0), $"TechLeadManager {from} M4 boss")),
        .. Enumerable.Range(0, engineers).Select(i => (new Person($"eng{i}", PractisedBefore: 9, ManagedBefore: 0), "Engineer 2026-01-15 E4 boss")),
    ]);

    internal LimitsStore Store(Viewer? viewer) => new(Gate(viewer), Database, Organisation, settings.Rules, settings.Company, new FixedClock(Today));

    internal LimitsStore Store() => Store(Administrator);

    internal HistoryStore History() => new(Gate(Administrator), Database, Organisation, new FixedClock(Today));

    internal DraftsStore Drafts() => new(Gate(Administrator), Database, new FixedClock(Today));

    internal async Task<LimitLine> LineAsync(string key = Act) => (await Store().ReadAsync())!.Find(key)!;

    /// <summary>What a form holds that changes limits from today on: each was opened as it is.</summary>
    internal async Task<LimitsInput> InputAsync(params (string Key, string Value)[] changes)
    {
        var view = (await Store().ReadAsync())!;
        return new() { From = Today, Changes = [.. changes.Select(c => new LimitChange { Key = c.Key, Value = c.Value, Seen = view.Find(c.Key)?.Seen })] };
    }

    internal async Task<LimitsDone> SaveAsync(string key, string value, DateOnly? from = null)
    {
        var input = await InputAsync((key, value));
        input.From = from ?? Today;
        return await Store().SaveAsync(input);
    }

    /// <summary>"Watch [2025-11-01, 2026-05-01)": what holds of a rule for somebody.</summary>
    internal async Task<string> FlagsAsync(string person, string rule) =>
        string.Join("; ", (await Organisation.GetAsync()).FlagsOf(person).Where(f => f.Rule.Id == rule).Select(f => $"{f.Severity} {f.Days}"));

    internal async Task<IReadOnlyList<string>> AuditAsync()
    {
        await using var db = Database.CreateDbContext();
        return [.. (await db.Audit.OrderBy(a => a.Id).ToListAsync()).Select(a => $"{a.Action} by {a.By}: {a.Details}")];
    }

    private AccessGate Gate(Viewer? viewer) =>
        new(new SignedIn(viewer), () => Organisation.GetAsync(), new FixedClock(Today), new Tests.Settings(new AccessSettings()), (_, _) => ValueTask.CompletedTask);

    public void Dispose() => Database.Dispose();
}
