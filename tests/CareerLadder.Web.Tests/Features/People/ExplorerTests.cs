using System.Globalization;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data.Demo;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.People;
using CareerLadder.Web.Tests.Data;
using CareerLadder.Web.Tests.Data.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Features.People;

/// <summary>The figures of a view are those of SQL over the rows themselves.</summary>
public sealed class ExplorerTests
{
    /// <summary>Where everyone here stands on the day: the running post with the latest first day, leave aside.</summary>
    private const string Standing = """
        WITH Standing AS (
          SELECT pe.Person, pe.Joined, pe.Zone, po.Kind, po.Level, po.Manager FROM People pe JOIN Posts po ON po.Person = pe.Person
          WHERE po."From" <= $day AND po.Kind <> 'Away' AND po.Employer IS NULL AND (pe.Left IS NULL OR pe.Left > $day) AND (pe.Joined IS NULL OR pe.Joined <= $day)
            AND (po."To" > $day OR po."To" IS NULL)
            AND NOT EXISTS (SELECT 1 FROM Posts q WHERE q.Person = po.Person AND q.Kind <> 'Away' AND q."From" <= $day AND (q."To" IS NULL OR q."To" > q."From")
              AND (q."From" > po."From" OR (q."From" = po."From" AND (COALESCE(q."To", '9999') > COALESCE(po."To", '9999') OR (COALESCE(q."To", '9999') = COALESCE(po."To", '9999') AND q.Id < po.Id))))
              AND (po."To" IS NULL OR q."To" IS NULL OR q."To" > $day))),
        Line(Person) AS (SELECT $top UNION SELECT s.Person FROM Standing s JOIN Line l ON s.Manager = l.Person)
        """;

    [Theory]
    [InlineData("demo", "level")]
    [InlineData("demo", "kind")]
    [InlineData("demo", "zone")]
    [InlineData("sourcegraph", "kind")]
    public async Task Counts_as_many_as_the_rows_themselves_say(string name, string facet)
    {
        using var given = await GivenAsync(name);
        var told = (await given.ReadAsync($"/people?by={facet}")).Explored.Groups.Where(g => g.By.Value[0] != '~').ToDictionary(g => g.By.Value, g => g.Count);
        var rows = given.Sql($"{Standing} SELECT {facet}, COUNT(*) FROM Standing WHERE {facet} IS NOT NULL GROUP BY 1").ToDictionary(r => r[0], r => int.Parse(r[1], CultureInfo.InvariantCulture));
        Assert.True(rows.Values.Sum() > 100, $"{rows.Values.Sum()} people");
        Assert.Equal(rows.OrderBy(r => r.Key, StringComparer.Ordinal), told.OrderBy(r => r.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("sourcegraph")]
    public async Task Finds_the_median_time_at_the_company_that_the_rows_themselves_say_of_the_line_below(string name)
    {
        using var given = await GivenAsync(name);
        var told = Assert.Single((await given.ReadAsync("/people?figure=at-company")).Explored.Spreads).All;
        var months = given.Sql($"""
            {Standing} SELECT (strftime('%Y', $day) - strftime('%Y', Joined)) * 12 + strftime('%m', $day) - strftime('%m', Joined) - (strftime('%d', $day) < strftime('%d', Joined))
            FROM Standing WHERE Joined IS NOT NULL AND Person IN (SELECT Person FROM Line) ORDER BY 1
            """).ConvertAll(r => decimal.Parse(r[0], CultureInfo.InvariantCulture));
        Assert.True(months.Count > 20, $"{months.Count} people");
        Assert.Equal((months.Count, Median(months)), (told.Count, told.Median));
    }

    [Fact]
    public async Task Finds_the_median_base_that_the_rows_themselves_say_for_each_currency()
    {
        using var given = await GivenAsync("demo");
        var told = (await given.ReadAsync("/people?figure=base")).Explored.Spreads.Select(s => (s.All.Unit!, s.All.Count, s.All.Median));
        var rows = given.Sql($"""{Standing} SELECT pay.Currency, pay.Base FROM Standing s JOIN Pay pay ON pay.Person = s.Person AND pay."From" = (SELECT MAX("From") FROM Pay WHERE Person = s.Person AND "From" <= $day)""");
        var expected = rows.GroupBy(r => r[0]).Select(g => (g.Key, g.Count(), Median([.. g.Select(r => decimal.Parse(r[1], CultureInfo.InvariantCulture)).Order()]))).OrderByDescending(g => g.Item2);
        Assert.Equal(expected, told);
    }

    [Fact]
    public async Task Of_an_even_number_the_median_is_the_mean_of_the_middle_two_and_currencies_are_never_mixed()
    {
        var facts = Given.Team with { Pays = [new("eng", new(2024, 1, 1), 60_000, "GBP"), new("tom", new(2024, 1, 1), 81_000, "GBP"), new("mia", new(2024, 1, 1), 150_000, "USD")] };
        var view = await new PeopleStore(Given.Gate(Given.Organisation(facts), new("exec", IsExecutive: true))).ReadAsync(PeopleQuery.Read("/people?figure=base&by=track", Given.Day(Given.Today)));
        Assert.Equal([("GBP", 70_500m, 2), ("USD", 150_000m, 1)], view.Explored.Spreads.Select(s => (s.All.Unit!, s.All.Median, s.All.Count)));
        Assert.Equal(4, view.Explored.Unknown);
        var management = view.Explored.Groups.Single(g => g.By.Value == "Management");
        Assert.Equal([("GBP", 81_000m), ("USD", 150_000m)], management.Figures.Select(f => (f.Unit!, f.Median)));
    }

    [Fact]
    public async Task Whoever_may_see_pay_and_is_told_of_it_is_written_down_also_for_those_whom_it_leaves_out()
    {
        // Asked often enough, a list that finds nobody tells to the penny what somebody is paid.
        Assert.Equal(["exec: eng", "exec: tom"], await LookedAsync("/people?base=70000.."));
        Assert.Equal(["exec: eng"], await LookedAsync("/people?find=eng+neer&base=70000.."));
        Assert.Equal(["exec: tom"], await LookedAsync("/people?find=tom&base=~none"));
        Assert.Equal(["exec: tom"], await LookedAsync("/people?figure=base&find=tom"));
        Assert.Equal(["exec: tom"], await LookedAsync("/people?by=currency&find=tom"));
        Assert.Empty(await LookedAsync("/people?find=eng+neer"));
        // Nobody is found, and the counts beside the teams tell of everyone.
        Assert.Equal(["exec: eng", "exec: tom"], await LookedAsync("/people?team=Nowhere&base=70000.."));
    }

    [Fact]
    public async Task Nobody_is_written_down_who_is_left_out_by_something_else_than_pay()
    {
        Assert.Equal(["exec: tom"], await LookedAsync("/people?rung=4&base=1..2"));
        Assert.Equal(["exec: tom"], await LookedAsync("/people?compa=1..2"));
        Assert.Empty(await LookedAsync("/people?find=eng+neer&base=~hidden"));
        Assert.Empty(await LookedAsync("/people?find=eng+neer&base=much"));
        Assert.Empty(await LookedAsync("/people?find=eng+neer&team=Nowhere&kind=Director&base=1..2"));
    }

    [Fact]
    public async Task Counts_beside_the_values_of_pay_are_looks_too()
    {
        Assert.Equal(["exec: tom"], await LookedAsync("/people?find=tom&level=M4", "base"));
        Assert.Equal(["exec: eng"], await LookedAsync("/people?find=eng+neer&base=1..2", "zone"));
        Assert.Empty(await LookedAsync("/people?team=Nowhere&base=1..2", "zone"));
        Assert.Empty(await LookedAsync("/people?find=eng+neer", "zone"));
    }

    [Fact]
    public async Task Counts_beside_choices_are_looks_where_flags_from_pay_narrow_the_list()
    {
        Assert.Equal(["exec: tom"], await LookedAsync("/people?flag=PayOutsideBand"));
        Assert.Equal(["exec: tom"], await LookedAsync("/people?flag=PayOutsideBand&find=tom&team=Nowhere"));
        Assert.Equal(["exec: tom"], await LookedAsync("/people?flag=ColdHands&find=tom"));
        Assert.Equal(["exec: tom"], await LookedAsync("/people?find=tom&flag=~none"));
        Assert.Equal(["exec: tom"], await LookedAsync("/people?find=tom", "flag"));
        Assert.Empty(await LookedAsync("/people?level=E3"));
        Assert.Empty(await LookedAsync("/people?level=M4", "zone"));
    }

    private static async Task<IEnumerable<string>> LookedAsync(string address, string? values = null)
    {
        var facts = Given.Team with
        {
            Pays = [new("eng", new(2024, 1, 1), 60_000, "GBP"), new("tom", new(2024, 1, 1), 81_000, "GBP")], Bands = [new(new(2020, 1, 1), null, "M4", 50_000, 60_000, null, "GBP")],
        };
        var looked = new List<string>();
        var store = new PeopleStore(Given.Gate(Given.Organisation(facts), new("exec", IsExecutive: true), looked: looked));
        var asked = PeopleQuery.Read(address, Given.Day(Given.Today));
        if (values is null) await store.ReadAsync(asked);
        else await store.ReadValuesAsync(asked, values);
        return looked.Distinct().Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-21", "E2 Junior")]
    [InlineData("2026-11-22", "E2 Engineer")]
    public async Task Names_and_orders_levels_as_the_ladders_of_the_day_looked_at_do(string day, string first)
    {
        var facts = Given.Facts((new("a"), "Engineer 2020-01-01 E2"), (new("b"), "Engineer 2020-01-01 E3"), (new("x"), "Executive 2020-01-01")) with
        {
            Levels = [new("E2", Track.Engineering, 3, "Junior"), new("E3", Track.Engineering, 2, "Other"), new("E2", Track.Engineering, 2, "Engineer", From: Given.Day("2026-11-22")), new("E3", Track.Engineering, 3, "Senior", From: Given.Day("2026-11-22"))],
        };
        var store = new PeopleStore(Given.Gate(Given.Organisation(facts with { Posts = [.. facts.Posts.Select(p => p.Person == "x" ? p : p with { Manager = "x" })] }), new("x", IsExecutive: true)));
        var groups = (await store.ReadAsync(PeopleQuery.Read($"/people?by=level&asof={day}", Given.Day(day)))).Explored.Groups;
        Assert.Equal(first, groups.Single(g => g.By.Value == "E2").By.Words);
        Assert.Equal(day == "2026-11-22" ? "E3" : "E2", groups[0].By.Value);
        var export = (await store.ReadExportAsync(PeopleQuery.Read($"/people?asof={day}", Given.Day(day)), "/people")).People;
        Assert.Contains(first, export.Rows.SelectMany(r => r).Select(c => c.Words));
        Assert.Equal(first, (await store.ReadAsync(PeopleQuery.Read($"/people?level=E2&by=level&asof={day}", Given.Day(day)))).Explored.Groups.Single().By.Words);
    }

    private static decimal Median(List<decimal> ordered) => (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;

    private static async Task<Rows> GivenAsync(string name)
    {
        var day = name == "demo" ? Given.Day(Given.Today) : new DateOnly(2023, 6, 1);
        var facts = name == "demo" ? DemoOrganisation.Make(day).Facts : FolderReader.Read(GivenFiles.SharedData("sourcegraph/canonical")).Facts!;
        var rows = new Rows(new ScratchDatabase(), Given.Organisation(facts), day);
        await using var db = rows.Database.CreateDbContext();
        await OrganisationImport.RunAsync(db, facts);
        return rows;
    }

    /// <summary>An organisation in memory and its rows, and whoever has the longest line below, as an executive.</summary>
    private sealed class Rows(ScratchDatabase database, Organisation organisation, DateOnly day) : IDisposable
    {
        private readonly string top = organisation.People.Where(p => p.PresenceOn(day) == Presence.Here).MaxBy(p => organisation.People.Count(o => organisation.Lines.IsAbove(p.Person.Id, o.Person.Id, day)))!.Person.Id;

        public ScratchDatabase Database => database;

        public async Task<PeopleView> ReadAsync(string address) => await new PeopleStore(
            Given.Gate(organisation, new(top, IsExecutive: true), day.ToString("O", CultureInfo.InvariantCulture))).ReadAsync(PeopleQuery.Read(address, day));

        public List<string[]> Sql(string query)
        {
            using var db = database.CreateDbContext();
            using var connection = new SqliteConnection(db.Database.GetConnectionString());
            connection.Open();
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written above
            command.CommandText = query;
#pragma warning restore CA2100
            command.Parameters.AddWithValue("$day", day.ToString("O", CultureInfo.InvariantCulture));
            command.Parameters.AddWithValue("$top", top);
            using var reader = command.ExecuteReader();
            var rows = new List<string[]>();
            while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!)]);
            return rows;
        }

        public void Dispose() => database.Dispose();
    }
}
