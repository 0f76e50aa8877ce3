using CareerLadder.Core.Careers;
using CareerLadder.Web.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

public sealed class PeopleFileTests
{
    [Fact]
    public void Reads_every_column_and_keeps_the_group_apart()
    {
        var facts = GivenFiles.Read(("people.csv",
            "group,managed_before,practised_before,zone,left,joined,email,name,person\nA,0,3.5,UK,2024-01-01,2020-01-01,ana@example.org,Ana,p1\n")).Facts();
        Assert.Equal(new Person("p1", "Ana", "ana@example.org", new(2020, 1, 1), new(2024, 1, 1), "UK", 3.5, 0), facts.People[0]);
        Assert.Equal("A", facts.Groups["p1"]);
    }

    [Fact]
    public void Refuses_a_person_twice_and_says_where_first()
    {
        var refusal = GivenFiles.Read(("people.csv", "person,name\np1,Ana\np2,Bo\np1,Ana\n")).Refusal();
        Assert.Equal((4, "person", "p1"), ((int)refusal.Line!, refusal.Column, refusal.Value));
        Assert.Contains("first on line 2", refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("practised_before\n-1", "practised_before", "from 0 to 80")]
    [InlineData("practised_before\n81", "practised_before", "from 0 to 80")]
    [InlineData("managed_before\ntwo", "managed_before", "This is no number")]
    [InlineData("managed_before\nNaN", "managed_before", "This is no number")]
    [InlineData("managed_before\n1e1", "managed_before", "This is no number")]
    public void Refuses(string cells, string column, string says)
    {
        var (header, row) = (cells.Split('\n')[0], cells.Split('\n')[1]);
        var refusal = GivenFiles.Read(("people.csv", $"person,{header}\np1,{row}\n")).Refusal();
        Assert.Equal((2, column), ((int)refusal.Line!, refusal.Column));
        Assert.Contains(says, refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_and_lists_a_person_whose_leaving_stands_before_joining()
    {
        var reading = GivenFiles.Read(("people.csv", "person,joined,left\np1,2024-01-01,2023-12-31\n"));
        Assert.Equal([(2, "p1", "joined 2024-01-01, left 2023-12-31")], reading.Of(NoticeKind.LeftBeforeJoined));
        Assert.Equal(new(2023, 12, 31), reading.Facts!.People[0].Left);
    }
}
