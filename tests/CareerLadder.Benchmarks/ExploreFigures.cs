using System.Diagnostics;
using System.Security.Claims;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;
using CareerLadder.Web;
using CareerLadder.Web.Features.People;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Options;

namespace CareerLadder.Benchmarks;

/// <summary>Views of the list of people, from the question to the answer, as an executive sees them; looks at pay are not written down here.</summary>
internal static class ExploreFigures
{
    private const int Times = 15;
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly string[] Views =
    [
        "/people", "/people?by=level&by=track", "/people?by=team&figure=base", "/people?figure=base&by=level&zone=UK", "/people?kind=Manager&by=band&figure=compa", "/people?in-post=24..&by=manager&figure=in-post",
    ];

    public static async Task<int> MeasureAsync()
    {
        foreach (var people in (int[])[10_000, 100_000])
        {
            var organisation = Organisation(people);
            var store = new PeopleStore(new AccessGate(new Executive(), () => ValueTask.FromResult(organisation), new Noon(), new Settings(), static (_, _) => ValueTask.CompletedTask));
            foreach (var address in Views)
            {
                var asked = PeopleQuery.Read(address, Today);
                var found = (await store.ReadAsync(asked)).Rows.Count;
                var (times, own) = (new List<double>(), new List<double>());
                for (var i = 0; i < Times; i++)
                {
                    var (began, ownBegan) = (Stopwatch.GetTimestamp(), OwnMilliseconds());
                    await store.ReadAsync(asked);
                    times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                    own.Add(OwnMilliseconds() - ownBegan);
                }

                times.Sort();
                own.Sort();
                Console.WriteLine($"{people} people, {address}: {found} found; median {times[Times / 2]:0} ms, longest {times[^1]:0} ms; of the thread's own time {own[Times / 2]:0} ms");
            }
        }

        return 0;
    }

    // Where the system tells it, so that whatever else the machine does at the moment can be told apart.
    private static double OwnMilliseconds() => File.Exists("/proc/thread-self/schedstat") ? long.Parse(File.ReadAllText("/proc/thread-self/schedstat").Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) / 1e6 : 0;

    private static Organisation Organisation(int count)
    {
        var dice = new Random(7);
        var people = Enumerable.Range(0, count).Select(i => new Person($"p{i}", $"Person {i}", Joined: new DateOnly(2012 + (i % 12), 1 + (i % 12), 1), Zone: i % 3 == 0 ? "UK" : "US", PractisedBefore: 2, ManagedBefore: 0)).ToList();
        return new(
            new()
            {
                People = people,
                Posts = [.. people.SelectMany((p, i) => PostsOf(p, i, dice))],
                Pays = [.. people.Select(p => new BasePay(p.Id, new(2024, 1, 1), 50_000 + dice.Next(90_000), "GBP"))],
                Bands = [.. from zone in (string[])["UK", "US"] from rung in Enumerable.Range(1, 7) from track in "EM" select new Band(null, zone, $"{track}{rung}", 40_000 + (rung * 8_000), 60_000 + (rung * 10_000), null, "GBP")],
                Levels = [.. Enumerable.Range(1, 7).SelectMany(r => (Level[])[new($"E{r}", Track.Engineering, r), new($"M{r}", Track.Management, r)])],
            },
            RuleBook.Default);
    }

    private static IEnumerable<Post> PostsOf(Person person, int i, Random dice)
    {
        yield return new(person.Id, person.Joined!.Value, null, Kind.Engineer, Level: $"E{1 + dice.Next(4)}", Team: $"Team {i / 8}", Manager: i == 0 ? null : $"p{i / 8}");
        yield return new(person.Id, new(2020 + dice.Next(6), 3, 1), null, i % 9 == 0 ? Kind.Manager : Kind.Engineer, Level: $"{(i % 9 == 0 ? 'M' : 'E')}{3 + dice.Next(4)}", Team: $"Team {i / 8}", Manager: i == 0 ? null : $"p{i / 8}");
    }

    private sealed class Executive : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(new(new ClaimsIdentity([new(Viewer.PersonClaim, "p0"), new(ClaimTypes.Role, Roles.Executive)], "benchmark"))));
    }

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Today, new(12, 0), TimeSpan.Zero);
    }

    private sealed class Settings : IOptionsMonitor<AccessSettings>
    {
        public AccessSettings CurrentValue { get; } = new();

        public AccessSettings Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<AccessSettings, string?> listener) => null;
    }
}
