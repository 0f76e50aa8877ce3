using System.Data.Common;
using System.Globalization;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Import;

/// <summary>
/// Brings what a folder tells into the database, in one transaction or not at all. A row that is told again is updated in its place,
/// a new one is added, and one that is not told stays: history is never deleted.
/// </summary>
public static class OrganisationImport
{
    private static readonly Table<PersonRow, Person, string> People = new(
        "people",
        p => p.Id,
        p => p.Id,
        [
            new("name", p => p.Name), new("email", p => p.Email), new("joined", p => p.Joined), new("left", p => p.Left, ColumnSort.End), new("zone", p => p.Zone),
            new("practised_before", p => p.PractisedBefore), new("managed_before", p => p.ManagedBefore),
        ],
        Merge);

    private static readonly Table<PostRow, Post, (string, DateOnly)> Posts = new(
        "posts",
        p => (p.Person, p.From),
        p => From(p.Person, p.From),
        [
            new("kind", p => p.Kind), new("title", p => p.Title), new("level", p => p.Level), new("team", p => p.Team), new("manager", p => p.Manager),
            new("employer", p => p.Employer), new("to", p => p.To, ColumnSort.End),
        ]);

    private static readonly Table<PracticeRow, Practice, (string, DateOnly)> Practices = new(
        "practice",
        p => (p.Person, p.From),
        p => From(p.Person, p.From),
        [
            new("hours_per_week", p => p.HoursPerWeek, ColumnSort.Named), new("critical_path", p => p.OnCriticalPath, ColumnSort.Named),
            new("note", p => p.Note, ColumnSort.Named), new("to", p => p.To, ColumnSort.End),
        ]);

    private static readonly Table<IntentRow, IntentAnswer, (string, DateOnly)> Intents = new(
        "intents",
        i => (i.Person, i.On),
        i => On(i.Person, i.On),
        [new("intent", i => i.Intent, ColumnSort.Named), new("reason", i => i.Reason, ColumnSort.Named), new("note", i => i.Note, ColumnSort.Named)]);

    private static readonly Table<PayRow, BasePay, (string, DateOnly)> Pays = new(
        "pay",
        p => (p.Person, p.From),
        p => From(p.Person, p.From),
        [
            new("base", p => p.Base, ColumnSort.Named), new("currency", p => p.Currency, ColumnSort.Named), new("fte", p => p.Fte, ColumnSort.Named),
            new("bonus_target", p => p.BonusTarget, ColumnSort.Named), new("equity_year", p => p.EquityYear, ColumnSort.Named),
        ]);

    private static readonly Table<BandRow, Band, (DateOnly?, string?, string)> BandsOfPay = new(
        "bands",
        b => (b.From, b.Zone, b.Level),
        b => $"{b.Level}{(b.Zone is null ? "" : $" in {b.Zone}")}{(b.From is { } from ? $" from {Day(from)}" : "")}",
        [new("min", b => b.Min), new("max", b => b.Max), new("target", b => b.Target), new("currency", b => b.Currency)]);

    private static readonly Table<LevelRow, Level, (DateOnly?, string)> Levels = new(
        "levels",
        l => (l.From, l.Id),
        l => $"{l.Id}{Since(l.From)}",
        [new("track", l => l.Track), new("rung", l => l.Rung), new("title", l => l.Title), new("summary", l => l.Summary)]);

    private static readonly Table<ExpectationRow, Expectation, (DateOnly?, string, string)> Expectations = new(
        "expectations", e => (e.From, e.Level, e.Theme), e => $"{e.Level}, {e.Theme}{Since(e.From)}", [new("expectation", e => e.Text)]);

    private static readonly Table<ThemeRow, Theme, (DateOnly?, string)> Themes = new(
        "themes", t => (t.From, t.Id), t => $"{t.Id}{Since(t.From)}", [new("name", t => t.Name), new("summary", t => t.Summary)]);

    private static readonly Table<ForkRow, Fork, (string, DateOnly)> Forks = new(
        "forks", f => (f.Person, f.On), f => On(f.Person, f.On), [new("decision", f => f.Decision, ColumnSort.Named)]);

    private static readonly Table<ConversationRow, ConversationHeld, (string, DateOnly)> Conversations = new(
        "conversations", c => (c.Person, c.On), c => On(c.Person, c.On), []);

    // Whose label it is, is nobody's business: counted, never named.
    private static readonly Table<GroupRow, GroupLabel, string> Groups = new("groups", g => g.Person, _ => "one person", []);

    private static readonly Table<RecordingRow, Recording, int> Recordings = new(
        "recording",
        _ => 0,
        _ => "since when",
        [new("intents", r => r.Intents), new("practice", r => r.Practice), new("forks", r => r.Forks), new("conversations", r => r.Conversations)]);

    /// <summary>The same where there is one version of the ladders, the one that was always in force.</summary>
    public static Task<Changes> RunAsync(AppDb db, Facts told, CancellationToken stop = default) => RunAsync(db, told, today: null, stop);

    /// <summary>Imports and saves; in the transaction of the context, where one has begun, and then it is that one's to commit.</summary>
    /// <param name="today">Ladders that tell no day correct those in force on it; null: those that were always in force.</param>
    /// <exception cref="DbException">A fact is about a person nobody told of. Nothing was saved.</exception>
    public static Task<Changes> RunAsync(AppDb db, Facts told, DateOnly? today, CancellationToken stop = default) => ImportAsync(db, told, today, save: true, null, stop);

    /// <summary>The same, telling how far it is.</summary>
    /// <param name="say">Told how many tables of how many are done.</param>
    public static Task<Changes> RunAsync(AppDb db, Facts told, DateOnly? today, Action<int, int> say, CancellationToken stop) => ImportAsync(db, told, today, save: true, say, stop);

    /// <summary>The same where there is one version of the ladders, the one that was always in force.</summary>
    public static Task<Changes> TryAsync(AppDb db, Facts told, CancellationToken stop = default) => TryAsync(db, told, today: null, stop);

    /// <summary>Saves nothing: what would be added, changed and ended.</summary>
    public static Task<Changes> TryAsync(AppDb db, Facts told, DateOnly? today, CancellationToken stop = default) => ImportAsync(db, told, today, save: false, null, stop);

    /// <summary>The same, telling how far it is.</summary>
    /// <param name="say">Told how many tables of how many are done.</param>
    public static Task<Changes> TryAsync(AppDb db, Facts told, DateOnly? today, Action<int, int> say, CancellationToken stop) => ImportAsync(db, told, today, save: false, say, stop);

    private static async Task<Changes> ImportAsync(AppDb db, Facts told, DateOnly? today, bool save, Action<int, int>? say, CancellationToken stop)
    {
        // One that saves nothing holds nothing either: whoever saves meanwhile would wait for its end.
        await using var own = save && db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        told = await LaddersInForce.DateAsync(db, told, today, stop);
        Func<Task<TableChanges>>[] tables =
        [
            () => Levels.ImportAsync(db, [.. told.Levels.DistinctBy(l => (l.From, l.Id))], save, stop),
            () => Expectations.ImportAsync(db, told.Expectations, save, stop),
            () => Themes.ImportAsync(db, told.Themes, save, stop),
            () => BandsOfPay.ImportAsync(db, told.Bands, save, stop),
            () => People.ImportAsync(db, told.People, save, stop),
            () => Posts.ImportAsync(db, told.Posts, save, stop),
            () => Practices.ImportAsync(db, told.Practices, save, stop),
            () => Intents.ImportAsync(db, told.Intents, save, stop),
            () => Pays.ImportAsync(db, told.Pays, save, stop),
            () => Forks.ImportAsync(db, told.Forks, save, stop),
            () => Conversations.ImportAsync(db, told.Conversations, save, stop),
            () => Groups.ImportAsync(db, [.. told.Groups.Select(g => new GroupLabel(g.Key, g.Value))], save, stop),
            () => Recordings.ImportAsync(db, told.Recording is { } recording ? [recording] : [], save, stop),
        ];
        var done = new List<TableChanges>(tables.Length);
        foreach (var table in tables)
        {
            say?.Invoke(done.Count, tables.Length);
            done.Add(await table());
        }

        var changes = new Changes(done);
        if (!save || changes.IsNothing) return changes;
        db.MarkRevision();
        await db.SaveChangesAsync(stop);
        if (own is not null) await own.CommitAsync(stop);
        return changes;
    }

    /// <summary>
    /// A person's row has two authors, the personnel system and the person: what the one leaves empty, the other may have said. Only of
    /// leaving does an empty cell say something: still here.
    /// </summary>
    private static Person Merge(Person known, Person told) => told with
    {
        Name = told.Name ?? known.Name,
        Email = told.Email ?? known.Email,
        Joined = told.Joined ?? known.Joined,
        Zone = told.Zone ?? known.Zone,
        PractisedBefore = told.PractisedBefore ?? known.PractisedBefore,
        ManagedBefore = told.ManagedBefore ?? known.ManagedBefore,
    };

    private static string From(string person, DateOnly day) => $"{person} from {Day(day)}";

    private static string On(string person, DateOnly day) => $"{person} on {Day(day)}";

    private static string Since(DateOnly? day) => day is { } from ? $" from {Day(from)}" : "";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
