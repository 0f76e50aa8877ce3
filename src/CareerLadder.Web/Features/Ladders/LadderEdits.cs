using CareerLadder.Core.Ladders;
using CareerLadder.Web.Data.Files;

namespace CareerLadder.Web.Features.Ladders;

/// <summary>Changes of a draft's text: each leaves everything else in its place.</summary>
internal static class LadderEdits
{
    /// <param name="old">The level as it was called; null: a new one.</param>
    /// <param name="told">A valid form.</param>
    public static LadderText WithLevel(LadderText text, string? old, LevelInput told)
    {
        var level = new Level(told.Id!.Trim(), told.Track!.Value, told.Rung, Text(told.Title), Text(told.Summary));
        var levels = text.Levels.ToList();
        var at = levels.FindIndex(l => l.Id == old);
        if (at < 0) levels.Add(level);
        else levels[at] = level;
        var asked = told.Asks.ToDictionary(a => a.Key, a => Text(a.Text), StringComparer.Ordinal);
        var expectations = new List<Expectation>();
        var end = -1;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var expectation in text.Expectations)
        {
            if (old is null || expectation.Level != old)
            {
                expectations.Add(expectation);
                continue;
            }

            var nth = counts[expectation.Theme] = counts.GetValueOrDefault(expectation.Theme, -1) + 1;
            var kept = asked.Remove(AskInput.KeyOf(expectation.Theme, nth), out var said) ? said : expectation.Text;
            if (kept is not null) expectations.Add(expectation with { Level = level.Id, Text = kept });
            end = expectations.Count;
        }

        expectations.InsertRange(end < 0 ? expectations.Count : end, told.Asks.Where(a => asked.GetValueOrDefault(a.Key) is not null).Select(a => new Expectation(level.Id, a.Theme, asked[a.Key]!)));
        return text with { Levels = levels, Expectations = expectations };
    }

    public static LadderText WithoutLevel(LadderText text, string level) =>
        text with { Levels = [.. text.Levels.Where(l => l.Id != level)], Expectations = [.. text.Expectations.Where(e => e.Level != level)] };

    /// <param name="theme">Null: a new one, that is called as it is named.</param>
    public static LadderText WithTheme(LadderText text, string? theme, ThemeInput told)
    {
        // From here on all of them are told of, in the order in which they are shown.
        var themes = text.AllThemes.ToList();
        var written = new Theme(theme ?? told.Name!.Trim(), told.Name!.Trim(), Text(told.Summary));
        if (written.Name == written.Id) written = written with { Name = null };
        var at = themes.FindIndex(t => t.Id == theme);
        if (at < 0) themes.Add(written);
        else themes[at] = written;
        return text with { Themes = themes };
    }

    public static LadderText WithoutTheme(LadderText text, string theme) =>
        text with { Themes = [.. text.Themes.Where(t => t.Id != theme)], Expectations = [.. text.Expectations.Where(e => e.Theme != theme)] };

    private static string? Text(string? text) => LevelInput.Plain(text) is { Length: > 0 } plain ? plain : null;
}
