using Bunit;
using CareerLadder.Web.Features.Conversations;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Conversations;

public sealed class ConversationPageTests : LiveContext
{
    private readonly Talking given = new();
    private Viewer? looking = Talking.Eng;

    public ConversationPageTests()
    {
        Services.AddTransient(_ => given.Conversation(looking));
        Services.AddTransient(_ => given.Conversations(looking));
        Services.AddTransient(_ => given.Words(looking));
        Services.AddTransient(_ => given.Agenda(looking));
        Services.AddTransient(_ => given.FollowUps(looking));
        Services.AddTransient(_ => given.PrivateNotes(looking));
        Services.AddTransient(_ => given.Drafts(looking));
        Services.AddSingleton<TimeProvider>(given.Clock);
        Services.AddSingleton(given.Live);
        Services.AddCascadingValue(_ => new AsOf(Talking.Today));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) given.Dispose();
    }

    [Fact]
    public async Task Shows_each_side_a_field_of_its_own_and_what_the_other_writes_as_it_is_saved()
    {
        var id = await given.PlanAsync();
        await given.Words(Talking.Eng).SaveAsync(id, new("Mine", 0));
        var page = Page(id);
        page.WaitForAssertion(() => Assert.Equal("Your conversation with Mia Manager", page.Find("h1").TextContent));
        Assert.Equal(("Mine", $"/conversations/{id}/words", "eng"), (page.Find("#my-words").TextContent, page.Find("#my-words").GetAttribute("data-keeps"), page.Find("#my-words").GetAttribute("data-owner")));
        Assert.Empty(page.FindAll("a[href$=private-notes]"));

        await given.Words(Talking.Mia).SaveAsync(id, new("Two hours a week?", 0));
        page.WaitForAssertion(() => Assert.Equal("Two hours a week?", page.Find(".words").TextContent));
    }

    [Fact]
    public async Task Shows_nothing_more_of_it_from_the_moment_one_has_no_part_in_it()
    {
        var id = await given.PlanAsync();
        looking = Talking.Mia;
        var page = Page(id);
        await given.Words(Talking.Eng).SaveAsync(id, new("One", 0));
        page.WaitForAssertion(() => Assert.Equal("One", page.Find(".words").TextContent));
        await given.ChangeManagerAsync();
        await given.Words(Talking.Eng).SaveAsync(id, new("One, and for you alone", 1));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".words, .line, #day-heading")));
    }

    [Fact]
    public async Task Changes_the_agenda_and_moves_the_keyboard_along()
    {
        var id = await given.PlanAsync();
        foreach (var point in (await given.Agenda(Talking.Eng).ReadAsync(id))!.Points) await given.Agenda(Talking.Eng).RemoveAsync(id, point.Id);
        var page = Render<AgendaCard>(p => p.Add(c => c.Conversation, id));
        foreach (var text in (string[])["One", "Two"])
        {
            page.Find("#agenda-new").Change(text);
            page.Find("form.add").Submit();
            page.WaitForAssertion(() => Assert.Contains(page.FindAll("li textarea"), i => i.TextContent == text));
        }

        page.Find("button[aria-label='Move up: Two']").Click();
        page.WaitForAssertion(() => Assert.Equal(["Two", "One"], page.FindAll("li textarea").Select(i => i.TextContent)));
        var second = page.Find("textarea[aria-label='Point 2']");
        Assert.Equal(("1", "eng"), (second.GetAttribute("rows"), second.GetAttribute("data-owner")));
        // As the browser sends it while it is typed.
        var typed = (await given.Agenda(Talking.Mia).ReadAsync(id))!.Points[1];
        Assert.Equal(Links.AgendaWords(id, typed.Id), second.GetAttribute("data-keeps"));
        await given.Agenda(Talking.Mia).SaveAsync(id, typed.Id, new("Once", typed.Version));
        page.WaitForAssertion(() => Assert.Equal("Once", page.FindAll("li textarea")[1].TextContent));
        Assert.NotEqual(typed.Version.ToString(System.Globalization.CultureInfo.InvariantCulture), page.FindAll("li textarea")[1].GetAttribute("data-version"));
        page.Find("button[aria-label='Remove: Two']").Click();
        page.WaitForAssertion(() => Assert.Equal("Once", Assert.Single(page.FindAll("li textarea")).TextContent));
    }

    [Fact]
    public async Task Agrees_to_a_day_holds_it_and_plans_the_next()
    {
        var id = await given.PlanAsync();
        looking = Talking.Mia;
        var card = Render<DayCard>(p => p.Add(c => c.Conversation, id));
        Assert.Equal("Eng Neer proposed Sunday, 29 Nov 2026.", card.Find("p").TextContent);
        Button(card, "Agree to this day").Click();
        card.WaitForAssertion(() => Assert.Equal("Agreed: Sunday, 29 Nov 2026.", card.Find("p").TextContent));
        card.Find("#held-day").Change("2026-11-22");
        Button(card, "It was held on this day").Click();
        card.WaitForAssertion(() => Assert.Equal("On 22 Nov 2026.", card.Find("p").TextContent));
        Assert.Equal("2027-02-22", card.Find("#start-eng").GetAttribute("value"));
    }

    [Fact]
    public async Task Says_that_a_day_does_not_fit()
    {
        var id = await given.PlanAsync();
        var card = Render<DayCard>(p => p.Add(c => c.Conversation, id));
        card.Find("#propose-day").Change("2026-01-01");
        Button(card, "Propose").Click();
        card.WaitForAssertion(() => Assert.StartsWith("This could not be done", card.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Agrees_on_something_and_ticks_it()
    {
        var id = await given.PlanAsync();
        var card = Render<FollowUpsCard>(p => p.Add(c => c.Conversation, id));
        card.Find("form").Submit();
        card.WaitForAssertion(() => Assert.Equal("Please write what is to be done.", card.Find(".validation-message").TextContent));
        card.Find("#follow-up-text").Change("Run the loop");
        card.Find("form").Submit();
        card.WaitForAssertion(() => Assert.Equal("Run the loop", card.Find(".line .check span").TextContent));
        card.Find(".line input").Change(true);
        card.WaitForAssertion(() => Assert.Equal("done", card.Find(".line .check span").ClassName));
    }

    [Fact]
    public async Task Tells_a_later_manager_that_notes_are_the_persons_to_share()
    {
        var id = await given.HoldAsync();
        await given.ChangeManagerAsync();
        looking = new("tom");
        var page = Page(id);
        Assert.Contains("What was said in it is Eng Neer’s to share.", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("textarea, #agenda-heading, #notes-heading"));
    }

    [Fact]
    public async Task Gives_a_manager_a_page_for_private_notes()
    {
        var id = await given.PlanAsync();
        looking = Talking.Mia;
        Assert.Equal(Links.PrivateNotes(id), Page(id).Find(".sub a[href$=private-notes]").GetAttribute("href"));
        await given.PrivateNotes(Talking.Mia).SaveAsync(id, new("Ready, I think.", 0));
        var notes = Render<PrivateNotesPage>(p => p.Add(n => n.Id, id));
        Assert.Equal(("Ready, I think.", Links.PrivateNotesWords(id)), (notes.Find("textarea").TextContent, notes.Find("textarea").GetAttribute("data-keeps")));
    }

    private IRenderedComponent<ConversationPage> Page(int id) => Render<ConversationPage>(p => p.Add(c => c.Id, id));

    private static AngleSharp.Dom.IElement Button<T>(IRenderedComponent<T> of, string says) where T : Microsoft.AspNetCore.Components.IComponent => of.FindAll("button").Single(b => b.TextContent == says);
}
