using System.Text;
using System.Xml;

namespace CareerLadder.Web.Data.Files;

/// <summary>What reading the parts of a spreadsheet has in common.</summary>
internal static class SheetXml
{
    // One more than a cell may hold in any file: the rest of a longer one is not kept.
    private const int Longest = (64 * 1024) + 1;

    // Far deeper than any spreadsheet; each step down costs memory.
    private const int Deepest = 64;

    /// <summary>Whatever its namespace, which differs between strict files and others.</summary>
    public static bool IsElement(this XmlReader xml, string name) => xml.NodeType == XmlNodeType.Element && xml.LocalName == name;

    /// <summary>Moves on. False at the end.</summary>
    /// <exception cref="InvalidDataException">It is deeper in itself than any spreadsheet.</exception>
    public static bool Next(this XmlReader xml) => xml.Read() && (xml.Depth <= Deepest ? true : throw new InvalidDataException("So deep is no spreadsheet."));

    /// <summary>Adds the text of the element that the reader stands on, and moves to its end.</summary>
    public static void AddText(this XmlReader xml, StringBuilder text)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        var buffer = new char[1024];
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)) continue;
            while (xml.ReadValueChunk(buffer, 0, buffer.Length) is > 0 and var read) text.Append(buffer, 0, Math.Min(read, Math.Max(0, Longest - text.Length)));
        }
    }

    /// <summary>Adds the text of a string item, the element that the reader stands on, which may be in runs; how it is pronounced is left out.</summary>
    public static void AddRuns(this XmlReader xml, StringBuilder text)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        var isSound = false;
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.LocalName == "rPh") isSound = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (!isSound && xml.IsElement("t")) xml.AddText(text);
        }
    }
}
