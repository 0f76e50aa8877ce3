using Bunit;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Openings;
using CareerLadder.Web.Features.Openings;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Openings;

public sealed class SwapCardTests : BunitContext
{
    private readonly OpeningsUnderTest given = new();

    [Theory]
    [InlineData(Track.Management)]
    [InlineData(Track.Engineering)]
    public void Tells_either_of_the_two_beforehand_until_when_there_is_time_and_that_silence_is_a_no(Track track)
    {
        Services.AddSingleton(given.Swaps("ann"));
        var day = Given.Day("2026-11-22");
        var card = Render<SwapCard>(p => p.Add(c => c.Swap, new(track, WantsIt: true, day, new(1, day, day.AddDays(29), [SwapReason.SameRung, SwapReason.TriedParts]), null)));
        Assert.Contains("You both have until the end of 21 Dec 2026. Who has said nothing by then has said no, and that too is told to nobody.", card.Markup, StringComparison.Ordinal);
        Assert.Equal(track == Track.Engineering, card.Markup.Contains("You have tried parts of managing", StringComparison.Ordinal));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) given.Dispose();
        base.Dispose(disposing);
    }
}
