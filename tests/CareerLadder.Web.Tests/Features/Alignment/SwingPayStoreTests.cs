using CareerLadder.Core.Pay;
using CareerLadder.Web.Features.Alignment;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Alignment;

public sealed class SwingPayStoreTests
{
    [Fact]
    public async Task Shows_each_swing_with_pay_before_after_and_a_year_later_the_latest_first()
    {
        var looked = new List<string>();
        var view = await new SwingPayStore(Payroll.Gate(Payroll.Executive, looked: looked)).ReadAsync(Payroll.Asked);

        Assert.Equal(["Tom Both", "Mia Manager"], view.Rows.Select(r => r.Person.Name));
        var mia = view.Rows[1];
        Assert.Equal((new Money(85_000, "GBP"), new Money(84_000, "GBP"), -1_000m, new Money(99_000, "GBP"), 14_000m), (mia.Before, mia.After, mia.Change, mia.YearLater, mia.ChangeInAYear));
        Assert.Equal((2, 1), (view.Total, view.Cuts));
        Assert.Null(view.Raises);
        Assert.Equal(["exec: mia", "exec: tom"], looked.Distinct().Order());
    }

    [Fact]
    public async Task Writes_down_also_whose_swing_was_no_cut_where_cuts_alone_are_listed()
    {
        var looked = new List<string>();
        var view = await new SwingPayStore(Payroll.Gate(Payroll.Executive, looked: looked)).ReadAsync(Payroll.Asked with { CutsOnly = true });
        Assert.Equal(["Mia Manager"], view.Rows.Select(r => r.Person.Name));
        Assert.Equal(["exec: mia", "exec: tom"], looked.Distinct().Order());
    }

    [Fact]
    public async Task Tells_nothing_of_a_swing_of_somebody_who_is_yet_to_come()
    {
        var facts = Payroll.Facts with
        {
            Posts = [.. Payroll.Facts.Posts, .. Given.Posts("new", "Manager 2027-06-01 M5")], Pays = [.. Payroll.Facts.Pays, new("new", Given.Day("2027-01-01"), 60_000, "GBP"), new("new", Given.Day("2027-06-01"), 50_000, "GBP")],
        };
        var ahead = Payroll.Asked with { AsOf = Given.Day("2027-12-01") };
        var seen = await new SwingPayStore(Payroll.Gate(Payroll.Compensation, facts)).ReadAsync(ahead);
        Assert.DoesNotContain(seen.Rows, r => r.Person.Id == "new");
        Assert.Equal(1, seen.Cuts);
    }

    [Fact]
    public async Task Shows_those_who_may_see_pay_but_no_posts_their_own_and_those_that_cut_it()
    {
        // Pat swung too, and compensation is Pat.
        Assert.Equal(["Pat Unknown", "Mia Manager"], (await ReadAsync(Payroll.Compensation, Payroll.Asked)).Rows.Select(r => r.Person.Name));
        Assert.Equal(["Mia Manager"], (await ReadAsync(Payroll.Compensation, Payroll.Asked with { CutsOnly = true })).Rows.Select(r => r.Person.Name));
        // How many raised pay is then not known, and must not be told as none.
        Assert.Null((await ReadAsync(Payroll.Compensation, Payroll.Asked)).Raises);
    }

    [Fact]
    public async Task Shows_nothing_to_anybody_else_and_nothing_that_is_yet_to_come()
    {
        Assert.Same(SwingPayView.Empty, await ReadAsync(new("dora"), Payroll.Asked));
        Assert.Equal(0, (await ReadAsync(Payroll.Executive, new(Given.Day("2021-12-31")))).Total);
    }

    private static ValueTask<SwingPayView> ReadAsync(Viewer viewer, AlignmentQuery asked) => new SwingPayStore(Payroll.Gate(viewer)).ReadAsync(asked);
}
