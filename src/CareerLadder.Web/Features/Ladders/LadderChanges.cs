using CareerLadder.Core.Ladders;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Features.Ladders;

/// <summary>A text of two versions; null where a version has none.</summary>
/// <param name="What">What it is of: the title, or a theme.</param>
public sealed record TextChange(string What, string? Before, string? After)
{
    public bool IsSame => Before == After;
}

/// <summary>One level of two versions.</summary>
/// <param name="Before">Null: it is new.</param>
/// <param name="After">Null: it is gone.</param>
/// <param name="Texts">Only those that differ.</param>
public sealed record LevelChange(Level? Before, Level? After, IReadOnlyList<TextChange> Texts)
{
    public Level Level => After ?? Before!;
}

/// <summary>What one version of the ladders changes of another, level by level, theme by theme.</summary>
/// <param name="Levels">Only those that differ, as the later version orders them, highest first.</param>
/// <param name="Themes">What themes are called and say of themselves, where it differs.</param>
public sealed record LadderChanges(IReadOnlyList<LevelChange> Levels, IReadOnlyList<TextChange> Themes)
{
    public bool IsNothing => Levels.Count + Themes.Count == 0;

    /// <summary>In a few words: adds E8; takes away M3; changes 2 levels.</summary>
    public string Words
    {
        get
        {
            var added = Levels.Where(l => l.Before is null).Select(l => l.Level.Id).ToList();
            var gone = Levels.Where(l => l.After is null).Select(l => l.Level.Id).ToList();
            var changed = Levels.Where(l => l is { Before: not null, After: not null }).Select(l => l.Level.Id).ToList();
            var parts = new[] { Part("adds", added), Part("takes away", gone), Part("changes", changed), Themes.Count > 0 ? $"changes {Say.Count(Themes.Count, "theme")}" : null };
            return parts.OfType<string>().ToList() is { Count: > 0 } words ? string.Join("; ", words) : "changes no word";
        }
    }

    public static LadderChanges Of(Ladder before, Ladder after)
    {
        var ids = after.Levels.Select(l => l.Id).Union(before.Levels.Select(l => l.Id), StringComparer.Ordinal);
        var levels = ids.Select(id => Of(before, after, id)).Where(l => l.Texts.Count > 0 || l.Before is null || l.After is null);
        var themes = after.Themes.Select(t => t.Id).Union(before.Themes.Select(t => t.Id), StringComparer.Ordinal)
            .Select(id => new TextChange(after.Themes.Any(t => t.Id == id) ? after.NameOf(id) : before.NameOf(id), Said(before, id), Said(after, id)));
        return new([.. levels.OrderBy(l => l.Level.Track).ThenByDescending(l => l.Level.Rung ?? int.MinValue).ThenBy(l => l.Level.Id, StringComparer.Ordinal)], [.. themes.Where(t => !t.IsSame)]);
    }

    private static LevelChange Of(Ladder before, Ladder after, string id)
    {
        var (old, now) = (before.Find(id), after.Find(id));
        var themes = after.Expectations.Concat(before.Expectations).Where(e => e.Level == id).Select(e => e.Theme).Distinct(StringComparer.Ordinal);
        TextChange[] texts =
        [
            new("Track", old?.Track.ToString(), now?.Track.ToString()),
            new("Rung", RungOf(old), RungOf(now)),
            new("Title", old?.Title, now?.Title),
            new("Summary", old?.Summary, now?.Summary),
            .. themes.Select(t => new TextChange(after.Themes.Any(k => k.Id == t) ? after.NameOf(t) : before.NameOf(t), Asks(before, id, t), Asks(after, id, t))),
        ];
        return new(old, now, [.. texts.Where(t => !t.IsSame)]);
    }

    private static string? Part(string what, List<string> levels) => levels.Count switch
    {
        0 => null,
        <= 3 => $"{what} {string.Join(", ", levels)}",
        _ => $"{what} {Say.Count(levels.Count, "level")}",
    };

    private static string? RungOf(Level? level) => level is null ? null : level.Rung is { } rung ? $"{rung}" : "none, so no equal";

    private static string? Said(Ladder ladder, string theme) =>
        ladder.Themes.FirstOrDefault(t => t.Id == theme) is { } known ? string.Join("\n", new[] { known.Name ?? known.Id, known.Summary }.OfType<string>())
            : ladder.Expectations.Any(e => e.Theme == theme) ? theme : null;

    private static string? Asks(Ladder ladder, string level, string theme) =>
        ladder.Expectations.Where(e => e.Level == level && e.Theme == theme).Select(e => e.Text).ToList() is { Count: > 0 } texts ? string.Join("\n\n", texts) : null;
}
