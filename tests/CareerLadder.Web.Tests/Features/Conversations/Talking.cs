using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Conversations;
using CareerLadder.Web.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Conversations;

/// <summary>The team of <see cref="Given"/> on a real database, with the stores of whoever looks.</summary>
internal sealed class Talking : IDisposable
{
    public static readonly DateOnly Today = Given.Day(Given.Today);

    private readonly AuditLog audit;

    public Talking()
    {
        Organisation = new(Database, RuleBook.Default, new Company());
        audit = new(Database, Clock);
        using var db = Database.CreateDbContext();
        OrganisationImport.RunAsync(db, Given.Team).GetAwaiter().GetResult();
    }

    public ScratchDatabase Database { get; } = new();

    public CurrentOrganisation Organisation { get; }

    public FixedClock Clock { get; } = new(Today);

    public LiveConversations Live { get; } = new(NullLogger<LiveConversations>.Instance);

    public static Viewer Eng { get; } = new("eng", Email: "eng@team.example");

    public static Viewer Mia { get; } = new("mia", Email: "mia@team.example");

    public static Viewer Dora { get; } = new("dora", Email: "dora@team.example");

    /// <summary>Everyone who has no part in a conversation of Eng's with Mia.</summary>
    public static TheoryData<string> Others => ["dora", "exec", "tom", "new", "liv", "a ghost", ""];

    public static Viewer? Other(string key) => key.Length == 0 ? null : new(key, IsExecutive: true, IsCompensation: true, IsAdministrator: true, Email: $"{key}@team.example");

    public void Dispose() => Database.Dispose();

    public ConversationsStore Conversations(Viewer? viewer) => new(Gate(viewer), Database);

    public ConversationStore Conversation(Viewer? viewer) => new(Door(viewer), Live, Organisation, Clock);

    public AgendaStore Agenda(Viewer? viewer) => new(Door(viewer), Live);

    public WordsStore Words(Viewer? viewer) => new(Door(viewer), Live);

    public FollowUpsStore FollowUps(Viewer? viewer) => new(Door(viewer), Live);

    public DraftsStore Drafts(Viewer? viewer) => new(Gate(viewer), Database, Clock);

    public PrivateNotesStore PrivateNotes(Viewer? viewer) => new(Gate(viewer), Database);

    public CalendarStore Calendar(Viewer? viewer) => new(Gate(viewer), Database, Clock);

    public CalendarFeed Feed() => new(() => Organisation.GetAsync(), Database, Clock);

    /// <summary>A conversation of Eng's with Mia.</summary>
    public async Task<int> PlanAsync(DateOnly? on = null, Viewer? by = null)
    {
        var started = await Conversations(by ?? Eng).StartAsync(new() { Person = "eng", On = on ?? Today.AddDays(7) });
        Assert.Null(started.Refusal);
        return started.Conversation!.Value;
    }

    /// <summary>The same, held today.</summary>
    public async Task<int> HoldAsync()
    {
        var id = await PlanAsync();
        Assert.True(await Conversation(Mia).HoldAsync(id, Today));
        return id;
    }

    /// <summary>From today on Eng reports to Tom.</summary>
    public async Task ChangeManagerAsync()
    {
        await using (var db = Database.CreateDbContext())
        {
            db.Posts.Add(new() { Person = "eng", From = Today, Kind = Kind.Engineer, Level = "E3", Manager = "tom" });
            await db.SaveChangesAsync();
        }

        await Organisation.RefreshAsync();
    }

    public async Task<T> ReadAsync<T>(Func<AppDb, Task<T>> read)
    {
        await using var db = Database.CreateDbContext();
        return await read(db);
    }

    public Task<List<string?>> LooksAsync() => ReadAsync(db => db.Audit.Where(a => a.Action == AuditAction.LookedAtNotes).Select(a => a.ByPerson + " at " + a.About).ToListAsync())!;

    public Task<ConversationRow> RowAsync(int id) => ReadAsync(db => db.Conversations.SingleAsync(c => c.Id == id));

    private AccessGate Gate(Viewer? viewer) => new(new SignedIn(viewer), () => Organisation.GetAsync(), Clock, new Tests.Settings(new AccessSettings()), (_, _) => ValueTask.CompletedTask);

    private ConversationDoor Door(Viewer? viewer) => new(Gate(viewer), Database, audit);
}
