using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

public sealed class ToldPostsTests
{
    private static readonly DateOnly Today = Given.Day("2026-11-22");

    [Fact]
    public void Is_needed_only_where_somebodys_posts_may_not_be_seen()
    {
        var organisation = Given.Organisation("a: Engineer 2020-01-01 | b: Engineer 2020-01-01");
        Assert.Null(ToldPosts.Of(organisation, PersonSet.All(2), new(organisation, ToldParts.MonthsUpTo(Today))));
        Assert.NotNull(ToldPosts.Of(organisation, new(2), new(organisation, ToldParts.MonthsUpTo(Today))));
    }

    [Fact]
    public void Tells_how_many_of_the_others_are_on_each_track_from_five_on()
    {
        var told = Told([.. Enumerable.Range(0, 8).Select(i => $"e{i}: Engineer 2020-01-01"), .. Enumerable.Range(0, 6).Select(i => $"m{i}: Manager 2020-01-01"), .. Enumerable.Range(0, 5).Select(i => $"o{i}: Elsewhere 2020-01-01")]);
        Assert.Equal((8, 6), (told.Practising[^1]!.Value.Count, told.Managing[^1]!.Value.Count));
        Assert.Null(Told([.. Enumerable.Range(0, 4).Select(i => $"e{i}: Engineer 2020-01-01"), .. Enumerable.Range(0, 9).Select(i => $"o{i}: Elsewhere 2020-01-01")]).Practising[^1]);
    }

    [Fact]
    public void Tells_the_swings_of_a_year_at_its_end_and_who_stayed_a_year_later()
    {
        var told = Told(
        [
            .. Enumerable.Range(0, 6).Select(i => $"s{i}: Manager 2018-01-01, Engineer 2022-0{i + 1}-01"), .. Enumerable.Range(0, 5).Select(i => $"m{i}: Manager 2018-01-01, Engineer 2022-0{i + 1}-01, Manager 2022-11-01"),
            .. Enumerable.Range(0, 9).Select(i => $"o{i}: Engineer 2018-01-01"),
        ]);
        var months = ToldParts.MonthsUpTo(Today);
        var year = months.PlaceOf(Given.Day("2022-12-31"));
        Assert.Equal(new ToldCount(11, year), told.ToEngineering[year]);
        Assert.Null(told.ToEngineering[year - 1]);
        Assert.Equal(new ToldCount(5, year), told.ToManagement[year]);
        Assert.Equal((11, 6, 5), (told.Returns.Whole[year + 12]!.Value.Count, told.Returns.Parts[0][year + 12]!.Value.Count, told.Returns.Parts[1][year + 12]!.Value.Count));
    }

    private static ToldPosts Told(string[] lives)
    {
        var organisation = Given.Organisation(string.Join(" | ", lives));
        return ToldPosts.Of(organisation, new(lives.Length), new(organisation, ToldParts.MonthsUpTo(Today)))!;
    }
}
