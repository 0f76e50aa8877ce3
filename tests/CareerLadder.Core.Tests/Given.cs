using System.Globalization;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Tests;

/// <summary>Careers as one would tell them: <c>Given.Career("Engineer 2020-01-01, Manager 2023-01-01")</c>.</summary>
public static class Given
{
    public const string Id = "p1";

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"[2023-01-01, 2025-01-01)" or "[2025-01-01, open)".</summary>
    public static DateRange Days(string range)
    {
        var parts = range.Trim('[', ')').Split(", ");
        return new(Day(parts[0]), parts[1] == "open" ? null : Day(parts[1]));
    }

    /// <summary>Posts in order, apart with commas: a kind, the first day, and optionally a level; "gap 2020-01-01" ends the post before it.</summary>
    public static IReadOnlyList<Post> Posts(string told)
    {
        var posts = new List<Post>();
        foreach (var part in told.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            var words = part.Split(' ');
            if (words[0] == "gap") posts[^1] = posts[^1] with { To = Day(words[1]) };
            else posts.Add(new(Id, Day(words[1]), null, Enum.Parse<Kind>(words[0]), Level: words.ElementAtOrDefault(2)));
        }

        return posts;
    }

    /// <summary>Somebody who had practised and managed for no time before, unless said.</summary>
    public static Person Person(double? practisedBefore = 0, double? managedBefore = 0, string? left = null, string? joined = null, string? zone = null) =>
        new(Id, PractisedBefore: practisedBefore, ManagedBefore: managedBefore, Left: left is null ? null : Day(left), Joined: joined is null ? null : Day(joined), Zone: zone);

    public static Career Career(string told, Person? person = null, Func<CareerFacts, CareerFacts>? with = null)
    {
        var facts = new CareerFacts(person ?? Person());
        return Careers.Career.Of(with is null ? facts : with(facts), Posts(told));
    }

    public static Evidence Evidence(string told, Person? person = null, Company? company = null, Func<CareerFacts, CareerFacts>? with = null) =>
        new(Career(told, person, with), company ?? new());

    /// <summary>How many people report, from each day on: "2020-01-01 3, 2021-01-01 0".</summary>
    public static Timeline<int> Reports(string told) =>
        new(told.Split(", ").Select(p => p.Split(' ')).Select(p => (Day(p[0]), int.Parse(p[1], CultureInfo.InvariantCulture))));

    /// <summary>E1 to E7 and M3 to M7 on shared rungs.</summary>
    public static Ladder Ladder { get; } = new(
        [.. Enumerable.Range(1, 7).Select(r => new Level($"E{r}", Track.Engineering, r)), .. Enumerable.Range(3, 5).Select(r => new Level($"M{r}", Track.Management, r))], []);

    /// <summary>What one rule found: "Watch [2023-12-20, 2024-11-17); Act [2024-11-17, open)"; nothing: "".</summary>
    public static string Found<TRule>(Evidence evidence, TRule? rule = default)
        where TRule : IRule, new() =>
        string.Join("; ", new RuleBook([rule ?? new TRule()]).Judge(evidence).Select(f => $"{f.Severity} {f.Days}"));
}
