using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Ladders;
using CareerLadder.Web.Tests.Data;

namespace CareerLadder.Web.Tests.Features.Ladders;

/// <summary>The small organisation on a real database, and the stores of its ladders for whoever looks.</summary>
internal sealed class LaddersUnderTest : IDisposable
{
    public static readonly Viewer Administrator = new("dora", IsAdministrator: true);
    public static readonly Viewer AnotherAdministrator = new("tom", IsAdministrator: true);

    private readonly MovingClock clock = new();

    public LaddersUnderTest(Facts? facts = null)
    {
        Organisation = new(Database, RuleBook.Default, new Company());
        using var db = Database.CreateDbContext();
        OrganisationImport.RunAsync(db, facts ?? Given.Team with { Expectations = [new("E5", "Craft", "Leads a system."), new("E5", "People", "Grows others."), new("E3", "Craft", "Builds.")] }).GetAwaiter().GetResult();
    }

    public ScratchDatabase Database { get; } = new();

    public CurrentOrganisation Organisation { get; }

    public static DateOnly Today => Given.Day(Given.Today);

    public LadderDraftsStore Drafts(Viewer? viewer = null) => new(Gate(viewer ?? Administrator), Database, clock);

    public LadderWritingStore Writing(Viewer? viewer = null) => new(Gate(viewer ?? Administrator), Database, clock);

    public LadderForceStore Force(Viewer? viewer = null) => new(Gate(viewer ?? Administrator), Database, Organisation, clock);

    public LadderCompareStore Compare(Viewer? viewer = null) => new(Gate(viewer ?? Administrator), Database);

    public LaddersStore Ladders(Viewer? viewer = null) => new(Gate(viewer ?? Administrator));

    public DraftsStore Kept() => new(Gate(Administrator), Database, clock);

    public async Task<int> BeginAsync() => (await Drafts().BeginAsync("Next year", Today)).Draft!.Value;

    /// <summary>Puts a draft in force as somebody does who has looked first.</summary>
    public async Task<LadderDone> PutAsync(int draft, DateOnly? from) => await Force().PutAsync(draft, from, (await Force().PreviewAsync(draft, from))!.At);

    public async Task<LadderDraftView> GetAsync(int draft) => (await Drafts().GetAsync(draft))!;

    /// <summary>Opens a level's form, writes in it and saves it.</summary>
    public async Task<LadderDone> SaveAsync(int draft, string? level, Action<LevelInput> write, Viewer? viewer = null)
    {
        var input = LevelInput.Of((await GetAsync(draft)).Text, level);
        var opened = input.Values;
        write(input);
        return await Writing(viewer).SaveLevelAsync(draft, level, input, opened);
    }

    /// <summary>Takes a level away as somebody does who has just looked at it.</summary>
    public async Task<LadderDone> RemoveAsync(int draft, string level, Viewer? viewer = null) => await Writing(viewer).RemoveLevelAsync(draft, level, (await GetAsync(draft)).At);

    public void Dispose() => Database.Dispose();

    private AccessGate Gate(Viewer viewer) => new(
        new SignedIn(viewer), () => Organisation.GetAsync(), new FixedClock(Today), new Tests.Settings(new()), (_, _) => ValueTask.CompletedTask);

    // So that no two writings are of one moment.
    private sealed class MovingClock : TimeProvider
    {
        private long seconds;

        public override DateTimeOffset GetUtcNow() => new(Today, new TimeOnly(12, 0).Add(TimeSpan.FromSeconds(Interlocked.Increment(ref seconds))), TimeSpan.Zero);
    }
}
