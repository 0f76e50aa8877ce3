using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;
using CareerLadder.Web.Features.Ladders;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Ladders;

public sealed class LaddersStoreTests
{
    private static readonly DateOnly Today = Given.Day(Given.Today);

    private static readonly Facts Banded = Given.Team with
    {
        People = [.. Given.Team.People.Select(p => p.Id == "eng" ? p with { Zone = "UK" } : p)],
        Bands =
        [
            new(Given.Day("2020-01-01"), "UK", "E5", 80_000, 90_000, null, "GBP"), new(Given.Day("2020-01-01"), "UK", "M5", 100_000, 110_000, null, "GBP"),
            new(Given.Day("2027-01-01"), "UK", "M5", 80_000, 90_000, null, "GBP"), new(null, "DE", "E5", 70_000, 80_000, null, "EUR"),
        ],
        Expectations = [new("E5", "Technical", "Leads a system."), new("M5", "People", "Grows a team."), new("M5", "Technical", "Follows the design.")],
    };

    [Fact]
    public async Task Puts_the_highest_rung_on_top_and_equals_side_by_side()
    {
        var view = await ReadAsync("eng");

        Assert.Equal([7, 6, 5, 4, 3, 2, 1], view.Rungs.Select(r => r.Rung));
        Assert.Equal(("E5", "M5"), (Assert.Single(view.Rungs[2].Engineering).Level.Id, Assert.Single(view.Rungs[2].Management).Level.Id));
        Assert.Empty(view.Rungs[^1].Management);
        Assert.Equal("X1", Assert.Single(view.Apart).Level.Id);
    }

    [Fact]
    public async Task Shows_today_who_stands_where_to_everyone()
    {
        var view = await ReadAsync("tom");

        Assert.Equal("Eng Neer", Assert.Single(Card(view, "E3").People).Name);
        Assert.Equal(["Pat Unknown", "Tom Both"], Card(view, "M4").People.Select(p => p.Name));
        Assert.True(view.SeesEveryone);
    }

    [Theory]
    [InlineData("tom", "")]
    [InlineData("mia", "Eng Neer")]
    [InlineData("dora", "Eng Neer")]
    public async Task Shows_on_another_day_only_those_whose_posts_one_may_see(string viewer, string names)
    {
        var view = await ReadAsync(viewer, "2022-01-01");

        Assert.Equal(names, string.Join(", ", Card(view, "E2").People.Select(p => p.Name)));
        Assert.False(view.SeesEveryone);
    }

    [Fact]
    public async Task Marks_where_I_stand_and_the_equal_of_it()
    {
        var view = await ReadAsync("mia");

        Assert.True(Card(view, "M5").IsMine);
        Assert.True(Card(view, "E5").IsEqualOfMine);
        Assert.True(Card(await ReadAsync("mia", "2022-01-01"), "E5").IsMine);
    }

    [Fact]
    public async Task Shows_bands_of_my_own_zone_first_and_of_the_zone_asked_for()
    {
        Assert.Equal(("UK", 80_000m), await BandAsync("eng", null));
        Assert.Equal(("DE", 70_000m), await BandAsync("eng", "DE"));
        Assert.Equal(("UK", 80_000m), await BandAsync("eng", "nowhere"));
        Assert.Equal(("DE", 70_000m), await BandAsync("mia", null));

        async Task<(string?, decimal)> BandAsync(string viewer, string? zone)
        {
            var view = await Store(new(viewer)).ReadAsync(new(Today, Zone: zone));
            return (view.Zone, Card(view, "E5").Band!.Min);
        }
    }

    [Fact]
    public async Task Tells_the_gap_in_force_on_the_day()
    {
        Assert.Equal("E5 and M5: midpoints 23.5 % apart, management above; the bands do not touch.", GapWords.Of(Assert.Single((await ReadAsync("eng")).Rungs[2].Gaps)));
        Assert.Equal("E5 and M5: the midpoints are equal.", GapWords.Of(Assert.Single((await ReadAsync("eng", "2027-01-01")).Rungs[2].Gaps)));
        Assert.Empty((await ReadAsync("eng", "2019-12-31")).Rungs[2].Gaps);
    }

    [Theory]
    [InlineData("eng", false, false, false)]
    [InlineData("exec", true, false, true)]
    [InlineData("eng", false, true, true)]
    public async Task Keeps_bands_from_most_people_where_the_organisation_says_so(string viewer, bool executive, bool compensation, bool sees)
    {
        var view = await Store(new(viewer, executive, compensation), new() { EveryoneSeesBands = false }).ReadAsync(new(Today, Zone: "UK"));

        Assert.Equal(sees, Card(view, "E5").Band is not null);
        Assert.Equal(sees, view.Rungs[2].Gaps.Count > 0);
        Assert.Equal(sees ? 2 : 0, view.Zones.Count);
    }

    [Fact]
    public async Task Compares_two_levels_theme_by_theme()
    {
        var compared = (await Store(new("eng")).ReadAsync(new(Today, "E5", "M5"))).Compared!;

        Assert.Equal(["Technical", "People"], compared.Themes.Select(t => t.Theme));
        Assert.Equal(("Leads a system.", "Follows the design."), (compared.Themes[0].Level[0], compared.Themes[0].With[0]));
        Assert.Empty(compared.Themes[1].Level);
    }

    [Fact]
    public async Task Says_which_level_there_is_not()
    {
        var compared = (await Store(new("eng")).ReadAsync(new(Today, "E9", "M5"))).Compared!;

        Assert.Equal("E9", Assert.Single(compared.Unknown));
        Assert.Equal((null, "M5"), (compared.Level?.Id, compared.With?.Id));
    }

    [Fact]
    public async Task Shows_nothing_to_whoever_has_not_signed_in_and_nothing_where_there_is_no_ladder()
    {
        Assert.True((await Store(null).ReadAsync(new(Today))).IsEmpty);
        Assert.True((await new LaddersStore(Given.Gate(Given.Organisation(Given.Team with { Levels = [] }), new("eng"))).ReadAsync(new(Today))).IsEmpty);
    }

    private static LevelCard Card(LaddersView view, string level) =>
        view.Rungs.SelectMany(r => r.Engineering.Concat(r.Management)).Concat(view.Apart).Single(c => c.Level.Id == level);

    private static async Task<LaddersView> ReadAsync(string viewer, string day = Given.Today) => await Store(new(viewer)).ReadAsync(new(Given.Day(day)));

    private static LaddersStore Store(Viewer? viewer, AccessSettings? settings = null) => new(Given.Gate(Given.Organisation(Banded), viewer, settings: settings));
}
