using System.Globalization;

namespace CareerLadder.Web.Data.Import;

/// <summary>Prints what an import does: a line for each change, and a table of how many.</summary>
internal static class ChangesPrinter
{
    private static readonly string[] Headings = ["added", "changed", "ended", "same", "kept"];

    public static void Print(Changes changes, TextWriter data)
    {
        foreach (var table in changes.Tables)
        {
            foreach (var (sort, row, words) in table.Lines)
                data.WriteLine($"{sort,-8} {table.Table,-13} {row}{(words.Length == 0 ? "" : ": ")}{words}");
        }

        if (changes.Tables.Any(t => t.Lines.Count > 0)) data.WriteLine();
        data.WriteLine($"{"",-13}{string.Concat(Headings.Select(h => h.PadLeft(11)))}");
        foreach (var table in changes.Tables)
        {
            int[] counts = [table.Added, table.Changed, table.Ended, table.Same, table.Kept];
            if (counts.Sum() == 0) continue;
            data.WriteLine($"{table.Table,-13}{string.Concat(counts.Select(c => c.ToString("N0", CultureInfo.InvariantCulture).PadLeft(11)))}");
        }
    }
}
