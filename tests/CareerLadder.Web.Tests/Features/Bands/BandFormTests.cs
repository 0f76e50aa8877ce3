using Bunit;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Features.BandsByHand;
using CareerLadder.Web.Tests.Features.Alignment;
using CareerLadder.Web.Tests.Features.Edit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.BandsByHand;

public sealed class BandFormTests : LiveContext
{
    private readonly Editing given = new(Payroll.Many(3));

    private IRenderedComponent<BandsBoard> Board()
    {
        Services.AddSingleton(given.Bands(Editing.Compensation));
        Services.AddSingleton(given.Drafts(Editing.Compensation));
        Services.AddSingleton<TimeProvider>(new FixedClock(Editing.Today));
        Services.AddCascadingValue(_ => new AsOf(Editing.Today));
        return Render<BandsBoard>(p => p.Add(b => b.Zone, "UK"));
    }

    [Fact]
    public void Begins_from_the_band_of_today_shows_what_would_follow_and_saves()
    {
        var board = Board();
        board.Find("button[aria-label='New band from a day: E3']").Click();
        Assert.Equal(("50000", "60000", "GBP"), (Value(board, "min"), Value(board, "max"), Value(board, "currency")));
        // It is from the same day as none, and the same as the one before it: nothing changes yet.
        Assert.Contains("From today on everything stays as it is", board.Markup, StringComparison.Ordinal);
        board.Find("#band-min").Change("48 015");
        Assert.Equal("Of 4 people on this level today, 2 would be outside the band, instead of 3.", board.Find(".preview li span[role=status]").TextContent);
        Press(board, "Show who");
        Assert.Equal(3, board.FindAll(".preview tbody tr").Count);
        Assert.Equal(3, given.Looked.Count);
        board.Find("form").Submit();
        board.WaitForAssertion(() => Assert.Equal("Saved.", board.Find(".said").TextContent));
        Assert.Contains("2 bands over time", board.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_beside_the_field_what_is_wrong()
    {
        var board = Board();
        board.Find("button[aria-label='New band from a day: E1']").Click();
        board.Find("#band-min").Change("50 000");
        board.Find("#band-max").Change("49 000");
        board.Find("form").Submit();
        Assert.Contains("The maximum is less than the minimum. Please correct one of the two.", board.Markup, StringComparison.Ordinal);
        Assert.Equal("49 000", Value(board, "max"));
    }

    [Fact]
    public async Task Finds_what_was_typed_again_and_shows_both_to_the_later_of_two()
    {
        var board = Board();
        board.Find("button[aria-label='Correct: E3, from 1 Jan 2020']").Click();
        board.Find("#band-min").Change("49 000");
        var again = Render<BandsBoard>(p => p.Add(b => b.Zone, "UK"));
        Assert.Contains("This is as you left it; it is not saved yet.", again.Markup, StringComparison.Ordinal);
        Assert.Equal("49 000", Value(again, "min"));
        var other = await given.OpenBandAsync("E3", "UK", "2020-01-01");
        other.Max = "61 000";
        Assert.True((await given.Bands(new("pat", IsCompensation: true)).SaveAsync(other)).IsSaved);
        again.Find("form").Submit();
        again.WaitForAssertion(() => Assert.Contains("Pat Unknown changed this", again.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        again.Find("button[aria-label='Take theirs: Maximum']").Click();
        Press(again, "Go on with mine");
        again.Find("form").Submit();
        again.WaitForAssertion(() => Assert.Equal("Saved.", again.Find(".said").TextContent));
        var kept = await given.OpenBandAsync("E3", "UK", "2020-01-01");
        Assert.Equal(("49000", "61000"), (kept.Min, kept.Max));
        await using var db = given.Database.CreateDbContext();
        Assert.Empty(db.Drafts);
    }

    private static string? Value(IRenderedComponent<BandsBoard> board, string field) => board.Find($"#band-{field}").GetAttribute("value");

    private static void Press(IRenderedComponent<BandsBoard> board, string words) => board.FindAll("button").Single(b => b.TextContent == words).Click();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) given.Dispose();
    }
}
