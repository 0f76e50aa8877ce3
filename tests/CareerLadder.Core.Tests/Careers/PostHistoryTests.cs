using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CareerLadder.Core.Tests.Careers;

public sealed class PostHistoryTests
{
    [Fact]
    public void A_post_holds_until_the_next_one_or_for_good() =>
        Assert.Equal("a [2020-01-01, 2021-01-01); b [2021-01-01, open)", Told(Post("a", "2020-01-01"), Post("b", "2021-01-01")));

    [Fact]
    public void A_post_holds_until_its_own_end_and_a_day_in_no_post_is_a_gap() => Assert.Equal(
        "a [2020-01-01, 2020-06-01); gap [2020-06-01, 2021-01-01); b [2021-01-01, 2021-02-01); gap [2021-02-01, open)",
        Told(Post("a", "2020-01-01", "2020-06-01"), Post("b", "2021-01-01", "2021-02-01")));

    [Fact]
    public void Nothing_holds_once_a_person_has_left()
    {
        Assert.Equal("a [2020-01-01, 2020-03-01)", Told("2020-03-01", Post("a", "2020-01-01"), Post("b", "2021-01-01")));
        Assert.Equal("a [2020-01-01, 2020-02-01); gap [2020-02-01, 2020-03-01)", Told("2020-03-01", Post("a", "2020-01-01", "2020-02-01")));
        Assert.Equal("a [2020-01-01, 2020-03-01)", Told("2020-03-01", Post("a", "2020-01-01", "2022-02-01")));
        Assert.Equal("", Told("2020-01-01", Post("a", "2020-01-01")));
    }

    [Fact]
    public void The_order_in_which_posts_are_told_does_not_matter_where_they_begin_on_different_days() =>
        Assert.Equal("a [2020-01-01, 2021-01-01); b [2021-01-01, open)", Told(Post("b", "2021-01-01"), Post("a", "2020-01-01")));

    [Fact]
    public void Of_two_that_run_at_once_the_one_that_began_last_wins_and_the_other_resumes_if_it_ends_later()
    {
        var history = PostHistory.Of([Post("a", "2020-01-01", "2022-01-01"), Post("b", "2020-06-01", "2021-01-01")], null);
        Assert.Equal("a [2020-01-01, 2020-06-01); b [2020-06-01, 2021-01-01); a [2021-01-01, 2022-01-01); gap [2022-01-01, open)", Told(history));
        Assert.Equal("b over a [2020-06-01, 2021-01-01)", Decided(history));
    }

    [Fact]
    public void A_post_without_an_end_of_its_own_does_not_resume() => Assert.Equal(
        "a [2020-01-01, 2020-06-01); b [2020-06-01, 2021-01-01); gap [2021-01-01, open)",
        Told(Post("a", "2020-01-01"), Post("b", "2020-06-01", "2021-01-01")));

    [Theory]
    [InlineData("2021-01-01", "2020-06-01", "a")]
    [InlineData("2020-06-01", "2021-01-01", "b")]
    [InlineData(null, "2021-01-01", "a")]
    [InlineData("2021-01-01", null, "b")]
    [InlineData("2021-01-01", "2021-01-01", "a")]
    [InlineData(null, null, "a")]
    public void Of_two_from_one_day_the_one_that_ends_last_wins_then_the_one_told_first(string? a, string? b, string winner)
    {
        var history = PostHistory.Of([Post("a", "2020-01-01", a), Post("b", "2020-01-01", b)], null);
        Assert.Equal(winner, history.Stretches[0].Post!.Title);
        Assert.StartsWith($"{winner} over ", Decided(history), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_three_at_once_every_decision_is_listed() => Assert.Equal(
        "b over a [2020-02-01, 2020-03-01); c over a [2020-03-01, 2020-04-01); c over b [2020-03-01, 2020-04-01); b over a [2020-04-01, 2020-05-01)",
        Decided(PostHistory.Of([Post("a", "2020-01-01", "2020-06-01"), Post("b", "2020-02-01", "2020-05-01"), Post("c", "2020-03-01", "2020-04-01")], null)));

    [Fact]
    public void Of_very_many_at_once_the_first_decisions_are_listed_and_each_day_is_decided()
    {
        var posts = Enumerable.Range(0, 2_000).Select(i => Post($"{i}", $"{Given.Day("2000-01-01").AddDays(i):yyyy-MM-dd}", "2020-01-01")).ToList();
        var history = PostHistory.Of(posts, null);
        Assert.Equal(PostHistory.MostOverlaps, history.Overlaps.Count);
        Assert.Equal("1 over 0 [2000-01-02, 2000-01-03)", Decided(history)[..Decided(history).IndexOf(';', StringComparison.Ordinal)]);
        Assert.Equal((2_001, "1999"), (history.Stretches.Count, history.Stretches[^2].Post!.Title));
    }

    [Fact]
    public void Posts_of_no_days_are_dropped_and_end_nothing()
    {
        Assert.Equal("a [2020-01-01, open)", Told(Post("a", "2020-01-01"), Post("b", "2020-06-01", "2020-06-01")));
        Assert.Equal("", Told(Post("b", "2020-06-01", "2020-06-01")));
    }

    [Fact]
    public void Posts_that_only_touch_are_no_decision() =>
        Assert.Empty(PostHistory.Of([Post("a", "2020-01-01", "2020-06-01"), Post("b", "2020-06-01")], null).Overlaps);

    [Fact]
    public void The_post_of_each_day_is_the_one_the_rules_say() => Prop.ForAll(AnyPosts.ToArbitrary(), posts =>
    {
        var history = PostHistory.Of(posts, null);
        for (var day = Given.Day("2019-12-25"); day < Given.Day("2020-04-15"); day = day.AddDays(1))
        {
            var said = history.Stretches.Where(s => s.Days.Holds(day)).Select(s => s.Post).SingleOrDefault();
            Assert.Same(Naive(posts, day), said);
        }

        Assert.All(history.Stretches.Zip(history.Stretches.Skip(1)), pair => Assert.Equal(pair.First.Days.End, pair.Second.Days.Start));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static Gen<List<Post>> AnyPosts =>
        (from start in Gen.Choose(0, 60)
         from days in Gen.Elements(-1, -1, 0, 1, 5, 10, 30, 60)
         select new Post(Given.Id, Given.Day("2020-01-01").AddDays(start), days < 0 ? null : Given.Day("2020-01-01").AddDays(start + days), Kind.Engineer)).ListOf(5);

    private static Post? Naive(List<Post> posts, DateOnly day) => posts
        .Where(p => p.From <= day && p.To != p.From && (p.To ?? NextAfter(posts, p.From)) > day)
        .OrderByDescending(p => p.From).ThenByDescending(p => p.To ?? DateRange.Never).ThenBy(p => posts.FindIndex(q => ReferenceEquals(p, q))).FirstOrDefault();

    private static DateOnly NextAfter(List<Post> posts, DateOnly from) => posts.Where(p => p.From > from && p.To != p.From).Select(p => p.From).DefaultIfEmpty(DateRange.Never).Min();

    private static Post Post(string title, string from, string? to = null) =>
        new(Given.Id, Given.Day(from), to is null ? null : Given.Day(to), Kind.Engineer, title);

    private static string Told(params Post[] posts) => Told(PostHistory.Of(posts, null));

    private static string Told(string left, params Post[] posts) => Told(PostHistory.Of(posts, Given.Day(left)));

    private static string Told(PostHistory history) => string.Join("; ", history.Stretches.Select(s => $"{s.Post?.Title ?? "gap"} {s.Days}"));

    private static string Decided(PostHistory history) => string.Join("; ", history.Overlaps.Select(o => $"{o.Winner.Title} over {o.Loser.Title} {o.Days}"));
}
