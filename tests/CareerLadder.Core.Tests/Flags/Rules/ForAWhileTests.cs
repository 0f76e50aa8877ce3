using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class ForAWhileTests
{
    private const string Told = "Engineer 2010-01-01, Manager 2018-01-01";
    private const string Answer = "2020-02-29 EngineeringForAWhile";

    [Fact]
    public void Raised_on_the_day_not_the_day_before_the_answer()
    {
        Assert.Equal("Note [2020-02-29, open)", Found(Told, Answer));
        Assert.Equal("Note [2021-01-01, open)", Found("Engineer 2010-01-01, Executive 2021-01-01", Answer));
    }

    [Fact]
    public void Silent_under_the_limit_with_any_other_answer_or_post()
    {
        Assert.Equal("", Found(Told, "2020-02-29 BackToEngineering"));
        Assert.Equal("", Found("Engineer 2010-01-01", Answer));
        Assert.Equal("", Found("Engineer 2010-01-01, Elsewhere 2018-01-01", Answer));
    }

    [Fact]
    public void Ends_when_its_cause_ends_with_another_answer_or_the_swing()
    {
        Assert.Equal("Note [2020-02-29, 2020-06-01)", Found(Told, Answer + ", 2020-06-01 Stay"));
        Assert.Equal("Note [2020-02-29, 2020-06-01)", Found(Told + ", TechLead 2020-06-01", Answer));
    }

    [Fact]
    public void Counts_from_the_start_of_the_unbroken_run_of_equal_answers() => Assert.Equal(
        ["The answer has been \"engineering for a while\" since 29 Feb 2020."],
        Given.Because<ForAWhile>(Given.Evidence(Told + ", Director 2020-12-01", with: Given.Intents(Answer + ", 2021-02-28 EngineeringForAWhile"))));

    [Fact]
    public void Silent_during_leave() => Assert.Equal(
        "Note [2020-02-29, 2020-06-01); Note [2020-07-01, open)",
        Found(Told + ", Away 2020-06-01, Manager 2020-07-01", Answer));

    private static string Found(string told, string intents) => Given.Found<ForAWhile>(Given.Evidence(told, with: Given.Intents(intents)));
}
