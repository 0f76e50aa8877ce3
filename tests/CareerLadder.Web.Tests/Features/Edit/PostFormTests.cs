using Bunit;
using CareerLadder.Core.Careers;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Features.Edit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Edit;

public sealed class PostFormTests : LiveContext
{
    private readonly Editing given = new();

    private IRenderedComponent<EditBoard> Board(string person, Viewer? viewer = null)
    {
        Services.AddSingleton(given.Posts(viewer ?? Editing.Administrator));
        Services.AddSingleton(given.Managers(viewer ?? Editing.Administrator));
        Services.AddSingleton(given.Leave(viewer ?? Editing.Administrator));
        Services.AddSingleton(given.Person(viewer ?? Editing.Administrator));
        Services.AddSingleton(given.Drafts(viewer ?? Editing.Administrator));
        Services.AddSingleton<TimeProvider>(new FixedClock(Editing.Today));
        return Render<EditBoard>(p => p.Add(b => b.Person, person));
    }

    [Fact]
    public void Shows_what_would_follow_asks_and_saves()
    {
        var board = Board("eng");
        board.Find("button[aria-label='Change: Engineer, from 3 Feb 2020']").Click();
        Assert.Contains("What would follow", board.Markup, StringComparison.Ordinal);
        board.Find("#post-last").Change("2023-06-30");
        Assert.Contains("would run at once from 1 Mar 2023 to 30 Jun 2023", board.Find("fieldset.clash legend").TextContent, StringComparison.Ordinal);
        Assert.True(Save(board).HasAttribute("disabled"));
        board.Find("input[type=radio][value=end]").Change(true);
        Assert.False(Save(board).HasAttribute("disabled"));
        board.Find("#post-title").Change("Trainee");
        Form(board).Submit();
        board.WaitForAssertion(() => Assert.Equal("Saved.", board.Find(".said").TextContent));
        Assert.Empty(board.FindAll("#post-heading"));
        Assert.Contains("Trainee", board.Find(".posts").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_beside_the_field_what_is_missing_and_saves_nothing()
    {
        var board = Board("none");
        Assert.Contains("No posts are known yet", board.Markup, StringComparison.Ordinal);
        board.FindAll("button").Single(b => b.TextContent == "Add a post").Click();
        Form(board).Submit();
        Assert.Contains("Please choose what sort of work it is.", board.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_what_was_typed_again_after_the_page_or_the_program_was_gone()
    {
        var board = Board("eng");
        board.Find("button[aria-label='Change: Engineer, from 1 Mar 2023']").Click();
        board.Find("#post-team").Change("Payments");
        board.Find("#post-kind").Change(nameof(Kind.TechLead));
        await using var db = given.Database.CreateDbContext();
        Assert.Contains("Payments", db.Drafts.Single(d => d.Place == "edit-eng").Text, StringComparison.Ordinal);
        var again = Render<EditBoard>(p => p.Add(b => b.Person, "eng"));
        Assert.Contains("This is as you left it; it is not saved yet.", again.Markup, StringComparison.Ordinal);
        Assert.Equal(("Payments", nameof(Kind.TechLead)), (again.Find("#post-team").GetAttribute("value"), again.Find("#post-kind").GetAttribute("value")));
        again.FindAll("section[aria-labelledby=post-heading] button").Single(b => b.TextContent == "Leave it as it was").Click();
        Assert.Empty(db.Drafts.Where(d => d.Place == "edit-eng"));
    }

    [Fact]
    public async Task Shows_both_to_the_later_of_two_and_takes_what_they_choose()
    {
        var board = Board("eng");
        board.Find("button[aria-label='Change: Engineer, from 1 Mar 2023']").Click();
        var other = await given.OpenAsync("eng", "2023-03-01", new("mia"));
        (other.Team, other.Title) = ("Platform", "Backend Engineer");
        Assert.True((await given.Posts(new("mia")).SaveAsync("eng", other)).IsSaved);
        board.Find("#post-team").Change("Payments");
        Form(board).Submit();
        board.WaitForAssertion(() => Assert.Contains("Mia Manager changed this", board.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Payments", board.Find("#post-team").GetAttribute("value"));
        board.Find("button[aria-label='Take theirs: Title']").Click();
        board.FindAll("button").Single(b => b.TextContent.StartsWith("Go on with mine", StringComparison.Ordinal)).Click();
        Form(board).Submit();
        board.WaitForAssertion(() => Assert.Equal("Saved.", board.Find(".said").TextContent));
        var kept = await given.OpenAsync("eng", "2023-03-01");
        Assert.Equal(("Payments", "Backend Engineer"), (kept.Team, kept.Title));
    }

    [Fact]
    public async Task Says_so_where_nothing_is_left_to_change()
    {
        var board = Board("eng", new("mia"));
        board.Find("button[aria-label='Change: Engineer, from 1 Mar 2023']").Click();
        board.Find("#post-manager").Change("tom");
        Form(board).Submit();
        board.WaitForAssertion(() => Assert.Contains("There is nothing more of this career for you to change.", board.Markup, StringComparison.Ordinal));
        Assert.Equal("Engineer 2023-03-01 E3 tom", (await given.PostsOfAsync("eng"))[1]);
    }

    [Fact]
    public void Begins_the_same_post_in_another_team_from_what_holds_today()
    {
        var board = Board("eng");
        board.FindAll("button").Single(b => b.TextContent == "Another team or manager from a day").Click();
        Assert.Equal(("2026-11-22", "E3", "Mia Manager · mia"), (board.Find("#post-from").GetAttribute("value"), board.Find("#post-level").GetAttribute("value"), board.Find("#post-manager").GetAttribute("value")));
        board.Find("#post-team").Change("Payments");
        Form(board).Submit();
        board.WaitForAssertion(() => Assert.Equal(3, board.FindAll(".posts li").Count));
        Assert.Contains("1 Mar 2023 – 21 Nov 2026", board.Find(".posts").TextContent, StringComparison.Ordinal);
    }

    // Below the list; what is known of the person, and leaving, have forms of their own.
    private static AngleSharp.Dom.IElement Form(IRenderedComponent<EditBoard> board) => board.Find("section[aria-labelledby=post-heading] form");

    private static AngleSharp.Dom.IElement Save(IRenderedComponent<EditBoard> board) => board.Find("section[aria-labelledby=post-heading] button[type=submit]");

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) given.Dispose();
    }
}
