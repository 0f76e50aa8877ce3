using System.IO.Compression;
using System.Xml;

namespace CareerLadder.Web.Data.Files;

/// <summary>
/// An .xlsx, each sheet of it read as the CSV file that it would be: whatever reads CSV files then reads it, and counts its rows as the
/// spreadsheet does. The format is ECMA-376, part 1, chapter 18.
/// </summary>
internal sealed class XlsxFile
{
    /// <summary>Inside a cell it stands for the end of a line, which would count as a row; no cell of a spreadsheet can hold it itself.</summary>
    public const char LineBreak = '\v';

    // Of one part, unpacked. A hundred thousand posts are half of it.
    private const long LargestPart = 64 * 1024 * 1024;

    // Of all parts together, unpacked.
    private const long MostBytes = 128 * 1024 * 1024;

    // Of all that is told by the sheets, written as CSV. A few bytes that are told by every cell can make more than any memory holds.
    private const long MostText = 24 * 1024 * 1024;

    private const string Main = "xl/workbook.xml";

    private readonly ZipArchive zip;
    private readonly string name;
    private readonly Refusals refusals;
    private long text, unpacked;

    private XlsxFile(ZipArchive zip, string name, Refusals refusals) => (this.zip, this.name, this.refusals) = (zip, name, refusals);

    public static bool Is(ZipArchive zip) => zip.GetEntry(Main) is not null;

    /// <param name="wanted">Which sheets, by name and place, from 0.</param>
    /// <param name="others">Told the names of the others.</param>
    /// <returns>The sheets by their names; null where there is nothing to read, with the reason told. A cell that cannot be read is told, and the rest read.</returns>
    public static IReadOnlyList<(string Sheet, ArraySegment<byte> Csv)>? Read(ZipArchive zip, string name, Func<string, int, bool> wanted, Action<string> others, Refusals refusals)
    {
        try
        {
            return new XlsxFile(zip, name, refusals).Read(wanted, others);
        }
        catch (Exception e) when (e is XmlException or FormatException or OverflowException || SourceFolder.IsUnreadable(e))
        {
            refusals.Add(name, "This spreadsheet cannot be read: it is damaged, or too large. Open it and save it again as .xlsx, or save each sheet as CSV and take those.");
            return null;
        }
    }

    private List<(string, ArraySegment<byte>)> Read(Func<string, int, bool> wanted, Action<string> others)
    {
        var (sheets, from1904) = ReadSheets();
        if (sheets.Count == 0) throw new InvalidDataException("There are no sheets.");
        var asked = sheets.ToLookup(sheet => wanted(sheet.Name, sheet.Place), sheet => (sheet.Name, sheet.Path));
        foreach (var (sheet, _) in asked[false]) others(sheet);
        var shared = SharedStrings.Read(Open("xl/sharedStrings.xml"));
        var styles = DateStyles.Read(Open("xl/styles.xml"), from1904);
        var read = new List<(string, ArraySegment<byte>)>();
        foreach (var (sheet, path) in asked[true])
        {
            using var xml = Open(path) ?? throw new InvalidDataException("A sheet is not there.");
            var csv = new SheetReader(xml, shared, styles, sheet, refusals).Read(MostText - text);
            text += csv.Count;
            read.Add((sheet, csv));
        }

        return read;
    }

    private (List<(string Name, string Path, int Place)> Sheets, bool From1904) ReadSheets()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var links = Open("xl/_rels/workbook.xml.rels") ?? throw new InvalidDataException("The list of parts is not there."))
        {
            while (links.Next())
            {
                if (links.IsElement("Relationship") && links.GetAttribute("Id") is { } id && links.GetAttribute("Target") is { } target)
                    targets[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
            }
        }

        var sheets = new List<(string, string, int)>();
        var from1904 = false;
        using var book = Open(Main) ?? throw new InvalidDataException("The list of sheets is not there.");
        while (book.Next())
        {
            if (book.IsElement("workbookPr")) from1904 = book.GetAttribute("date1904") is "1" or "true";
            if (!book.IsElement("sheet") || book.GetAttribute("name") is not { } sheet) continue;
            if (IdOf(book) is { } id && targets.TryGetValue(id, out var path)) sheets.Add((sheet.Trim(), path, sheets.Count));
        }

        return (sheets, from1904);
    }

    // In one of two namespaces, as the file is strict or not.
    private static string? IdOf(XmlReader sheet)
    {
        while (sheet.MoveToNextAttribute())
        {
            if (sheet.LocalName == "id" && sheet.Prefix.Length > 0) return sheet.Value;
        }

        return null;
    }

    private XmlReader? Open(string path)
    {
        if (zip.GetEntry(path) is not { } part) return null;
        unpacked += part.Length;
        if (unpacked > MostBytes) throw new InvalidDataException("This is more than is read of a spreadsheet.");
        return XmlReader.Create(new MarksStream(ZipCheck.Open(part)), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = LargestPart });
    }
}
