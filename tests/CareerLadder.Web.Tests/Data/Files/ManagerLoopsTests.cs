using CareerLadder.Web.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

public sealed class ManagerLoopsTests
{
    [Fact]
    public void Lists_a_loop_once_with_the_days_it_exists()
    {
        var reading = Read("b,2020-01-01,2022-01-01,c\na,2021-01-01,2021-07-01,b\nc,2020-01-01,,a\na,2021-09-01,,b\n");
        Assert.Equal([(3, "a", "a → b → c → a: 2021-01-01 to 2021-06-30, 2021-09-01 to 2021-12-31")], reading.Of(NoticeKind.ManagerLoop));
    }

    [Fact]
    public void Does_not_take_managers_on_different_days_for_a_loop()
    {
        Assert.Empty(Read("a,2020-01-01,2021-01-01,b\nb,2021-01-01,,a\n").Of(NoticeKind.ManagerLoop));
    }

    [Fact]
    public void Finds_a_loop_that_turns_into_another_on_one_day()
    {
        var reading = Read("a,2020-01-01,,b\nb,2020-01-01,2021-01-01,a\nb,2021-01-01,,c\nc,2021-01-01,,a\n");
        Assert.Equal(["a → b → a: 2020-01-01 to 2020-12-31", "a → b → c → a: 2021-01-01 on"], reading.Of(NoticeKind.ManagerLoop).Select(n => n.Value));
    }

    [Fact]
    public void Ends_a_loop_when_somebody_leaves()
    {
        var reading = Read("a,2020-01-01,,b\nb,2020-01-01,,a\n", bLeft: "2020-03-01");
        Assert.Equal(["a → b → a: 2020-01-01 to 2020-02-29"], reading.Of(NoticeKind.ManagerLoop).Select(n => n.Value));
    }

    [Fact]
    public void Keeps_apart_two_loops_of_the_same_days()
    {
        var reading = Read("a,2020-01-01,,b\nb,2020-01-01,,a\nc,2020-01-01,,d\nd,2020-01-01,,c\n");
        Assert.Equal(["a → b → a: 2020-01-01 on", "c → d → c: 2020-01-01 on"], reading.Of(NoticeKind.ManagerLoop).Select(n => n.Value));
    }

    private static Reading Read(string rows, string bLeft = "") => GivenFiles.Read(
        ("people.csv", $"person,left\na,\nb,{bLeft}\nc,\nd,\n"),
        ("posts.csv", "person,from,to,manager,kind\n" + rows.Replace("\n", ",Manager\n", StringComparison.Ordinal)));
}
