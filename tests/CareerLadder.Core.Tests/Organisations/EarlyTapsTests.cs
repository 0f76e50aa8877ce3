using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

public sealed class EarlyTapsTests
{
    private static readonly MonthLine Months = ToldParts.MonthsUpTo(Given.Day("2026-11-22"));

    [Theory]
    [InlineData("Engineer 2013-01-01, Manager 2020-01-01", true)] // 2,556 days are a day short of seven years of 365.25
    [InlineData("Engineer 2013-01-01, Manager 2020-01-02", false)]
    [InlineData("Engineer 2013-01-01 - - Other, Manager 2020-01-02", false)]
    public void A_first_tour_is_early_with_fewer_than_seven_years_as_an_engineer(string posts, bool early) => Assert.Equal(early, EarlyTaps.TapOf(Given.Evidence(posts))!.Value.IsEarly);

    [Fact]
    public void Knows_only_first_tours_that_began_here_of_people_whose_years_before_are_known()
    {
        Assert.Null(EarlyTaps.TapOf(Given.Evidence("Engineer 2013-01-01")));
        Assert.Null(EarlyTaps.TapOf(Given.Evidence("Engineer 2013-01-01, Manager 2020-01-01", Given.Person(practisedBefore: null))));
        Assert.Null(EarlyTaps.TapOf(Given.Evidence("Engineer 2013-01-01, Manager 2020-01-01", Given.Person(managedBefore: 2))));
        Assert.Null(EarlyTaps.TapOf(Given.Evidence("Engineer 2013-01-01, Manager 2020-01-01 - - Other, Engineer 2022-01-01, Manager 2023-01-01")));
        Assert.Null(EarlyTaps.TapOf(Given.Evidence("Engineer 2013-01-01, Manager 2020-01-01", Given.Person(joined: "2020-01-02"))));
        Assert.Equal(Given.Day("2020-01-01"), EarlyTaps.TapOf(Given.Evidence("Engineer 2013-01-01, Manager 2020-01-01", Given.Person(joined: "2020-01-01")))!.Value.On);
    }

    [Fact]
    public void Sets_the_shares_of_groups_beside_each_other()
    {
        var told = Told(("A", 14, 8), ("B", 9, 15));
        Assert.Equal(["A", "B"], told.Groups.Select(g => g.Group));
        var (a, b) = (told.Groups[0], told.Groups[1]);
        Assert.Equal((15, 25, 10, 25), (a.Early, a.All, b.Early, b.All));
        Assert.Equal(10.0 / 15, a.Ratio, 10);
        Assert.True(a.IsUnderFourFifths);
        Assert.Equal(0.257791158955, a.Chance!.Value, 10);
        Assert.Equal((1, null, false), (b.Ratio, b.Chance, b.IsUnderFourFifths));
        Assert.Equal(0, told.NotShown);
    }

    [Theory]
    [InlineData(13, 8)]
    [InlineData(17, 12)]
    [InlineData(15, 10)]
    public void Tells_counts_in_fives_so_that_one_label_that_comes_late_is_hardly_ever_seen(int early, int other) =>
        Assert.Equal(Told(("A", 15, 10), ("B", 9, 15)).Groups, Told(("A", early, other), ("B", 9, 15)).Groups);

    [Theory]
    [InlineData(5, 5, 3)]
    [InlineData(4, 5, 2)]
    [InlineData(5, 4, 2)]
    public void Shows_a_group_only_with_five_in_both_columns(int early, int other, int shown) =>
        Assert.Equal(shown, Told(("A", 14, 8), ("B", 9, 15), ("C", early, other)).Groups.Count);

    [Fact]
    public void Shows_no_groups_beside_which_fewer_than_five_would_remain()
    {
        // First tours are posts, and everyone may count them: those of all less those of A and B would be the three of C. A alone
        // has nothing to be set beside.
        Assert.Empty(Told(("A", 14, 10), ("B", 6, 8), ("C", 3, 0)).Groups);
        Assert.Equal(["A", "B"], Told(("A", 14, 10), ("B", 6, 8), ("C", 3, 2)).Groups.Select(g => g.Group));
    }

    [Fact]
    public void Says_nothing_where_no_label_is_recorded() => Assert.Empty(EarlyTaps.Of(Given.Organisation("a: Engineer 2020-01-01"), new Dictionary<string, string>(StringComparer.Ordinal), Months).Groups);

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    public void Is_the_same_whatever_the_group_of_the_only_one_whose_first_tour_is_new(string group)
    {
        var lives = new List<string> { "new: Engineer 2018-01-01, Manager 2026-10-05" };
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, i) in from name in (string[])["A", "B"] from i in Enumerable.Range(0, 12) select (name, i))
        {
            labels[$"{name}{i}"] = name;
            lives.Add($"{name}{i}: Engineer {(i < 6 ? 2018 : 2005)}-01-01, Manager 2021-06-01");
        }

        // So that the rest of all first tours is not too few.
        lives.AddRange(Enumerable.Range(0, 5).Select(i => $"n{i}: Engineer 2018-01-01, Manager 2021-06-01"));
        var organisation = Given.Organisation(string.Join(" | ", lives));
        var unlabelled = EarlyTaps.Of(organisation, labels, Months);
        Assert.Equal([Given.Day("2021-06-30"), Given.Day("2021-06-30")], unlabelled.Groups.Select(g => g.On));
        Assert.Equal(unlabelled.Groups, EarlyTaps.Of(organisation, new Dictionary<string, string>(labels, StringComparer.Ordinal) { ["new"] = group }, Months).Groups);
    }

    private static TapsTold Told(params (string Group, int Early, int Other)[] groups)
    {
        var lives = new List<string>();
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (group, early, other) in groups)
        {
            for (var i = 0; i < early + other; i++)
            {
                var key = $"{group}{i}";
                labels[key] = group;
                lives.Add($"{key}: Engineer {(i < early ? 2018 : 2005)}-01-01, Manager 2021-06-01");
            }
        }

        return EarlyTaps.Of(Given.Organisation(string.Join(" | ", lives)), labels, Months);
    }
}
