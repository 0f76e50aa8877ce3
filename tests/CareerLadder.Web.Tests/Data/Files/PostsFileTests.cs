using CareerLadder.Core.Careers;
using CareerLadder.Web.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

public sealed class PostsFileTests
{
    private const string Header = "person,from,to,title,kind,level,team,manager,employer\n";

    [Fact]
    public void Reads_every_column()
    {
        var post = Read("p1,2020-01-01,2021-01-01,Lead,techlead,E4,Core,p2,Acme\n").Facts().Posts[0];
        Assert.Equal(new Post("p1", new(2020, 1, 1), new(2021, 1, 1), Kind.TechLead, "Lead", "E4", "Core", "p2", "Acme"), post);
    }

    [Theory]
    [InlineData("p1,2023-02-31,,,Engineer", "from", "2023-02-31", "This is no date")]
    [InlineData("p1,31.01.2023,,,Engineer", "from", "31.01.2023", "This is no date")]
    [InlineData("p1,2023-1-01,,,Engineer", "from", "2023-1-01", "This is no date")]
    [InlineData("p1,0000-01-01,,,Engineer", "from", "0000-01-01", "This is no date")]
    [InlineData("p1,1899-12-31,,,Engineer", "from", "1899-12-31", "from 1900-01-01 to 2100-12-31")]
    [InlineData("p1,2020-01-01,2101-01-01,,Engineer", "to", "2101-01-01", "from 1900-01-01 to 2100-12-31")]
    [InlineData("p1,,,,Engineer", "from", null, "empty")]
    [InlineData(",2020-01-01,,,Engineer", "person", null, "empty")]
    [InlineData("p9,2020-01-01,,,Engineer", "person", "p9", "Nobody in people.csv")]
    [InlineData("P1,2020-01-01,,,Engineer", "person", "P1", "Nobody in people.csv")]
    [InlineData("p1,2020-01-01,2019-12-31,,Engineer", "to", "2019-12-31", "before from, 2020-01-01")]
    [InlineData("p1,2020-01-01,,,", "title", null, "neither a title nor a kind")]
    [InlineData("p1,2020-01-01,,,Enginer", "kind", "Enginer", "Did you mean “Engineer”?")]
    [InlineData("p1,2020-01-01,,,Boss", "kind", "Boss", "one of: Engineer, TechLead, TechLeadManager, Manager, SeniorManager, Director, Executive, Elsewhere, Away")]
    public void Refuses(string row, string column, string? value, string says)
    {
        var refusal = Read($"p1,2019-01-01,,,Engineer,,,,\n{row},,,,\n").Refusal();
        Assert.Equal(("posts.csv", 3, column, value), (refusal.File, (int)refusal.Line!, refusal.Column, refusal.Value));
        Assert.Contains(says, refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2100-12-31")]
    [InlineData("2024-02-29")]
    public void Accepts_days_at_the_edges(string day)
    {
        Assert.Equal(day, Read($"p1,{day},,,Engineer,,,,\n").Facts().Posts[0].From.ToString("O", null));
    }

    [Fact]
    public void Takes_kind_and_level_from_the_title_unless_they_stand_there()
    {
        var posts = GivenFiles.Read(
            ("posts.csv", "person,from,title,kind,level\np1,2020-01-01,Wizard,,\np1,2021-01-01,Wizard,,E9\np1,2022-01-01,Wizard,Manager,\np1,2023-01-01,Software Engineer,,\n"),
            ("titles.csv", "pattern,kind,level\nwiz.rd,TechLead,E6\n")).Facts().Posts;
        Assert.Equal([(Kind.TechLead, "E6"), (Kind.TechLead, "E9"), (Kind.Manager, null), (Kind.Engineer, null)], posts.Select(p => (p.Kind, p.Level)));
    }

    [Fact]
    public void Lists_each_title_that_nothing_matches_once()
    {
        var reading = Read("p1,2020-01-01,,Zyx,,,,,\np1,2021-01-01,,Zyx,,,,,\np1,2022-01-01,,Software Engineer,,,,,\n");
        Assert.Equal([(2, null, "“Zyx”, 2 posts")], reading.Of(NoticeKind.TitleUnknown));
        Assert.Equal(Kind.Elsewhere, reading.Facts!.Posts[1].Kind);
    }

    [Fact]
    public void Lists_managers_who_are_not_there_and_keeps_them_by_name()
    {
        var reading = Read("p1,2020-01-01,,,Engineer,,,Quinn,\n");
        Assert.Equal([(2, "p1", "“Quinn”")], reading.Of(NoticeKind.ManagerUnknown));
        Assert.Equal("Quinn", reading.Facts!.Posts[0].Manager);
    }

    [Fact]
    public void Lists_people_who_are_their_own_manager_and_counts_that_as_none()
    {
        var reading = Read("p1,2020-01-01,,CEO,Executive,,,p1,\n");
        Assert.Equal([(2, "p1", "“CEO” from 2020-01-01")], reading.Of(NoticeKind.ManagerSelf));
        Assert.Null(reading.Facts!.Posts[0].Manager);
    }

    [Fact]
    public void Lists_posts_of_no_days_and_leaves_them_out()
    {
        var reading = Read("p1,2020-01-01,2020-01-01,,Engineer,,,,\np1,2020-01-01,,,Manager,,,,\n");
        Assert.Equal([(2, "p1", "from 2020-01-01")], reading.Of(NoticeKind.PostOfNoDays));
        Assert.Equal([Kind.Manager], reading.Facts!.Posts.Select(p => p.Kind));
    }

    [Fact]
    public void Takes_an_unknown_earlier_career_for_none_once_a_post_elsewhere_is_told()
    {
        var facts = GivenFiles.Read(
            ("people.csv", "person,practised_before,managed_before\np1,,\np2,,2.5\np3,,\n"),
            ("posts.csv", "person,from,kind,employer\np1,2015-01-01,Engineer,Acme\np2,2015-01-01,Engineer,Acme\np3,2015-01-01,Engineer,\n")).Facts();
        Assert.Equal([(0, 0), (0, 2.5), (null, null)], facts.People.Select(p => (p.PractisedBefore, p.ManagedBefore)));
    }

    [Fact]
    public void Refuses_more_posts_of_one_person_than_anybody_has()
    {
        var rows = string.Concat(Enumerable.Repeat("p1,2020-01-01,,,Engineer,,,,\n", 4_010));
        Assert.Contains("more than 4000 posts", Read(rows).Refusal().Sentence, StringComparison.Ordinal);
    }

    private static Reading Read(string rows) => GivenFiles.Read(("people.csv", "person\np1\np2\n"), ("posts.csv", Header + rows));
}
