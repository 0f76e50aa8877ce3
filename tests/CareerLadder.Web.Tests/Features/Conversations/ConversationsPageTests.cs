using Bunit;
using CareerLadder.Web.Features.Conversations;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Conversations;

public sealed class ConversationsPageTests : LiveContext
{
    private readonly Talking given = new();
    private Viewer? looking = Talking.Mia;

    public ConversationsPageTests()
    {
        Services.AddTransient(_ => given.Conversations(looking));
        Services.AddTransient(_ => given.Calendar(looking));
        Services.AddSingleton<TimeProvider>(given.Clock);
        Services.AddCascadingValue(_ => new AsOf(Talking.Today));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) given.Dispose();
    }

    [Fact]
    public async Task Shows_a_manager_each_report_with_why_and_when()
    {
        await given.PlanAsync(Talking.Today.AddDays(1));
        var page = Render<ConversationsPage>();
        page.WaitForAssertion(() => Assert.Equal("Eng Neer", page.Find(".report h3").TextContent));
        Assert.Contains("tomorrow", page.Find(".report .planned a").TextContent, StringComparison.Ordinal);
        Assert.Equal("proposed by Eng Neer", page.Find(".report .planned small").TextContent);
        Assert.Contains("Tomorrow: your conversation with Eng Neer", page.Find(".remind").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Draws_a_form_for_the_one_report_who_is_asked_for_alone()
    {
        var page = Render<ConversationsPage>();
        page.WaitForAssertion(() => Assert.Equal("/conversations?with=eng#with-eng", page.Find(".report a.button").GetAttribute("href")));
        Assert.Empty(page.FindAll(".report form.start"));
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo("/conversations?with=eng");
        var asked = Render<ConversationsPage>();
        asked.WaitForAssertion(() => Assert.NotNull(asked.Find(".report #start-eng")));
    }

    [Fact]
    public void Starts_one_and_goes_to_it()
    {
        looking = Talking.Eng;
        var page = Render<ConversationsPage>();
        page.WaitForAssertion(() => Assert.Contains("No conversation with Mia Manager is planned.", page.Markup, StringComparison.Ordinal));
        Assert.Equal("2026-11-30", page.Find("#start-eng").GetAttribute("value"));
        page.Find("#start-eng").Change("2025-01-01");
        page.Find("form.start").Submit();
        page.WaitForAssertion(() => Assert.Equal("Please choose a day from today on, within a year.", page.Find(".validation-message").TextContent));
        page.Find("#start-eng").Change("2026-12-04");
        page.Find("form.start").Submit();
        page.WaitForAssertion(() => Assert.EndsWith("/conversations/1", Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().Uri, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("exec", "Nobody is known here to whom you report")]
    [InlineData("a ghost", "does not belong to anyone with a career here yet")]
    public void Says_kindly_that_there_is_nobody(string who, string said)
    {
        looking = new(who);
        var page = Render<ConversationsPage>();
        page.WaitForAssertion(() => Assert.Contains(said, page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void Tells_the_calendars_address_once()
    {
        looking = Talking.Eng;
        var card = Render<CalendarCard>();
        Assert.Empty(card.FindAll("#calendar-address"));
        card.FindAll("button").Single(b => b.TextContent == "Make an address").Click();
        card.WaitForAssertion(() => Assert.Matches("^http://localhost/calendar/[A-Za-z0-9_-]{43}\\.ics$", card.Find("#calendar-address").GetAttribute("value")));
        var again = Render<CalendarCard>();
        Assert.Empty(again.FindAll("#calendar-address"));
        again.WaitForAssertion(() => Assert.Contains("You have one since 22 Nov 2026.", again.Markup, StringComparison.Ordinal));
        again.FindAll("button").Single(b => b.TextContent == "Take it away").Click();
        again.WaitForAssertion(() => Assert.Contains("It is taken away", again.Markup, StringComparison.Ordinal));
    }
}
