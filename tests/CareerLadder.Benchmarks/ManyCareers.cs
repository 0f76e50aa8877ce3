using CareerLadder.Core.Careers;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;

namespace CareerLadder.Benchmarks;

/// <summary>
/// Any number of made-up careers of about six posts over fifteen years, with reporting lines, practice, intents, pay and bands, the
/// same for the same seed: what every figure of this project is measured on.
/// </summary>
public static class ManyCareers
{
    public static readonly DateOnly AsOf = new(2026, 11, 22);

    // Three in ten manage at some time, and one post in twelve is a leave: an engineering organisation, not a draw of dice.
    private static readonly Kind[] Engineers = [.. Enumerable.Repeat(Kind.Engineer, 10), Kind.TechLead, Kind.Away];
    private static readonly Kind[] Managers = [Kind.Engineer, Kind.Engineer, Kind.Engineer, Kind.Manager, Kind.Manager, Kind.Manager, Kind.Manager, Kind.TechLead, Kind.TechLeadManager, Kind.SeniorManager, Kind.Director, Kind.Away];
    private static readonly string[] Teams = [.. Enumerable.Range(1, 400).Select(i => $"Team {i}")];
    private static readonly string[] Levels = [.. Enumerable.Range(1, 7).Select(r => $"E{r}")];
    private static readonly string[] ManagementLevels = [.. Enumerable.Range(1, 7).Select(r => $"M{r}")];

    /// <summary>Somebody who is still here and has people reporting to them, and one of those.</summary>
    public static (string Manager, string Report) AManagerOf(Facts facts)
    {
        var here = facts.People.Where(p => p.Left is null).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var line = facts.Posts.First(p => p.Manager is { } manager && here.Contains(manager) && here.Contains(p.Person));
        return (line.Manager!, line.Person);
    }

    public static Facts Make(int people, int seed = 1)
    {
        var random = new Random(seed);
        var posts = new List<Post>(people * 6);
        var practices = new List<Practice>();
        var intents = new List<IntentAnswer>();
        var pays = new List<BasePay>();
        var persons = new List<Person>(people);
        for (var i = 0; i < people; i++)
        {
            var id = Id(i);
            var day = AsOf.AddDays(-random.Next(1000, 7000));
            DateOnly? left = random.Next(4) == 0 ? AsOf.AddDays(-random.Next(1000)) : null;
            persons.Add(new(id, $"Person {i}", null, day, left, "London", random.Next(3) == 0 ? null : random.Next(8), random.Next(3) == 0 ? null : 0));
            var count = random.Next(4, 9);
            var manager = i < 8 ? null : Id(i / 8);
            var kinds = random.Next(10) < 3 ? Managers : Engineers;
            var rung = random.Next(1, 4);
            for (var p = 0; p < count; p++)
            {
                var kind = p == 0 ? Kind.Engineer : kinds[random.Next(kinds.Length)];
                if (random.Next(3) == 0 && rung < 5) rung++;
                if (kind.IsManaging() && rung < 4) rung = 4;
                var level = kind.IsManaging() ? ManagementLevels[rung - 1] : Levels[rung - 1];
                posts.Add(new(id, day, null, kind, "Software Engineer", kind == Kind.Away ? null : level, Teams[random.Next(Teams.Length)], manager));
                if (kind.IsManaging() && random.Next(2) == 0) practices.Add(new(id, day.AddDays(100), day.AddDays(400), random.Next(1, 8), random.Next(10) == 0));
                day = day.AddDays(random.Next(100, 900));
            }

            // Most are asked every year, and most are paid within the band.
            if (random.Next(8) > 0)
            {
                for (var y = 3; y > 0; y--) intents.Add(new(id, AsOf.AddMonths((-10 * y) + random.Next(8)), (Intent)random.Next(1, 7)));
            }

            for (var y = 3; y > 0; y--) pays.Add(new(id, AsOf.AddYears(-y), 41_000 + (rung * 11_000) + (random.Next(20) == 0 ? 15_000 : 0), "GBP"));
        }

        return new()
        {
            People = persons,
            Posts = posts,
            Practices = practices,
            Intents = intents,
            Pays = pays,
            Levels =
            [
                .. Enumerable.Range(1, 7).Select(r => new Level($"E{r}", Track.Engineering, r, $"Engineer {r}")),
                .. Enumerable.Range(3, 5).Select(r => new Level($"M{r}", Track.Management, r, $"Manager {r}")),
            ],
            Bands =
            [
                .. from year in new[] { 2020, 2023, 2025 }
                   from rung in Enumerable.Range(1, 7)
                   from track in rung > 2 ? new[] { 'E', 'M' } : ['E']
                   select new Band(new(year, 1, 1), "London", $"{track}{rung}", 30_000 + (rung * 10_000), 50_000 + (rung * 12_000), null, "GBP"),
            ],
        };
    }

    private static string Id(int i) => $"p{i}";
}
