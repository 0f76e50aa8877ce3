namespace CareerLadder.Web.Data.Files;

/// <summary>A column of a table in a terminal.</summary>
internal sealed record TextColumn(string Name, int Width, bool Right = false)
{
    /// <summary>As wide as its longest value needs, up to a limit.</summary>
    public TextColumn(string name, IEnumerable<string?> values, int most)
        : this(name, Math.Min(most, values.Aggregate(name.Length, (width, value) => Math.Max(width, value?.Length ?? 0))))
    {
    }
}

/// <summary>A table in a terminal, at most 100 columns wide if its own columns are.</summary>
internal sealed class TextTable(params TextColumn[] columns)
{
    private const int Width = 100;

    public void WriteHeader(TextWriter text) => WriteRow(text, [.. columns.Select(c => c.Name)]);

    public void WriteRow(TextWriter text, params string?[] cells)
    {
        var line = string.Join(' ', columns.Zip(cells, (column, cell) => Fit(cell ?? "", column)));
        text.WriteLine(line.TrimEnd());
    }

    /// <summary>Breaks the words over lines; the second and later ones stand further in.</summary>
    public static void WriteParagraph(TextWriter text, string indent, string words)
    {
        var line = indent;
        var isEmpty = true;
        foreach (var word in Refusals.OnOneLine(words).Split(' '))
        {
            if (!isEmpty && line.Length + 1 + word.Length > Width)
            {
                text.WriteLine(line);
                line = indent.Length == 0 ? "" : indent + "      ";
                isEmpty = true;
            }

            line += isEmpty ? word : $" {word}";
            isEmpty = false;
        }

        text.WriteLine(line);
    }

    private static string Fit(string cell, TextColumn column)
    {
        cell = Refusals.Shorten(cell);
        if (cell.Length > column.Width) cell = string.Concat(cell.AsSpan(0, column.Width - 1), "…");
        return column.Right ? cell.PadLeft(column.Width) : cell.PadRight(column.Width);
    }
}
