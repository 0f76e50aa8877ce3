using CareerLadder.Core.Ladders;
using CareerLadder.Web.Features.Ladders;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Ladders;

public sealed class LadderChangesTests
{
    private static readonly Ladder Before = new(
        [new("E1", Track.Engineering, 1, "Engineer"), new("E2", Track.Engineering, 2), new("M2", Track.Management, 2), new("M3", Track.Management, null)],
        [new("E1", "craft", "Builds."), new("E2", "craft", "Leads."), new("E2", "people", "Helps.")], [new("craft", "Craft")]);

    [Fact]
    public void Tells_what_came_what_went_and_what_changed_theme_by_theme()
    {
        var after = new Ladder(
            [new("E1", Track.Engineering, 1, "Engineer"), new("E2", Track.Engineering, 3, "Senior"), new("M2", Track.Management, 2), new("E8", Track.Engineering, 8)],
            [new("E1", "craft", "Builds."), new("E2", "craft", "Leads well."), new("E8", "craft", "All.")], [new("craft", "Making"), new("people", "People", "About people.")]);
        var changes = LadderChanges.Of(Before, after);
        Assert.Equal(["E8", "E2", "M3"], changes.Levels.Select(l => l.Level.Id));
        Assert.Equal("adds E8; takes away M3; changes E2; changes 2 themes", changes.Words);
        Assert.Equal(
            [new("Rung", "2", "3"), new("Title", null, "Senior"), new("Making", "Leads.", "Leads well."), new("People", "Helps.", null)],
            changes.Levels[1].Texts);
        Assert.Equal([new("Making", "Craft", "Making"), new("People", "people", "People\nAbout people.")], changes.Themes);
    }

    [Fact]
    public void Tells_that_nothing_changes()
    {
        var changes = LadderChanges.Of(Before, Before);
        Assert.True(changes.IsNothing);
        Assert.Equal("changes no word", changes.Words);
        // A theme that is only written down by the name it had anyway.
        Assert.True(LadderChanges.Of(Before, new(Before.Levels, Before.Expectations, [new("craft", "Craft"), new("people", "people")])).IsNothing);
    }

    [Fact]
    public void Says_that_a_level_lost_its_equal() =>
        Assert.Equal(new("Rung", "1", "none, so no equal"), Assert.Single(Assert.Single(LadderChanges.Of(new([new("E1", Track.Engineering, 1)], []), new([new("E1", Track.Engineering, null)], [])).Levels).Texts));
}
