using CareerLadder.Web.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

public sealed class PersonCheckTests
{
    [Fact]
    public void Lists_every_decision_between_posts_that_run_at_once()
    {
        var reading = Read("p1,2020-01-01,2021-01-01,Alpha\np1,2020-06-01,2020-07-01,Beta\n");
        Assert.Equal([(2, "p1", "2020-06-01 to 2020-06-30: “Beta” on line 3 counts, not “Alpha”")], reading.Of(NoticeKind.Overlap));
    }

    [Fact]
    public void Lists_two_posts_on_one_day()
    {
        var reading = Read("p1,2020-01-01,,Alpha\np1,2020-01-01,2020-07-01,Beta\n");
        Assert.Equal([(3, "p1", "2020-01-01 to 2020-06-30: “Alpha” on line 2 counts, not “Beta”")], reading.Of(NoticeKind.Overlap));
    }

    [Fact]
    public void Lists_gaps_with_their_last_day()
    {
        var reading = Read("p1,2020-01-01,2020-02-01,Alpha\np1,2020-02-02,2020-03-01,Beta\n");
        Assert.Equal([(2, "p1", "2020-02-01"), (3, "p1", "2020-03-01 on")], reading.Of(NoticeKind.Gap));
    }

    [Fact]
    public void Lists_posts_after_the_person_left()
    {
        var reading = Read("p1,2020-01-01,2022-02-01,Alpha\np1,2022-01-01,,Beta\n", left: "2022-01-01");
        Assert.Equal(
            [(2, "p1", "“Alpha” until 2022-02-01, left 2022-01-01: counts until then"), (3, "p1", "“Beta” from 2022-01-01, left 2022-01-01: does not count")],
            reading.Of(NoticeKind.PostAfterLeft));
    }

    [Fact]
    public void Lists_posts_here_before_the_person_joined()
    {
        var reading = Read("p1,2018-12-31,,Alpha\np1,2019-01-01,,Beta\n");
        Assert.Equal([(2, "p1", "“Alpha” from 2018-12-31, joined 2019-01-01")], reading.Of(NoticeKind.PostBeforeJoined));
    }

    [Fact]
    public void Lists_people_without_a_post_that_counts()
    {
        var reading = GivenFiles.Read(("people.csv", "person,name,left\np1,Ana,2020-01-01\np2,Bo,\n"));
        Assert.Equal([(2, "p1", "Ana"), (3, "p2", "Bo")], reading.Of(NoticeKind.PersonWithoutPosts));
    }

    [Fact]
    public void Is_silent_about_a_career_that_is_in_order()
    {
        Assert.Empty(Read("p1,2020-01-01,,Alpha\np1,2020-06-01,,Beta\n").Notices);
    }

    [Fact]
    public void Decides_between_thousands_of_posts_of_one_person_without_hanging()
    {
        var rows = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"p1,{new DateOnly(2000, 1, 1).AddDays(i):yyyy-MM-dd},2100-01-01,T{i}\n"));
        var told = Read(rows).Of(NoticeKind.Overlap).ToList();
        // Of half a million decisions as many as there are in a history of eighty posts at once, and that there are more.
        Assert.Equal(3_001, told.Count);
        Assert.Equal((null, "p1", "3000 times, and more that are not listed"), told[^1]);
    }

    private static Reading Read(string rows, string left = "") => GivenFiles.Read(
        ("people.csv", $"person,joined,left\np1,2019-01-01,{left}\n"),
        ("posts.csv", "person,from,to,title,kind\n" + rows.Replace("\n", ",Engineer\n", StringComparison.Ordinal)));
}
