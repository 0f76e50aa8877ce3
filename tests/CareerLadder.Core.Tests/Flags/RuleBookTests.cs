using System.ComponentModel;
using CareerLadder.Core.Flags;
using Xunit;

namespace CareerLadder.Core.Tests.Flags;

public sealed class RuleBookTests
{
    private static readonly string[] Names =
    [
        "BackToTheWell", "ClimbedUnasked", "ColdHands", "ComfortZone", "ConversationOverdue", "CriticalPath", "EarlyManager", "ExecutiveWantsBack",
        "ForAWhile", "ForkInTheRoad", "NeverAsked", "NewManager", "PayOutsideBand", "ReturnRamp", "ShortTour", "SingleTrack", "SkillDecay",
        "SpanTooNarrow", "SpanTooWide", "SwingCutPay", "SwingWouldCutPay", "TlmTrap", "WaitingForAChance", "WantsBack",
    ];

    public static TheoryData<string> Rules => [.. RuleBook.Default.Rules.Select(r => r.Id)];

    [Fact]
    public void Holds_every_rule_of_the_design() => Assert.Equal(Names, RuleBook.Default.Rules.Select(r => r.Id));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_tells_what_it_is_why_what_to_do_and_where_it_comes_from(string id) => Assert.Empty(RuleChecks.OfTelling(Rule(id).Telling));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_limit_says_whose_it_is_and_is_named_after_what_happens_at_it(string id) =>
        Assert.Empty(RuleChecks.OfLimits(Rule(id).LimitsInForce.GetType()));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_has_the_four_tests(string id) => Assert.Empty(RuleChecks.OfTests(id, typeof(RuleBookTests).Assembly));

    [Fact]
    public void Every_file_of_the_rules_is_one_rule_that_knows_no_other()
    {
        var files = Directory.GetFiles(House.At("src/CareerLadder.Core/Flags/Rules"));
        Assert.Equal(Names, files.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        Assert.All(files, f => Assert.Empty(RuleChecks.OfFile(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f), Names)));
    }

    [Theory]
    [InlineData("EarlyManager", Audience.DirectManager)]
    [InlineData("NewManager", Audience.DirectManager)]
    [InlineData("ShortTour", Audience.DirectManager)]
    [InlineData("ForkInTheRoad", Audience.DirectManager)]
    [InlineData("BackToTheWell", Audience.DirectManager)]
    [InlineData("ClimbedUnasked", Audience.Person)]
    [InlineData("SkillDecay", Audience.DirectManager)]
    [InlineData("ColdHands", Audience.DirectManager)]
    [InlineData("CriticalPath", Audience.Person)]
    [InlineData("TlmTrap", Audience.LineAbove)]
    [InlineData("ReturnRamp", Audience.DirectManager)]
    [InlineData("ComfortZone", Audience.DirectManager)]
    [InlineData("SpanTooWide", Audience.LineAbove)]
    [InlineData("SpanTooNarrow", Audience.LineAbove)]
    [InlineData("NeverAsked", Audience.ManagersDebt)]
    [InlineData("ConversationOverdue", Audience.ManagersDebt)]
    [InlineData("WaitingForAChance", Audience.DirectManager)]
    [InlineData("WantsBack", Audience.DirectManager)]
    [InlineData("ForAWhile", Audience.DirectManager)]
    [InlineData("ExecutiveWantsBack", Audience.Person)]
    [InlineData("SingleTrack", Audience.Person)]
    [InlineData("PayOutsideBand", Audience.WhoSeesPay)]
    [InlineData("SwingCutPay", Audience.WhoSeesPay)]
    [InlineData("SwingWouldCutPay", Audience.WhoSeesPay)]
    public void Every_rule_is_seen_by_whom_the_design_says(string id, Audience seenBy) => Assert.Equal(seenBy, Rule(id).Telling.SeenBy);

    [Fact]
    public void The_flags_of_one_tour_are_those_of_the_design() => Assert.Equal(
        ["BackToTheWell", "ComfortZone", "EarlyManager", "ForkInTheRoad", "SkillDecay"],
        RuleBook.Default.Rules.Where(r => r.Telling.IsOfOneTour).Select(r => r.Id));

    [Fact]
    public void Finds_a_rule_by_its_id_in_any_case()
    {
        Assert.Equal("TlmTrap", RuleBook.Default.Find("tlmtrap")?.Id);
        Assert.Null(RuleBook.Default.Find("TlmTraps"));
    }

    [Fact]
    public void Judges_each_career_anew_whatever_was_judged_before()
    {
        var one = Given.Evidence("Engineer 2020-01-01, Manager 2023-01-01");
        var before = RuleBook.Default.Judge(one);
        Assert.Empty(RuleBook.Default.Judge(Given.Evidence("Elsewhere 2020-01-01")));
        Assert.Equal(before, RuleBook.Default.Judge(one));
    }

    [Fact]
    public void A_rule_told_badly_is_found()
    {
        var found = RuleChecks.OfTelling(new WrongRule().Telling).ToArray();
        Assert.Equal(
            [
                "a text is empty", "says too late", "the title is a sentence", "does not say what it ends with", "needs one to four steps for each of the two", "needs two steps",
                "a source has no https link", "a source is not told in full", "a quotation has more than 20 words",
            ],
            found);
        Assert.Contains("has no source", RuleChecks.OfTelling(new WrongRule().Telling with { Sources = [] }));
    }

    [Fact]
    public void A_limit_without_whose_it_is_or_called_max_is_found() => Assert.Equal(
        ["WatchMaxMonths is named Max or Min", "FromMonths does not say whose it is", "FromMinutes does not say whose it is", "Name is no number"],
        RuleChecks.OfLimits(typeof(WrongRule.Numbers)));

    [Fact]
    public void A_rule_without_its_four_tests_is_found()
    {
        Assert.Equal(5, RuleChecks.OfTests("WrongRule", typeof(RuleBookTests).Assembly).Count());
        Assert.Equal(4, RuleChecks.OfTests("TlmTrap", typeof(string).Assembly).Count(c => c.Contains("lacks", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_that_is_no_rule_or_refers_to_another_is_found()
    {
        Assert.Equal(["Wrong is no rule"], RuleChecks.OfFile("Wrong", "class Wrong", Names));
        Assert.Equal(["TlmTrap refers to NewManager"], RuleChecks.OfFile("TlmTrap", "new NewManager().Judge(e, f)", Names));
        Assert.Empty(RuleChecks.OfFile("TlmTrap", "class TlmTrap; // NewManagers", Names));
    }

    private static IRule Rule(string id) => RuleBook.Default.Find(id)!;

    private sealed class WrongRule : Rule<WrongRule.Numbers>
    {
        public sealed record Numbers
        {
            [Description("Raised at this many (ours).")]
            public int WatchMaxMonths { get; init; } = 1;

            public int FromMonths { get; init; } = 1;

            [Description("Raised after so long.")]
            public double FromMinutes { get; init; } = 1;

            [Description("What it is called (ours).")]
            public string Name { get; init; } = "";
        }

        public override Telling Telling { get; } = new()
        {
            Title = "Too late.",
            Says = "",
            Why = "Because.",
            PersonSteps = [],
            ManagerSteps = ["Wait."],
            EndsWith = "Never",
            Sources = [new("", "Nothing", 2020, new("http://example.org/"), string.Join(' ', Enumerable.Repeat("word", 21)))],
            SeenBy = Audience.Person,
        };

        public override void Judge(Evidence evidence, Findings findings)
        {
        }

        public override string Because(Flag flag, Evidence evidence) => "";
    }
}
