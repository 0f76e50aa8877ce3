using CareerLadder.Core.Time;
using CareerLadder.Web.Data.Files;
using CsvHelper;
using Radzen.Documents.Spreadsheet;

namespace CareerLadder.Web.Features.People;

/// <summary>One cell of an export: words, a number or a day; nothing where all are null.</summary>
public readonly record struct ExportCell(string? Words = null, decimal? Number = null, DateOnly? Day = null)
{
    public const string NotShown = "not shown";
}

/// <summary>A view as a table to take along.</summary>
/// <param name="Asked">The address that shows it.</param>
public sealed record ExportTable(DateOnly AsOf, string Asked, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<ExportCell>> Rows);

/// <summary>Writes tables as CSV and xlsx, for a spreadsheet in which nothing of them can run as a formula, and numbers are numbers.</summary>
public static class PeopleExport
{
    // What spreadsheets take for the beginning of a formula: https://owasp.org/www-community/attacks/CSV_Injection.
    private static readonly char[] Dangerous = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

    public static void WriteCsv(ExportTable table, Stream data)
    {
        using var csv = CsvWriter.Create(data, new() { Injection = CsvInjection.None }, leaveOpen: true);
        csv.WriteHeader([.. table.Columns]);
        foreach (var row in table.Rows)
        {
            foreach (var cell in row)
            {
                if (cell.Number is { } number) csv.WriteField((decimal?)number);
                else csv.WriteField(cell.Day is { } day ? Iso.Day(day) : Neutral(cell.Words));
            }

            csv.EndRecord();
        }

        csv.WriteField($"{Purpose.Sentence} As of {Iso.Day(table.AsOf)}.");
        for (var i = 1; i < table.Columns.Count; i++) csv.WriteField((string?)null);
        csv.EndRecord();
    }

    /// <summary>A sheet for each table, and one that says what it is and what it is not for.</summary>
    public static void WriteXlsx(IReadOnlyList<(string Name, ExportTable Table)> tables, Stream data)
    {
        var book = new Workbook();
        foreach (var (name, table) in tables)
        {
            var sheet = book.AddSheet(name, table.Rows.Count + 1, table.Columns.Count);
            for (var column = 0; column < table.Columns.Count; column++) Write(sheet, 0, column, new(table.Columns[column]));
            for (var row = 0; row < table.Rows.Count; row++)
            {
                for (var column = 0; column < table.Columns.Count; column++) Write(sheet, row + 1, column, table.Rows[row][column]);
            }
        }

        var about = book.AddSheet("About", 3, 1);
        var first = tables[0].Table;
        string[] lines = [Purpose.Sentence, $"As of {Say.Day(first.AsOf)}, as far as whoever exported it may see.", $"The same view: {first.Asked}"];
        for (var line = 0; line < lines.Length; line++) Write(about, line, 0, new(lines[line]));
        book.SaveToStream(data);
    }

    /// <summary>Text that no spreadsheet takes for a formula: an apostrophe stands before what looks like one.</summary>
    public static string? Neutral(string? words) => words is [var first, ..] && Dangerous.Contains(first) ? "'" + words : words;

    private static void Write(Worksheet sheet, int row, int column, ExportCell cell)
    {
        if (cell.Number is { } number) sheet.Cells[row, column].Value = (double)number;
        else if ((cell.Day is { } day ? Iso.Day(day) : cell.Words) is { Length: > 0 } words) sheet.Cells[row, column].SetValue("'" + Neutral(words));
    }

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
