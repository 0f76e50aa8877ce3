using System.Text;

namespace CareerLadder.Benchmarks.Mutations;

/// <summary>A table before it is a file; the first row names the columns.</summary>
internal sealed class Table(string name, IEnumerable<string[]> rows)
{
    public string Name { get; set; } = name;

    public List<string[]> Rows { get; } = [.. rows.Select(r => r.ToArray())];

    public string[] Header => Rows[0];

    /// <param name="isQuoted">Every cell, needed or not.</param>
    public string Csv(char separator = ',', string newLine = "\n", bool isQuoted = false)
    {
        var text = new StringBuilder();
        foreach (var row in Rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (i > 0) text.Append(separator);
                var cell = row[i];
                if (isQuoted || cell.AsSpan().IndexOfAny([separator, '"', '\n', '\r']) >= 0 || (cell.Length > 0 && (char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[^1]))))
                    text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
                else text.Append(cell);
            }

            text.Append(newLine);
        }

        return text.ToString();
    }

    public byte[] Bytes() => Encoding.UTF8.GetBytes(Csv());

    public int Column(string named) => Array.IndexOf(Header, named);

    /// <summary>Takes a column out, or puts one in.</summary>
    public void Reshape(Func<string[], int, string[]> change)
    {
        for (var i = 0; i < Rows.Count; i++) Rows[i] = change(Rows[i], i);
    }
}
