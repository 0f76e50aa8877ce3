using System.Text.Encodings.Web;
using System.Text.Json;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Features.BandsByHand;
using CareerLadder.Web.Features.Careers;
using CareerLadder.Web.Features.Edit;
using CareerLadder.Web.Features.Join;
using CareerLadder.Web.Features.Ladders;
using CareerLadder.Web.Features.Pay;
using CareerLadder.Web.Tests.Features.Alignment;
using CareerLadder.Web.Tests.Features.Edit;
using CareerLadder.Web.Tests.Features.Ladders;
using Xunit;

namespace CareerLadder.Web.Tests;

/// <summary>Whatever two people save who both opened it before: a row for each kind of thing that is edited by hand.</summary>
public sealed class TwoAtOnceTests
{
    private static readonly JsonSerializerOptions AsRead = new() { IncludeFields = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Viewer Mia = new("mia", Email: "mia@house.example");

    private static readonly Facts Recorded = Payroll.Facts with
    {
        Intents = [new("mia", Given.Day("2026-01-10"), Intent.Maybe, IntentReason.People, "As it was")], Practices = [new("mia", Given.Day("2026-01-05"), null, 3, Note: "As it was")],
    };

    private static readonly Dictionary<string, Func<Task<Saves>>> Kinds = new(StringComparer.Ordinal)
    {
        ["post"] = () => EditAsync(g => g.OpenAsync("eng", "2023-03-01"), (i, text) => i.Team = text, (g, i) => g.Posts(Editing.Administrator).SaveAsync("eng", i).AsTask(), o => o.IsSaved, (i, o) => i.Was = o.Conflict!.Now,
            async g => (await g.OpenAsync("eng", "2023-03-01")).Team),
        ["post that both add"] = () => EditAsync(
            _ => Task.FromResult(new PostInput { Kind = Kind.Engineer, From = Given.Day("2026-12-01") }), (i, text) => i.Team = text,
            async (g, i) => (Done: await g.Posts(Editing.Administrator).SaveAsync("eng", i), Asks: await g.Posts(Editing.Administrator).PreviewAsync("eng", i)), o => o.Done.IsSaved,
            (i, o) => i.Answers = o.Asks!.Clashes.ToDictionary(c => c.Key, c => c.Ways[0].Key), async g => (await g.OpenAsync("eng", "2026-12-01")).Team),
        ["person"] = () => EditAsync(
            async g => PersonInput.Of((await g.Person(Editing.Administrator).ReadAsync("eng"))!.Person), (i, text) => i.Zone = text, (g, i) => g.Person(Editing.Administrator).SaveAsync("eng", i).AsTask(), o => o.IsSaved, (i, o) => i.Was = o.Now,
            async g => (await g.Person(Editing.Administrator).ReadAsync("eng"))!.Person.Zone),
        ["leaving"] = () => EditAsync(
            async g => new LeaveInput { Was = (await g.Leave(Editing.Administrator).ReadAsync("eng"))!.Left }, (i, text) => i.LastDay = DayOf(text), (g, i) => g.Leave(Editing.Administrator).LeaveAsync("eng", i).AsTask(), o => o.IsSaved,
            (i, o) => i.Was = o.Conflict!.NowLeft, async g => TextOf((await g.Leave(Editing.Administrator).ReadAsync("eng"))!.Left!.Value.AddDays(-1)), told: text => $"{DayOf(text):d MMM yyyy}"),
        ["coming back"] = () => EditAsync(
            _ => Task.FromResult((Was: (DateOnly?)Given.Day("2025-03-01"), Post: new PostInput { Kind = Kind.Engineer, From = Given.Day("2026-12-01") })), (i, text) => i.Post.Team = text,
            (g, i) => g.Leave(Editing.Administrator).ComeBackAsync("liv", i.Was, i.Post).AsTask(), o => o.IsSaved, (_, _) => { }, async g => (await g.OpenAsync("liv", "2026-12-01")).Team, told: _ => "\"Theirs\":null", isOnce: true),
        ["joining"] = () => EditAsync(
            _ => Task.FromResult(new JoinInput { Key = "ada", Post = new() { Kind = Kind.Engineer, From = Given.Day("2026-12-01") } }), (i, text) => i.Name = text,
            (g, i) => g.Join(Editing.Administrator).JoinAsync(i).AsTask(), o => o.Person is not null, (i, _) => i.Key = "ada-2", async g => (await g.Organisation.GetAsync()).Find("ada-2")?.Person.Name ?? (await g.Organisation.GetAsync()).Find("ada")!.Person.Name),
        ["pay"] = () => EditAsync(g => g.OpenPayAsync("eng", "2023-03-01"), (i, text) => i.Currency = text, (g, i) => g.Pay(Editing.Compensation).SaveAsync("eng", i).AsTask(), o => o.IsSaved, (i, o) => i.Was = o.Now,
            async g => (await g.OpenPayAsync("eng", "2023-03-01")).Currency),
        ["pay that both add"] = () => EditAsync(
            _ => Task.FromResult(new PayInput { Base = "56 000", From = Given.Day("2026-12-01"), Answers = new() { ["currency-0-Theirs"] = "keep", ["currency-0-Mine"] = "keep" } }), (i, text) => i.Currency = text,
            async (g, i) => (Done: await g.Pay(Editing.Compensation).SaveAsync("eng", i), Asks: await g.Pay(Editing.Compensation).PreviewAsync("eng", i)), o => o.Done.IsSaved,
            (i, o) => i.Answers = o.Asks!.Clashes.ToDictionary(c => c.Key, c => c.Ways[0].Key), async g => (await g.OpenPayAsync("eng", "2026-12-01")).Currency),
        ["band"] = () => EditAsync(g => g.OpenBandAsync("E3", "UK", "2020-01-01"), (i, text) => i.Currency = text, (g, i) => g.Bands(Editing.Compensation).SaveAsync(i).AsTask(), o => o.IsSaved, (i, o) => i.Was = o.Now,
            async g => (await g.OpenBandAsync("E3", "UK", "2020-01-01")).Currency),
        ["band that both add"] = () => EditAsync(
            _ => Task.FromResult(new BandInput { Level = "E4", Zone = "UK", Min = "50 000", Max = "60 000", From = Given.Day("2026-12-01") }), (i, text) => i.Currency = text,
            async (g, i) => (Done: await g.Bands(Editing.Compensation).SaveAsync(i), Asks: await g.Bands(Editing.Compensation).PreviewAsync(i)), o => o.Done.IsSaved,
            (i, o) => i.Answers = o.Asks!.Clashes.ToDictionary(c => c.Key, c => c.Ways[0].Key), async g => (await g.OpenBandAsync("E4", "UK", "2026-12-01")).Currency),
        ["practice"] = () => EditAsync(async g => PracticeInput.Of((await Records(g).ReadAsync())!.Practices.Single()), (i, text) => i.Note = text, (g, i) => Corrections(g).CorrectPracticeAsync(i).AsTask(), o => o.IsSaved, (i, o) => i.Was = o.Now,
            async g => (await Records(g).ReadAsync())!.Practices.Single().Practice.Note),
        ["intent"] = () => EditAsync(async g => IntentInput.Of((await Corrections(g).ReadAnswersAsync())!.Single()), (i, text) => i.Note = text, (g, i) => Corrections(g).CorrectAnswerAsync(i).AsTask(), o => o.IsSaved, (i, o) => i.Was = o.Now,
            async g => (await Corrections(g).ReadAnswersAsync())!.Single().Answer.Note),
        ["level"] = () => WriteAsync(text => LevelInput.Of(text, "E5"), i => i.Values, (i, text) => i.Title = text, (w, draft, i, opened) => w.SaveLevelAsync(draft, "E5", i, opened), v => v.Text.Levels.Single(l => l.Id == "E5").Title),
        ["expectation"] = () => WriteAsync(text => LevelInput.Of(text, "E5"), i => i.Values, (i, text) => i.Asks[0].Text = text, (w, draft, i, opened) => w.SaveLevelAsync(draft, "E5", i, opened), v => v.Text.Expectations.First(e => e.Level == "E5").Text),
        ["theme"] = () => WriteAsync(text => ThemeInput.Of(text.AllThemes.Single(t => t.Id == "Craft")), i => i.Values, (i, text) => i.Summary = text, (w, draft, i, opened) => w.SaveThemeAsync(draft, "Craft", i, opened), v => v.Text.AllThemes.First(t => t.Id == "Craft").Summary),
        ["name of a draft"] = () => WriteAsync(_ => DraftNameInput.Of("Next year"), i => i.Values, (i, text) => i.Name = text, (w, draft, i, opened) => w.RenameAsync(draft, i, opened["name"]), v => v.Name),
    };

    public static TheoryData<string> All => new(Kinds.Keys);

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_later_of_two_is_told_sees_both_and_loses_nothing(string kind)
    {
        var saves = await Kinds[kind]();
        Assert.True(saves.IsFirstSaved, saves.Told);
        Assert.False(saves.IsSecondSaved);
        Assert.Contains(saves.Theirs, saves.Told, StringComparison.Ordinal);
        Assert.Equal((Theirs, Mine), (saves.KeptMeanwhile, saves.Kept));
    }

    private const string Theirs = "Theirs", Mine = "Mine";

    /// <param name="Told">All that the later one is told.</param>
    /// <param name="Theirs">What of it says what the other saved.</param>
    /// <param name="KeptMeanwhile">What stands there once the later one was told.</param>
    /// <param name="Kept">And once they saved theirs all the same, as it stood in the form.</param>
    private sealed record Saves(bool IsFirstSaved, bool IsSecondSaved, string Told, string Theirs, string? KeptMeanwhile, string? Kept);

    /// <param name="isOnce">It can be done once alone: saved again, it is refused again.</param>
    private static async Task<Saves> EditAsync<TInput, TOutcome>(
        Func<Editing, Task<TInput>> open, Action<TInput, string> type, Func<Editing, TInput, Task<TOutcome>> save, Func<TOutcome, bool> isSaved, Action<TInput, TOutcome> goOn, Func<Editing, Task<string?>> read,
        Func<string, string>? told = null, bool isOnce = false)
    {
        using var given = new Editing(Recorded);
        var (first, second) = (await open(given), await open(given));
        type(first, Theirs);
        type(second, Mine);
        var (one, other) = (await save(given, first), await save(given, second));
        var meanwhile = await read(given);
        goOn(second, other);
        var again = await save(given, second);
        return new(isSaved(one), isSaved(other), JsonSerializer.Serialize(other, AsRead), told?.Invoke(Theirs) ?? Theirs, meanwhile, isOnce ? isSaved(again) ? null : Mine : await read(given));
    }

    private static async Task<Saves> WriteAsync<TInput>(
        Func<LadderText, TInput> open, Func<TInput, IReadOnlyDictionary<string, string>> values, Action<TInput, string> type,
        Func<LadderWritingStore, int, TInput, IReadOnlyDictionary<string, string>, ValueTask<LadderDone>> save, Func<LadderDraftView, string?> read)
    {
        using var site = new LaddersUnderTest();
        var draft = await site.BeginAsync();
        var text = (await site.GetAsync(draft)).Text;
        var (first, second, opened) = (open(text), open(text), values(open(text)));
        type(first, Theirs);
        type(second, Mine);
        var one = await save(site.Writing(LaddersUnderTest.AnotherAdministrator), draft, first, opened);
        var other = await save(site.Writing(), draft, second, opened);
        var meanwhile = read(await site.GetAsync(draft));
        await save(site.Writing(), draft, second, other.Now!);
        return new(one.Refusal is null, other.Refusal is null, JsonSerializer.Serialize(other, AsRead), Theirs, meanwhile, read(await site.GetAsync(draft)));
    }

    // Where a day is typed, one stands for each of the two.
    private static DateOnly DayOf(string text) => Given.Day(text == Theirs ? "2027-03-31" : "2027-06-30");

    private static string TextOf(DateOnly day) => day == DayOf(Theirs) ? Theirs : Mine;

    private static RecordsStore Records(Editing given) => new(given.Gate(Mia), given.Database, given.Organisation, new FixedClock(Editing.Today));

    private static CorrectionsStore Corrections(Editing given) => new(given.Gate(Mia), given.Database, given.Organisation, new FixedClock(Editing.Today));
}
