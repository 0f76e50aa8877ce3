using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Goals;
using CareerLadder.Web.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Tests.Features.Goals;

/// <summary>The small organisation of <see cref="Given.Team"/> in a database of its own, with expectations of two equals; Eng reports to Mia, Mia to Dora, Dora to Exec.</summary>
internal sealed class GoalsWorld : IDisposable
{
    public static readonly DateOnly Today = Given.Day(Given.Today);

    public GoalsWorld(Facts? facts = null)
    {
        Organisation = Given.Organisation(facts ?? Given.Team with
        {
            Expectations = [new("E5", "Craft", "Sets the approach."), new("E5", "People", "Grows others."), new("M5", "Craft", "Judges risk."), new("M5", "People", "Knows what each wants."), new("M5", "People", "Makes it happen.")],
        });
        using var db = Database.CreateDbContext();
        OrganisationImport.RunAsync(db, Organisation.Facts).GetAwaiter().GetResult();
    }

    public ScratchDatabase Database { get; } = new();

    public Organisation Organisation { get; private set; }

    /// <summary>Everyone who stands in another relation to Mia: she, her manager, those above, who reports to her, a peer, who looks after people, and nobody.</summary>
    public static IReadOnlyList<Viewer?> Strangers { get; } = [new("eng"), new("tom"), new("pat"), new("exec2", IsExecutive: true), new(null, IsExecutive: true), new("pat", IsCompensation: true), new("tom", IsAdministrator: true), new("liv"), null];

    public GoalsStore Goals(Viewer? viewer, string today = Given.Today) => new(Gate(viewer, today), Database);

    public GoalsStore Goals(string person, string today = Given.Today) => Goals(new Viewer(person), today);

    public GrowthStore Growth(Viewer? viewer, string today = Given.Today) => new(Gate(viewer, today), Database, new FixedClock(Given.Day(today)));

    public GrowthStore Growth(string person, string today = Given.Today) => Growth(new Viewer(person, Email: $"{person}@house.example"), today);

    public EvidenceStore Evidence(string? person, string today = Given.Today) => new(Gate(new(person), today), Database);

    public CurrentGoalsStore Current(Viewer? viewer) => new(Gate(viewer, Given.Today), Database);

    public DraftsStore Drafts(Viewer? viewer) => new(Gate(viewer, Given.Today), Database, new FixedClock(Today));

    /// <summary>From now on somebody else is the manager of somebody, or the ladder is another.</summary>
    public void Become(Facts facts) => Organisation = Given.Organisation(facts);

    public static GoalInput Goal(string text, string? level = null, bool isShared = false, Horizon horizon = Horizon.TwoToThreeYears) => new() { Text = text, Level = level, IsShared = isShared, Horizon = horizon };

    public static EvidenceInput Piece(string text, params Place[] places) => new() { Text = text, On = Today.AddDays(-10), Places = [.. places] };

    public async Task<List<(string By, string? About, string? Details)>> WrittenDownAsync(AuditAction action)
    {
        await using var db = Database.CreateDbContext();
        return [.. (await db.Audit.Where(r => r.Action == action).OrderBy(r => r.Id).ToListAsync()).Select(r => (r.By, r.About, r.Details))];
    }

    public void Dispose() => Database.Dispose();

    private AccessGate Gate(Viewer? viewer, string today) =>
        new(new SignedIn(viewer), () => ValueTask.FromResult(Organisation), new FixedClock(Given.Day(today)), new Tests.Settings(new AccessSettings()), (_, _) => ValueTask.CompletedTask);
}
