using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Demo;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Alignment;
using CareerLadder.Web.Tests.Data;
using CareerLadder.Web.Tests.Data.Files;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Alignment;

/// <summary>What the page shows, and the same worked out in SQL over the raw rows: on the demo, and on a real organisation with made-up levels and pay.</summary>
public sealed class AlignmentViewTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateOnly Then = new(2023, 6, 15);

    public static TheoryData<string, DateOnly> Organisations => new() { { "demo", Today }, { "demo", Then }, { "sourcegraph", Then } };

    [Theory]
    [MemberData(nameof(Organisations))]
    public async Task Equals_what_sql_works_out_of_the_raw_rows(string which, DateOnly day)
    {
        using var database = new ScratchDatabase();
        await using var db = database.CreateDbContext();
        await OrganisationImport.RunAsync(db, which == "demo" ? DemoOrganisation.Make(Today).Facts : Sourcegraph());
        var organisation = Given.Organisation(await CareerLadder.Web.Data.Careers.ReadAsync(db));
        var gate = Given.Gate(organisation, new(null, IsExecutive: true), Today.ToString("O"));
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync(RawRows.Standing(day));

        var people = 0;
        foreach (var zone in organisation.Company.Bands.Zones)
        {
            var view = await new AlignmentStore(gate).ReadAsync(new(day, Zone: zone));
            var rows = await db.Database.SqlQueryRaw<RawLevel>(RawRows.Levels, zone!).ToDictionaryAsync(r => r.Level);
            people += rows.Values.Sum(r => r.People);
            Assert.NotEmpty(rows);
            Assert.All(view.Levels, level =>
            {
                var row = rows.GetValueOrDefault(level.Level.Id);
                Assert.Equal(row?.People ?? 0, level.People!.Count);
                Assert.Equal(row?.Median, (double?)level.People.MedianPay?.Amount);
                Assert.Equal(row?.Cost ?? 0, (double?)level.People.IntoBand ?? 0, .005);
                Assert.Equal(row?.People ?? 0, level.Dots.Count);
            });
        }

        var pay = await new BandPayStore(gate).ReadAsync(new(day));
        var outside = await db.Database.SqlQueryRaw<RawLevel>(RawRows.Outside).ToDictionaryAsync(r => r.Level);
        Assert.Equal(outside.Count, pay.Rows.Count);
        Assert.All(pay.Rows, row => Assert.Equal((outside[row.Key!].People, outside[row.Key!].Below, outside[row.Key!].Above), (row.People, row.Below, row.Above)));
        Assert.Equal(people, pay.Everyone!.People);
        Assert.True(people > 70 && pay.Everyone.Below + pay.Everyone.Above > 2, $"{people} people, {pay.Everyone.Below} below, {pay.Everyone.Above} above");

        var plan = await new IntoBandStore(gate).ReadAsync(new(day));
        var costs = await db.Database.SqlQueryRaw<RawLevel>(RawRows.Costs).ToListAsync();
        Assert.Equal(costs.Select(c => (c.Level, Math.Round(c.Cost!.Value, 2))), plan.Totals.Select(t => (t.Currency, (double)Math.Round(t.Amount, 2))));
    }

    [Fact]
    public async Task Fair_pay_equals_what_sql_works_out_of_the_raw_rows()
    {
        using var database = new ScratchDatabase();
        await using var db = database.CreateDbContext();
        await OrganisationImport.RunAsync(db, DemoOrganisation.Make(Today).Facts);
        var organisation = Given.Organisation(await CareerLadder.Web.Data.Careers.ReadAsync(db));
        var fair = (await new FairPayStore(Given.Gate(organisation, new(null, IsCompensation: true), Today.ToString("O")), database).ReadAsync(Today)).Told;
        // Wherever five of both are, it is told, though nobody's group decides how.
        var labels = (await db.Groups.ToListAsync()).ToDictionary(g => g.Person, g => g.Label, StringComparer.Ordinal);
        var enough = PaidInGroup.On(organisation, labels, FairPay.DayFor(Today)).GroupBy(p => p.Category).Where(c => c.Count(p => p.Group == "Group A") >= 5 && c.Count(p => p.Group == "Group B") >= 5).Select(c => c.Key).ToList();
        Assert.True(enough.Count > 4, $"{enough.Count} categories");
        Assert.Equal(enough.ToHashSet(), fair.Gaps.Where(g => g is { IsEqualWork: true, Group: "Group B" }).Select(g => new PayCategory(g.Rung, g.Zone, g.Currency)).ToHashSet());
        Assert.Contains(fair.Gaps, g => g.IsOverLine == true);
        Assert.NotNull(fair.Adjusted);
        foreach (var gap in fair.Gaps)
        {
            await using var fresh = database.CreateDbContext();
            await fresh.Database.OpenConnectionAsync();
            await fresh.Database.ExecuteSqlRawAsync(RawRows.Standing(gap.On));
            var rows = await fresh.Database.SqlQueryRaw<RawLevel>(RawRows.Groups(gap.Rung, gap.Zone), gap.Currency).ToListAsync();
            var spread = Spread.Of(rows.Select(r => (decimal)r.Cost!.Value))!;
            var reach = 1.5m * (spread.UpperQuartile - spread.LowerQuartile);
            var groups = rows.ToLookup(r => r.Level, r => Math.Clamp((decimal)r.Cost!.Value, spread.LowerQuartile - reach, spread.UpperQuartile + reach));
            Assert.True(groups[gap.Group].Count() >= 5 && groups[gap.Reference].Count() >= 5);
            var mean = (groups[gap.Group].Average() / groups[gap.Reference].Average()) - 1;
            Assert.True(gap.Mean.Holds(mean), $"{gap.Rung} {gap.Zone} {gap.Group}: {mean} in {gap.Mean}");
        }
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("sourcegraph")]
    public async Task Counts_as_many_swings_that_cut_pay_as_sql_finds(string which)
    {
        using var database = new ScratchDatabase();
        await using var db = database.CreateDbContext();
        await OrganisationImport.RunAsync(db, which == "demo" ? DemoOrganisation.Make(Today).Facts : Sourcegraph());
        var organisation = Given.Organisation(await CareerLadder.Web.Data.Careers.ReadAsync(db));
        var view = await new SwingPayStore(Given.Gate(organisation, new(null, IsExecutive: true), Today.ToString("O"))).ReadAsync(new(Today, CutsOnly: true));
        var days = organisation.People.SelectMany(p => p.Career.Swings.Where(s => s.Post.IsHere && s.On <= Today).Select(s => $"('{p.Person.Id}', '{s.On:yyyy-MM-dd}')")).ToList();
        Assert.Equal(await db.Database.SqlQueryRaw<int>(RawRows.Cuts(days)).SingleAsync(), view.Cuts);
        Assert.True(view.Cuts > 0);
    }

    // Real posts, teams and dates; what it did not publish is made up, the same each time.
    private static Facts Sourcegraph()
    {
        var facts = FolderReader.Read(GivenFiles.SharedData("sourcegraph/canonical")).Facts!;
        string? LevelOf(Post post) => post.Kind.TrackOf() is { } track ? $"{(track == Core.Ladders.Track.Engineering ? 'E' : 'M')}{3 + (post.Title?.Length ?? 0) % 3}" : null;
        return facts with
        {
            Posts = [.. facts.Posts.Select(p => p with { Level = LevelOf(p) })],
            People = [.. facts.People.Select((p, i) => p with { Zone = i % 3 == 0 ? "West" : "East" })],
            Levels = Given.Levels,
            Bands = [.. from zone in (string[])["West", "East"] from rung in Enumerable.Range(3, 3) from track in "EM" select new Band(new(2022, 1, 1), zone, $"{track}{rung}", 60_000 + (rung * 8_000), 75_000 + (rung * 9_000), null, zone == "West" ? "USD" : "EUR")],
            Pays =
            [
                .. from pair in facts.People.Index()
                   from year in Enumerable.Range(0, 3)
                   select new BasePay(pair.Item.Id, new(2021 + year, 3, 1), 80_000 + (((pair.Index * 977) + (year * 11_311)) % 41_000), pair.Index % 3 == 0 ? "USD" : "EUR", pair.Index % 10 == 0 ? .8m : null),
            ],
        };
    }
}
