using CareerLadder.Core.Ladders;
using CareerLadder.Core.Pay;

namespace CareerLadder.Web.Features.Ladders;

/// <summary>What the address asks of the ladders.</summary>
/// <param name="Zone">Null: one's own. Empty: the bands of no zone.</param>
public sealed record LaddersQuery(DateOnly AsOf, string? Compare = null, string? With = null, string? Zone = null);

/// <param name="Rungs">Highest first.</param>
/// <param name="Apart">The levels without a rung.</param>
/// <param name="Zones">Those with bands that may be seen.</param>
/// <param name="Compared">Null where no two levels were asked for.</param>
/// <param name="SeesEveryone">Everyone's standing is told, not only that of people whose posts may be seen.</param>
public sealed record LaddersView(
    IReadOnlyList<RungRow> Rungs, IReadOnlyList<LevelCard> Apart, IReadOnlyList<string?> Zones, string? Zone, Comparison? Compared, bool SeesEveryone)
{
    /// <summary>Null where no ladders are in force on the day.</summary>
    public InForce? InForce { get; init; }

    /// <summary>Whether the one who looks writes the ladders.</summary>
    public bool MayEdit { get; init; }

    public static LaddersView Empty { get; } = new([], [], [], null, null, SeesEveryone: true);

    public bool IsEmpty => Rungs.Count + Apart.Count == 0;

    /// <summary>Every level, engineering first, each track from the bottom.</summary>
    public IEnumerable<Level> Levels =>
        Apart.Concat(Rungs.Reverse().SelectMany(r => r.Engineering.Concat(r.Management))).Select(c => c.Level).OrderBy(l => l.Track);
}

/// <summary>The version of the ladders that is shown.</summary>
/// <param name="Before">What it changed of the one before it, in words; null: it is the first.</param>
/// <param name="Next">The first day of the next one; null: none is known.</param>
/// <param name="NextChanges">What that changes, in words.</param>
public sealed record InForce(CareerLadder.Core.Time.DateRange Days, string? Before, DateOnly? Next, string? NextChanges)
{
    internal static InForce? On(LadderVersions ladders, DateOnly day)
    {
        if (ladders.DaysOf(day) is not { } days) return null;
        var before = days.Start > DateOnly.MinValue && ladders.DaysOf(days.Start.AddDays(-1)) is not null ? LadderChanges.Of(ladders.On(days.Start.AddDays(-1)), ladders.On(day)).Words : null;
        return new(days, before, days.Until, days.Until is { } next ? LadderChanges.Of(ladders.On(day), ladders.On(next)).Words : null);
    }
}

/// <summary>The levels of one height, equals of each other.</summary>
public sealed record RungRow(int Rung, IReadOnlyList<LevelCard> Engineering, IReadOnlyList<LevelCard> Management, IReadOnlyList<LadderGap> Gaps);

/// <param name="Band">Null where none is in force, or none may be seen.</param>
/// <param name="People">Those who stand there, by name, as far as one may see.</param>
public sealed record LevelCard(Level Level, IReadOnlyList<Level> EqualLevels, Band? Band, IReadOnlyList<Stander> People, bool IsMine, bool IsEqualOfMine);

public sealed record Stander(string Id, string Name);

/// <param name="Unknown">What was asked for and is on no ladder here.</param>
public sealed record Comparison(Level? Level, Level? With, IReadOnlyList<string> Unknown, IReadOnlyList<ThemeAsks> Themes);

/// <summary>What two levels ask for in one theme; nothing where a level says nothing of it.</summary>
public sealed record ThemeAsks(string Theme, IReadOnlyList<string> Level, IReadOnlyList<string> With);
