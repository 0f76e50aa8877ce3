using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

public sealed class EarlyTapsTests
{
    private static readonly DateOnly Day = Given.Day("2026-10-01");
    private static readonly HashSet<string> Nobody = [];

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
        var told = EarlyTaps.Of([Told(("A", 14, 8), ("B", 9, 15))!]);
        Assert.Equal(["A", "B"], told.Select(g => g.Group));
        var (a, b) = (told[0], told[1]);
        Assert.Equal((14, 22, 9, 24), (a.Early, a.All, b.Early, b.All));
        Assert.Equal(9.0 / 24 / (14.0 / 22), a.Ratio, 10);
        Assert.True(a.IsUnderFourFifths);
        Assert.Equal(0.139243725374, a.Chance!.Value, 10);
        Assert.Equal((1, null, false), (b.Ratio, b.Chance, b.IsUnderFourFifths));
        Assert.Equal(Given.Day("2026-09-30"), a.On);
    }

    [Fact]
    public void Takes_together_what_was_told_of_each_group()
    {
        var told = EarlyTaps.Of([new(Day, [new("A", 10, 6), new("B", 5, 9)], []), new(Day.AddYears(1), [], []), new(Day.AddYears(2), [new("A", 8, 7), new("C", 9, 9)], [])]);
        Assert.Equal([("A", 18, 31), ("B", 5, 14), ("C", 9, 18)], told.Select(g => (g.Group, g.Early, g.All)));
        Assert.Equal([Day.AddYears(2).AddDays(-1), Day.AddDays(-1), Day.AddYears(2).AddDays(-1)], told.Select(g => g.On));
        Assert.Empty(EarlyTaps.Of([new(Day, [], [])]));
    }

    [Theory]
    [InlineData(15, 15, true)]
    [InlineData(14, 15, false)]
    [InlineData(15, 14, false)]
    public void Tells_of_fifteen_early_first_tours_and_fifteen_others_whatever_the_groups(int early, int other, bool tells)
    {
        Assert.Equal(tells, Told(("A", 6, 7), ("B", early - 6, other - 7)) is not null);
        Assert.Equal(tells, Told(("A", early, other)) is not null);
    }

    [Theory]
    [InlineData(5, 5, 3)]
    [InlineData(0, 5, 2)]
    [InlineData(5, 0, 2)]
    public void Shows_a_group_only_with_five_in_both_columns(int early, int other, int shown) => Assert.Equal(shown, Told(("A", 14, 8), ("B", 9, 15), ("C", early, other))!.Groups.Count);

    [Theory]
    [InlineData(3, 0)]
    [InlineData(5, 4)]
    [InlineData(4, 9)]
    public void Shows_no_groups_beside_which_fewer_than_five_would_remain_in_a_column(int early, int other)
    {
        // First tours are posts, and everyone may count them: those of all less those of A and B would be the few of C. A alone has
        // nothing to be set beside. They are told of all the same: nobody is told of twice.
        var told = Told(("A", 14, 10), ("B", 6, 8), ("C", early, other))!;
        Assert.Empty(told.Groups);
        Assert.Equal(38 + early + other, told.Behind.Count);
    }

    [Fact]
    public void Says_nothing_where_no_label_is_recorded_and_nothing_of_tours_of_the_day_itself()
    {
        var (organisation, labels) = Made(("A", 14, 8), ("B", 9, 15));
        Assert.Null(EarlyTaps.Tell(organisation, new Dictionary<string, string>(StringComparer.Ordinal), Day, Nobody));
        Assert.Null(EarlyTaps.Tell(organisation, labels, Given.Day("2021-06-01"), Nobody));
        Assert.NotNull(EarlyTaps.Tell(organisation, labels, Given.Day("2021-06-02"), Nobody));
        Assert.False(EarlyTaps.MayTell(organisation, Given.Day("2021-06-01"), Nobody));
    }

    [Fact]
    public void No_two_views_of_any_days_saves_or_people_find_anybody()
    {
        var stages = Enumerable.Range(0, 16).Select(Stage).ToList();
        var told = Tellings(stages, isOnce: true);
        Assert.True(told.Count(t => t.Groups.Count > 1) > 2, $"{told.Count} tellings");
        Assert.Equal(told.Sum(t => t.Behind.Count), told.SelectMany(t => t.Behind).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(Found(stages, [.. told.SelectMany(t => t.Behind)], isOnce: true));
        // The same search finds the only one whose label comes late where all is told anew.
        var late = (stages[0].Organisation, new Dictionary<string, string>(stages[0].Labels, StringComparer.Ordinal) { ["early3"] = "A" });
        Assert.Equal(["early3"], Found([stages[0], late], ["early3"], isOnce: false));
        Assert.Empty(Found([stages[0], late], ["early3"], isOnce: true));
    }

    // Whose group cannot be the other one, alone or with that of anybody whose tour was as early, such that all would have been told as it was, on every day.
    private static List<string> Found(List<(Organisation Organisation, Dictionary<string, string> Labels)> stages, IReadOnlyList<string> people, bool isOnce)
    {
        var told = Said(Tellings(stages, isOnce));
        return [.. people.Where(one => !stages[^1].Labels.Keys.Where(other => other[0] == one[0]).Any(other => told == Said(Tellings(stages.ConvertAll(s => (s.Organisation, Other(s.Labels, one, other))), isOnce))))];

        static Dictionary<string, string> Other(Dictionary<string, string> labels, string one, string other) =>
            labels.ToDictionary(l => l.Key, l => l.Key == one || l.Key == other ? l.Value == "A" ? "B" : "A" : l.Value, StringComparer.Ordinal);
    }

    private static List<TapsTelling> Tellings(List<(Organisation Organisation, Dictionary<string, string> Labels)> stages, bool isOnce)
    {
        var (told, before) = (new List<TapsTelling>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (quarter, stage) in stages.Index())
        {
            if (EarlyTaps.Tell(stage.Organisation, stage.Labels, Day.AddMonths(3 * quarter), before) is not { } telling) continue;
            told.Add(telling);
            if (isOnce) before.UnionWith(telling.Behind);
        }

        return told;
    }

    private static string Said(List<TapsTelling> tellings) => string.Join("; ", tellings.Select(t => $"{t.Day:O}: {string.Join(", ", t.Groups)}"));

    // Each quarter a few more first tours, of which some are dated back by years, a few labels that come late, and some that are put right.
    private static (Organisation Organisation, Dictionary<string, string> Labels) Stage(int quarter)
    {
        var (lives, labels) = (new List<string>(), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var (kind, i) in from kind in (string[])["early", "other"] from i in Enumerable.Range(0, 30 + (3 * quarter)) select (kind, i))
        {
            var key = $"{kind}{i}";
            lives.Add($"{key}: Engineer {(kind == "early" ? 2023 : 2005)}-01-01, Manager {(i % 2 == 0 ? 2024 : 2026 + ((i - 30) / 12))}-06-01");
            if (i % 7 == 3 && quarter < (i % 5) + 2) continue;
            labels[key] = (i + (i % 9 == 0 && quarter > 2 ? 1 : 0)) % 2 == 0 ? "A" : "B";
        }

        return (Given.Organisation(string.Join(" | ", lives)), labels);
    }

    private static TapsTelling? Told(params (string Group, int Early, int Other)[] groups) => Made(groups) is var (organisation, labels) ? EarlyTaps.Tell(organisation, labels, Day, Nobody) : null;

    private static (Organisation Organisation, Dictionary<string, string> Labels) Made(params (string Group, int Early, int Other)[] groups)
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

        return (Given.Organisation(string.Join(" | ", lives)), labels);
    }
}
