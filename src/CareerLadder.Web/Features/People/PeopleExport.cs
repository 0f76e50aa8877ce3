using CareerLadder.Core.Time;
using CareerLadder.Web.Data.Files;
using CsvHelper;

namespace CareerLadder.Web.Features.People;

/// <summary>One cell of an export: words, a number or a day; nothing where all are null.</summary>
public readonly record struct ExportCell(string? Words = null, decimal? Number = null, DateOnly? Day = null)
{
    public const string NotShown = "not shown";

    /// <summary>What it says where it is no number, as text that no spreadsheet runs.</summary>
    public string? InWords => Day is { } day ? Iso.Day(day) : PeopleExport.Neutral(Words);
}

/// <summary>A view as a table to take along.</summary>
/// <param name="Asked">The address that shows it.</param>
/// <param name="Rows">Made one by one as they are read, so that they need not all be held at once.</param>
public sealed record ExportTable(DateOnly AsOf, string Asked, IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<ExportCell>> Rows);

/// <summary>Writes tables as CSV and xlsx, for a spreadsheet in which nothing of them can run as a formula, and numbers are numbers.</summary>
public static class PeopleExport
{
    private const int RowsInChunk = 256;

    // What spreadsheets take for the beginning of a formula: https://owasp.org/www-community/attacks/CSV_Injection.
    private static readonly char[] Dangerous = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

    /// <summary>Each row is read and sent before the next ones are.</summary>
    public static async Task WriteCsvAsync(ExportTable table, Stream data)
    {
        using var chunk = new MemoryStream();
        using var csv = CsvWriter.Create(chunk, new() { Injection = CsvInjection.None }, leaveOpen: true);
        csv.WriteHeader([.. table.Columns]);
        foreach (var rows in table.Rows.Chunk(RowsInChunk))
        {
            foreach (var row in rows)
            {
                foreach (var cell in row)
                {
                    if (cell.Number is { } number) csv.WriteField((decimal?)number);
                    else csv.WriteField(cell.InWords);
                }

                csv.EndRecord();
            }

            await SendAsync();
        }

        csv.WriteField($"{Purpose.Sentence} As of {Iso.Day(table.AsOf)}.");
        for (var i = 1; i < table.Columns.Count; i++) csv.WriteField((string?)null);
        csv.EndRecord();
        await SendAsync();

        async Task SendAsync()
        {
            csv.Flush();
            await data.WriteAsync(chunk.GetBuffer().AsMemory(0, (int)chunk.Length));
            chunk.SetLength(0);
        }
    }

    /// <summary>A sheet for each table, and one that says what it is and what it is not for.</summary>
    public static Task WriteXlsxAsync(IReadOnlyList<(string Name, ExportTable Table)> tables, Stream data)
    {
        var first = tables[0].Table;
        string[] about = [Purpose.Sentence, $"As of {Say.Day(first.AsOf)}, as far as whoever exported it may see.", $"The same view: {first.Asked}"];
        return XlsxFile.WriteAsync([.. tables.Select(t => (t.Name, RowsOf(t.Table))), ("About", about.Select(line => (IReadOnlyList<ExportCell>)[new(line)]))], data);
    }

    /// <summary>Text that no spreadsheet takes for a formula: an apostrophe stands before what looks like one.</summary>
    public static string? Neutral(string? words) => words is [var first, ..] && Dangerous.Contains(first) ? "'" + words : words;

    private static IEnumerable<IReadOnlyList<ExportCell>> RowsOf(ExportTable table) => table.Rows.Prepend([.. table.Columns.Select(c => new ExportCell(c))]);

    /// <summary>What a facet says of somebody, as a cell.</summary>
    internal static ExportCell CellOf(Facet facet, in Cell cell, Access access, DateOnly day)
    {
        if (!cell.IsShown) return new(ExportCell.NotShown);
        if (cell.Number is { } number) return facet.Kind == FacetKind.Day ? new(Day: DateOnly.FromDayNumber((int)number)) : new(Number: number);
        if (cell.Word is { } word) return new(facet.Say(access, day, word));
        return cell.Words is { Count: > 0 } words ? new(string.Join("; ", words.Select(w => facet.Say(access, day, w)))) : default;
    }

    internal static string ColumnOf(Facet facet) => facet.Kind switch
    {
        FacetKind.Months => $"{facet.Word} (months)",
        FacetKind.Share => $"{facet.Word} (%)",
        _ => facet.Word,
    };
}
