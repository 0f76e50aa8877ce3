namespace CareerLadder.Core.Ladders;

/// <summary>One of the two parallel ladders.</summary>
public enum Track
{
    Engineering,
    Management,
}

/// <summary>One step of one track. Levels of one rung are equals; a level without a rung has no equal, and that is shown.</summary>
/// <param name="Id">As the organisation writes it, compared exactly: E5.</param>
/// <param name="Rung">The shared height, higher is further up; null: no equal.</param>
/// <param name="From">The first day of the version of the ladders that it stands in; null: since ever.</param>
public sealed record Level(string Id, Track Track, int? Rung, string? Title = null, string? Summary = null, DateOnly? From = null);

/// <summary>What a level asks for in one theme.</summary>
/// <param name="From">The first day of the version of the ladders that it stands in; null: since ever.</param>
public sealed record Expectation(string Level, string Theme, string Text, DateOnly? From = null);

/// <summary>What expectations are grouped by. Not every theme need be told of: expectations may name one that is its own name.</summary>
/// <param name="Id">What expectations name, compared exactly.</param>
/// <param name="From">The first day of the version of the ladders that it stands in; null: since ever.</param>
public sealed record Theme(string Id, string? Name = null, string? Summary = null, DateOnly? From = null);

/// <summary>Both tracks of one organisation, on shared rungs: one version of them.</summary>
public sealed class Ladder
{
    public static readonly Ladder Empty = new([], []);

    private readonly Dictionary<string, Level> byId;
    private readonly Dictionary<string, Level[]> equals;

    /// <param name="levels">Each id once; where one stands twice, the first counts.</param>
    /// <param name="themes">In the order in which they are to be shown.</param>
    public Ladder(IEnumerable<Level> levels, IEnumerable<Expectation> expectations, IEnumerable<Theme>? themes = null)
    {
        byId = new(StringComparer.Ordinal);
        foreach (var level in levels) byId.TryAdd(level.Id, level);
        Levels = [.. byId.Values.OrderBy(l => l.Rung ?? int.MinValue).ThenBy(l => l.Track).ThenBy(l => l.Id, StringComparer.Ordinal)];
        equals = Levels.ToDictionary(l => l.Id, l => Levels.Where(o => l.Rung is not null && o.Track != l.Track && o.Rung == l.Rung).ToArray(), StringComparer.Ordinal);
        Expectations = [.. expectations];
        Themes = [.. themes ?? []];
        Rungs = [.. Levels.Select(l => l.Rung).OfType<int>().Distinct().Order()];
    }

    /// <summary>By rung from the bottom, those without a rung first, engineering before management.</summary>
    public IReadOnlyList<Level> Levels { get; }

    public IReadOnlyList<Expectation> Expectations { get; }

    /// <summary>Those of which more is told than expectations do by naming them.</summary>
    public IReadOnlyList<Theme> Themes { get; }

    /// <summary>Every rung some level stands on, from the bottom.</summary>
    public IReadOnlyList<int> Rungs { get; }

    /// <summary>The level of that id; null for an empty id or one this ladder lacks.</summary>
    public Level? Find(string? id) => id is not null && byId.TryGetValue(id, out var level) ? level : null;

    /// <summary>What a theme is called; its id where no name is told.</summary>
    public string NameOf(string theme) => Themes.FirstOrDefault(t => t.Id == theme)?.Name ?? theme;

    /// <summary>The rung of the level of that id; null where the ladder lacks it or it has none.</summary>
    public int? RungOf(string? id) => Find(id)?.Rung;

    /// <summary>The levels on the same rung of the other track; none for a level without a rung.</summary>
    public IReadOnlyList<Level> EqualsOf(Level level) => equals.TryGetValue(level.Id, out var found) ? found : [];

    /// <summary>Whether the track has a level on a higher rung.</summary>
    public bool HasAbove(Track track, int rung) => Levels.Any(l => l.Track == track && l.Rung > rung);
}
