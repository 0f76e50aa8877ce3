using CareerLadder.Core.Ladders;
using Xunit;

namespace CareerLadder.Core.Tests.Ladders;

public sealed class LadderTests
{
    private static readonly Ladder Small = new(
        [
            new("M5", Track.Management, 5), new("E5b", Track.Engineering, 5), new("X", Track.Engineering, null), new("Y", Track.Management, null),
            new("E5a", Track.Engineering, 5), new("E4", Track.Engineering, 4), new("E4", Track.Management, 9),
        ],
        [new("E4", "technical", "Builds things.")]);

    [Fact]
    public void Levels_stand_by_rung_those_without_one_first_engineering_before_management() =>
        Assert.Equal(["X", "Y", "E4", "E5a", "E5b", "M5"], Small.Levels.Select(l => l.Id));

    [Fact]
    public void Equals_are_the_levels_on_the_same_rung_of_the_other_track()
    {
        Assert.Equal(["E5a", "E5b"], Small.EqualsOf(Small.Find("M5")!).Select(l => l.Id));
        Assert.Equal(["M5"], Small.EqualsOf(Small.Find("E5a")!).Select(l => l.Id));
        Assert.Empty(Small.EqualsOf(Small.Find("E4")!));
    }

    [Fact]
    public void A_level_without_a_rung_has_no_equal_also_not_another_without_one() => Assert.Empty(Small.EqualsOf(Small.Find("X")!));

    [Fact]
    public void Ids_are_compared_exactly_and_the_first_of_two_counts()
    {
        Assert.Equal(4, Small.RungOf("E4"));
        Assert.Null(Small.Find("e4"));
        Assert.Null(Small.Find(null));
        Assert.Null(Small.RungOf("X"));
        Assert.Empty(Small.EqualsOf(new("Z", Track.Engineering, 5)));
    }

    [Fact]
    public void Knows_its_rungs_and_what_stands_above()
    {
        Assert.Equal([4, 5], Small.Rungs);
        Assert.True(Small.HasAbove(Track.Engineering, 4));
        Assert.False(Small.HasAbove(Track.Engineering, 5));
        Assert.True(Small.HasAbove(Track.Management, 4));
        Assert.False(Ladder.Empty.HasAbove(Track.Management, 0));
    }
}
