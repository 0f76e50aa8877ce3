using System.Globalization;
using System.Text;
using System.Xml;

namespace CareerLadder.Web.Data.Files;

/// <summary>Writes one sheet of a spreadsheet as CSV, row for row: the row of a cell is the line of the file.</summary>
internal sealed class SheetReader(XmlReader xml, IReadOnlyList<string> shared, DateStyles styles, string sheet, Refusals refusals)
{
    // As many as a spreadsheet has.
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    // More than any table has; each costs a comma in each row.
    private const int MostNames = 500;

    private readonly StringBuilder text = new();
    private readonly List<string> cells = [];
    private string[] header = [];
    private int line, column;

    /// <exception cref="InvalidDataException">It is no sheet as spreadsheets write it, or longer than that.</exception>
    public ArraySegment<byte> Read(long most)
    {
        using var csv = new MemoryStream();
        using var writer = new StreamWriter(csv, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false));
        var isIn = false;
        while (xml.Next())
        {
            if (xml.LocalName == "sheetData") isIn = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (!isIn || !xml.IsElement("row")) continue;
            var next = xml.GetAttribute("r") is { } told ? int.Parse(told, NumberStyles.None, CultureInfo.InvariantCulture) : line + 1;
            if (next <= line || next > MostRows) throw new InvalidDataException("The rows are in no order.");
            for (; line < next - 1; line++) writer.Write('\n');
            line = next;
            ReadRow();
            Write(writer);
            if (csv.Length > most) throw new InvalidDataException("This is more than is read of a spreadsheet.");
        }

        return new(csv.GetBuffer(), 0, (int)csv.Length);
    }

    private void ReadRow()
    {
        cells.Clear();
        column = 0;
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Next() && xml.Depth > depth)
            {
                if (xml.IsElement("c")) ReadCell();
            }
        }

        if (line > 1) return;
        header = [.. cells];
        if (header.Length > MostNames) throw new InvalidDataException("So many columns has no table.");
    }

    private void ReadCell()
    {
        var next = xml.GetAttribute("r") is { } address ? ColumnOf(address) : column + 1;
        if (next <= column || next > MostColumns) throw new InvalidDataException("The cells are in no order.");
        column = next;
        var (sort, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        var isFormula = false;
        text.Clear();
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Next() && xml.Depth > depth)
            {
                if (xml.IsElement("f")) isFormula = true;
                else if (xml.IsElement("v")) xml.AddText(text);
                else if (xml.IsElement("is")) xml.AddRuns(text);
            }
        }

        var says = Say(sort, style).Trim();
        if (isFormula) Refuse("This cell holds a formula, and what it comes to may change. Copy the column, paste its values over it, and save again.", says);
        else if (sort == "e") Refuse("This cell holds an error. Write what should stand there, or clear it.", says);
        else if (says.Length > 0 && line > 1 && column > header.Length) Refuse("This cell has no name above it, in row 1. Name its column, or clear it.", says);
        else if (says.Length > 0)
        {
            while (cells.Count < column - 1) cells.Add("");
            cells.Add(says);
        }
    }

    private string Say(string? sort, string? style) => sort switch
    {
        "s" => text.Length == 0 ? "" : int.Parse(text.ToString(), NumberStyles.None, CultureInfo.InvariantCulture) is var place && place < shared.Count ? shared[place] : throw new InvalidDataException("A text is not there."),
        "b" => text.ToString() == "1" ? "yes" : text.Length == 0 ? "" : "no",
        "d" => text.ToString() is var moment && moment.EndsWith("T00:00:00", StringComparison.Ordinal) ? moment[..^9] : moment,
        "str" or "inlineStr" or "e" => text.ToString(),
        _ => text.Length == 0 ? "" : styles.Say(text.ToString(), style),
    };

    private void Refuse(string sentence, string says) =>
        refusals.Add(sheet, sentence, line, column <= header.Length && header[column - 1].Length > 0 ? header[column - 1] : $"{LettersOf(column)}{line.ToString(CultureInfo.InvariantCulture)}", says.Length == 0 ? null : says);

    private void Write(StreamWriter writer)
    {
        var last = line == 1 || cells.Count == 0 ? cells.Count : header.Length;
        for (var i = 0; i < last; i++)
        {
            if (i > 0) writer.Write(',');
            if (i >= cells.Count || cells[i].Length == 0) continue;
            var cell = cells[i].Replace("_x000D_", "", StringComparison.Ordinal).ReplaceLineEndings($"{XlsxFile.LineBreak}").Replace("\"", "\"\"", StringComparison.Ordinal);
            writer.Write('"');
            writer.Write(cell);
            writer.Write('"');
        }

        writer.Write('\n');
        // So that what was written is counted.
        writer.Flush();
    }

    private static int ColumnOf(string address)
    {
        var at = 0;
        foreach (var letter in address)
        {
            if (letter is >= '0' and <= '9') break;
            if (letter is < 'A' or > 'Z' || at > MostColumns) throw new InvalidDataException("This is no address of a cell.");
            at = (at * 26) + (letter - 'A' + 1);
        }

        return at;
    }

    private static string LettersOf(int at)
    {
        var letters = "";
        for (; at > 0; at = (at - 1) / 26) letters = (char)('A' + ((at - 1) % 26)) + letters;
        return letters;
    }
}
