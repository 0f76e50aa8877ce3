using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Tests.Data;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Shared;

public sealed class ThisWeekStoreTests : IDisposable
{
    private static readonly DateOnly Today = Given.Day(Given.Today);

    private readonly ScratchDatabase database = new();

    public ThisWeekStoreTests()
    {
        using var db = database.CreateDbContext();
        OrganisationImport.RunAsync(db, Given.Team).GetAwaiter().GetResult();
    }

    [Fact]
    public async Task Shows_both_sides_the_conversation_that_is_planned_with_the_length_of_its_agenda()
    {
        await AddAsync(db =>
        {
            db.Conversations.AddRange(
                new() { Person = "eng", With = "mia", On = Today.AddDays(4) }, new() { Person = "eng", With = "mia", On = Today.AddDays(-3) }, new() { Person = "eng", With = "mia", On = Today.AddDays(-15) },
                new() { Person = "eng", With = "mia", On = Today.AddDays(1), IsHeld = true });
            db.SaveChanges();
            db.AgendaPoints.AddRange(new() { Conversation = db.Conversations.First().Id, Position = 1, Text = "One" }, new() { Conversation = db.Conversations.First().Id, Position = 2, Text = "Two" });
        });
        Assert.Equal([("Mia Manager", Today.AddDays(-3), true, 0), ("Mia Manager", Today.AddDays(4), false, 2)], (await ReadAsync("eng"))!.Conversations.Select(c => (c.Other!.Name, c.On, c.IsOverdue, c.Points)));
        Assert.Equal(["Eng Neer", "Eng Neer"], (await ReadAsync("mia"))!.Conversations.Select(c => c.Other!.Name));
        Assert.Empty((await ReadAsync("dora"))!.Conversations);
    }

    [Fact]
    public async Task Shows_what_each_side_promised_to_both_and_to_nobody_else()
    {
        await PromiseAsync("eng", "mia", "A talk about the return ticket", Today.AddDays(3));
        await PromiseAsync("eng", "eng", "A demo", Today.AddDays(-2));
        await PromiseAsync("eng", "eng", "Later", Today.AddDays(15));
        Assert.Equal([("A demo", null), ("A talk about the return ticket", "Mia Manager")], (await ReadAsync("eng"))!.Promises.Select(p => (p.Text, p.Owner?.Name)));
        Assert.Equal([("A demo", "Eng Neer"), ("A talk about the return ticket", null)], (await ReadAsync("mia"))!.Promises.Select(p => (p.Text, p.Owner?.Name)));
        foreach (var other in new[] { "dora", "tom", "exec" }) Assert.Empty((await ReadAsync(other))!.Promises);
    }

    [Fact]
    public async Task Lets_whoever_promised_tick_it_and_shows_it_until_tomorrow()
    {
        var id = await PromiseAsync("eng", "eng", "A demo", Today);
        Assert.False(await Store("mia").DoneAsync(id, isDone: true));
        Assert.True(await Store("eng").DoneAsync(id, isDone: true));
        Assert.True(Assert.Single((await ReadAsync("eng"))!.Promises).IsDone);
        Assert.Empty((await ReadAsync("eng", today: "2026-11-23"))!.Promises);
        Assert.True(await Store("eng").DoneAsync(id, isDone: false));
        Assert.False(Assert.Single((await ReadAsync("eng"))!.Promises).IsDone);
        Assert.False(await Store(null).DoneAsync(id, isDone: true));
    }

    [Fact]
    public async Task Asks_the_yearly_question_when_a_manager_did_or_a_year_has_passed()
    {
        Assert.Equal(new DueQuestion(null, null, null, Manages: false), (await ReadAsync("eng"))!.Question);
        Assert.Null((await ReadAsync("eng", new IntentAnswer("eng", Given.Day("2025-11-23"), Intent.Maybe)))!.Question);
        Assert.Equal(Given.Day("2025-11-22"), (await ReadAsync("eng", new IntentAnswer("eng", Given.Day("2025-11-22"), Intent.Maybe)))!.Question!.LastAnswer);
        await AddAsync(db => db.Asked.Add(new() { Person = "eng", By = "mia", On = Today.AddDays(-2) }));
        var lately = new IntentAnswer("eng", Today.AddDays(-3), Intent.Maybe);
        Assert.Equal(new DueQuestion("Mia Manager", Today.AddDays(-2), lately.On, Manages: false), (await ReadAsync("eng", lately))!.Question);
        Assert.Null((await ReadAsync("eng", lately with { On = Today.AddDays(-2) }))!.Question);
    }

    [Fact]
    public async Task Names_openings_of_two_weeks_that_are_still_open()
    {
        await AddAsync(db => db.Openings.AddRange(
            Opening("Old", Today.AddDays(-15)), Opening("Just", Today.AddDays(-14)), Opening("New", Today), Opening("Filled", Today.AddDays(-3), closed: Today), Opening("Coming", Today.AddDays(1))));
        Assert.Equal(["New", "Just"], (await ReadAsync("tom"))!.Openings.Select(o => o.Title));
    }

    [Fact]
    public async Task Gives_one_small_task_to_whoever_has_cold_hands()
    {
        var cold = Given.Team with { Practices = [new("eng", Given.Day("2020-01-01"), Given.Day("2020-02-01"), 1)] };
        Assert.Equal(SmallTasks.Of("mia", Today), (await ReadAsync("mia", cold))!.Task);
        Assert.Null((await ReadAsync("eng", cold))!.Task);
        Assert.Null((await ReadAsync("mia", cold with { Practices = [.. cold.Practices, new("mia", Today.AddDays(-9), null, 2)] }))!.Task);
    }

    [Fact]
    public async Task Brings_back_the_day_on_which_staying_is_looked_at_again()
    {
        // Managing since 20 Sep 2023: the fifth year ends on 19 Sep 2028.
        await AddAsync(db => db.Forks.Add(new() { Person = "mia", On = Given.Day("2026-01-01"), Decision = ForkDecision.Stay }));
        Assert.Empty((await ReadAsync("mia", today: "2028-08-19"))!.LookAgain);
        Assert.Equal(Given.Day("2028-09-19"), Assert.Single((await ReadAsync("mia", today: "2028-08-20"))!.LookAgain).On);
        await AddAsync(db => db.Forks.Add(new() { Person = "mia", On = Given.Day("2026-02-01"), Decision = ForkDecision.Stay, Review = Given.Day("2027-03-01") }));
        Assert.Equal(Given.Day("2027-03-01"), Assert.Single((await ReadAsync("mia", today: "2027-01-30"))!.LookAgain).On);
        Assert.Empty((await ReadAsync("mia", today: "2027-01-29"))!.LookAgain);
        await AddAsync(db => db.Forks.Add(new() { Person = "mia", On = Given.Day("2027-01-15"), Decision = ForkDecision.Climb }));
        Assert.Empty((await ReadAsync("mia", today: "2027-01-30"))!.LookAgain);
    }

    [Theory]
    [InlineData("2026-12-06", true)]
    [InlineData("2026-12-07", false)]
    public async Task Remembers_the_day_that_a_return_ticket_names_for_both(string askAgain, bool isNear)
    {
        await AddAsync(db => db.ReturnTickets.Add(new()
        {
            Person = "mia", Manager = "dora", WrittenBy = "mia", Begins = Given.Day("2024-12-01"), Level = "E5", PayKept = "The same", AskAgainOn = Given.Day(askAgain), PersonAgreedOn = Today, ManagerAgreedOn = Today,
        }));
        Assert.Equal(isNear ? new[] { "Your return ticket: the day to ask again" } : [], (await ReadAsync("mia"))!.LookAgain.Select(l => l.Text));
        Assert.Equal(isNear ? new[] { "Return ticket of Mia Manager: the day to ask again" } : [], (await ReadAsync("dora"))!.LookAgain.Select(l => l.Text));
        foreach (var other in new[] { "exec", "eng", "tom" }) Assert.Empty((await ReadAsync(other))!.LookAgain);
    }

    [Fact]
    public async Task Is_empty_where_nothing_waits_and_nothing_at_all_for_who_has_no_career_here()
    {
        Assert.True((await ReadAsync("none"))!.IsEmpty);
        Assert.Null(await Store(null).ReadAsync());
        Assert.Null(await Store("unknown").ReadAsync());
    }

    public void Dispose() => database.Dispose();

    private static OpeningRow Opening(string title, DateOnly on, DateOnly? closed = null) => new() { Title = title, Kind = Kind.Engineer, Level = "E3", Manager = "mia", Text = "Text", OpenedOn = on, ClosedOn = closed };

    private async Task<int> PromiseAsync(string person, string owner, string text, DateOnly due)
    {
        await using var db = database.CreateDbContext();
        var conversation = db.Conversations.Add(new() { Person = person, On = Today.AddDays(-30), IsHeld = true }).Entity;
        await db.SaveChangesAsync();
        var row = db.FollowUps.Add(new() { Conversation = conversation.Id, Person = person, Owner = owner, Text = text, Due = due }).Entity;
        await db.SaveChangesAsync();
        return row.Id;
    }

    private async Task AddAsync(Action<AppDb> add)
    {
        await using var db = database.CreateDbContext();
        add(db);
        await db.SaveChangesAsync();
    }

    private ValueTask<ThisWeekView?> ReadAsync(string person, IntentAnswer answer) => ReadAsync(person, Given.Team with { Intents = [answer] });

    private ValueTask<ThisWeekView?> ReadAsync(string person, Facts? facts = null, string today = Given.Today) => Store(person, facts, today).ReadAsync();

    private ThisWeekStore Store(string? person, Facts? facts = null, string today = Given.Today) =>
        new(Given.Gate(Given.Organisation(facts ?? Given.Team), person is null ? null : new(person), today), database);
}
