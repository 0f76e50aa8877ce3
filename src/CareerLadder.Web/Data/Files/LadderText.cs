using CareerLadder.Core.Ladders;

namespace CareerLadder.Web.Data.Files;

/// <summary>One version of the ladders as it is written: everything in the order in which it was told, of no day yet.</summary>
/// <param name="Name">What the ladders are called.</param>
public sealed record LadderText(string? Name, IReadOnlyList<Theme> Themes, IReadOnlyList<Level> Levels, IReadOnlyList<Expectation> Expectations)
{
    public static readonly LadderText Empty = new(null, [], [], []);

    public Ladder Ladder => new(Levels, Expectations, Themes);

    /// <summary>Every theme, those of which more is told first, then those that expectations alone name.</summary>
    public IEnumerable<Theme> AllThemes => Themes.Concat(Expectations.Select(e => e.Theme).Distinct(StringComparer.Ordinal).Except(Themes.Select(t => t.Id), StringComparer.Ordinal).Select(id => new Theme(id)));

    /// <summary>The same as of a first day.</summary>
    public LadderText On(DateOnly? from) => this with
    {
        Themes = [.. Themes.Select(t => t with { From = from })],
        Levels = [.. Levels.Select(l => l with { From = from })],
        Expectations = [.. Expectations.Select(e => e with { From = from })],
    };
}
