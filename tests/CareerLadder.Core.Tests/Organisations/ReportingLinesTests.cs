using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

public sealed class ReportingLinesTests
{
    [Fact]
    public void Somebody_reports_on_the_days_of_the_posts_that_name_the_manager()
    {
        var lines = Of("a 2020-01-01 boss, a 2021-01-01 boss, a 2022-01-01 other, boss 2019-01-01, other 2019-01-01");
        Assert.Equal("a [2020-01-01, 2022-01-01)", string.Join("; ", lines.ReportsOf("boss").Select(r => $"{r.Person} {r.Days}")));
        Assert.Equal("boss", lines.ManagerOn("a", Given.Day("2021-12-31")));
        Assert.Equal("other", lines.ManagerOn("a", Given.Day("2022-01-01")));
        Assert.Null(lines.ManagerOn("a", Given.Day("2019-12-31")));
        Assert.Equal(["a"], lines.ReportsOn("boss", Given.Day("2020-01-01")));
        Assert.Empty(lines.ReportsOn("boss", Given.Day("2022-01-01")));
    }

    [Fact]
    public void Nobody_reports_to_themselves_nor_to_somebody_who_is_not_there()
    {
        var lines = Of("a 2020-01-01 a, b 2020-01-01 Nobody, boss 2020-01-01");
        Assert.Null(lines.ManagerOn("a", Given.Day("2020-06-01")));
        Assert.Null(lines.ManagerOn("b", Given.Day("2020-06-01")));
        Assert.Null(lines.ManagerOn("nobody", Given.Day("2020-06-01")));
        Assert.Empty(lines.CountOf("a"));
        Assert.Empty(lines.CountOf("Nobody"));
    }

    [Fact]
    public void Counts_change_with_gaps_and_leaving_and_go_on_during_leave()
    {
        var lines = Of("a 2020-01-01 boss, b 2020-01-01 boss 2020-06-01, b 2021-01-01 boss Away, c 2020-01-01 boss, boss 2019-01-01", left: ("c", "2020-09-01"));
        Assert.Equal("2020-01-01 3, 2020-06-01 2, 2020-09-01 1, 2021-01-01 2", Counted(lines, "boss"));
    }

    [Fact]
    public void A_change_that_leaves_the_number_the_same_is_none() =>
        Assert.Equal("2020-01-01 1, 2022-01-01 0", Counted(Of("a 2020-01-01 boss 2021-01-01, b 2021-01-01 boss 2022-01-01, boss 2019-01-01"), "boss"));

    [Fact]
    public void One_is_above_another_over_any_number_of_steps_on_the_day()
    {
        var lines = Of("a 2020-01-01 b, b 2020-01-01 c, c 2020-01-01 d, d 2020-01-01, a 2021-01-01");
        Assert.True(lines.IsAbove("d", "a", Given.Day("2020-06-01")));
        Assert.False(lines.IsAbove("a", "d", Given.Day("2020-06-01")));
        Assert.False(lines.IsAbove("d", "a", Given.Day("2021-06-01")));
        Assert.False(lines.IsAbove("a", "a", Given.Day("2020-06-01")));
    }

    [Fact]
    public void A_loop_is_gone_through_once_and_nobody_in_it_stands_above_themselves()
    {
        var lines = Of("a 2020-01-01 b, b 2020-01-01 c, c 2020-01-01 a, d 2020-01-01 a");
        var day = Given.Day("2020-06-01");
        Assert.True(lines.IsAbove("c", "a", day));
        Assert.True(lines.IsAbove("b", "d", day));
        Assert.False(lines.IsAbove("a", "a", day));
        Assert.False(lines.IsAbove("d", "a", day));
        Assert.False(lines.IsAbove("nobody", "a", day));
    }

    [Theory]
    [InlineData("a 2020-01-01 b, b 2020-01-01 c, c 2020-01-01 d, d 2020-01-01, a 2021-01-01")]
    [InlineData("a 2020-01-01 b, b 2020-01-01 c, c 2020-01-01 a, d 2020-01-01 a, e 2020-01-01 e, f 2020-01-01 Nobody")]
    [InlineData("a 2020-01-01 b, b 2020-01-01 a, c 2020-01-01 a, c 2021-01-01 b, d 2020-01-01 c 2020-06-01, d 2021-01-01 c Away")]
    public void The_line_below_is_everybody_whom_one_is_above_on_the_day(string told)
    {
        var lines = Of(told);
        string[] people = ["a", "b", "c", "d", "e", "f", "nobody"];
        foreach (var day in (string[])["2019-12-31", "2020-01-01", "2020-05-31", "2020-06-01", "2021-01-01", "2021-06-01"])
            Assert.All(people, p => Assert.Equal(people.Where(o => lines.IsAbove(p, o, Given.Day(day))), lines.Below(p, Given.Day(day)).Order(StringComparer.Ordinal)));
    }

    private static string Counted(ReportingLines lines, string person) => string.Join(", ", lines.CountOf(person).Select(c => $"{c.From:yyyy-MM-dd} {c.Value}"));

    /// <summary>Rows of a person, the first day, and optionally the manager, the first day out, and a kind.</summary>
    private static ReportingLines Of(string told, (string Person, string Day)? left = null) => new(
        told.Split(", ").Select(r => r.Split(' ')).Select(w => new Post(
            w[0],
            Given.Day(w[1]),
            w.Length > 3 && w[3] != "Away" ? Given.Day(w[3]) : null,
            w[^1] == "Away" ? Kind.Away : Kind.Engineer,
            Manager: w.ElementAtOrDefault(2)))
        .GroupBy(p => p.Person)
        .ToDictionary(g => g.Key, g => PostHistory.Of(g, left is { } l && l.Person == g.Key ? Given.Day(l.Day) : null)));
}
