using CareerLadder.Core.Flags;
using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags;

public sealed class LimitsInWordsTests
{
    [Fact]
    public void A_rule_says_the_limits_in_force()
    {
        Assert.Equal("More than nine direct reports for three months; louder with more than twelve.", Telling(new SpanTooWide()).Says);
        var wide = Telling(new SpanTooWide { Limits = new() { WatchAboveReports = 8, ActAboveReports = 13, FromMonths = 1 } });
        Assert.Equal(("More than eight direct reports for one month; louder with more than 13.", "Ends when the span is eight or fewer."), (wide.Says, wide.EndsWith));
    }

    [Fact]
    public void A_sentence_may_begin_with_one() => Assert.Equal(
        "Two and a half years to four years into managing one team, with no decision recorded in the last 27 months.",
        Telling(new ForkInTheRoad { Limits = new() { WatchFromMonths = 30, EndsAtMonths = 48, DecisionHoldsMonths = 27 } }).Says);

    [Fact]
    public void Years_are_said_as_they_are_set() =>
        Assert.Equal("The first tour as a manager began with fewer than 7.5 years as an engineer.", Telling(new EarlyManager { Limits = new() { WatchBelowYears = 7.5 } }).Says);

    [Fact]
    public void No_rule_leaves_a_name_in_braces() => Assert.All(RuleBook.Default.Rules, r => Assert.DoesNotContain(r.Telling.Says + r.Telling.EndsWith, c => c is '{' or '}'));

    [Fact]
    public void What_the_organisation_set_is_said_too() => Assert.StartsWith(
        "More than eight direct reports",
        new JudgedBy(RuleBook.Default, new()).With(new Dictionary<string, double> { ["Rules:SpanTooWide:WatchAboveReports"] = 8 }).Rules.Find("SpanTooWide")!.Telling.Says, StringComparison.Ordinal);

    private static Telling Telling(IRule rule) => rule.Telling;
}
