using System.Globalization;
using System.Security.Claims;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Options;

namespace CareerLadder.Web.Tests;

/// <summary>A small organisation as one would tell it, and somebody who looks at it on a day.</summary>
internal static class Given
{
    public const string Today = "2026-11-22";

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"Engineer 2020-01-01 E3 boss, gap 2021-01-01, Manager 2023-01-01": kind, first day, level and manager; a gap ends the post before it.</summary>
    public static IReadOnlyList<Post> Posts(string person, string told)
    {
        var posts = new List<Post>();
        foreach (var part in told.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            var words = part.Split(' ');
            if (words[0] == "gap")
                posts[^1] = posts[^1] with { To = Day(words[1]) };
            else
                posts.Add(new(person, Day(words[1]), null, Enum.Parse<Kind>(words[0]), Level: words.ElementAtOrDefault(2), Manager: words.ElementAtOrDefault(3)));
        }

        return posts;
    }

    public static Facts Facts(params (Person Person, string Posts)[] people) => new()
    {
        People = [.. people.Select(p => p.Person)],
        Posts = [.. people.SelectMany(p => Posts(p.Person.Id, p.Posts))],
        Levels = Levels,
    };

    public static IReadOnlyList<Level> Levels { get; } =
    [
        .. Enumerable.Range(1, 7).Select(r => new Level($"E{r}", Track.Engineering, r, r switch { 3 => "Senior Engineer", 5 => "Staff Engineer", _ => $"Engineer {r}" })),
        .. Enumerable.Range(3, 5).Select(r => new Level($"M{r}", Track.Management, r, r switch { 5 => "Engineering Manager", 6 => "Senior Manager", _ => $"Manager {r}" })),
        new("X1", Track.Engineering, null, "Fellow"),
    ];

    public static Organisation Organisation(Facts facts) => new(facts, RuleBook.Default);

    public static Organisation Organisation(params (Person Person, string Posts)[] people) => Organisation(Facts(people));

    /// <summary>
    /// Exec over Dora over Mia over Eng; Tom is both at once under Dora, Liv has left, New begins next year, Pat reports to nobody and
    /// never told of earlier years.
    /// </summary>
    public static Facts Team { get; } = Facts(
        (new("exec", "Xenia Exec", PractisedBefore: 9, ManagedBefore: 5), "Executive 2015-01-01"),
        (new("dora", "Dora Director", PractisedBefore: 8, ManagedBefore: 4), "Director 2018-01-01 M7 exec"),
        (new("mia", "Mia Manager", Joined: Day("2019-06-12"), PractisedBefore: 0, ManagedBefore: 0), "Engineer 2014-06-01 E3, Engineer 2019-06-12 E5 dora, Manager 2023-09-20 M5 dora"),
        (new("eng", "Eng Neer", Joined: Day("2020-02-03"), PractisedBefore: 2, ManagedBefore: 0), "Engineer 2020-02-03 E2 mia, Engineer 2023-03-01 E3 mia"),
        (new("tom", "Tom Both", PractisedBefore: 5, ManagedBefore: 0), "Engineer 2016-01-01 E4 dora, TechLeadManager 2025-05-01 M4 dora"),
        (new("liv", "Liv Left", Left: Day("2025-03-01"), PractisedBefore: 0, ManagedBefore: 0), "Engineer 2018-01-01 E2 mia, Manager 2022-01-01 M4 dora"),
        (new("new", "New Next", PractisedBefore: 1, ManagedBefore: 0), "Engineer 2027-02-01 E2 mia"),
        (new("pat", "Pat Unknown"), "Engineer 2021-01-01 E3, Manager 2024-01-01 M4"),
        (new("none", "Nobody Posted"), ""));

    /// <param name="looked">Takes "who: whom" for each look at somebody's pay; null: nobody keeps them.</param>
    public static AccessGate Gate(Organisation organisation, Viewer? viewer, string today = Today, AccessSettings? settings = null, ICollection<string>? looked = null) =>
        new(new SignedIn(viewer), () => ValueTask.FromResult(organisation), new FixedClock(Day(today)), new Settings(settings ?? new()), (by, people) =>
        {
            foreach (var person in people.Where(p => p != by.PersonId)) looked?.Add($"{by.PersonId}: {person}");
            return ValueTask.CompletedTask;
        });

    public static Access Access(Organisation organisation, Viewer? viewer, string today = Today, AccessSettings? settings = null) =>
        new(organisation, viewer, Day(today), settings ?? new());
}

internal sealed class FixedClock(DateOnly day) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
}

internal sealed class SignedIn(Viewer? viewer) : AuthenticationStateProvider
{
    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(Identity())));

    private ClaimsIdentity Identity()
    {
        if (viewer is null) return new();
        var identity = new ClaimsIdentity("test");
        if (viewer.PersonId is { } person) identity.AddClaim(new(Viewer.PersonClaim, person));
        if (viewer.Email is { } email) identity.AddClaim(new(identity.NameClaimType, email));
        if (viewer.IsExecutive) identity.AddClaim(new(identity.RoleClaimType, Roles.Executive));
        if (viewer.IsCompensation) identity.AddClaim(new(identity.RoleClaimType, Roles.Compensation));
        if (viewer.IsAdministrator) identity.AddClaim(new(identity.RoleClaimType, Roles.Administrator));
        return identity;
    }
}

internal sealed class Settings(AccessSettings settings) : IOptionsMonitor<AccessSettings>
{
    public AccessSettings CurrentValue => settings;

    public AccessSettings Get(string? name) => settings;

    public IDisposable? OnChange(Action<AccessSettings, string?> listener) => null;
}
