using System.Globalization;
using CareerLadder.Core.Careers;
using CareerLadder.Web.Features.People;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>
/// Everyone who looks × every facet × what can be asked of it × days past, present and to come: who is found is exactly who has it among
/// those of whom one may see it, worked out here from the rows that were planted and the table of product.md, and from nothing in the
/// program. So nothing follows from who is missing either.
/// </summary>
[Collection(MatrixSite.Name)]
public sealed class ExploreTests(MatrixSite site, ITestOutputHelper output)
{
    /// <summary>What is known of somebody by each facet, in the program's words for values, and which field of the table it is.</summary>
    private static readonly Dictionary<string, (Field Of, Func<Someone, DateOnly, object?> Value)> Known = new(StringComparer.Ordinal)
    {
        ["kind"] = (Field.Name, (p, day) => PostOn(p, day).Kind.ToString()),
        ["track"] = (Field.Name, (p, day) => PostOn(p, day).Kind == Kind.Engineer ? "Engineering" : "Management"),
        ["level"] = (Field.Name, (p, day) => PostOn(p, day).Level),
        ["rung"] = (Field.Name, (p, day) => (decimal)Planted.Facts.Levels.Single(l => l.Id == PostOn(p, day).Level).Rung!.Value),
        ["title"] = (Field.Name, (p, day) => PostOn(p, day).Title),
        ["team"] = (Field.Name, (p, day) => PostOn(p, day).Team),
        ["manager"] = (Field.Name, (p, day) => PostOn(p, day).Manager),
        ["who"] = (Field.Name, (_, _) => "here"),
        ["zone"] = (Field.History | Field.Pay, (_, _) => "UK"),
        ["worked-at"] = (Field.History, (p, _) => p.Word("employer")),
        ["in-post"] = (Field.History, (p, day) => MonthsSince(p.Day(day.Year == 2020 ? 2012 : day.Year == 2028 ? 2027 : 2024, day.Year == 2020 ? 2 : day.Year == 2028 ? 6 : 4, day.Year == 2020 ? 3 : day.Year == 2028 ? 7 : 5), day)),
        ["on-rung"] = (Field.History, (p, day) => MonthsSince(day.Year == 2020 ? p.Day(2012, 2, 3) : p.Day(2023, 3, 4), day)),
        ["on-track"] = (Field.History, (p, day) => MonthsSince(day.Year == 2020 ? p.Day(2005, 1, 2) : p.Day(2023, 3, 4), day)),
        ["at-company"] = (Field.History, (p, day) => MonthsSince(p.Day(2012, 2, 3), day)),
        ["tour"] = (Field.History, (p, day) => day.Year == 2020 ? null : MonthsSince(p.Day(2023, 3, 4), day)),
        ["swings"] = (Field.History, (_, day) => day.Year == 2020 ? 0m : 1m),
        ["reports"] = (Field.History, (p, day) => (decimal)World.People.Count(other => other != p && PostOn(other, day).Manager == p.Key && !(other.HasLeft && day >= World.Today.AddDays(-21)))),
        ["joined"] = (Field.History, (p, _) => (decimal)p.Day(2012, 2, 3).DayNumber),
        ["last-day"] = (Field.History, (_, _) => null),
        ["base"] = (Field.Pay, (p, day) => PayOn(p, day).Base),
        ["currency"] = (Field.Pay, (_, _) => "EUR"),
        ["compa"] = (Field.Pay, (p, day) => day.Year == 2020 ? null : Math.Round(PayOn(p, day).Base / 8_950_000m, 3, MidpointRounding.AwayFromZero) * 100),
        ["penetration"] = (Field.Pay, (p, day) => day.Year == 2020 ? null : Math.Round((PayOn(p, day).Base - 8_900_000m) / 100_000m, 3, MidpointRounding.AwayFromZero) * 100),
        ["band"] = (Field.Pay, (_, day) => day.Year == 2020 ? null : "Below"),
    };

    private static readonly string[] OfPay = ["base", "currency", "compa", "penetration", "band"];

    // Flags are found by their own parameter, which StoreRows asks for each audience; their severity is asked below.
    private static readonly string[] OfFlags = ["flag", "severity"];

    [Fact]
    public void Every_facet_is_worked_out_here_too() => Assert.Equal(Facets.All.Select(f => f.Id).Order(StringComparer.Ordinal), Known.Keys.Concat(OfFlags).Order(StringComparer.Ordinal));

    [Fact]
    public void Neither_fluency_nor_practice_nor_intents_nor_the_label_is_a_facet() =>
        Assert.DoesNotContain(Facets.All, f => ((string[])["fluency", "practice", "hours", "intent", "want", "group", "door", "goal", "note"]).Any(word => $"{f.Id} {f.Word}".Contains(word, StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public async Task Whoever_is_found_is_who_has_it_among_those_of_whom_it_may_be_seen()
    {
        var (asked, found) = (0, 0);
        foreach (var viewer in World.Viewers)
        {
            await using var scope = site.ScopeOf(viewer);
            var store = scope.ServiceProvider.GetRequiredService<PeopleStore>();
            foreach (var day in World.Days)
            {
                foreach (var (facet, (of, value)) in Known)
                {
                    foreach (var query in QueriesOf(facet, value, day))
                    {
                        var view = await store.ReadAsync(PeopleQuery.Read($"/people?{facet}={Uri.EscapeDataString(query)}&{facet}=~never", day));
                        var expected = IsRefused(viewer, facet) ? [] : Listed(viewer, day).Where(p => Holds(value(p, day), Sees(viewer, p, day, of), query)).Select(p => p.Key).Order(StringComparer.Ordinal).ToList();
                        Assert.True(expected.SequenceEqual(view.Rows.Select(r => r.Id).Order(StringComparer.Ordinal)), $"{viewer} asked for {facet}={query} on {day:O} and found {string.Join(", ", view.Rows.Select(r => r.Id))} instead of {string.Join(", ", expected)}");
                        asked++;
                        found += expected.Count;
                    }
                }
            }
        }

        output.WriteLine($"{asked} filters asked, {found} people found.");
        Assert.True(asked > 3_000 && found > 3_000, $"{asked} asked, {found} found");
    }

    [Fact]
    public async Task Every_group_holds_as_many_as_one_could_count_oneself()
    {
        var groups = 0;
        foreach (var viewer in World.Viewers)
        {
            await using var scope = site.ScopeOf(viewer);
            var store = scope.ServiceProvider.GetRequiredService<PeopleStore>();
            foreach (var day in World.Days)
            {
                foreach (var (facet, (of, value)) in Known.Where(k => k.Key != "who"))
                {
                    var view = await store.ReadAsync(PeopleQuery.Read($"/people?by={facet}", day));
                    var expected = IsRefused(viewer, facet) ? [] : Listed(viewer, day).GroupBy(p => !Sees(viewer, p, day, of) ? "~hidden" : value(p, day) switch { null => "~none", string word => word, _ => "a number" }).ToDictionary(g => g.Key, g => g.Count());
                    var told = view.Explored.Groups.GroupBy(g => g.By.Value is ['~', ..] || !Facets.Find(facet)!.IsNumber ? g.By.Value : "a number").ToDictionary(g => g.Key, g => g.Sum(one => one.Count));
                    Assert.Equal(expected.OrderBy(e => e.Key, StringComparer.Ordinal), told.OrderBy(e => e.Key, StringComparer.Ordinal));
                    groups += told.Count;
                }
            }
        }

        output.WriteLine($"{groups} groups.");
        Assert.True(groups > 300, $"{groups} groups");
    }

    [Fact]
    public async Task A_facet_of_pay_is_refused_to_whoever_sees_nobodys_pay_but_their_own()
    {
        await using var scope = site.ScopeOf(World.Viewers.Single(v => v is { Role: "member", Person: "mm-skip" }));
        foreach (var facet in OfPay)
        {
            foreach (var query in (string[])[$"{facet}=~none", $"{facet}=~hidden", $"by={facet}", $"figure={facet}&by=team"])
            {
                var view = await scope.ServiceProvider.GetRequiredService<PeopleStore>().ReadAsync(PeopleQuery.Read("/people?" + query, World.Today));
                if (query.StartsWith("figure", StringComparison.Ordinal) && !Facets.Find(facet)!.IsNumber) continue;
                Assert.Empty(view.Rows);
                Assert.Empty(view.Explored.Groups);
                Assert.Contains("may not filter or group by", Assert.Single(view.Explored.Faults), StringComparison.Ordinal);
            }
        }
    }

    private static bool IsRefused(Looking viewer, string facet) => OfPay.Contains(facet) && viewer.AccountRole is not (Roles.Executive or Roles.Compensation);

    private static IEnumerable<Someone> Listed(Looking viewer, DateOnly day) => World.People.Where(p => !p.HasLeft && Sees(viewer, p, day, day == World.Today ? Field.Name : Field.History));

    private static bool Sees(Looking viewer, Someone person, DateOnly day, Field of) => World.MaySee(viewer, person, day, managersSeePay: false).Has(of);

    private static IEnumerable<string> QueriesOf(string facet, Func<Someone, DateOnly, object?> value, DateOnly day)
    {
        if (facet == "who") return [];
        var some = (Someone[])[World.Find("mm-skip"), World.Find("ex-skip")];
        return
        [
            ExploreQuery.Unknown, ExploreQuery.NotShown,
            .. some.Select(p => value(p, day)).OfType<string>(),
            .. some.Select(p => value(p, day)).OfType<decimal>().SelectMany(n => (string[])[Told(facet, n), $"{Told(facet, n)}..", $"..{Told(facet, n)}"]),
        ];
    }

    private static bool Holds(object? value, bool isSeen, string query) => query switch
    {
        ExploreQuery.NotShown => !isSeen,
        _ when !isSeen => false,
        ExploreQuery.Unknown => value is null,
        _ => value switch
        {
            string word => word == query,
            decimal number when query.EndsWith("..", StringComparison.Ordinal) => number >= Read(query[..^2]),
            decimal number when query.StartsWith("..", StringComparison.Ordinal) => number <= Read(query[2..]),
            decimal number => number == Read(query),
            _ => false,
        },
    };

    private static string Told(string facet, decimal number) => facet == "joined" ? DateOnly.FromDayNumber((int)number).ToString("O", CultureInfo.InvariantCulture) : number.ToString("0.##", CultureInfo.InvariantCulture);

    private static decimal Read(string told) => DateOnly.TryParse(told, CultureInfo.InvariantCulture, out var day) && told.Length == 10 && told[4] == '-' ? day.DayNumber : decimal.Parse(told, CultureInfo.InvariantCulture);

    private static Post PostOn(Someone person, DateOnly day) => Planted.Facts.Posts.Last(p => p.Person == person.Key && p.From <= day);

    private static BasePay PayOn(Someone person, DateOnly day) => Planted.Facts.Pays.Last(p => p.Person == person.Key && p.From <= day);

    private static decimal? MonthsSince(DateOnly start, DateOnly day)
    {
        var months = 0;
        while (start.AddMonths(months + 1) <= day) months++;
        return months;
    }
}
