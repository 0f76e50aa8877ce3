using System.Globalization;
using System.Xml;

namespace CareerLadder.Web.Data.Files;

/// <summary>Which numbers of a spreadsheet are days: only how they are shown tells it.</summary>
/// <param name="isDate">By the place of the style.</param>
/// <param name="from1904">Days are counted from 1904 and not from 1900.</param>
internal sealed class DateStyles(IReadOnlyList<bool> isDate, bool from1904)
{
    // The first day of 1900 is number 1, and there is a 60, the 29th of February that 1900 did not have.
    private const int NoDay = 60;

    // The last of the year 9999.
    private const int LastDay1900 = 2_958_465;
    private const int LastDay1904 = LastDay1900 - 1_462;

    private static readonly DateOnly Zero1900 = new(1899, 12, 30);
    private static readonly DateOnly Zero1904 = new(1904, 1, 1);

    public static DateStyles Read(XmlReader? part, bool from1904)
    {
        if (part is null) return new([], from1904);
        using var xml = part;
        var own = new Dictionary<int, bool>();
        var styles = new List<bool>();
        var isCells = false;
        while (xml.Next())
        {
            if (xml.LocalName == "cellXfs") isCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (xml.IsElement("numFmt") && Number(xml.GetAttribute("numFmtId")) is { } code) own[code] = ShowsDay(xml.GetAttribute("formatCode") ?? "");
            else if (isCells && xml.IsElement("xf")) styles.Add(Number(xml.GetAttribute("numFmtId")) is { } format && (own.TryGetValue(format, out var says) ? says : IsBuiltIn(format)));
        }

        return new(styles, from1904);
    }

    /// <summary>The number as it stands there: a day as YYYY-MM-DD, with the time behind it where there is one, and any other with no more digits than were typed.</summary>
    public string Say(string number, string? style)
    {
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value)) return number;
        if (Number(style) is { } place && place < isDate.Count && isDate[place] && Day(value) is { } day) return day;
        // Spreadsheets keep 15 digits and write 17: 0.1 as 0.10000000000000001.
        return Math.Abs(value) < 1e15 ? ((decimal)value).ToString("0.###############", CultureInfo.InvariantCulture) : number;
    }

    private string? Day(double value)
    {
        var seconds = Math.Round(value * 86_400);
        var (day, time) = ((int)Math.Floor(Math.Clamp(seconds, -86_400, 3e11) / 86_400), (int)(((seconds % 86_400) + 86_400) % 86_400));
        if (day < 0 || day > (from1904 ? LastDay1904 : LastDay1900)) return null;
        if (!from1904 && day == NoDay) return "1900-02-29";
        var date = from1904 ? Zero1904.AddDays(day) : Zero1900.AddDays(day < NoDay ? day + 1 : day);
        return time == 0 ? $"{date:yyyy-MM-dd}" : $"{date:yyyy-MM-dd} {TimeOnly.MinValue.Add(TimeSpan.FromSeconds(time)):HH:mm:ss}";
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsBuiltIn(int format) => format is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or (>= 34 and <= 36) or (>= 50 and <= 58);

    // Only the letters of the first section, not what is quoted, escaped or in brackets, which may be a colour.
    private static bool ShowsDay(string code)
    {
        var (quoted, bracketed) = (false, false);
        var (day, month, other) = (false, false, false);
        for (var i = 0; i < code.Length; i++)
        {
            var c = char.ToLowerInvariant(code[i]);
            if (quoted) quoted = c != '"';
            else if (bracketed) bracketed = c != ']';
            else if (c == ';') break;
            else if (c == '"') quoted = true;
            else if (c == '[') bracketed = true;
            else if (c is '\\' or '_' or '*') i++;
            else if (c is 'y' or 'd') day = true;
            else if (c == 'm') month = true;
            else if (c is 'h' or 's' or '0' or '#') other = true;
        }

        return day || (month && !other);
    }
}
