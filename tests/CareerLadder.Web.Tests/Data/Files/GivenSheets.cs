using System.Text;

namespace CareerLadder.Web.Tests.Data.Files;

/// <summary>Spreadsheets of a test's own, cell by cell as the file keeps them.</summary>
internal static class GivenSheets
{
    private const string Ns = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    /// <summary>Style 1 is a day, style 2 one of the file's own, style 3 a number with a colour, style 0 anything.</summary>
    public const string Styles = $"""
        <styleSheet {Ns}><numFmts count="2"><numFmt numFmtId="164" formatCode="[$-409]d\ mmm\ yyyy;@"/><numFmt numFmtId="165" formatCode="[Red]#,##0.00&quot; days&quot;"/></numFmts>
        <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>
        """;

    public static byte[] Xlsx(params (string Name, string Rows)[] sheets) => Xlsx(sheets, shared: []);

    public static byte[] Xlsx((string Name, string Rows)[] sheets, string[] shared, string properties = "", string styles = Styles)
    {
        using var zipped = GivenFiles.Zip(
        [
            ("[Content_Types].xml", "<Types/>"),
            ("xl/workbook.xml", $"<workbook {Ns}><workbookPr {properties}/><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships>{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Target=\"{(i % 2 == 0 ? "" : "/xl/")}worksheets/sheet{i + 1}.xml\"/>"))}</Relationships>"),
            ("xl/styles.xml", styles),
            ("xl/sharedStrings.xml", $"<sst {Ns}>{string.Concat(shared.Select(s => $"<si>{s}</si>"))}</sst>"),
            .. sheets.Select((s, i) => ($"xl/worksheets/sheet{i + 1}.xml", $"<worksheet {Ns}><sheetData>{s.Rows}</sheetData></worksheet>")),
        ]);
        return zipped.ToArray();
    }

    /// <summary>A row of texts, as they are typed.</summary>
    public static string Row(int row, params string[] cells)
    {
        var text = new StringBuilder($"<row r=\"{row}\">");
        for (var i = 0; i < cells.Length; i++) text.Append(Text($"{(char)('A' + i)}{row}", cells[i]));
        return text.Append("</row>").ToString();
    }

    public static string Text(string address, string says) => $"<c r=\"{address}\" t=\"inlineStr\"><is><t>{says}</t></is></c>";
}
