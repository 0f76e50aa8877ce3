using CareerLadder.Core.Pay;
using CareerLadder.Web.Features.Alignment;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Alignment;

public sealed class BandPayStoreTests
{
    private static readonly AlignmentQuery People = Payroll.Asked with { Part = AlignmentPart.People };

    [Fact]
    public async Task Tells_nothing_to_those_who_may_not_see_everyones_pay()
    {
        var store = Store(new("dora"), new() { ManagersSeePay = true });
        Assert.Same(BandPayView.Empty, await store.ReadAsync(Payroll.Asked));
        Assert.Same(PeoplePayView.Empty, await store.ListAsync(People));
    }

    [Fact]
    public async Task Counts_by_level_who_is_outside_and_says_what_ratios_are_held_against()
    {
        var view = await Store(Payroll.Compensation).ReadAsync(Payroll.Asked);
        var level = view.Rows.Single(r => r.Key == "M5");
        Assert.Equal((1, 1, 0, 1, .952m), (level.People, level.Below, level.Above, level.AgainstTarget, level.CompaRatios!.Median));
        Assert.Equal((5, 2, 1), (view.Everyone!.People, view.Everyone.Below, view.Everyone.NotCompared));
        Assert.True(view.SeesEveryone);
    }

    [Fact]
    public async Task Names_managers_and_on_another_day_counts_only_those_whose_posts_may_be_seen()
    {
        var asked = Payroll.Asked with { By = PayGrouping.Manager };
        var view = await Store(Payroll.Compensation).ReadAsync(asked);
        Assert.Equal(["Dora Director", "Xenia Exec", "Mia Manager", null], view.Rows.Select(r => r.Name));

        var earlier = await Store(Payroll.Compensation).ReadAsync(asked with { AsOf = Given.Day("2024-06-01") });
        Assert.False(earlier.SeesEveryone);
        // Their own.
        Assert.Equal(1, earlier.Everyone!.People);
        // All but Pat, who is in nobody's line.
        Assert.Equal(4, (await Store(Payroll.Executive).ReadAsync(asked with { AsOf = Given.Day("2024-06-01") })).Everyone!.People);
    }

    [Theory]
    [InlineData(PayFit.Everyone, null, null, "Tom Both, Mia Manager, Dora Director, Eng Neer, Pat Unknown")]
    [InlineData(PayFit.Below, null, null, "Tom Both, Mia Manager")]
    [InlineData(PayFit.Outside, null, "DE", "Tom Both")]
    [InlineData(PayFit.Inside, null, null, "Dora Director, Eng Neer")]
    [InlineData(PayFit.Above, null, null, "")]
    [InlineData(PayFit.NotCompared, null, null, "Pat Unknown")]
    [InlineData(PayFit.SwingWouldCut, null, null, "Tom Both, Mia Manager")]
    [InlineData(PayFit.SwingWouldCut, "M5", "UK", "Mia Manager")]
    [InlineData(PayFit.Everyone, "M4", null, "Tom Both, Pat Unknown")]
    public async Task Opens_the_people_behind_a_figure(PayFit fit, string? key, string? zone, string names)
    {
        var view = await Store(Payroll.Compensation).ListAsync(People with { Fit = fit, Key = key, Zone = zone });
        Assert.Equal(names, string.Join(", ", view.Rows.Select(r => r.Person.Name)));
    }

    [Fact]
    public async Task Writes_down_whose_pay_was_listed_and_of_a_long_list_only_the_page_that_is_shown()
    {
        var looked = new List<string>();
        var store = Store(Payroll.Executive, looked: looked, facts: Payroll.Many(120));
        var view = await store.ListAsync(People with { Key = "E3", Page = 3 });
        Assert.Equal((121, 21), (view.Total, view.Rows.Count));
        Assert.Equal(view.Rows.Select(r => $"exec: {r.Person.Id}").Order(), looked.Order());
        Assert.Empty((await store.ListAsync(People with { Page = 99 })).Rows);
    }

    [Fact]
    public async Task Writes_down_whom_a_figure_leaves_out_for_what_they_are_paid()
    {
        Assert.Equal(["pat: mia"], await LookedAsync(People with { Fit = PayFit.Above, Key = "M5" }));
        Assert.Equal(["pat: dora", "pat: eng", "pat: mia"], await LookedAsync(People with { Fit = PayFit.Inside, Zone = "UK" }));
        // Dora and Eng have no equal whose band there is.
        Assert.Equal(["pat: mia", "pat: tom"], await LookedAsync(People with { Fit = PayFit.SwingWouldCut }));
        Assert.Empty(await LookedAsync(People with { Fit = PayFit.NotCompared }));
        Assert.Equal(["pat: mia"], await LookedAsync(People with { Key = "M5" }));
    }

    [Fact]
    public async Task Whoever_reads_a_figure_of_fewer_than_five_has_looked_at_each()
    {
        var store = (List<string> looked) => Store(Payroll.Executive, looked: looked, facts: Payroll.Many(120));
        Assert.Equal(["exec: dora", "exec: mia", "exec: tom"], await LookedAsync(s => s.ReadAsync(Payroll.Asked).AsTask()));
        Assert.Equal(["exec: tom"], await LookedAsync(s => s.ReadAsync(Payroll.Asked with { By = PayGrouping.Zone }).AsTask()));
        Assert.Empty(await LookedAsync(s => s.ReadAsync(Payroll.Asked with { By = PayGrouping.Zone, Page = 2 }).AsTask()));
        Assert.Equal(["exec: dora", "exec: eng", "exec: mia", "exec: tom"], await LookedAsync(s => s.ReadAsync(Payroll.Asked).AsTask(), Payroll.Facts));

        async Task<IEnumerable<string>> LookedAsync(Func<BandPayStore, Task> read, Core.Organisations.Facts? facts = null)
        {
            var looked = new List<string>();
            await read(facts is null ? store(looked) : Store(Payroll.Executive, looked: looked, facts: facts));
            return looked.Distinct().Order(StringComparer.Ordinal);
        }
    }

    [Fact]
    public async Task Leaves_out_the_team_of_another_day_where_posts_may_not_be_seen()
    {
        var facts = Payroll.Facts with { Posts = [.. Payroll.Facts.Posts.Select(p => p with { Team = "Red" })] };
        var earlier = People with { AsOf = Given.Day("2024-06-01"), Key = "M5" };
        Assert.Equal([null], (await Store(Payroll.Compensation, facts: facts).ListAsync(earlier)).Rows.Select(r => r.Team));
        Assert.Equal(["Red"], (await Store(Payroll.Executive, facts: facts).ListAsync(earlier)).Rows.Select(r => r.Team));
        Assert.DoesNotContain((await Store(Payroll.Compensation, facts: facts).ListAsync(earlier with { By = PayGrouping.Team, Key = "Red" })).Rows, r => r.Person.Id != "pat");
    }

    private static async Task<IEnumerable<string>> LookedAsync(AlignmentQuery asked)
    {
        var looked = new List<string>();
        await Store(Payroll.Compensation, looked: looked).ListAsync(asked);
        return looked.Distinct().Order(StringComparer.Ordinal);
    }

    private static BandPayStore Store(Viewer viewer, AccessSettings? settings = null, Core.Organisations.Facts? facts = null, ICollection<string>? looked = null) =>
        new(Payroll.Gate(viewer, facts, settings, looked));
}
