using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Demo;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Tests.Data;
using CareerLadder.Web.Tests.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Organisations;

/// <summary>The figures that the page shows, set against the same in SQL over the raw rows.</summary>
public sealed class OrganisationReaderTests : IDisposable
{
    private static readonly DateOnly Today = Given.Day(Given.Today);

    private readonly ScratchDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public Task Figures_of_the_demo_are_those_of_sql() => CompareAsync(DemoOrganisation.Make(Today).Facts, Today);

    [Fact]
    public Task Figures_of_Sourcegraph_are_those_of_sql() => CompareAsync(FolderReader.Read(GivenFiles.SharedData("sourcegraph/canonical")).Facts!, new(2023, 9, 1));

    private async Task CompareAsync(Facts facts, DateOnly today)
    {
        await using var db = database.CreateDbContext();
        await OrganisationImport.RunAsync(db, facts);
        var organisation = new Organisation(await Web.Data.Careers.ReadAsync(db), RuleBook.Default);
        var months = MonthLine.Around(today, 120, 24);
        var everyone = PersonSet.All(organisation.People.Count);
        var trends = PostTrends.Of(organisation, everyone, months);
        var both = FlagTrends.Of(organisation, months, _ => everyone, new(organisation, ToldParts.MonthsUpTo(today)), today).Rules.Single(t => t.Rule.Id == "TlmTrap");
        var sql = new SqlFigures(db);
        var found = 0;
        for (var month = 2; month < months.Count; month += 3)
        {
            var day = months[month];
            Assert.Equal([trends.Practising[month]], await sql.PractisingAsync(day));
            Assert.Equal([trends.Managing[month]], await sql.ManagingAsync(day));
            Assert.Equal([both.HoldingAt(month)], await sql.BothAtOnceAsync(day));
            Assert.Equal(trends.Spans.Median(month), Median(await sql.SpansAsync(day)));
            Assert.Equal(trends.HandsOn.Median(month), Median(await sql.HandsOnAsync(day)));
            foreach (var track in Enum.GetValues<Track>())
            {
                Assert.Equal(trends.InCompany[(int)track].Median(month), Median(await sql.InCompanyAsync(day, track)));
                Assert.Equal(trends.InPost[(int)track].Median(month), Median(await sql.InPostAsync(day, track)));
                var swings = (track == Track.Management ? trends.ToManagement : trends.ToEngineering)[(month - 2)..(month + 1)];
                Assert.Equal([swings.Sum()], await sql.SwingsAsync(day, track));
                found += swings.Sum();
            }
        }

        Assert.True(found > 0 && trends.Practising[120] > 20, $"{found} swings");
    }

    private static double? Median(List<int> sorted) => sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2.0;
}
