using System.Text;
using System.Xml;

namespace CareerLadder.Web.Data.Files;

/// <summary>The texts of a spreadsheet, each kept once and told by its place.</summary>
internal static class SharedStrings
{
    private const int Most = 2_000_000;
    private const int MostLetters = 24 * 1024 * 1024;

    /// <exception cref="InvalidDataException">There are more than is read of a spreadsheet.</exception>
    public static IReadOnlyList<string> Read(XmlReader? part)
    {
        if (part is null) return [];
        using var xml = part;
        var texts = new List<string>();
        var text = new StringBuilder();
        var letters = 0;
        while (xml.Next())
        {
            if (!xml.IsElement("si")) continue;
            text.Clear();
            xml.AddRuns(text);
            letters += text.Length;
            if (letters > MostLetters || texts.Count == Most) throw new InvalidDataException("These are more texts than are read of a spreadsheet.");
            texts.Add(text.ToString());
        }

        return texts;
    }
}
