using Bunit;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Features.Pay;
using CareerLadder.Web.Tests.Features.Alignment;
using CareerLadder.Web.Tests.Features.Edit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Pay;

public sealed class PayFormTests : LiveContext
{
    private readonly Editing given = new(Payroll.Facts);

    private IRenderedComponent<PayBoard> Board(string person = "eng")
    {
        Services.AddSingleton(given.Pay(Editing.Compensation));
        Services.AddSingleton(given.Drafts(Editing.Compensation));
        Services.AddSingleton<TimeProvider>(new FixedClock(Editing.Today));
        return Render<PayBoard>(p => p.Add(b => b.Person, person));
    }

    [Fact]
    public void Shows_what_would_follow_asks_and_saves()
    {
        var board = Board();
        Assert.Contains("1 Mar 2023 – open", board.Find(".days").TextContent, StringComparison.Ordinal);
        Press(board, "Add pay");
        board.Find("#pay-base").Change("120000");
        Assert.Contains("more than twice", board.Find("fieldset.clash legend").TextContent, StringComparison.Ordinal);
        Assert.True(board.Find("button[type=submit]").HasAttribute("disabled"));
        board.Find("#pay-base").Change("58 000");
        Assert.Empty(board.FindAll("fieldset.clash"));
        Assert.Equal("1.00 → 1.06", board.Find("td[data-label='Compa-ratio']").TextContent);
        Assert.Equal("50 % → 80 %", board.Find("td[data-label='Range penetration']").TextContent);
        Assert.Equal("Today: the band is 50 000 to 60 000 GBP, pay is 55 000 GBP and would be 58 000 GBP.", board.Find("svg[role=img]").GetAttribute("aria-label")!.Replace('\u202f', ' '));
        board.Find("form").Submit();
        board.WaitForAssertion(() => Assert.Equal("Saved.", board.Find(".said").TextContent));
        Assert.Equal(2, board.FindAll(".pays li").Count);
    }

    [Fact]
    public void Says_beside_the_field_what_is_wrong_and_keeps_what_was_typed()
    {
        var board = Board("tom");
        Press(board, "Add pay");
        board.Find("#pay-base").Change("82,50");
        board.Find("form").Submit();
        Assert.Contains("Please write it in digits", board.Markup, StringComparison.Ordinal);
        Assert.Equal(("82,50", "EUR"), (board.Find("#pay-base").GetAttribute("value"), board.Find("#pay-currency").GetAttribute("value")));
    }

    [Fact]
    public async Task Finds_what_was_typed_again_after_the_page_or_the_program_was_gone()
    {
        var board = Board();
        board.Find("button[aria-label^='Correct: ']").Click();
        board.Find("#pay-share").Change("0.8");
        var again = Render<PayBoard>(p => p.Add(b => b.Person, "eng"));
        Assert.Contains("This is as you left it; it is not saved yet.", again.Markup, StringComparison.Ordinal);
        Assert.Equal(("55000", "0.8"), (again.Find("#pay-base").GetAttribute("value"), again.Find("#pay-share").GetAttribute("value")));
        Press(again, "Leave it as it was");
        await using var db = given.Database.CreateDbContext();
        Assert.Empty(db.Drafts);
    }

    [Fact]
    public async Task Shows_both_to_the_later_of_two_and_takes_what_they_choose()
    {
        var board = Board();
        board.Find("button[aria-label^='Correct: ']").Click();
        var other = await given.OpenPayAsync("eng", "2023-03-01");
        other.Base = "56 000";
        Assert.True((await given.Pay(new("pat", IsCompensation: true)).SaveAsync("eng", other)).IsSaved);
        board.Find("#pay-share").Change("0.8");
        board.Find("form").Submit();
        board.WaitForAssertion(() => Assert.Contains("Pat Unknown changed this", board.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        board.Find("button[aria-label^='Take theirs: Base pay']").Click();
        Press(board, "Go on with mine");
        board.Find("form").Submit();
        board.WaitForAssertion(() => Assert.Equal("Saved.", board.Find(".said").TextContent));
        Assert.Equal(["2023-03-01 56000 GBP"], await given.PayOfAsync("eng"));
    }

    [Fact]
    public async Task Removes_pay_after_saying_what_would_follow()
    {
        var board = Board();
        board.Find("button[aria-label^='Remove: ']").Click();
        Assert.Contains("→ not known", board.Find("td[data-label='Base pay']").TextContent, StringComparison.Ordinal);
        board.Find("form").Submit();
        board.WaitForAssertion(() => Assert.Equal("Removed.", board.Find(".said").TextContent));
        Assert.Empty(await given.PayOfAsync("eng"));
    }

    private static void Press(IRenderedComponent<PayBoard> board, string words) => board.FindAll("button").Single(b => b.TextContent == words).Click();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) given.Dispose();
    }
}
