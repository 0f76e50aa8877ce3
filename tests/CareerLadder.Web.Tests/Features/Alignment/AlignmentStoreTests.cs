using CareerLadder.Core.Pay;
using CareerLadder.Web.Features.Alignment;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Alignment;

public sealed class AlignmentStoreTests
{
    [Fact]
    public async Task Shows_everyone_the_bands_and_their_gaps_and_nothing_about_people()
    {
        var looked = new List<string>();
        var view = await Store(Payroll.Member, looked: looked).ReadAsync(Payroll.Asked);

        Assert.Equal(("UK", "GBP"), (view.Zone, view.Currency));
        Assert.Equal(.235m, Pair(view, 5).Gap!.Gap);
        Assert.All(view.Levels, l => Assert.True(l is { Dots.Count: 0, Heaps.Count: 0, People: null }));
        Assert.All(view.Pairs, p => Assert.True(p is { ToManagement: null } or { ToManagement.Counted: 0, ToEngineering.Counted: 0 }));
        Assert.All(view.Rungs, r => Assert.Empty(r.Parity.Concat(r.IntoBand)));
        Assert.Null(view.Figures);
        Assert.Equal(["DE", "UK"], view.Zones);
        Assert.Empty(looked);
    }

    [Theory]
    [InlineData("eng", false, false, false, false)]
    [InlineData("exec", true, false, true, true)]
    [InlineData("pat", false, true, true, true)]
    [InlineData("dora", false, false, false, false)] // managing is no role
    public async Task Keeps_bands_and_pay_from_those_who_may_not_see_them(string person, bool executive, bool compensation, bool bands, bool pay)
    {
        var store = Store(new(person, executive, compensation), new() { EveryoneSeesBands = false, ManagersSeePay = true });
        Assert.Equal(new(bands, pay), await store.GetDoorAsync());
        Assert.Equal(!bands, (await store.ReadAsync(Payroll.Asked)).IsEmpty);
        Assert.Equal(AlignmentDoor.Closed, await new AlignmentStore(Given.Gate(Given.Organisation(Payroll.Facts), null)).GetDoorAsync());
    }

    [Fact]
    public async Task Shows_who_may_see_pay_each_persons_as_a_dot_and_writes_it_down()
    {
        var looked = new List<string>();
        var view = await Store(Payroll.Compensation, looked: looked).ReadAsync(Payroll.Asked with { Zone = "UK" });

        var level = Level(view, "M5");
        Assert.Equal(("mia", "Mia Manager", 99_000m), Assert.Single(level.Dots) is var dot ? (dot.Person, dot.Name, dot.Base) : default);
        Assert.Equal((1, new Money(99_000, "GBP"), 800m), (level.People!.Count, level.People.MedianPay, level.People.IntoBand));
        // What it costs to bring the two into band who are below is about Tom as well.
        Assert.Equal(["pat: dora", "pat: eng", "pat: mia", "pat: tom"], looked.Distinct().Order());
        Assert.Equal((1, 1), (Pair(view, 5).ToEngineering!.Above, Pair(view, 5).ToEngineering!.Counted));
    }

    [Fact]
    public async Task Tells_the_time_on_a_rung_of_few_only_where_their_posts_may_be_seen()
    {
        Assert.Equal(89, Level(await Store(Payroll.Executive).ReadAsync(Payroll.Asked with { Zone = "UK" }), "M5").People!.MedianMonths);
        Assert.Null(Level(await Store(Payroll.Compensation).ReadAsync(Payroll.Asked with { Zone = "UK" }), "M5").People!.MedianMonths);
        Assert.Equal(82, Level(await Store(Payroll.Compensation, facts: Payroll.Many(9)).ReadAsync(Payroll.Asked with { Zone = "UK" }), "E3").People!.MedianMonths);
    }

    [Fact]
    public async Task Draws_heaps_where_dots_could_not_be_told_apart_and_looks_at_nobody_in_them()
    {
        var looked = new List<string>();
        var view = await Store(Payroll.Executive, facts: Payroll.Many(AlignmentStore.MostDots), looked: looked).ReadAsync(Payroll.Asked with { Zone = "UK" });
        var level = Level(view, "E3");
        Assert.Empty(level.Dots);
        Assert.Equal((AlignmentStore.Steps, AlignmentStore.MostDots + 1), (level.Heaps.Count, level.Heaps.Sum()));
        // A middle of one person is that person's pay, Pat's without a band too; and in euros Tom alone is to be brought into band.
        Assert.Equal(["exec: dora", "exec: mia", "exec: pat", "exec: tom"], looked.Distinct().Order());
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public async Task Whoever_reads_a_figure_of_fewer_than_five_has_looked_at_each(int below, bool isLooked)
    {
        var looked = new List<string>();
        var many = Payroll.Many(AlignmentStore.MostDots);
        var facts = many with { Pays = [.. many.Pays.Select(p => p.Person[0] == 'n' ? p with { Base = int.Parse(p.Person[1..], System.Globalization.CultureInfo.InvariantCulture) < below ? 49_000 : 55_000 } : p)] };
        var view = await Store(Payroll.Executive, facts: facts, looked: looked).ReadAsync(Payroll.Asked with { Zone = "UK" });
        // What it costs to bring the few of a level of many into band.
        Assert.Equal(below * 1_000, Level(view, "E3").People!.IntoBand);
        Assert.Equal(isLooked ? below : 0, looked.Distinct().Count(l => l.StartsWith("exec: n", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Answers_in_brief()
    {
        var figures = (await Store(Payroll.Executive).ReadAsync(Payroll.Asked with { Zone = "UK" })).Figures!;
        // Mia is paid more than E5 can pay, and Tom more than E4.
        Assert.Equal((1, 1, 2, 2), (figures.Apart, figures.Compared, figures.SwingWouldCut, figures.Below));
        Assert.Equal([new Money(4_000, "EUR"), new Money(800, "GBP")], figures.IntoBand);
        Assert.Equal((1, 3, 7), (figures.SwingCuts, figures.HighestEngineering, figures.HighestManagement));
    }

    [Fact]
    public async Task Opens_where_equals_stand_furthest_apart_for_who_answers_for_all_and_in_ones_own_zone_for_everybody_else()
    {
        Assert.Equal("UK", (await Store(Payroll.Executive).ReadAsync(Payroll.Asked)).Zone);
        Assert.Equal("DE", (await Store(Payroll.Executive).ReadAsync(new(Given.Day("2025-12-31")))).Zone);
        Assert.Equal("DE", (await Store(new("tom")).ReadAsync(Payroll.Asked)).Zone);
        Assert.Equal("DE", (await Store(Payroll.Member).ReadAsync(Payroll.Asked with { Zone = "DE" })).Zone);
        Assert.Equal("UK", (await Store(Payroll.Member).ReadAsync(Payroll.Asked with { Zone = "nowhere" })).Zone);
    }

    [Theory]
    [InlineData("2025-12-31", "0")]
    [InlineData("2026-01-01", "0.235")]
    [InlineData("2019-12-31", null)]
    public async Task Follows_the_day_on_one_scale(string day, string? gap)
    {
        var view = await Store(Payroll.Member).ReadAsync(new(Given.Day(day), Zone: "UK"));
        Assert.Equal(gap is null ? null : decimal.Parse(gap, System.Globalization.CultureInfo.InvariantCulture), Pair(view, 5).Gap?.Gap);
        Assert.Equal((50_000m, 150_000m), view.Scale);
        Assert.Equal([Given.Day("2020-01-01"), Given.Day("2026-01-01")], view.ChangeDays);
    }

    [Fact]
    public async Task Nobody_who_is_yet_to_come_is_shown_to_a_stranger_on_a_day_ahead()
    {
        var ahead = new AlignmentQuery(Given.Day("2027-03-01"), Zone: "UK");
        Assert.Equal(0, Level(await Store(Payroll.Compensation).ReadAsync(ahead), "E2").People!.Count);
        Assert.Equal(1, Level(await Store(Payroll.Compensation).ReadAsync(ahead), "E3").People!.Count);
    }

    private static AlignmentStore Store(Viewer viewer, AccessSettings? settings = null, Core.Organisations.Facts? facts = null, ICollection<string>? looked = null) =>
        new(Payroll.Gate(viewer, facts, settings, looked));

    private static PairAlignment Pair(AlignmentView view, int rung) => view.Rungs.Single(r => r.Rung == rung).Pairs.Single();

    private static LevelRow Level(AlignmentView view, string id) => view.Levels.Single(l => l.Level.Id == id);
}
