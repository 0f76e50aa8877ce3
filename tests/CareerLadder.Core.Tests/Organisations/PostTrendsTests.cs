using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

public sealed class PostTrendsTests
{
    private static readonly MonthLine Months = MonthLine.Between(Given.Day("2019-12-01"), Given.Day("2022-06-30"));

    [Fact]
    public void Says_of_every_month_what_the_posts_of_its_last_day_say() => Lives.Hold(life =>
    {
        var organisation = Of(life);
        var evidence = organisation.People[0];
        var months = MonthLine.Between(evidence.Career.Begins!.Value.AddMonths(-2), evidence.Career.Begins.Value.AddMonths(150));
        var trends = PostTrends.Of(organisation, PersonSet.All(organisation.People.Count), months);
        for (var month = 0; month < months.Count; month++)
        {
            var said = organisation.People.Select(p => PostsOnDay.Of(p, organisation.LadderOn(months[month]), months[month])).OfType<PostsOnDay>().ToList();
            Assert.Equal(said.Count(s => s.Post.Kind.IsPractising()), trends.Practising[month]);
            Assert.Equal(said.Count(s => s.Post.Kind.IsManaging()), trends.Managing[month]);
            Assert.Equal(said.Count(s => s.Post.Kind.TrackOf() is null), trends.Others[month]);
            foreach (var track in Enum.GetValues<Track>())
            {
                var on = said.Where(s => s.Post.Kind.TrackOf() == track).Select(s => s.Tenure).ToList();
                Assert.Equal(Median(on.Select(t => t.Post)), trends.InPost[(int)track].Median(month));
                Assert.Equal(Median(on.Select(t => t.Rung)), trends.OnRung[(int)track].Median(month));
                Assert.Equal(Median(on.Select(t => t.Company)), trends.InCompany[(int)track].Median(month));
            }

            Assert.Equal(Median(said.Select(s => s.HandsOn)), trends.HandsOn.Median(month));
        }
    });

    [Fact]
    public void Reads_each_month_by_the_ladders_in_force_at_its_end()
    {
        var facts = new Facts
        {
            People = [new("a")],
            Posts = [new("a", Given.Day("2015-01-01"), null, Kind.Engineer, Level: "E4"), new("a", Given.Day("2019-01-01"), null, Kind.Engineer, Level: "E5")],
            Levels = [.. Given.Ladder.Levels, new("E4", Track.Engineering, 5, From: Given.Day("2020-02-29")), new("E5", Track.Engineering, 5, From: Given.Day("2020-02-29"))],
        };
        var organisation = new Organisation(facts, RuleBook.Default);
        var trends = PostTrends.Of(organisation, PersonSet.All(1), Months);
        Assert.Equal([11, 12, 61, 62], Enumerable.Range(0, 4).Select(m => trends.OnRung[0].Median(m)));
        Assert.All(Enumerable.Range(0, Months.Count), m => Assert.Equal(PostsOnDay.Of(organisation.People[0], organisation.LadderOn(Months[m]), Months[m])!.Tenure.Rung, (int?)trends.OnRung[0].Median(m)));
    }

    [Fact]
    public void Counts_reports_on_the_day_the_number_changes_and_not_the_day_before()
    {
        var trends = Trends("boss: Manager 2015-01-01 | a: Engineer 2020-01-31 > boss | b: Engineer 2020-03-01 > boss");
        Assert.Equal([0, 1, 1, 1], Enumerable.Range(0, 4).Select(trends.Spans.Total));
        Assert.Equal([null, 1.0, 1.0, 2.0], Enumerable.Range(0, 4).Select(trends.Spans.Median));
    }

    [Fact]
    public void Counts_swings_in_the_month_of_their_first_day()
    {
        var trends = Trends("a: Engineer 2015-01-01, Manager 2020-01-31, Engineer 2021-02-01 | b: Engineer 2015-01-01 - - Other, Manager 2020-02-01 - - Other");
        Assert.Equal([1], Places(trends.ToManagement));
        Assert.Equal([14], Places(trends.ToEngineering));
    }

    [Theory]
    [InlineData("Manager 2015-01-01, Engineer 2020-01-10", true)]
    [InlineData("Manager 2015-01-01, Engineer 2020-01-10, TechLead 2020-06-01", true)]
    [InlineData("Manager 2015-01-01, Engineer 2020-01-10, Manager 2021-01-10", false)] // on the very day
    [InlineData("Manager 2015-01-01, Engineer 2020-01-10, Manager 2021-01-11", true)]
    [InlineData("Manager 2015-01-01, Engineer 2020-01-10, Away 2020-12-01", true)]
    [InlineData("Manager 2015-01-01, Engineer 2020-01-10, gap 2021-01-10", false)]
    public void Who_came_back_has_stayed_if_they_still_practise_twelve_months_later(string posts, bool stayed)
    {
        var trends = Trends("a: " + posts);
        Assert.Equal(1, trends.ToEngineering[1]);
        Assert.Equal(stayed ? 1 : 0, trends.Stayed[1]);
    }

    [Fact]
    public void Counts_only_those_whose_posts_may_be_seen()
    {
        var organisation = Given.Organisation("a: Engineer 2015-01-01 | b: Engineer 2015-01-01");
        var seen = new PersonSet(2);
        seen.Add(1);
        Assert.Equal(1, PostTrends.Of(organisation, seen, Months).Practising[0]);
    }

    [Fact]
    public void May_be_of_nobody() => Assert.Null(PostTrends.Of(Organisation.Empty, PersonSet.All(0), Months).Spans.Median(0));

    private static PostTrends Trends(string told)
    {
        var organisation = Given.Organisation(told);
        return PostTrends.Of(organisation, PersonSet.All(organisation.People.Count), Months);
    }

    private static IEnumerable<int> Places(int[] counts) => Enumerable.Range(0, counts.Length).Where(i => counts[i] > 0);

    private static double? Median(IEnumerable<int?> months)
    {
        var sorted = months.OfType<int>().Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2.0;
    }

    private static Organisation Of(Life life) => new(
        new()
        {
            People = [life.Facts.Person, new("other")],
            Posts = [.. life.Posts, .. life.Posts.Take(2).Select(p => p with { Person = "other", From = p.From.AddDays(40), To = null })],
            Levels = Given.Ladder.Levels,
        },
        RuleBook.Default);
}
