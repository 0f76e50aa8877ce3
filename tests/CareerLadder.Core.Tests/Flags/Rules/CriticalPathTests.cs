using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class CriticalPathTests
{
    private const string Told = "Engineer 2010-01-01, Manager 2020-01-01";

    [Fact]
    public void Raised_on_the_day_not_the_day_before_such_work_is_logged()
    {
        Assert.Equal("Note [2020-03-01, open)", Found(Told, "2020-03-01 2 - critical"));
        Assert.Equal("Note [2020-01-01, open)", Found(Told, "2019-03-01 2 - critical"));
    }

    [Fact]
    public void Silent_under_the_limit_off_the_critical_path_and_while_practising()
    {
        Assert.Equal("", Found(Told, "2020-03-01 20"));
        Assert.Equal("", Found(Told, "2019-03-01 20 2020-01-01 critical"));
        Assert.Equal("", Found("Engineer 2010-01-01, Elsewhere 2020-01-01", "2020-03-01 2 - critical"));
    }

    [Fact]
    public void Ends_when_its_cause_ends_with_the_work_or_the_managing()
    {
        Assert.Equal("Note [2020-03-01, 2020-09-01)", Found(Told, "2020-03-01 2 2020-09-01 critical"));
        Assert.Equal("Note [2020-03-01, 2020-09-01)", Found(Told + ", Engineer 2020-09-01", "2020-03-01 2 - critical"));
    }

    [Fact]
    public void Counts_from_the_start_of_the_unbroken_run_of_such_work()
    {
        const string rows = "2020-05-01 4 2020-09-01 critical, 2020-03-01 2 2020-05-01 critical, 2020-04-01 1 2020-06-01 critical";
        Assert.Equal("Note [2020-03-01, 2020-09-01)", Found(Told + ", Director 2020-05-15", rows));
        Assert.Equal(
            ["Hands-on work on the critical path is logged since 1 Mar 2020."],
            Given.Because<CriticalPath>(Given.Evidence(Told, with: Given.Practice(rows))));
    }

    [Fact]
    public void Silent_during_leave() => Assert.Equal(
        "Note [2020-03-01, 2020-05-01); Note [2020-06-01, open)",
        Found(Told + ", Away 2020-05-01, Manager 2020-06-01", "2020-03-01 2 - critical"));

    private static string Found(string told, string practice) => Given.Found<CriticalPath>(Given.Evidence(told, with: Given.Practice(practice)));
}
