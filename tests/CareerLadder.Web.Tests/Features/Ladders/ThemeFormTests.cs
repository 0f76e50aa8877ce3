using Bunit;
using CareerLadder.Core.Ladders;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Features.Ladders;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Ladders;

public sealed class ThemeFormTests : LiveContext
{
    private readonly LaddersUnderTest site = new();
    private readonly List<string> said = [];

    public ThemeFormTests()
    {
        Services.AddTransient(_ => site.Writing());
        Services.AddTransient(_ => site.Kept());
        Services.AddSingleton<TimeProvider>(new FixedClock(LaddersUnderTest.Today));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) site.Dispose();
    }

    [Fact]
    public async Task Adds_a_theme_and_says_so()
    {
        var draft = await site.BeginAsync();
        var form = await OpenAsync(draft, null);
        form.Find("form").Submit();
        Assert.Equal("Please give the theme a name, such as Communication.", form.Find(".validation-message").TextContent);
        form.Find("#theme-name").Change("Communication");
        form.Find("#theme-summary").Change("That others know what they need to know.");
        form.Find("form").Submit();
        form.WaitForAssertion(() => Assert.Equal(["“Communication” is saved in the draft."], said));
        Assert.Equal("That others know what they need to know.", (await site.GetAsync(draft)).Text.AllThemes.Single(t => (t.Name ?? t.Id) == "Communication").Summary);
    }

    [Fact]
    public async Task Shows_both_texts_to_the_later_of_two_and_saves_what_is_chosen()
    {
        var draft = await site.BeginAsync();
        var form = await OpenAsync(draft, "Craft");
        await SaveTheirsAsync(draft);
        form.Find("#theme-summary").Change("Mine");
        form.Find("form").Submit();
        form.WaitForAssertion(() => Assert.Equal("Theirs", form.Find(".theirs blockquote").TextContent));
        Assert.Equal("Mine", form.Find("#theme-summary").GetAttribute("value") ?? form.Find("#theme-summary").TextContent);
        form.Find("form").Submit();
        form.WaitForAssertion(() => Assert.Single(said));
        Assert.Equal("Mine", (await site.GetAsync(draft)).Text.AllThemes.Single(t => t.Id == "Craft").Summary);
    }

    [Fact]
    public async Task Finds_what_was_typed_before_the_page_was_lost()
    {
        var draft = await site.BeginAsync();
        var lost = await OpenAsync(draft, "Craft");
        await site.Kept().KeepAsync(lost.FindComponents<DraftText>().Single(t => t.Instance.Id == "theme-summary").Instance.Place, "As far as I came");
        var found = await OpenAsync(draft, "Craft");
        found.WaitForAssertion(() => Assert.Equal("As far as I came", found.FindComponents<DraftText>().Single(t => t.Instance.Id == "theme-summary").Instance.Value));
    }

    [Fact]
    public async Task Says_what_goes_with_a_theme_before_it_takes_it_away()
    {
        var draft = await site.BeginAsync();
        var form = await OpenAsync(draft, "Craft");
        form.FindAll("button").Single(b => b.TextContent == "Take the theme away").Click();
        Assert.StartsWith("2 expectations of this draft go with it.", form.Find(".notice p").TextContent, StringComparison.Ordinal);
        Assert.Contains((await site.GetAsync(draft)).Text.Expectations, e => e.Theme == "Craft");
        form.FindAll("button").Single(b => b.TextContent == "Take it away").Click();
        form.WaitForAssertion(() => Assert.Equal(["“Craft” is taken away from the draft."], said));
        Assert.DoesNotContain((await site.GetAsync(draft)).Text.Expectations, e => e.Theme == "Craft");
    }

    private async Task SaveTheirsAsync(int draft)
    {
        var theme = (await site.GetAsync(draft)).Text.AllThemes.Single(t => t.Id == "Craft");
        await site.Writing(LaddersUnderTest.AnotherAdministrator).SaveThemeAsync(draft, "Craft", new() { Name = theme.Name ?? theme.Id, Summary = "Theirs" }, ThemeInput.Of(theme).Values);
    }

    private async Task<IRenderedComponent<ThemeForm>> OpenAsync(int draft, string? theme)
    {
        var view = await site.GetAsync(draft);
        return Render<ThemeForm>(form => form.Add(f => f.View, view).Add<Theme?>(f => f.Theme, view.Text.AllThemes.FirstOrDefault(t => t.Id == theme)).Add(f => f.Saved, said.Add));
    }
}
