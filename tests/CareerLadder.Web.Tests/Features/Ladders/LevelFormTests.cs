using Bunit;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Features.Ladders;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Ladders;

public sealed class LevelFormTests : LiveContext
{
    private readonly LaddersUnderTest site = new();

    public LevelFormTests()
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
    public async Task Shows_both_texts_to_the_later_of_two_and_takes_the_one_that_is_chosen()
    {
        var draft = await site.BeginAsync();
        var form = await OpenAsync(draft, "E5");
        await site.SaveAsync(draft, "E5", l => l.Title = "Theirs", LaddersUnderTest.AnotherAdministrator);
        form.Find("#level-title").Change("Mine");
        form.Find("form").Submit();
        form.WaitForAssertion(() => Assert.Contains("Tom Both wrote meanwhile:", form.Find(".theirs").TextContent, StringComparison.Ordinal));
        Assert.Equal("Theirs", form.Find(".theirs blockquote").TextContent);
        Assert.Equal("Mine", form.Find("#level-title").GetAttribute("value"));
        form.Find(".theirs button").Click();
        Assert.Equal("Theirs", form.Find("#level-title").GetAttribute("value"));
        Assert.Empty(form.FindAll(".theirs"));
    }

    [Fact]
    public async Task Finds_what_was_typed_before_the_page_was_lost_and_tells_what_somebody_saved_meanwhile()
    {
        var draft = await site.BeginAsync();
        var lost = await OpenAsync(draft, "E5");
        var title = lost.FindComponents<DraftText>().Single(t => t.Instance.Id == "level-title").Instance.Place;
        await site.Kept().KeepAsync(title, "Mine");
        await site.SaveAsync(draft, "E5", l => (l.Title, l.Summary) = ("Theirs", "Theirs too"), LaddersUnderTest.AnotherAdministrator);
        var found = await OpenAsync(draft, "E5");
        found.WaitForAssertion(() => Assert.Equal("Mine", found.Find("#level-title").GetAttribute("value")));
        found.Find("form").Submit();
        found.WaitForAssertion(() => Assert.Equal("Theirs", Assert.Single(found.FindAll(".theirs blockquote")).TextContent));
        found.Find("form").Submit();
        found.WaitForAssertion(() => Assert.Null(Read(site.Kept(), title)));
        Assert.Equal(("Mine", "Theirs too"), (await site.GetAsync(draft)).Text.Levels.Where(l => l.Id == "E5").Select(l => (l.Title, l.Summary)).Single());
    }

    [Fact]
    public async Task Finds_the_track_and_the_rung_that_were_chosen_before_the_page_was_lost_until_they_are_saved()
    {
        var draft = await site.BeginAsync();
        var lost = await OpenAsync(draft, null);
        lost.Find("#level-id").Change("E9");
        lost.Find("#level-track").Change("Engineering");
        lost.Find("#level-rung").Change("9");
        var found = await OpenAsync(draft, null);
        found.WaitForAssertion(() => Assert.Equal(("Engineering", "9", "E9"), (found.Find("#level-track").GetAttribute("value"), found.Find("#level-rung").GetAttribute("value"), found.Find("#level-id").GetAttribute("value"))));
        Assert.Contains("This is as you left it; it is not saved yet.", found.Markup, StringComparison.Ordinal);
        found.Find("form").Submit();
        found.WaitForAssertion(() => Assert.Null(Read(site.Kept(), found.FindComponent<KeepsInput<LevelInput>>().Instance.Place)));
        Assert.Equal(9, (await site.GetAsync(draft)).Text.Levels.Single(l => l.Id == "E9").Rung);
        var again = await OpenAsync(draft, null);
        Assert.Equal("", again.Find("#level-rung").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Adds_again_what_somebody_took_away_while_it_was_written()
    {
        var draft = await site.BeginAsync();
        var form = await OpenAsync(draft, "E5");
        await site.RemoveAsync(draft, "E5", LaddersUnderTest.AnotherAdministrator);
        form.Find("#level-title").Change("Mine");
        form.Find("form").Submit();
        form.WaitForAssertion(() => Assert.Contains("E5 is not in this draft any more", form.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        form.Find("form").Submit();
        form.WaitForAssertion(() => Assert.Empty(form.FindAll("[role=alert]")));
        Assert.Equal("Mine", (await site.GetAsync(draft)).Text.Levels.Single(l => l.Id == "E5").Title);
    }

    [Fact]
    public async Task Says_what_renaming_does_and_how_many_stand_on_what_is_taken_away()
    {
        var form = await OpenAsync(await site.BeginAsync(), "M4");
        Assert.Empty(form.FindAll(".notice"));
        form.Find("#level-id").Change("Lead");
        Assert.Contains("2 people on M4 will stand on no level of them until their posts name Lead", form.Find(".notice").TextContent, StringComparison.Ordinal);
        form.Find("#level-id").Change("M4");
        form.FindAll("button").Single(b => b.TextContent == "Take the level away").Click();
        Assert.Contains("2 people stand on M4 today.", form.Find(".notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_is_missing_before_anything_is_saved()
    {
        var form = await OpenAsync(await site.BeginAsync(), null);
        form.Find("form").Submit();
        Assert.Equal(["Please give the level its id, as posts and bands name it: E5.", "Please choose the track."], form.FindAll(".validation-message").Select(m => m.TextContent));
    }

    private static string? Read(DraftsStore kept, string place) => kept.ReadAsync(place).AsTask().GetAwaiter().GetResult()!.Text;

    private async Task<IRenderedComponent<LevelForm>> OpenAsync(int draft, string? level)
    {
        var view = await site.GetAsync(draft);
        return Render<LevelForm>(form => form.Add(f => f.View, view).Add(f => f.Level, level));
    }
}
