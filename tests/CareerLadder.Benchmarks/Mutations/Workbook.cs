using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace CareerLadder.Benchmarks.Mutations;

/// <summary>A spreadsheet, part by part, so that each can be spoilt. See ECMA-376.</summary>
internal sealed class Workbook
{
    public const string Sheet = "xl/worksheets/sheet1.xml";
    public const string Book = "xl/workbook.xml";
    public const string Links = "xl/_rels/workbook.xml.rels";
    public const string Styles = "xl/styles.xml";
    public const string Shared = "xl/sharedStrings.xml";

    private const string Ns = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private readonly List<string> texts = [];
    private readonly int way;

    private Workbook(int way) => this.way = way;

    public Dictionary<string, string> Parts { get; } = new(StringComparer.Ordinal);

    /// <param name="way">How cells are kept: 0 where they stand, 1 among the shared texts, 2 days and numbers as what they are.</param>
    public static Workbook Of(IReadOnlyList<Table> tables, int way)
    {
        var book = new Workbook(way);
        for (var i = 0; i < tables.Count; i++)
            book.Parts[$"xl/worksheets/sheet{i + 1}.xml"] = $"<worksheet {Ns}><sheetData>{string.Concat(tables[i].Rows.Select((r, n) => book.Row(r, n + 1)))}</sheetData></worksheet>";
        book.Parts["[Content_Types].xml"] = "<Types/>";
        book.Parts[Book] = $"<workbook {Ns}><workbookPr/><sheets>{string.Concat(tables.Select((t, i) => $"<sheet name=\"{Escape(Path.GetFileNameWithoutExtension(t.Name))}\" sheetId=\"{i + 1}\" r:id=\"r{i + 1}\"/>"))}</sheets></workbook>";
        book.Parts[Links] = $"<Relationships>{string.Concat(tables.Select((_, i) => $"<Relationship Id=\"r{i + 1}\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}</Relationships>";
        book.Parts[Styles] = $"<styleSheet {Ns}><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
        book.Parts[Shared] = $"<sst {Ns}>{string.Concat(book.texts.Select(t => $"<si><t>{Escape(t)}</t></si>"))}</sst>";
        return book;
    }

    public byte[] Zip() => Packing.Zip(Parts.Select(p => (p.Key, Encoding.UTF8.GetBytes(p.Value)))).Bytes;

    /// <summary>Puts something before the first of something, or at the end where there is none.</summary>
    public Workbook Put(string part, string what, string before)
    {
        var at = Parts[part].IndexOf(before, StringComparison.Ordinal);
        Parts[part] = Parts[part].Insert(at < 0 ? Parts[part].Length : at, what);
        return this;
    }

    public Workbook Swap(string part, string old, string by)
    {
        Parts[part] = Parts[part].Replace(old, by, StringComparison.Ordinal);
        return this;
    }

    public static string Cell(string address, string text) => $"<c r=\"{address}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(text)}</t></is></c>";

    private string Row(string[] cells, int row)
    {
        var xml = new StringBuilder($"<row r=\"{row}\">");
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length == 0) continue;
            var address = $"{Letters(i)}{row}";
            if (way == 2 && DateOnly.TryParseExact(cells[i], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2101)
                xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{address}\" s=\"1\"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>");
            else if (way == 2 && decimal.TryParse(cells[i], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
                xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{address}\"><v>{cells[i]}</v></c>");
            else if (way == 1) xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{address}\" t=\"s\"><v>{Place(cells[i])}</v></c>");
            else xml.Append(Cell(address, cells[i]));
        }

        return xml.Append("</row>").ToString();
    }

    private int Place(string text)
    {
        var place = texts.Count > 500 ? -1 : texts.IndexOf(text);
        if (place >= 0) return place;
        texts.Add(text);
        return texts.Count - 1;
    }

    public static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{Letters((column / 26) - 1)}{(char)('A' + (column % 26))}";

    public static string Escape(string text) => string.Concat(text.Select((c, i) => c switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        '\r' => "&#13;",
        _ when char.IsSurrogate(c) => char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? text[i..(i + 2)] : "",
        _ when !XmlConvert.IsXmlChar(c) => "",
        _ => c.ToString(),
    }));
}
