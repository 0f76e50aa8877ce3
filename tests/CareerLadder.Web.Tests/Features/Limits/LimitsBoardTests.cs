using Bunit;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Features.Limits;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Limits;

public sealed class LimitsBoardTests : LiveContext
{
    private const string Act = LimitsUnderTest.Act;
    private const string Field = "#limit-Rules-TlmTrap-ActFromMonths";
    private const string Change = "button[aria-label='Change: Both at once, Loudest from this month on']";

    private readonly LimitsUnderTest given = new(LimitsUnderTest.Many(12, 20));

    private IRenderedComponent<LimitsBoard> Board()
    {
        Services.AddSingleton(given.Store());
        Services.AddSingleton(given.Drafts());
        Services.AddSingleton<TimeProvider>(new FixedClock(LimitsUnderTest.Today));
        Services.AddCascadingValue(_ => new AsOf(LimitsUnderTest.Today));
        return Render<LimitsBoard>();
    }

    [Fact]
    public void Says_what_a_limit_may_be_shows_what_would_follow_and_saves()
    {
        var board = Board();
        board.Find(Change).Click();
        Assert.Equal("12", board.Find(Field).GetAttribute("value"));
        Assert.Equal("A whole number of months from 0 to 1200. It is 12 months today; the default is 12.", board.Find(Field + "-hint").TextContent);
        board.Find(Field).Change("9");
        board.WaitForAssertion(() => Assert.Equal(["fewer than five", "fewer than five", "10 or more", "fewer than five"], board.FindAll(".preview tbody td").Select(c => c.TextContent)));
        board.Find("#limits-why").Change("Nine is long enough.");
        board.Find("form").Submit();
        board.WaitForAssertion(() => Assert.Equal("Saved. It holds from now on.", board.Find(".said").TextContent));
        var card = board.FindAll("section").Single(s => s.QuerySelector("h2")!.TextContent.Trim() == "Both at once").TextContent;
        Assert.Contains("The default is 12", card, StringComparison.Ordinal);
        Assert.Contains("9 months from 22 Nov 2026: set by Xenia Exec", card, StringComparison.Ordinal);
        Assert.Contains("Nine is long enough.", card, StringComparison.Ordinal);
        Assert.Empty(board.FindAll(Field));
    }

    [Fact]
    public void Says_beside_the_field_what_is_wrong_and_keeps_what_was_typed()
    {
        var board = Board();
        board.Find(Change).Click();
        board.Find(Field).Change("nine");
        board.Find("form").Submit();
        Assert.Equal("Please write a whole number of months from 0 to 1200, such as 12.", board.Find(".validation-message").TextContent);
        Assert.Equal("nine", board.Find(Field).GetAttribute("value"));
        board.Find(Field).Change("4");
        board.Find("form").Submit();
        Assert.StartsWith("This may be no less than 6 months, which is the other number of the rule: “Louder from this month on”.", board.Find(".validation-message").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_what_was_typed_again_and_lets_the_later_of_two_go_on()
    {
        var board = Board();
        board.Find(Change).Click();
        board.Find(Field).Change("9");
        var again = Render<LimitsBoard>();
        Assert.Contains("This is as you left it; it is not saved yet.", again.Markup, StringComparison.Ordinal);
        Assert.Equal("9", again.Find(Field).GetAttribute("value"));
        await given.SaveAsync(Act, "10");
        again.Find("form").Submit();
        again.WaitForAssertion(() => Assert.Contains("10 months from 22 Nov 2026, changed by Xenia Exec", again.Find(".notice[role=alert]").TextContent, StringComparison.Ordinal));
        Press(again, "Go on with mine");
        again.Find("form").Submit();
        again.WaitForAssertion(() => Assert.Equal("Saved. It holds from now on.", again.Find(".said").TextContent));
        Assert.Equal("9", (await given.LineAsync()).Limit.InForce);
        await using var db = given.Database.CreateDbContext();
        Assert.Empty(db.Drafts);
    }

    [Fact]
    public async Task Goes_back_to_the_default_and_leaves_a_limit_as_it_was()
    {
        await given.SaveAsync(Act, "9");
        var board = Board();
        board.Find(Change).Click();
        board.Find("button[aria-label='Change: Both at once, Louder from this month on']").Click();
        Assert.Equal("Change 2 limits", board.Find("#limits-form-heading").TextContent);
        board.Find("button[aria-label='Leave it as it is: Louder from this month on']").Click();
        Assert.Equal("Change 1 limit", board.Find("#limits-form-heading").TextContent);
        board.Find("button[aria-label='The default again: Loudest from this month on']").Click();
        board.Find("form").Submit();
        board.WaitForAssertion(() => Assert.Equal("Saved. It holds from now on.", board.Find(".said").TextContent));
        Assert.Equal("12", (await given.LineAsync()).Limit.InForce);
    }

    [Fact]
    public async Task Lets_the_organisation_say_which_limits_judge_an_old_day()
    {
        var board = Board();
        Assert.Contains("Nobody has chosen yet", board.Markup, StringComparison.Ordinal);
        board.FindAll("input[name=limit-days]")[1].Change("on");
        Press(board, "Save this choice", submits: true);
        board.WaitForAssertion(() => Assert.Equal(LimitDaysForm.Chose, board.Find(".said").TextContent));
        Assert.True((await given.Store().ReadAsync())!.Days.IsByDay);
        Assert.Contains("Chosen by Xenia Exec", board.Markup, StringComparison.Ordinal);
    }

    private static void Press(IRenderedComponent<LimitsBoard> board, string words, bool submits = false)
    {
        var button = board.FindAll("button").Single(b => b.TextContent == words);
        if (submits) button.Closest("form")!.Submit();
        else button.Click();
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) given.Dispose();
    }
}
