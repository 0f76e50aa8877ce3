using System.Globalization;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;
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

    /// <summary>
    /// Posts in order, apart with commas: a kind, the first day, and optionally a level, a team and an employer ("-" for none);
    /// "gap 2020-01-01" ends the post before it.
    /// </summary>
    public static IReadOnlyList<Post> Posts(string told)
    {
        var posts = new List<Post>();
        foreach (var part in told.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            var words = part.Split(' ');
            string? Word(int i) => words.ElementAtOrDefault(i) is { } word and not "-" ? word : null;
            if (words[0] == "gap") posts[^1] = posts[^1] with { To = Day(words[1]) };
            else posts.Add(new(Id, Day(words[1]), null, Enum.Parse<Kind>(words[0]), Level: Word(2), Team: Word(3), Employer: Word(4)));
        }

        return posts;
    }

    /// <summary>
    /// Several people, apart with bars, each a key and the posts: "boss: Manager 2015-01-01 | a: Engineer 2020-01-01 > boss", the last
    /// naming whom every post reports to.
    /// </summary>
    public static Organisation Organisation(string told, Func<Facts, Facts>? with = null)
    {
        var lives = told.Split(" | ", StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(": ")).Select(w => (Key: w[0], Told: w[1].Split(" > "))).ToList();
        var facts = new Facts
        {
            People = [.. lives.Select(l => new Person(l.Key, PractisedBefore: 0, ManagedBefore: 0))],
            Posts = [.. lives.SelectMany(l => Posts(l.Told[0]).Select(p => p with { Person = l.Key, Manager = l.Told.ElementAtOrDefault(1) }))],
            Levels = Ladder.Levels,
        };
        return new(with is null ? facts : with(facts), RuleBook.Default);
    }

    /// <summary>Somebody who had practised and managed for no time before, unless said.</summary>
    public static Person Person(double? practisedBefore = 0, double? managedBefore = 0, string? left = null, string? joined = null, string? zone = null) =>
        new(Id, PractisedBefore: practisedBefore, ManagedBefore: managedBefore, Left: left is null ? null : Day(left), Joined: joined is null ? null : Day(joined), Zone: zone);

    public static Career Career(string told, Person? person = null, Func<CareerFacts, CareerFacts>? with = null)
    {
        var facts = new CareerFacts(person ?? Person());
        return Core.Careers.Career.Of(with is null ? facts : with(facts), Posts(told));
    }

    public static Evidence Evidence(string told, Person? person = null, Company? company = null, Func<CareerFacts, CareerFacts>? with = null) =>
        new(Career(told, person, with), company ?? new());

    /// <summary>How many people report, from each day on: "2020-01-01 3, 2021-01-01 0".</summary>
    public static Timeline<int> Reports(string told) =>
        new(told.Split(", ").Select(p => p.Split(' ')).Select(p => (Day(p[0]), int.Parse(p[1], CultureInfo.InvariantCulture))));

    /// <summary>E1 to E7 and M3 to M7 on shared rungs.</summary>
    public static Ladder Ladder { get; } = new(
        [.. Enumerable.Range(1, 7).Select(r => new Level($"E{r}", Track.Engineering, r)), .. Enumerable.Range(3, 5).Select(r => new Level($"M{r}", Track.Management, r))], []);

    /// <summary>The answers given: "2020-01-01 ManageNow, 2021-01-01 Stay".</summary>
    public static Func<CareerFacts, CareerFacts> Intents(string told) =>
        facts => facts with { Intents = [.. Rows(told).Select(w => new IntentAnswer(Id, Day(w[0]), Enum.Parse<Intent>(w[1])))] };

    /// <summary>Practice logged: the first day, the hours a week, optionally the first day it no longer holds ("-" for none), and "critical".</summary>
    public static Func<CareerFacts, CareerFacts> Practice(string told) => facts => facts with
    {
        Practices = [.. Rows(told).Select(w => new Practice(Id, Day(w[0]), w.Length > 2 && w[2] != "-" ? Day(w[2]) : null, Number(w[1]), w.Length > 3))],
    };

    /// <summary>Decisions at the fork on these days.</summary>
    public static Func<CareerFacts, CareerFacts> Forks(string days) =>
        facts => facts with { Forks = [.. Rows(days).Select(w => new Fork(Id, Day(w[0]), ForkDecision.Stay))] };

    /// <summary>Career conversations on these days.</summary>
    public static Func<CareerFacts, CareerFacts> Conversations(string days) =>
        facts => facts with { Conversations = [.. Rows(days).Select(w => new ConversationHeld(Id, Day(w[0])))] };

    /// <summary>Base pay from each day on: "2020-01-01 100 EUR".</summary>
    public static Func<CareerFacts, CareerFacts> Paid(string told) =>
        facts => facts with { Pays = [.. Rows(told).Select(w => new BasePay(Id, Day(w[0]), (decimal)Number(w[1]), w[2]))] };

    /// <summary>How many people report, as in <see cref="Reports"/>.</summary>
    public static Func<CareerFacts, CareerFacts> Reporting(string told) => facts => facts with { DirectReports = Reports(told) };

    /// <summary>An organisation that records everything since that day.</summary>
    public static Company RecordingSince(string day) => new() { Ladders = Ladder, Recording = new(Day(day), Day(day), Day(day), Day(day)) };

    /// <summary>An organisation with bands: the first day, the level, min, max, the currency, and optionally the zone.</summary>
    public static Company Paying(string bands) => new()
    {
        Ladders = Ladder,
        Bands = new(Rows(bands).Select(w => new Band(Day(w[0]), w.ElementAtOrDefault(5), w[1], (decimal)Number(w[2]), (decimal)Number(w[3]), null, w[4]))),
    };

    /// <summary>What one rule found: "Watch [2023-12-20, 2024-11-17); Act [2024-11-17, open)"; nothing: "".</summary>
    public static string Found<TRule>(Evidence evidence, TRule? rule = default)
        where TRule : IRule, new() =>
        string.Join("; ", new RuleBook([rule ?? new TRule()]).Judge(evidence).Select(f => $"{f.Severity} {f.Days}"));

    /// <summary>Why one rule found what it found, flag by flag.</summary>
    public static IReadOnlyList<string> Because<TRule>(Evidence evidence, TRule? rule = default)
        where TRule : IRule, new() =>
        [.. new RuleBook([rule ?? new TRule()]).Judge(evidence).Select(f => f.Because(evidence))];

    private static IEnumerable<string[]> Rows(string told) => told.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split(' '));

    private static double Number(string number) => double.Parse(number, CultureInfo.InvariantCulture);
}
