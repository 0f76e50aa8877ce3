using CareerLadder.Core.Flags;
using CareerLadder.Core.Flags.Rules;
using Xunit;

namespace CareerLadder.Core.Tests.Flags;

public sealed class RuleSettingsTests
{
    [Fact]
    public void A_limit_that_is_set_moves_the_flag_to_the_day()
    {
        var settings = Read(("Rules:TlmTrap:ActFromMonths", "9"));

        var trap = Assert.IsType<TlmTrap>(settings.Rules.Find("TlmTrap"));
        Assert.Empty(settings.Problems);
        Assert.Equal(
            "Note [2024-01-01, 2024-07-01); Watch [2024-07-01, 2024-10-01); Act [2024-10-01, open)",
            Given.Found(Given.Evidence("Engineer 2010-01-01, TechLeadManager 2024-01-01"), trap));
    }

    [Fact]
    public void Nothing_set_is_the_same_as_the_default_rule_book()
    {
        var settings = Read(("Rules", null), ("Logging:LogLevel:Default", "Information"));

        Assert.Empty(settings.Problems);
        Assert.Equal(RuleBook.Default.Rules.Select(r => r.LimitsInForce), settings.Rules.Rules.Select(r => r.LimitsInForce));
        Assert.Equal(new Company(), settings.Company with { Ladders = new Company().Ladders });
    }

    [Fact]
    public void Setting_a_limit_leaves_the_default_rule_book_alone()
    {
        Read(("Rules:TlmTrap:ActFromMonths", "9"));

        Assert.Equal(12, Assert.IsType<TlmTrap>(RuleBook.Default.Find("TlmTrap")).Limits.ActFromMonths);
    }

    [Fact]
    public void The_fluency_model_and_the_named_rungs_are_set_the_same_way()
    {
        var company = Read(("Fluency:LossHalfLifeYears", "6.5"), ("fluency:returnscounted", "3"), ("Rungs:Staff", "6"), ("Swaps:PartWeighs", "4")).Company;
        Assert.Equal(4, company.Swaps.PartWeighs);

        Assert.Equal(6.5, company.Fluency.LossHalfLifeYears);
        Assert.Equal(3, company.Fluency.ReturnsCounted);
        Assert.Equal((3, 6), (company.SeniorRung, company.StaffRung));
    }

    [Theory]
    [InlineData("Rules:TlmTrp:ActFromMonths", "9", "Rules:TlmTrp:ActFromMonths: there is no rule “TlmTrp”. Did you mean TlmTrap?")]
    [InlineData("Rules:Zzz:ActFromMonths", "9", "Rules:Zzz:ActFromMonths: there is no rule “Zzz”. The flags page lists every one of them.")]
    [InlineData("Rules:TlmTrap:ActFromMonth", "9", "Rules:TlmTrap:ActFromMonth: the rule TlmTrap has no number “ActFromMonth”. Did you mean ActFromMonths?")]
    [InlineData("Rules:TlmTrap", "9", "Rules:TlmTrap: the rule TlmTrap has no number “”. It may be WatchFromMonths or ActFromMonths.")]
    [InlineData("Rules:SkillDecay:WatchFrom", "9", "Rules:SkillDecay:WatchFrom: the rule SkillDecay has no number to set. Take the line out.")]
    [InlineData("Rules:TlmTrap:ActFromMonths", "nine", "Rules:TlmTrap:ActFromMonths: “nine” is not a whole number from 0 to 1200.")]
    [InlineData("Rules:TlmTrap:ActFromMonths", "", "Rules:TlmTrap:ActFromMonths: “” is not a whole number from 0 to 1200.")]
    [InlineData("Rules:TlmTrap:ActFromMonths", "-1", "Rules:TlmTrap:ActFromMonths: “-1” is not a whole number from 0 to 1200.")]
    [InlineData("Rules:TlmTrap:ActFromMonths", "9.5", "Rules:TlmTrap:ActFromMonths: “9.5” is not a whole number from 0 to 1200.")]
    [InlineData("Rules:TlmTrap:ActFromMonths", "1201", "Rules:TlmTrap:ActFromMonths: “1201” is not a whole number from 0 to 1200.")]
    [InlineData("Rules:ReturnRamp:EndsAtFluency", "0,9", "Rules:ReturnRamp:EndsAtFluency: “0,9” is not a number from 0 to 1.")]
    [InlineData("Fluency:LossHalfLifeYears", "0", "Fluency:LossHalfLifeYears: “0” is not a number from 0.1 to 1200.")]
    [InlineData("Fluency:LossHalfLifeYears", "NaN", "Fluency:LossHalfLifeYears: “NaN” is not a number from 0.1 to 1200.")]
    [InlineData("Fluency:FluentFrm", "0.7", "Fluency:FluentFrm: the fluency model has no number “FluentFrm”. Did you mean FluentFrom?")]
    [InlineData("Fluency:RustyFrom", "0.8", "Fluency:RustyFrom is 0.8, above Fluency:FluentFrom, which is 0.7: rusty must begin below fluent.")]
    public void A_slip_gets_a_sentence_that_names_the_key_and_helps(string key, string value, string sentence) =>
        Assert.Equal(sentence, Assert.Single(Read((key, value)).Problems));

    [Fact]
    public void Every_slip_is_told_at_once() =>
        Assert.Equal(2, Read(("Rules:TlmTrp:ActFromMonths", "9"), ("Fluency:Halflife", "1")).Problems.Count);

    [Fact]
    public void Every_limit_of_every_rule_can_be_set_by_the_key_it_tells()
    {
        var limits = RuleBook.Default.Rules.SelectMany(Limit.Of).Concat(RuleSettings.NumbersOf(new())).ToList();

        Assert.Empty(RuleSettings.Read(limits.Select(l => KeyValuePair.Create(l.Key, (string?)l.Default))).Problems);
        Assert.All(limits, l => Assert.NotEmpty(l.Says));
        Assert.Contains(limits, l => l is { Key: "Rules:TlmTrap:ActFromMonths", Default: "12", InForce: "12", IsSet: false, Name: "ActFromMonths" });
    }

    [Fact]
    public void A_limit_tells_what_is_set_beside_the_default() =>
        Assert.Contains(Limit.Of(Read(("Rules:TlmTrap:ActFromMonths", "9")).Rules.Find("TlmTrap")!), l => l is { Name: "ActFromMonths", Default: "12", InForce: "9", IsSet: true });

    [Fact]
    public void A_rule_nobody_registered_takes_a_setting() =>
        Assert.Equal(
            "Note [2020-04-01, open)",
            Given.Found(
                Given.Evidence("Engineer 2020-01-01"),
                Assert.IsType<LongEnough>(RuleSettings.Read([new("Rules:LongEnough:NoteFromMonths", "3")], [.. RuleBook.RuleTypes, typeof(LongEnough)]).Rules.Find("LongEnough"))));

    private static RuleSettings Read(params IEnumerable<(string Key, string? Value)> settings) =>
        RuleSettings.Read(settings.Select(s => KeyValuePair.Create(s.Key, s.Value)));
}
