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

public sealed class ForkCardTests : LiveContext
{
    private readonly CurrentOrganisation organisation;
    private readonly ScratchDatabase database = new();
    private Viewer looking = new("mia");

    public ForkCardTests()
    {
        Services.AddSingleton(database);
        Services.AddCascadingValue(_ => new AsOf(Given.Day(Given.Today)));
        organisation = new(database, RuleBook.Default, new Company());
        using var db = database.CreateDbContext();
        OrganisationImport.RunAsync(db, Given.Team).GetAwaiter().GetResult();
        var clock = new FixedClock(Given.Day(Given.Today));
        Services.AddSingleton<TimeProvider>(clock);
        Services.AddTransient(_ => new AccessGate(new SignedIn(looking), () => organisation.GetAsync(), clock, new Tests.Settings(new AccessSettings()), (_, _) => ValueTask.CompletedTask));
        Services.AddTransient(services => new ForksStore(services.GetRequiredService<AccessGate>(), database, organisation, TimeProvider.System));
        Services.AddTransient(services => new DraftsStore(services.GetRequiredService<AccessGate>(), database, clock));
    }

    [Fact]
    public void Asks_openly_once_two_years_are_over_and_is_quiet_before()
    {
        var asked = Render<ForkCard>();
        asked.WaitForElement("section#fork > form");
        Assert.Contains("and no decision is recorded.", asked.Markup, StringComparison.Ordinal);
        looking = new("tom");
        var quiet = Render<ForkCard>();
        quiet.WaitForElement("details form");
        Assert.Contains("You need not wait for it.", quiet.Markup, StringComparison.Ordinal);
        looking = new("eng");
        Assert.Equal("", Render<ForkCard>().Find("fieldset").InnerHtml.Trim());
    }

    [Fact]
    public async Task Asks_when_to_look_again_only_of_whoever_stays_and_tells_what_was_decided()
    {
        var card = Render<ForkCard>();
        card.WaitForElement("form");
        Assert.Empty(card.FindAll("#fork-review"));
        await card.FindAll("input[type=radio]")[2].ChangeAsync(new() { Value = nameof(ForkDecision.Stay) });
        Assert.Equal(("2027-11-22", "2026-11-23", "2028-09-19"), (card.Find("#fork-review").GetAttribute("value"), card.Find("#fork-review").GetAttribute("min"), card.Find("#fork-review").GetAttribute("max")));
        await card.Find("#fork-joy").ChangeAsync(new() { Value = "People, mostly" });
        await card.Find("form").SubmitAsync();
        card.WaitForElement("details");
        Assert.Contains("you decided:", card.Markup, StringComparison.Ordinal);
        Assert.Contains("on 22 Nov 2027", card.Markup, StringComparison.Ordinal);
        Assert.Contains("What brings you joy: “People, mostly”", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loses_nothing_that_was_typed_when_a_day_is_not_to_be_had()
    {
        var card = Render<ForkCard>();
        card.WaitForElement("form");
        await card.FindAll("input[type=radio]")[2].ChangeAsync(new() { Value = nameof(ForkDecision.Stay) });
        await card.Find("#fork-review").ChangeAsync(new() { Value = "2030-01-01" });
        await card.Find("#fork-joy").ChangeAsync(new() { Value = "People, mostly" });
        await card.Find("form").SubmitAsync();
        Assert.Contains("Please choose 19 Sep 2028 or a day before it", card.Find(".validation-message").TextContent, StringComparison.Ordinal);
        Assert.Equal("People, mostly", card.Find("#fork-joy").GetAttribute("value"));
    }
}
