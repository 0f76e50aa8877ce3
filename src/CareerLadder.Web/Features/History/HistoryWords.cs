using CareerLadder.Web.Data.History;
using CareerLadder.Web.Data.Rows;

namespace CareerLadder.Web.Features.History;

/// <summary>A change in a sentence, of what may be seen of it.</summary>
internal static class HistoryWords
{
    // What says which row it is; told also where it did not change.
    private static readonly string[] Naming = ["From", "On", "Level", "Theme"];

    /// <summary>Null where nothing of it may be seen, or nothing that may be seen has changed.</summary>
    public static string? Of(Access access, RowChange row, string? person)
    {
        var fields = FactFields.SeenBy(access, row.Change.Table, person);
        if (fields.Count == 0) return null;
        var noun = FactFields.Noun(row.Change.Table);
        if ((row.Before, row.After) is (null, { } added)) return $"{noun} added: {All(access, fields, added)}.";
        if ((row.Before, row.After) is ({ } removed, null)) return $"{noun} removed: {All(access, fields, removed)}.";
        if ((row.Before, row.After) is not ({ } before, { } after)) return $"{noun}: no longer kept what it was.";
        var changed = fields.Select(f => f.Changed(access, before, after)).OfType<string>().ToList();
        if (changed.Count == 0) return null;
        var which = fields.FirstOrDefault(f => Naming.Contains(f.Column) && f.Changed(access, before, after) is null);
        return $"{noun}{(which?.Of(access, after) is { } named ? $" {which.Word} {named}" : "")}: {string.Join(", ", changed)}.";
    }

    /// <summary>"30 posts, 12 people": how much, and nothing of what it says.</summary>
    public static string Counted(IEnumerable<(string Table, int Rows)> tables) =>
        string.Join(", ", tables.GroupBy(t => TableOf(t.Table), (word, of) => (Word: word, Rows: of.Sum(t => t.Rows))).OrderByDescending(t => t.Rows).Select(t => $"{t.Word}: {Core.Time.Say.Number(t.Rows)}"));

    private static string TableOf(string table) => table switch
    {
        // Whether somebody recognised themselves, or set a flag aside, is nobody else's to learn.
        "SetAsides" or "Sharings" or "Situations" or "Announcements" or "Tryouts" or "Intents" or "Practice" or "Forks" => "own records",
        RuleLimitRow.Table or LimitDaysRow.Table => TableWords.Of(table),
        _ => table.ToLowerInvariant(),
    };

    private static string All(Access access, IEnumerable<FactField> fields, IRow row) =>
        string.Join(", ", fields.Select(f => (f.Word, Value: f.Of(access, row))).Where(f => f.Value is not null and not FactField.No).Select(f => f.Value == FactField.Yes ? f.Word : $"{f.Word} {f.Value}"));
}
