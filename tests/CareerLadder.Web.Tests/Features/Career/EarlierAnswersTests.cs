using Bunit;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Careers;
using CareerLadder.Web.Tests.Data;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Careers;

public sealed class EarlierAnswersTests : LiveContext
{
    private static readonly DateOnly Today = Given.Day(Given.Today);

    private readonly ScratchDatabase database = new();

    public EarlierAnswersTests()
    {
        var organisation = new CurrentOrganisation(database, RuleBook.Default, new Company());
        using (var db = database.CreateDbContext())
        {
            OrganisationImport.RunAsync(db, Given.Team with
            {
                Intents = [new("mia", Given.Day("2025-01-10"), Intent.ManageSomeday), new("mia", Given.Day("2026-01-10"), Intent.Maybe, IntentReason.People, "I miss it")],
                Practices = [new("mia", Given.Day("2026-01-05"), null, 3, Note: "reviews")],
            }).GetAwaiter().GetResult();
        }

        organisation.RefreshAsync().GetAwaiter().GetResult();
        var gate = new AccessGate(new SignedIn(new("mia")), () => organisation.GetAsync(), new FixedClock(Today), new Tests.Settings(new AccessSettings()), (_, _) => ValueTask.CompletedTask);
        Services.AddSingleton(new RecordsStore(gate, database, organisation, new FixedClock(Today)));
        Services.AddSingleton(new CorrectionsStore(gate, database, organisation, new FixedClock(Today)));
        Services.AddSingleton(new DraftsStore(gate, database, new FixedClock(Today)));
        Services.AddSingleton<TimeProvider>(new FixedClock(Today));
        ComponentFactories.AddStub<SharingForm>();
        ComponentFactories.AddStub<WeekLog>();
    }

    [Fact]
    public void Corrects_an_answer_that_was_none_of_those_of_today()
    {
        var card = Render<RecordsCard>();
        card.Find("button[aria-label='Correct: 10 Jan 2025']").Click();
        Assert.Contains("I want to manage some day, not yet", card.Find("li.form").TextContent, StringComparison.Ordinal);
        card.Find("li.form textarea").Change("Not before spring");
        card.Find("li.form form").Submit();
        card.WaitForAssertion(() => Assert.Empty(card.FindAll("li.form")));
        using var db = database.CreateDbContext();
        Assert.Equal("Not before spring", db.Intents.Single(i => i.On == Given.Day("2025-01-10")).Note);
        Assert.Empty(db.Drafts);
    }

    [Fact]
    public void Takes_an_answer_away_and_says_what_counts_now()
    {
        var card = Render<RecordsCard>();
        card.Find("button[aria-label='Correct: 10 Jan 2026']").Click();
        Press(card, "Take it away");
        card.WaitForAssertion(() => Assert.Contains("On 10 Jan 2025 you said: I want to manage some day, not yet.", card.Find("p").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Corrects_hands_on_work_and_leaves_it_as_it_was()
    {
        var card = Render<RecordsCard>();
        card.Find("button[aria-label='Correct: 3 hours a week, since 5 Jan 2026']").Click();
        card.Find("li.form input[type=number]").Input("5");
        Assert.Contains("With this, by the estimate:", card.Find("li.form").TextContent, StringComparison.Ordinal);
        Press(card, "Leave it as it was");
        Assert.Contains("3 hours a week", card.Find(".practices").TextContent, StringComparison.Ordinal);
        card.Find("button[aria-label^='Correct: 3 hours']").Click();
        card.Find("li.form input[type=number]").Input("5");
        card.Find("li.form form").Submit();
        card.WaitForAssertion(() => Assert.Contains("5 hours a week", card.Find(".practices").TextContent, StringComparison.Ordinal));
    }

    private static void Press(IRenderedComponent<RecordsCard> card, string words) => card.FindAll("button").Single(b => b.TextContent == words).Click();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) database.Dispose();
    }
}
