using CareerLadder.Core.Flags;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Careers;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Careers;

public sealed class SituationTextTests
{
    [Fact]
    public void Tells_every_situation_once_with_two_to_four_steps() => Assert.All(Enum.GetValues<Situation>(), s =>
        Assert.InRange(SituationText.All.Single(t => t.Situation == s).Steps.Count, 2, 4));

    /// <summary>The column "source" of flags.md: A1 to A7.</summary>
    [Theory]
    [InlineData("EarlyManager", Situation.EarlyManager)]
    [InlineData("NewManager", Situation.NewAndWantingOut)]
    [InlineData("ShortTour", Situation.NewAndWantingOut)]
    [InlineData("ForAWhile", Situation.EngineeringForAWhile)]
    [InlineData("WantsBack", Situation.NewAndWantingOut, Situation.PushedIntoItAndLikingIt, Situation.PushedIntoItAndWantingOut)]
    [InlineData("BackToTheWell", Situation.YearsInAndClimbing, Situation.YearsInAndSideways)]
    [InlineData("WaitingForAChance", Situation.NeverTheChance)]
    [InlineData("ClimbedUnasked", Situation.LeaderWhoDaydreams)]
    [InlineData("ExecutiveWantsBack", Situation.LeaderWhoDaydreams)]
    public void Is_suggested_by_the_flags_that_name_it(string rule, params Situation[] situations) =>
        Assert.Equal(situations, SituationText.All.Where(t => t.OfferedBy.Contains(rule)).Select(t => t.Situation));

    [Fact]
    public void Names_rules_that_there_are_and_never_says_too_late()
    {
        Assert.All(SituationText.All.SelectMany(t => t.OfferedBy), rule => Assert.NotNull(RuleBook.Default.Find(rule)));
        Assert.All(SituationText.All.SelectMany(t => (string[])[t.Says, .. t.Steps]), words => Assert.DoesNotContain("too late", words, StringComparison.OrdinalIgnoreCase));
    }
}
