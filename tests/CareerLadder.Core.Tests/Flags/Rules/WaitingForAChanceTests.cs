using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags.Rules;

public sealed class WaitingForAChanceTests
{
    private const string Told = "Engineer 2020-01-01";
    private const string Now = "2020-02-29 ManageNow";
    private const string Spans = "Note [2021-02-28, 2027-01-01); Watch [2027-01-01, open)";

    [Fact]
    public void Raised_on_the_day_not_the_day_before_twelve_months_are_over() => Assert.Equal(Spans, Found(Told, Now));

    [Fact]
    public void Silent_under_the_limit_of_twelve_months_and_with_any_other_answer()
    {
        Assert.Equal("", Found(Told, Now + ", 2021-02-28 Maybe"));
        Assert.Equal("", Found(Told, "2020-02-29 ManageSomeday"));
        Assert.Equal("", Found(Told, ""));
    }

    [Fact]
    public void Ends_when_its_cause_ends_with_another_answer_or_a_managing_post()
    {
        Assert.Equal("Note [2021-02-28, 2021-06-01)", Found(Told, Now + ", 2021-06-01 Stay"));
        Assert.Equal("Note [2021-02-28, 2021-06-01)", Found(Told + ", Manager 2021-06-01", Now));
    }

    [Fact]
    public void Counts_from_the_start_of_the_unbroken_run_of_equal_answers()
    {
        Assert.Equal(Spans, Found(Told + ", TechLead 2020-06-01 E5 Blue", Now + ", 2020-12-01 ManageNow, 2021-12-01 ManageNow"));
        Assert.StartsWith("Note [2021-12-01, ", Found(Told, Now + ", 2020-06-01 Maybe, 2020-12-01 ManageNow"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_clock_runs_from_the_answer_whatever_the_post_since() =>
        Assert.Equal("Note [2021-07-01, 2027-07-01); Watch [2027-07-01, open)", Found(Told + ", Elsewhere 2021-01-01, Engineer 2021-07-01", Now));

    [Fact]
    public void Louder_on_the_first_day_with_seven_years()
    {
        Assert.Equal("Watch [2021-02-28, open)", Given.Found<WaitingForAChance>(Given.Evidence(Told, Given.Person(practisedBefore: 7), with: Given.Intents(Now))));
        Assert.Equal("Watch [2021-02-28, open)", Given.Found<WaitingForAChance>(Given.Evidence(Told, Given.Person(practisedBefore: null), with: Given.Intents(Now))));
    }

    [Fact]
    public void Leave_moves_both_days() => Assert.Equal(
        "Note [2021-03-10, 2027-01-11); Watch [2027-01-11, open)",
        Found(Told + ", Away 2020-06-01, Engineer 2020-06-11", Now));

    [Fact]
    public void The_limits_can_be_set() => Assert.Equal(
        "Note [2020-03-29, 2021-01-01); Watch [2021-01-01, open)",
        Given.Found(Given.Evidence(Told, with: Given.Intents(Now)), new WaitingForAChance { Limits = new() { NoteFromMonths = 1, WatchFromYears = 1 } }));

    [Fact]
    public void Says_why_in_the_persons_own_dates() => Assert.All(
        Given.Because<WaitingForAChance>(Given.Evidence(Told, with: Given.Intents(Now + ", 2020-12-01 ManageNow"))),
        b => Assert.Equal("The answer has been \"manage now\" since 29 Feb 2020.", b));

    private static string Found(string told, string intents) => Given.Found<WaitingForAChance>(Given.Evidence(told, with: Given.Intents(intents)));
}
