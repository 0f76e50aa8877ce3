using System.Text;
using CareerLadder.Web.Data.Files;

namespace CareerLadder.Benchmarks.Mutations;

/// <summary>Spreadsheets with what no table has, with parts that say what is not so, and with XML made to do harm.</summary>
internal static class SheetMutations
{
    private const string Bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    private const string File = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
    private const string Host = "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">";

    private static readonly string[] Parts = [Workbook.Sheet, Workbook.Book, Workbook.Links, Workbook.Styles, Workbook.Shared];

    public static readonly (string Kind, Func<Dice, Mutant> Make)[] All =
    [
        ("as it is", dice => Book(dice, Must.BeTheSame, _ => { })),
        ("a formula", dice => Book(dice, Must.BeRefused, b => b.Swap(Workbook.Sheet, "</row>", dice.Of("<c r=\"Z1\"><f>1+1</f><v>2</v></c></row>", "<c r=\"Z1\" t=\"str\"><f t=\"shared\" si=\"0\"/><v>p9</v></c></row>", "<c r=\"Z1\"><f/></c></row>", "<c r=\"Z1\"><f>HYPERLINK(\"http://x\")</f></c></row>")))),
        ("an error", dice => Book(dice, Must.BeRefused, b => b.Swap(Workbook.Sheet, "</row>", "<c r=\"AA1\" t=\"e\"><v>#REF!</v></c></row>"))),
        ("a text that is not there", dice => Book(dice, Must.BeRefused, b => b.Put(Workbook.Sheet, $"<row><c t=\"s\"><v>{dice.Of("999999", "-1", "1e3", "x", "99999999999999", "1.5", " 1", "0x1")}</v></c></row>", "</sheetData>"))),
        ("a part missing", dice => Book(dice, Must.BeRefused, b => b.Parts.Remove(dice.Of(Workbook.Sheet, Workbook.Links)))),
        ("the shared texts missing", dice => new("", Must.BeRefused, [Xlsx(Make(1, b => b.Parts.Remove(Workbook.Shared)))])),
        ("the book missing", dice => Book(dice, Must.BeRefused, b => b.Parts.Remove(Workbook.Book))),
        ("styles missing", dice => new("", Must.BeTheSame, [Xlsx(Make(dice.Below(2), b => b.Parts.Remove(Workbook.Styles)))])),
        ("entities", dice => Put(dice, Must.BeRefused, dice.Of(Bomb, File, Host, "<!DOCTYPE x>", "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/\">%p;]>"))),
        ("a declaration of an encoding", dice => Put(dice, Must.BeAnything, $"<?xml version=\"1.0\" encoding=\"{dice.Of("utf-8", "utf-7", "utf-16", "latin1", "nonsense", "ebcdic-cp-us", "")}\"?>")),
        ("another version of XML", dice => Put(dice, Must.BeAnything, $"<?xml version=\"{dice.Of("1.1", "2.0", "x", "")}\"?>")),
        ("comments and instructions", dice => Book(dice, Must.BeTheSame, b => b.Put(Workbook.Sheet, "<!-- < > & --><?x y?>", "<sheetData>").Put(Workbook.Sheet, "<!--x-->", "</sheetData>"))),
        ("merged cells and others", dice => Book(dice, Must.BeTheSame, b => b.Put(Workbook.Sheet, "<mergeCells count=\"1\"><mergeCell ref=\"A1:Z99\"/></mergeCells><autoFilter ref=\"A1:B2\"/><hyperlinks><hyperlink ref=\"A1\"/></hyperlinks><extLst><ext><row r=\"1\"><c r=\"A1\"><v>7</v></c></row></ext></extLst>", "</worksheet>")
            .Put(Workbook.Sheet, "<dimension ref=\"A1:XFD1048576\"/><cols><col min=\"1\" max=\"16384\"/></cols>", "<sheetData>"))),
        ("texts in runs", dice => new("", Must.BeTheSame, [Xlsx(Make(0, b => b.Swap(Workbook.Sheet, "<is><t xml:space=\"preserve\">p1</t></is>", "<is><r><rPr><b/></rPr><t>p</t></r><r><t>1</t></r><rPh sb=\"0\" eb=\"1\"><t>sound</t></rPh></is>")))])),
        ("an address of no cell", dice => Book(dice, Must.BeRefused, b => b.Put(Workbook.Sheet, $"<row><c r=\"{dice.Of("XFE9", "ZZZZZZZZZ1", "a1", "1A", "!", "Ä1", "AAAA1", "", " A1", "$A$1", "-1")}\"><v>1</v></c></row>", "</sheetData>"))),
        ("a row of no number", dice => Book(dice, Must.BeRefused, b => b.Put(Workbook.Sheet, $"<row r=\"{dice.Of("0", "-1", "1", "1048577", "99999999999", "x", "", "1.5", "1e3", " 99")}\"><c><v>1</v></c></row>", "</sheetData>"))),
        ("the last row there can be", dice => Book(dice, Must.BeTheSame, b => b.Put(Workbook.Sheet, "<row r=\"1048576\"></row>", "</sheetData>"))),
        ("cells in no order", dice => Book(dice, Must.BeRefused, b => b.Swap(Workbook.Sheet, "</row>", "<c r=\"A1\"><v>1</v></c></row>"))),
        ("days counted from 1904", dice => new("", Must.BeAnything, [Xlsx(Make(2, b => b.Swap(Workbook.Book, "<workbookPr/>", "<workbookPr date1904=\"1\"/>")))])),
        ("numbers far away", dice => Number(dice, dice.Of("-1", "0", "1", "59", "60", "61", "2958465", "2958466", "2957003", "2957004", "1e308", "1e400", "NaN", "-1e9", "45123.99999", "4.5123E4", "x", "", "1e15", "12345678901234567890", "0.1", "1e-300"))),
        ("a style that is not there", dice => Book(dice, Must.BeAnything, b => b.Swap(Workbook.Sheet, "s=\"1\"", $"s=\"{dice.Of("99", "-1", "x", "99999999999", "")}\""))),
        ("formats of days", dice => Book(dice, Must.BeAnything, b => b.Swap(Workbook.Styles, "<cellXfs", $"<numFmts><numFmt numFmtId=\"14\" formatCode=\"{Workbook.Escape(dice.Of("\"", "[", "\\", "yyyy\\", "[Red", "\"\"\"", "m", "[h]:mm", "General", "@", ";;;", "", "_", "*"))}\"/><numFmt/></numFmts><cellXfs"))),
        ("a cell of another sort", dice => Book(dice, Must.BeAnything, b => b.Swap(Workbook.Sheet, "t=\"inlineStr\"", $"t=\"{dice.Of("b", "d", "n", "s", "str", "e", "x", "")}\""))),
        ("a sheet twice", dice => Book(dice, Must.BeRefused, b => b.Put(Workbook.Book, "<sheet name=\"PEOPLE\" sheetId=\"99\" r:id=\"r1\"/>", "</sheets>"))),
        ("sheets of others", dice => Book(dice, Must.BeAnything, b => b.Put(Workbook.Book, $"<sheet name=\"{Workbook.Escape(dice.Of("Notes", "../people", "", "people.csv", new string('n', 300), "<x>", "payroll"))}\" sheetId=\"99\" r:id=\"{dice.Of("r1", "r99", "")}\"/>", "</sheets>"))),
        ("a link to elsewhere", dice => Book(dice, Must.BeRefused, b => b.Swap(Workbook.Links, "worksheets/sheet1.xml", dice.Of("../../etc/passwd", "http://127.0.0.1:1/", "file:///etc/passwd", "/", "", "sheet1.xml", "C:\\x", "//x/y")))),
        ("XML that does not close", dice => Cut(dice, (text, at) => text[..at])),
        ("XML with a piece missing", dice => Cut(dice, (text, at) => text.Remove(at, Math.Min(text.Length - at, dice.From(1, 200))))),
        ("XML with letters changed", dice => Cut(dice, (text, at) => text[..at] + dice.Of("<", ">", "&", "\"", "]]>", "&#0;", "&#xD800;", "&nbsp;", "\u0001", "\ufffe", "<![CDATA[", "<!--", "<?", "</", "/>") + text[at..])),
        ("XML in another encoding", dice => Encoded(dice)),
        ("bytes of the packed book changed", dice => new("", Must.BeAnything, [new("book.xlsx", TextMutations.Flip(Make(dice.Below(3), _ => { }).Zip(), dice, dice.From(1, 8)))])),
        ("deep in one another", dice => Book(dice, Must.BeRefused, b => b.Put(dice.Of(Parts), string.Concat(Enumerable.Repeat("<a>", dice.Of(200, 100_000))), "</"))),
        ("another namespace", dice => Book(dice, Must.BeAnything, b => b.Swap(dice.Of(Parts), "schemas.openxmlformats.org/spreadsheetml/2006", "purl.oclc.org/ooxml/spreadsheetml"))),
    ];

    private static Mutant Book(Dice dice, Must must, Action<Workbook> change) => new("", must, [Xlsx(Make(dice.Below(3), change))]);

    private static Mutant Put(Dice dice, Must must, string before) => Book(dice, must, b => b.Put(dice.Of(Parts), before, "<"));

    private static Mutant Number(Dice dice, string number) => Book(dice, Must.BeAnything, b =>
    {
        b.Swap(Workbook.Book, "<workbookPr/>", $"<workbookPr date1904=\"{dice.Below(2)}\"/>");
        // Somebody more, who joined on such a day.
        b.Put(Workbook.Sheet, $"<row r=\"50\">{Workbook.Cell("A50", "p50")}<c r=\"D50\" s=\"1\"><v>{number}</v></c></row>", "</sheetData>");
    });

    private static Mutant Cut(Dice dice, Func<string, int, string> change) => Book(dice, Must.BeAnything, b =>
    {
        var part = dice.Of(Parts);
        b.Parts[part] = change(b.Parts[part], dice.Below(b.Parts[part].Length));
    });

    private static Mutant Encoded(Dice dice)
    {
        var encoding = dice.Of(Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1);
        var part = dice.Of(Parts);
        var book = Make(dice.Below(3), _ => { });
        return new("", Must.BeAnything, [new("book.xlsx", Packing.Zip(book.Parts.Select(p => (p.Key, p.Key == part ? (byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(p.Value)] : Encoding.UTF8.GetBytes(p.Value)))).Bytes)]);
    }

    private static Workbook Make(int way, Action<Workbook> change)
    {
        var book = Workbook.Of(GivenOrganisation.Tables(), way);
        change(book);
        return book;
    }

    private static UploadedFile Xlsx(Workbook book) => new("book.xlsx", book.Zip());
}
