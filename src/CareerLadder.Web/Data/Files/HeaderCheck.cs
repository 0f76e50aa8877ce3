namespace CareerLadder.Web.Data.Files;

/// <summary>Whether the first row of a file names its columns, each once, and no others.</summary>
internal static class HeaderCheck
{
    // More than any table has; each costs something in each row, and on the page.
    private const int Most = 500;

    /// <summary>Whether there are so many columns that their names need not be looked at.</summary>
    public static bool TellEndless(int columns, FileFormat format, long line, Refusals refusals)
    {
        if (columns <= Most) return false;
        refusals.Add(format.Name, $"This file has {columns} columns, and at most {Most} are read. Delete those that are empty or not needed.", line);
        return true;
    }

    public static void Tell(string[] names, FileFormat format, long line, Refusals refusals)
    {
        foreach (var (mark, word) in ((char, string)[])[(';', "semicolons"), ('\t', "tabs")])
        {
            if (!names.Any(n => n.Contains(mark, StringComparison.Ordinal))) continue;
            refusals.Add(format.Name, $"This file has {word} between its cells instead of commas. Save it again with commas.", line, value: string.Join(',', names));
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (format.Map is not null)
        {
            TellMapped(names, format, line, refusals);
            return;
        }

        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i];
            if (name.Length == 0)
                refusals.Add(format.Name, $"Column {i + 1} has no name. Give it one, or delete it.", line);
            else if (!format.Columns.Contains(name, StringComparer.Ordinal))
                refusals.Add(format.Name, $"This file has no such column.{Suggestion.Ask(name, format.Columns)} It may have: {string.Join(", ", format.Columns)}.", line, name, name);
            else if (!seen.Add(name))
                refusals.Add(format.Name, "This column is there twice. Keep one of them.", line, name, name);
        }

        foreach (var name in format.Required)
        {
            if (!seen.Contains(name)) refusals.Add(format.Name, $"The column {name} is missing. Add it to the first row, and its cells to each row.", line, name);
        }

        if (format == FileFormat.Posts && !seen.Contains("title") && !seen.Contains("kind"))
            refusals.Add(format.Name, "Both title and kind are missing. Add at least one of the two columns.", line, "title");
    }

    // What is not mapped may be called as it likes.
    private static void TellMapped(string[] names, FileFormat format, long line, Refusals refusals)
    {
        foreach (var name in format.Required)
        {
            var count = names.Count(n => n == name);
            if (count == 0) refusals.Add(format.Name, $"The mapping speaks of a column {Refusals.Shorten(name)}, and this file has none.{Suggestion.Ask(name, names)} Correct the mapping, or add the column.", line, name);
            else if (count > 1) refusals.Add(format.Name, "This column is there twice. Keep one of them.", line, name, name);
        }
    }
}
