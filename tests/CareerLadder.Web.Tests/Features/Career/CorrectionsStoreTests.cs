using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.History;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Careers;
using CareerLadder.Web.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Careers;

public sealed class CorrectionsStoreTests : IDisposable
{
    private static readonly DateOnly Today = Given.Day(Given.Today);

    private readonly ScratchDatabase database = new();
    private readonly CurrentOrganisation organisation;

    public CorrectionsStoreTests()
    {
        organisation = new(database, RuleBook.Default, new Company());
        using var db = database.CreateDbContext();
        OrganisationImport.RunAsync(db, Given.Team with
        {
            Intents = [new("mia", Given.Day("2025-01-10"), Intent.Maybe), new("mia", Given.Day("2026-01-10"), Intent.BackToEngineering, IntentReason.People, "I miss it")],
            Practices = [new("mia", Given.Day("2026-01-05"), Given.Day("2026-06-01"), 3, Note: "reviews")],
        }).GetAwaiter().GetResult();
    }

    [Fact]
    public async Task Corrects_hands_on_work_and_keeps_what_it_was()
    {
        var input = PracticeInput.Of(await LineAsync());
        (input.HoursPerWeek, input.LastDay) = (4, Given.Day("2026-06-30"));
        Assert.True((await Store(new("mia")).CorrectPracticeAsync(input)).IsSaved);
        Assert.Equal(new Practice("mia", Given.Day("2026-01-05"), Given.Day("2026-07-01"), 4, Note: "reviews"), (await LineAsync()).Practice);
        Assert.Equal(4, Assert.Single((await organisation.GetAsync(TestContext.Current.CancellationToken)).Find("mia")!.Career.Practices).HoursPerWeek);
        await using var db = database.CreateDbContext();
        var change = await db.Changes.OrderBy(c => c.Id).LastAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("Practice", 3.0), (change.Table, ((CareerLadder.Web.Data.Rows.PracticeRow)RowText.Row(typeof(CareerLadder.Web.Data.Rows.PracticeRow), change.Before!)).HoursPerWeek));
    }

    [Fact]
    public async Task Says_what_the_estimate_would_be_with_the_correction_in_place_of_what_was_logged()
    {
        var records = Records(new("mia"));
        var input = PracticeInput.Of(await LineAsync());
        (input.LastDay, input.HoursPerWeek) = (null, 20);
        var corrected = await records.PreviewAsync(input);
        // The same as if it stood alone, and not as if both were.
        await Store(new("mia")).RemovePracticeAsync(input.Id, null);
        Assert.Equal(corrected, await records.PreviewAsync(new() { HoursPerWeek = 20, From = input.From }));
    }

    [Fact]
    public async Task Takes_hands_on_work_away()
    {
        var line = await LineAsync();
        Assert.Equal("Taken away.", (await Store(new("mia")).RemovePracticeAsync(line.Id, line.Practice)).Said);
        Assert.Empty((await Records(new("mia")).ReadAsync())!.Practices);
        Assert.Equal("This is not there any more: it was taken away meanwhile.", (await Store(new("mia")).RemovePracticeAsync(line.Id, line.Practice)).Said);
        Assert.False((await Store(new("mia")).CorrectPracticeAsync(PracticeInput.Of(line))).IsSaved);
    }

    [Fact]
    public async Task Corrects_an_answer_and_moves_it_to_another_day()
    {
        var line = (await Store(new("mia")).ReadAnswersAsync())![0];
        Assert.Equal(Given.Day("2026-01-10"), line.Answer.On);
        var input = IntentInput.Of(line);
        (input.Intent, input.On, input.Note) = (Intent.EngineeringForAWhile, Given.Day("2026-02-10"), " ");
        Assert.True((await Store(new("mia")).CorrectAnswerAsync(input)).IsSaved);
        Assert.Equal(new IntentAnswer("mia", Given.Day("2026-02-10"), Intent.EngineeringForAWhile, IntentReason.People), (await Records(new("mia")).ReadAsync())!.Intent);
    }

    [Theory]
    [InlineData("2026-11-22", null)]
    [InlineData("2026-11-23", "That day is still to come. Please give the day on which you said it, today at the latest.")]
    [InlineData("2025-01-10", "There is another answer of 10 Jan 2025. Please correct that one, or choose another day.")]
    public async Task Moves_an_answer_to_no_day_to_come_and_to_none_that_has_one(string day, string? refusal)
    {
        var input = IntentInput.Of((await Store(new("mia")).ReadAnswersAsync())![0]);
        input.On = Given.Day(day);
        var corrected = await Store(new("mia")).CorrectAnswerAsync(input);
        Assert.Equal(refusal, corrected.IsSaved ? null : corrected.Said);
    }

    [Fact]
    public async Task Takes_an_answer_away_and_the_one_before_it_counts_again()
    {
        var line = (await Store(new("mia")).ReadAnswersAsync())![0];
        Assert.True((await Store(new("mia")).RemoveAnswerAsync(line.Id, line.Answer)).IsSaved);
        Assert.Equal(Intent.Maybe, (await Records(new("mia")).ReadAsync())!.Intent!.Intent);
    }

    [Fact]
    public async Task Writes_nothing_over_what_was_changed_in_another_window()
    {
        var (first, second) = (PracticeInput.Of(await LineAsync()), PracticeInput.Of(await LineAsync()));
        (first.HoursPerWeek, second.HoursPerWeek) = (4, 5);
        await Store(new("mia")).CorrectPracticeAsync(first);
        var told = await Store(new("mia")).CorrectPracticeAsync(second);
        Assert.Equal((false, 4), (told.IsSaved, told.Now!.HoursPerWeek));
        Assert.Contains("Now it is: 4 hours a week", told.Said, StringComparison.Ordinal);
        Assert.False((await Store(new("mia")).RemovePracticeAsync(second.Id, second.Was)).IsSaved);
        second.Was = told.Now;
        Assert.True((await Store(new("mia")).CorrectPracticeAsync(second)).IsSaved);
        var answer = (await Store(new("mia")).ReadAnswersAsync())![0];
        var input = IntentInput.Of(answer);
        input.Reason = null;
        await Store(new("mia")).CorrectAnswerAsync(input);
        Assert.Null((await Store(new("mia")).RemoveAnswerAsync(answer.Id, answer.Answer)).Now!.Reason);
    }

    [Fact]
    public async Task Refuses_everyone_else_and_what_is_not_whole()
    {
        var (practice, answer) = (await LineAsync(), (await Store(new("mia")).ReadAnswersAsync())![0]);
        foreach (var viewer in new[] { null, new Viewer("dora"), new Viewer("eng"), new Viewer("exec", IsExecutive: true, IsAdministrator: true, IsCompensation: true), new Viewer(null, IsAdministrator: true) })
        {
            Assert.False((await Store(viewer).CorrectPracticeAsync(PracticeInput.Of(practice))).IsSaved);
            Assert.False((await Store(viewer).RemovePracticeAsync(practice.Id, null)).IsSaved);
            Assert.False((await Store(viewer).CorrectAnswerAsync(IntentInput.Of(answer))).IsSaved);
            Assert.False((await Store(viewer).RemoveAnswerAsync(answer.Id, null)).IsSaved);
            Assert.True(await Store(viewer).ReadAnswersAsync() is null or []);
        }

        Assert.False((await Store(new("mia")).CorrectPracticeAsync(new() { Id = practice.Id })).IsSaved);
        Assert.False((await Store(new("mia")).CorrectAnswerAsync(new() { Id = answer.Id, Intent = Intent.Stay })).IsSaved);
        Assert.Equal((practice, 2), (await LineAsync(), (await Store(new("mia")).ReadAnswersAsync())!.Count));
    }

    public void Dispose() => database.Dispose();

    private async Task<PracticeLine> LineAsync() => (await Records(new("mia")).ReadAsync())!.Practices.Single();

    private RecordsStore Records(Viewer? viewer) => new(Gate(viewer), database, organisation, new FixedClock(Today));

    private CorrectionsStore Store(Viewer? viewer) => new(Gate(viewer), database, organisation, new FixedClock(Today));

    private AccessGate Gate(Viewer? viewer) => new(new SignedIn(viewer), () => organisation.GetAsync(), new FixedClock(Today), new Tests.Settings(new AccessSettings()), (_, _) => ValueTask.CompletedTask);
}
