using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Erasing;
using CareerLadder.Web.Features.Alignment;
using CareerLadder.Web.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Alignment;

public sealed class FairPayStoreTests : IDisposable
{
    private readonly ScratchDatabase database = new();

    [Fact]
    public async Task Tells_those_who_may_see_everyones_pay_and_nobody_else()
    {
        await FillAsync();
        Assert.Equal(FairPayView.None, await Store(Payroll.Member).ReadAsync(Payroll.Today));
        Assert.Equal(FairPayView.None, await Store(new("new", IsAdministrator: true)).ReadAsync(Payroll.Today));
        await using var db = database.CreateDbContext();
        Assert.Empty(db.Told);
        var gap = Assert.Single((await Store(Payroll.Compensation).ReadAsync(Payroll.Today)).Told.Gaps, g => g.IsEqualWork);
        // 48 000 to 48 140 by tens against 48 150 to 48 390.
        Assert.Equal(("B", "A", Given.Day("2026-10-01")), (gap.Group, gap.Reference, gap.On));
        Assert.True(gap.Mean.Holds(-.004m), $"{gap.Mean}");
    }

    [Fact]
    public async Task Tells_everyone_who_may_look_the_very_same_so_that_two_together_know_no_more()
    {
        await FillAsync();
        var told = await SaidAsync(Payroll.Executive);
        Assert.Equal(told, await SaidAsync(Payroll.Compensation));
        Assert.Equal(told, await SaidAsync(new("n003", IsExecutive: true)));
        Assert.Equal(told, await SaidAsync(new("n030", IsExecutive: true, IsCompensation: true)));

        async Task<string> SaidAsync(Viewer viewer) => System.Text.Json.JsonSerializer.Serialize(await Store(viewer).ReadAsync(Payroll.Today));
    }

    [Fact]
    public async Task What_was_told_stays_whatever_is_saved_later()
    {
        await FillAsync();
        var told = (await Store(Payroll.Executive).ReadAsync(Payroll.Today)).Told;
        await using (var db = database.CreateDbContext())
        {
            await db.Groups.Where(g => g.Person == "n000").ExecuteUpdateAsync(set => set.SetProperty(g => g.Label, "A"));
            await db.Groups.Where(g => g.Person == "n001").ExecuteDeleteAsync();
        }

        var facts = Payroll.Many(40);
        var raised = Payroll.Gate(Payroll.Compensation, facts with { Pays = [.. facts.Pays.Select(p => p.Person == "n002" ? p with { Base = 90_000 } : p)] });
        var after = (await new FairPayStore(raised, database).ReadAsync(Payroll.Today)).Told;
        Assert.Equal(told.Gaps, after.Gaps);
        Assert.Equal(told.Day, after.Day);
        // Nor does it know whose group is whose.
        await using var kept = database.CreateDbContext();
        var row = Assert.Single(kept.Told);
        Assert.Contains("n002", row.Behind, StringComparison.Ordinal);
        Assert.DoesNotContain("Group", row.Behind, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_of_the_last_fixed_day_that_is_over_and_nothing_of_days_before()
    {
        await FillAsync();
        Assert.Equal(Given.Day("2026-10-01"), (await Store(Payroll.Executive).ReadAsync(Given.Day("2031-01-01"))).Told.Day);
        Assert.Equal(Given.Day("2026-10-01"), (await Store(Payroll.Executive).ReadAsync(Given.Day("2026-10-01"))).Told.Day);
        Assert.Null((await Store(Payroll.Executive).ReadAsync(Given.Day("2026-09-30"))).Told.Day);
    }

    [Fact]
    public async Task Two_who_look_first_at_once_are_told_once()
    {
        await FillAsync();
        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () => (await Store(Payroll.Executive).ReadAsync(Payroll.Today)).Told.Gaps)));
        Assert.All(both, b => Assert.Equal(both[0], b));
        await using var db = database.CreateDbContext();
        Assert.Single(db.Told);
    }

    [Fact]
    public async Task Decides_a_year_later_the_very_same_of_others_though_somebody_was_erased()
    {
        await FillAsync();
        using var other = new ScratchDatabase();
        await FillAsync(other);
        // Three who were in what was told leave; in one of the two databases they are erased.
        string[] gone = ["n003", "n016", "n030"];
        foreach (var of in (ScratchDatabase[])[database, other])
        {
            await LookAsync(of, Given.Today);
            await using var db = of.CreateDbContext();
            await db.People.Where(p => gone.Contains(p.Person)).ExecuteUpdateAsync(set => set.SetProperty(p => p.Left, Given.Day("2026-12-01")));
        }

        foreach (var person in gone)
        {
            await using var db = database.CreateDbContext();
            await PersonErasure.RunAsync(db, person, key => new(AuditAction.PersonErased, "ad@house.example", About: key), TimeProvider.System);
        }

        var told = (await LookAsync(database, "2027-10-02")).Told;
        Assert.Equal(Given.Day("2027-10-01"), told.Day);
        Assert.NotEmpty(told.Gaps);
        Assert.Equal(told.Gaps, (await LookAsync(other, "2027-10-02")).Told.Gaps);
        await using var kept = database.CreateDbContext();
        Assert.Equal(2, await kept.Told.CountAsync());
        Assert.All(await kept.Told.Select(t => t.Behind).ToListAsync(), behind => Assert.All(gone, person => Assert.DoesNotContain(person, behind, StringComparison.Ordinal)));

        static async Task<FairPayView> LookAsync(ScratchDatabase of, string today)
        {
            await using var db = of.CreateDbContext();
            return await new FairPayStore(Given.Gate(Given.Organisation(await CareerLadder.Web.Data.Careers.ReadAsync(db)), Payroll.Executive, today), of).ReadAsync(Given.Day(today));
        }
    }

    public void Dispose() => database.Dispose();

    private Task FillAsync() => FillAsync(database);

    private static async Task FillAsync(ScratchDatabase database)
    {
        await using var db = database.CreateDbContext();
        var facts = Payroll.Many(40);
        await CareerLadder.Web.Data.Import.OrganisationImport.RunAsync(
            db, facts with { Groups = Enumerable.Range(0, 40).ToDictionary(i => $"n{i:000}", i => i < 15 ? "B" : "A", StringComparer.Ordinal) });
    }

    private FairPayStore Store(Viewer viewer) => new(Payroll.Gate(viewer, Payroll.Many(40)), database);
}
