using System.Diagnostics;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Openings;
using CareerLadder.Core.Organisations;

namespace CareerLadder.Benchmarks;

/// <summary>Managers who want back and as many engineers who want to manage, paired one to one: the whole of it, and the pairing alone.</summary>
internal static class SwapFigures
{
    private const int Times = 9;
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static int Measure()
    {
        foreach (var each in new[] { 50, 200, 500 })
        {
            var organisation = Organisation(each);
            var keys = organisation.People.Select(p => p.Person.Id).ToArray();
            Say($"{each} with {each}, people and pairs", () => SwapMatching.Match(organisation, keys, new HashSet<(string, string)>(), Today).Count);
            Say($"{each} with {each}, pairing at random", () => Assignment.Of(Gains(each, (_, _, dice) => dice.Next(1_000_000))).Length);
            Say($"{each} with {each}, pairing where few differ", () => Assignment.Of(Gains(each, (_, _, dice) => dice.Next(3))).Length);
            // The sums of all rows and columns compete with each other: the worst that is known.
            Say($"{each} with {each}, pairing at its worst", () => Assignment.Of(Gains(each, (i, j, _) => (each * each) - (i * j))).Length);
        }

        return 0;
    }

    private static void Say(string what, Func<int> run)
    {
        run();
        var times = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var clock = Stopwatch.GetTimestamp();
            run();
            times.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine($"{what}: median {times[Times / 2]:0} ms, longest {times[^1]:0} ms");
    }

    private static int[,] Gains(int each, Func<int, int, Random, int> gain)
    {
        var dice = new Random(7);
        var gains = new int[each, each];
        for (var i = 0; i < each; i++)
        {
            for (var j = 0; j < each; j++) gains[i, j] = gain(i, j, dice);
        }

        return gains;
    }

    private static Organisation Organisation(int each)
    {
        var dice = new Random(7);
        var people = Enumerable.Range(0, each * 2).Select(i => new Person($"p{i:0000}", PractisedBefore: dice.Next(12), ManagedBefore: dice.Next(2))).ToList();
        return new(
            new()
            {
                People = people,
                Posts = [.. people.SelectMany((p, i) => PostsOf(p.Id, isManager: i % 2 == 0, dice))],
                Intents = [.. people.Select((p, i) => new IntentAnswer(p.Id, Today.AddYears(-1), i % 2 == 0 ? Intent.BackToEngineering : Intent.ManageNow))],
                Levels = [.. Enumerable.Range(1, 7).SelectMany(r => (Level[])[new($"E{r}", Track.Engineering, r), new($"M{r}", Track.Management, r)])],
            },
            RuleBook.Default);
    }

    private static IEnumerable<Post> PostsOf(string person, bool isManager, Random dice)
    {
        yield return new(person, new(2012 + dice.Next(6), 3, 1), null, Kind.Engineer, Level: $"E{3 + dice.Next(4)}", Team: $"Team {dice.Next(40)}");
        yield return new(person, new(2019 + dice.Next(6), 3, 1), null, isManager ? Kind.Manager : Kind.Engineer, Level: $"{(isManager ? 'M' : 'E')}{3 + dice.Next(4)}", Team: $"Team {dice.Next(40)}");
    }
}
