using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Careers;
using CareerLadder.Web.Tests.Data;
using Microsoft.Extensions.Options;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Careers;

public sealed class RecordsStoreTests : IDisposable
{
    private static readonly DateOnly Today = Given.Day(Given.Today);

    private readonly ScratchDatabase database = new();
    private readonly CurrentOrganisation organisation;

    public RecordsStoreTests()
    {
        organisation = new(database, RuleBook.Default, new Company());
        using var db = database.CreateDbContext();
        OrganisationImport.RunAsync(db, Given.Team).GetAwaiter().GetResult();
    }

    [Fact]
    public async Task Keeps_what_somebody_wants_and_the_last_answer_of_a_day()
    {
        var store = Store(new("mia"));
        Assert.True(await store.AnswerAsync(new() { Intent = Intent.Maybe }));
        Assert.True(await store.AnswerAsync(new() { Intent = Intent.BackToEngineering, Reason = IntentReason.People, Note = "  I miss it  " }));
        var told = await store.ReadAsync();
        Assert.Equal(new IntentAnswer("mia", Today, Intent.BackToEngineering, IntentReason.People, "I miss it"), told!.Intent);
        Assert.Equal(Today.AddMonths(12), told.AskedAgain);
        Assert.Equal((Today, Intent.BackToEngineering), Assert.Single((await organisation.GetAsync()).Find("mia")!.Career.Intents.Select(i => (i.From, i.Value.Intent))));
        Assert.Contains((await organisation.GetAsync()).FlagsOf("mia"), f => f.Rule.Id == "WantsBack" && f.Days.Start == Today);
    }

    [Fact]
    public async Task Keeps_one_answer_of_a_day_however_many_come_at_once()
    {
        var store = Store(new("mia"));
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(async () =>
        {
            Assert.True(await store.AnswerAsync(new() { Intent = Intent.Maybe, Note = $"{i}" }));
        })));
        await using var db = database.CreateDbContext();
        Assert.Single(db.Intents.Where(i => i.Person == "mia" && i.On == Today).ToList());
    }

    [Fact]
    public async Task Takes_nothing_that_would_keep_everyone_from_reading_the_organisation()
    {
        DateOnly[] days = [new(1900, 1, 1), new(1999, 2, 28), Today.AddDays(-1), Today, Today.AddDays(1), new(2100, 12, 31)];
        double[] hours = [double.NaN, double.NegativeInfinity, -0.0, 0, double.Epsilon, 0.1, 40, 80, 80.000001, double.MaxValue];
        string?[] notes = [null, "", " ", "\0\u202E\uD800", "'; DROP TABLE Practice; --", new('x', 500)];
        foreach (var who in new[] { "mia", "dora" })
        {
            var store = Store(new(who));
            foreach (var (i, from) in days.Index())
            {
                foreach (var (j, to) in days.Index())
                    await store.LogAsync(new() { From = from, LastDay = (i + j) % 3 == 0 ? null : to, HoursPerWeek = hours[(i + (j * 3)) % hours.Length], OnCriticalPath = j % 2 == 0, Note = notes[(i + j) % notes.Length] });
            }

            foreach (var intent in Enum.GetValues<Intent>()) await store.AnswerAsync(new() { Intent = intent, Note = notes[(int)intent % notes.Length] });
            foreach (var line in (await store.ReadAsync())!.Practices) await store.EndAsync(line.Id);
        }

        await organisation.RefreshAsync(TestContext.Current.CancellationToken);
        var read = await organisation.GetAsync(TestContext.Current.CancellationToken);
        foreach (var day in days)
        {
            foreach (var person in read.People) Assert.True(person.Fluency.On(day) is null or (>= 0 and <= 1));
        }

        Assert.NotEmpty(read.People.SelectMany(p => read.FlagsOf(p.Person.Id).Select(f => f.Because(p))).ToList());
    }

    [Fact]
    public async Task Logs_hands_on_work_and_ends_it_with_today_as_its_last_day()
    {
        var store = Store(new("mia"));
        Assert.True(await store.LogAsync(new() { HoursPerWeek = 3, From = Today.AddDays(-30), Note = "reviews" }));
        Assert.True(await store.LogAsync(new() { HoursPerWeek = 5, From = Today.AddDays(1), LastDay = Today.AddDays(9), OnCriticalPath = true }));
        var lines = (await store.ReadAsync())!.Practices;
        Assert.Equal([new("mia", Today.AddDays(1), Today.AddDays(10), 5, OnCriticalPath: true), new("mia", Today.AddDays(-30), null, 3, Note: "reviews")], lines.Select(l => l.Practice));
        await store.EndAsync(lines[1].Id);
        await store.EndAsync(lines[0].Id);
        Assert.Equal(Today.AddDays(1), Assert.Single((await store.ReadAsync())!.Practices).Practice.To);
    }

    [Fact]
    public async Task Makes_one_of_weeks_that_are_alike_and_follow_each_other()
    {
        var monday = Given.Day("2026-11-16");
        var store = Store(new("mia"));
        await store.LogAsync(new() { HoursPerWeek = 2, From = monday.AddDays(-7), LastDay = monday.AddDays(-1) });
        await store.LogAsync(new() { HoursPerWeek = 2, From = monday, LastDay = monday.AddDays(6) });
        Assert.Equal((monday.AddDays(-7), monday.AddDays(7)), ((await store.ReadAsync())!.Practices.Single().Practice.From, (await store.ReadAsync())!.Practices.Single().Practice.To));
        await store.LogAsync(new() { HoursPerWeek = 3, From = monday.AddDays(7), LastDay = monday.AddDays(13) });
        Assert.Equal(2, (await store.ReadAsync())!.Practices.Count);
    }

    [Fact]
    public async Task Ends_nobody_elses_work()
    {
        await Store(new("mia")).LogAsync(new() { HoursPerWeek = 3, From = Today });
        var id = (await Store(new("mia")).ReadAsync())!.Practices[0].Id;
        await Store(new("dora")).EndAsync(id);
        Assert.Null((await Store(new("mia")).ReadAsync())!.Practices[0].Practice.To);
    }

    [Fact]
    public async Task Says_what_a_few_hours_would_do_before_they_are_saved()
    {
        var store = Store(new("mia"));
        var without = await store.PreviewAsync(new() { HoursPerWeek = 0, From = Today });
        var with = await store.PreviewAsync(new() { HoursPerWeek = 4, From = Today });
        Assert.NotEqual(without, with);
        Assert.Null(await store.PreviewAsync(new() { HoursPerWeek = 90, From = Today }));
        Assert.Null(await Store(null).PreviewAsync(new() { HoursPerWeek = 4, From = Today }));
        Assert.Empty((await store.ReadAsync())!.Practices);
    }

    [Fact]
    public async Task Takes_nothing_from_who_has_no_career_here_and_nothing_that_is_not_whole()
    {
        foreach (var viewer in new[] { null, new Viewer(null, IsAdministrator: true), new Viewer("unknown") })
        {
            Assert.False(await Store(viewer).AnswerAsync(new() { Intent = Intent.Stay }));
            Assert.False(await Store(viewer).LogAsync(new() { HoursPerWeek = 1, From = Today }));
            Assert.Null(await Store(viewer).ReadAsync());
        }

        Assert.False(await Store(new("mia")).AnswerAsync(new()));
        Assert.False(await Store(new("mia")).AnswerAsync(new() { Intent = (Intent)99 }));
        Assert.False(await Store(new("mia")).LogAsync(new() { HoursPerWeek = 1, From = Today, LastDay = Today.AddDays(-1) }));
    }

    public void Dispose() => database.Dispose();

    private RecordsStore Store(Viewer? viewer) =>
        new(new AccessGate(new SignedIn(viewer), () => organisation.GetAsync(), new FixedClock(Today), new Tests.Settings(new AccessSettings()), (_, _) => ValueTask.CompletedTask), database, organisation, TimeProvider.System);
}
