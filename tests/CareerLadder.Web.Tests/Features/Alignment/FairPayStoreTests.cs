using CareerLadder.Core.Organisations;
using CareerLadder.Web.Features.Alignment;
using CareerLadder.Web.Tests.Data;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Alignment;

public sealed class FairPayStoreTests : IDisposable
{
    private readonly ScratchDatabase database = new();

    [Fact]
    public async Task Tells_those_who_may_see_everyones_pay_and_nobody_else()
    {
        await FillAsync();
        var gap = Assert.Single((await Store(Payroll.Compensation).ReadAsync(Payroll.Today)).Gaps, g => g.IsEqualWork);
        // 48 000 to 48 140 by tens against 48 150 to 48 390. Nobody came or left since the first day, so that it is not told again.
        Assert.Equal(("B", "A", -.004m, FairPay.FirstDay), (gap.Group, gap.Reference, gap.Mean, gap.On));
        Assert.NotEmpty((await Store(Payroll.Executive).ReadAsync(Payroll.Today)).Gaps);
        Assert.Same(FairPay.None, await Store(Payroll.Member).ReadAsync(Payroll.Today));
        Assert.Same(FairPay.None, await Store(new("new", IsAdministrator: true)).ReadAsync(Payroll.Today));
    }

    [Fact]
    public async Task Tells_of_the_last_fixed_day_and_never_of_one_to_come()
    {
        await FillAsync();
        Assert.Equal(Given.Day("2026-10-01"), (await Store(Payroll.Executive).ReadAsync(Given.Day("2031-01-01"))).Day);
        Assert.Equal(Given.Day("2026-04-01"), (await Store(Payroll.Executive).ReadAsync(Given.Day("2026-06-30"))).Day);
        Assert.Null((await Store(Payroll.Executive).ReadAsync(Given.Day("2025-12-31"))).Day);
    }

    [Fact]
    public async Task Works_it_out_once_for_all_who_ask()
    {
        await FillAsync();
        var gate = Payroll.Gate(Payroll.Executive, Payroll.Many(40));
        Assert.Same(await new FairPayStore(gate, database).ReadAsync(Payroll.Today), await new FairPayStore(gate, database).ReadAsync(Given.Day("2026-11-01")));
    }

    public void Dispose() => database.Dispose();

    private async Task FillAsync()
    {
        await using var db = database.CreateDbContext();
        var facts = Payroll.Many(40);
        await CareerLadder.Web.Data.Import.OrganisationImport.RunAsync(
            db, facts with { Groups = Enumerable.Range(0, 40).ToDictionary(i => $"n{i:000}", i => i < 15 ? "B" : "A", StringComparer.Ordinal) });
    }

    private FairPayStore Store(Viewer viewer) => new(Payroll.Gate(viewer, Payroll.Many(40)), database);
}
