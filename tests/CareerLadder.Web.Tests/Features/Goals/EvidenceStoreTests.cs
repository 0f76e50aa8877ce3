using CareerLadder.Core.Ladders;
using CareerLadder.Web.Features.Goals;
using Xunit;
using static CareerLadder.Web.Tests.Features.Goals.GoalsWorld;

namespace CareerLadder.Web.Tests.Features.Goals;

public sealed class EvidenceStoreTests : IDisposable
{
    private static readonly Place Craft = new("E5", "Craft");
    private static readonly Place Managing = new("M5", "People");

    private readonly GoalsWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Lets_one_piece_stand_under_several_expectations_of_either_track()
    {
        Assert.True(await world.Evidence("mia").AddAsync(Piece("  Both  ", Craft, Managing)));
        Assert.True(await world.Evidence("mia").AddAsync(Piece("Nowhere yet")));
        var engineering = await GrowthAsync("E5");
        var piece = Assert.Single(engineering.Themes[0].Evidence);
        Assert.Equal("Both", piece.Text);
        Assert.Equal([Craft, Managing], piece.Places);
        Assert.Equal("Nowhere yet", Assert.Single(engineering.Elsewhere).Text);
        Assert.Equal("Both", Assert.Single((await GrowthAsync("M5")).Themes[1].Evidence).Text);
        Assert.Equal(["Nowhere yet", "Both"], (await GrowthAsync("E3")).Elsewhere.Select(e => e.Text));
    }

    [Fact]
    public async Task Changes_a_piece_and_where_it_stands_and_takes_it_away()
    {
        await world.Evidence("mia").AddAsync(Piece("First", Craft));
        var id = (await GrowthAsync("E5")).Themes[0].Evidence[0].Id;
        Assert.True(await world.Evidence("mia").ChangeAsync(id, new() { Text = "Second", On = Today, Link = " https://example.org/a ", Places = [Managing] }));
        var piece = Assert.Single((await GrowthAsync("M5")).Themes[1].Evidence);
        Assert.Equal(("Second", Today, "https://example.org/a"), (piece.Text, piece.On, piece.Link));
        Assert.Empty((await GrowthAsync("E5")).Themes[0].Evidence);
        Assert.True(await world.Evidence("mia").RemoveAsync(id));
        Assert.Empty((await GrowthAsync("E5")).Elsewhere);
        Assert.False(await world.Evidence("mia").RemoveAsync(id));
    }

    [Fact]
    public async Task Touches_nobody_elses_evidence()
    {
        await world.Evidence("mia").AddAsync(Piece("Mine", Craft));
        var id = (await GrowthAsync("E5")).Themes[0].Evidence[0].Id;
        foreach (var other in (string?[])["dora", "exec", "eng", "tom", "liv", null])
        {
            Assert.False(await world.Evidence(other).ChangeAsync(id, Piece("Yours")));
            Assert.False(await world.Evidence(other).RemoveAsync(id));
        }

        Assert.False(await world.Evidence(null).AddAsync(Piece("Nobody's")));
        Assert.False(await world.Evidence("liv").AddAsync(Piece("Left")));
        Assert.Equal("Mine", Assert.Single((await GrowthAsync("E5")).Themes[0].Evidence).Text);
    }

    [Fact]
    public async Task Takes_nothing_that_is_not_whole_and_keeps_a_place_that_has_left_the_ladder()
    {
        Assert.False(await world.Evidence("mia").AddAsync(new() { Text = "Tomorrow", On = Today.AddDays(1) }));
        Assert.True(await world.Evidence("mia").AddAsync(new() { Text = "Today", On = Today }));
        Assert.False(await world.Evidence("mia").AddAsync(new() { Text = "A script", On = Today, Link = "javascript:alert(1)" }));
        Assert.False(await world.Evidence("mia").AddAsync(Piece("Nowhere", new Place("E5", "Juggling"))));
        await world.Evidence("mia").AddAsync(Piece("Kept", Craft));
        world.Become(Given.Team with { Levels = new List<Level>() });
        var id = (await GrowthAsync("E5")).Themes[0].Evidence[0].Id;
        Assert.True(await world.Evidence("mia").ChangeAsync(id, Piece("Kept on", Craft)));
        Assert.False(await world.Evidence("mia").ChangeAsync(id, Piece("Moved", Managing)));
        Assert.Equal("Kept on", Assert.Single((await GrowthAsync("E5")).Themes[0].Evidence).Text);
    }

    [Fact]
    public async Task Holds_two_hundred_pieces_the_latest_first()
    {
        for (var i = 1; i <= 200; i++) await world.Evidence("mia").AddAsync(new() { Text = $"Piece {i}", On = Today.AddDays(-i), Places = [Craft, Managing] });
        var pieces = (await GrowthAsync("E5")).Themes[0].Evidence;
        Assert.Equal((200, "Piece 1", "Piece 200"), (pieces.Count, pieces[0].Text, pieces[^1].Text));
    }

    private async Task<GrowthView> GrowthAsync(string level) => (await world.Growth("mia").ReadAsync("mia", level, Today))!;
}
