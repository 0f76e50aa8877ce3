using Bunit;
using CareerLadder.Web.Features.Ladders;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Ladders;

public sealed class ForceCardTests : LiveContext
{
    private readonly LaddersUnderTest site = new();
    private readonly List<DateOnly?> put = [];

    public ForceCardTests()
    {
        Services.AddTransient(_ => site.Force());
        Services.AddTransient(_ => site.Kept());
        Services.AddSingleton<TimeProvider>(new FixedClock(LaddersUnderTest.Today));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) site.Dispose();
    }

    [Fact]
    public async Task Says_what_it_changes_before_it_can_be_put_in_force_and_puts_it_from_that_day()
    {
        var draft = await site.BeginAsync();
        await site.SaveAsync(draft, "E5", l => (l.Title, l.Rung) = ("Staff", null));
        var card = await OpenAsync(draft);
        Assert.Equal("2026-12-01", card.Find("#force-from").GetAttribute("value"));
        Assert.Empty(card.FindAll("button.primary"));
        card.Find("#force-from").Change("2027-01-01");
        card.Find("form").Submit();
        card.WaitForAssertion(() => Assert.Equal("Put in force from 1 Jan 2027", card.Find("button.primary").TextContent));
        Assert.Contains("Without an equal on the other track:", card.Find("[role=status]").TextContent, StringComparison.Ordinal);
        card.Find("button.primary").Click();
        card.WaitForAssertion(() => Assert.Equal([Given.Day("2027-01-01")], put));
        Assert.Equal("Staff", (await site.Organisation.GetAsync(Xunit.TestContext.Current.CancellationToken)).LadderOn(Given.Day("2027-01-01")).Find("E5")!.Title);
    }

    [Fact]
    public async Task Another_day_has_to_be_looked_at_anew_and_none_is_asked_for()
    {
        var card = await OpenAsync(await site.BeginAsync());
        card.Find("form").Submit();
        card.WaitForAssertion(() => Assert.NotEmpty(card.FindAll("button.primary")));
        card.Find("#force-from").Change("2027-02-01");
        Assert.Empty(card.FindAll("button.primary"));
        card.Find("#force-from").Change("");
        card.Find("form").Submit();
        Assert.StartsWith("There are ladders already, so these need a first day.", card.Find(".validation-message").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Puts_nothing_in_force_that_somebody_wrote_in_after_it_was_looked_at()
    {
        var draft = await site.BeginAsync();
        var card = await OpenAsync(draft);
        card.Find("form").Submit();
        card.WaitForAssertion(() => Assert.NotEmpty(card.FindAll("button.primary")));
        await site.SaveAsync(draft, "E5", l => l.Title = "Theirs", LaddersUnderTest.AnotherAdministrator);
        card.Find("button.primary").Click();
        card.WaitForAssertion(() => Assert.Equal("Tom Both wrote in this draft meanwhile. Please look at what it changes once more.", card.Find("[role=alert]").TextContent));
        Assert.Empty(card.FindAll("button.primary"));
        Assert.Empty(put);
    }

    [Fact]
    public async Task Finds_the_day_that_was_chosen_before_the_page_was_lost()
    {
        var draft = await site.BeginAsync();
        var lost = await OpenAsync(draft);
        lost.Find("#force-from").Change("2027-04-01");
        var found = await OpenAsync(draft);
        found.WaitForAssertion(() => Assert.Equal("2027-04-01", found.Find("#force-from").GetAttribute("value")));
    }

    private async Task<IRenderedComponent<ForceCard>> OpenAsync(int draft)
    {
        var view = await site.GetAsync(draft);
        return Render<ForceCard>(card => card.Add(c => c.View, view).Add(c => c.Put, put.Add));
    }
}
