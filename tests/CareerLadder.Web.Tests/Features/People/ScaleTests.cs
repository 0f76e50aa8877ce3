using CareerLadder.Web.Features.People;
using Xunit;

namespace CareerLadder.Web.Tests.Features.People;

public sealed class ScaleTests
{
    [Theory]
    [InlineData(FacetKind.Months, 3, 50, 38, "36..41", "36 to 41 months")]
    [InlineData(FacetKind.Months, 0, 150, 11, "0..11", "under 1 year")]
    [InlineData(FacetKind.Months, 0, 150, 12, "12..23", "1 year")]
    [InlineData(FacetKind.Count, 0, 5, 2, "2", "2")]
    [InlineData(FacetKind.Share, 82, 131, 97.8, "95..99.9", "95 to 100 %")]
    [InlineData(FacetKind.Share, -30, 140, -3, "-25..-0.1", "-25 to 0 %")]
    [InlineData(FacetKind.Day, 737000, 739800, 738000, "2021-01-01..2021-12-31", "2021")]
    public void Cuts_at_round_numbers_and_says_the_range(FacetKind kind, int least, int most, double number, string value, string words)
    {
        var scale = Scale.Of(kind, least, most);
        Assert.Equal((value, words), (scale.ValueOf(scale.LowOf((decimal)number)), scale.WordsOf(scale.LowOf((decimal)number))));
    }

    public static TheoryData<FacetKind, decimal, decimal> Ends => new()
    {
        { FacetKind.Count, 0, 0 }, { FacetKind.Count, 0, 10_000 }, { FacetKind.Months, 0, 0 }, { FacetKind.Months, 0, 2_400 }, { FacetKind.Amount, 86_000, 86_000 }, { FacetKind.Amount, 0, 999_999_999 },
        { FacetKind.Amount, .01m, .02m }, { FacetKind.Share, -4_000, 9_000 }, { FacetKind.Share, 100, 100 }, { FacetKind.Day, 693_961, 767_375 }, { FacetKind.Day, 739_000, 739_000 },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void Lays_ten_thousand_numbers_into_few_ranges_in_their_order_each_of_which_holds_its_numbers(FacetKind kind, decimal least, decimal most)
    {
        var scale = Scale.Of(kind, least, most);
        var numbers = Enumerable.Range(0, 10_000).Select(i => kind is FacetKind.Amount or FacetKind.Share ? Math.Round(least + ((most - least) * i / 9_999), 2) : Math.Floor(least + ((most - least) * i / 9_999))).ToList();
        var lows = numbers.ConvertAll(scale.LowOf);
        Assert.Equal(lows.Order(), lows);
        Assert.InRange(lows.Distinct().Count(), 1, 14);
        Assert.All(numbers.Zip(lows), pair => Assert.True(pair.Second <= pair.First && pair.First < scale.After(pair.Second), $"{pair}"));
        Assert.All(lows.Distinct(), low => Assert.NotNull(ExploreFilter.RangeOf(kind, scale.ValueOf(low))));
    }

    [Fact]
    public void Cuts_amounts_with_their_currency_into_few_ranges_that_read_as_themselves_again()
    {
        var scale = Scale.Of(FacetKind.Amount, 48_000, 151_000, "GBP");
        Assert.Equal("80000..89999.99 GBP", scale.ValueOf(scale.LowOf(82_000)));
        Assert.Equal((80_000m, 89_999.99m, "GBP"), ExploreFilter.RangeOf(FacetKind.Amount, "80000..89999.99 GBP"));
        Assert.Null(ExploreFilter.RangeOf(FacetKind.Months, ".."));
        Assert.Null(ExploreFilter.RangeOf(FacetKind.Months, "1..2..3"));
        Assert.Null(ExploreFilter.RangeOf(FacetKind.Day, "2021..2022"));
    }
}
