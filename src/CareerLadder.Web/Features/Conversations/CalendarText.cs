using System.Globalization;
using System.Text;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>One day in a calendar.</summary>
/// <param name="Uid">The same whenever it is told, so that a calendar program moves it instead of showing it twice.</param>
/// <param name="IsAgreed">Not only proposed.</param>
public sealed record CalendarEntry(string Uid, DateOnly On, string Summary, bool IsAgreed);

/// <summary>Writes iCalendar: https://www.rfc-editor.org/rfc/rfc5545.</summary>
public static class CalendarText
{
    /// <summary>Octets of a line without its break (section 3.1).</summary>
    public const int LongestLine = 75;

    /// <param name="at">UTC.</param>
    public static string Of(IEnumerable<CalendarEntry> entries, DateTime at)
    {
        var text = new StringBuilder();
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//CareerLadder//Conversations//EN");
        Line("CALSCALE:GREGORIAN");
        Line("X-WR-CALNAME:Career conversations");
        foreach (var entry in entries)
        {
            Line("BEGIN:VEVENT");
            Line($"UID:{Escaped(entry.Uid)}");
            Line($"DTSTAMP:{at.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
            // A whole day; its end is the first day no longer in it (section 3.6.1).
            Line($"DTSTART;VALUE=DATE:{Day(entry.On)}");
            Line($"DTEND;VALUE=DATE:{Day(entry.On.AddDays(1))}");
            Line($"SUMMARY:{Escaped(entry.Summary)}");
            Line(entry.IsAgreed ? "STATUS:CONFIRMED" : "STATUS:TENTATIVE");
            Line("TRANSP:TRANSPARENT");
            Line("END:VEVENT");
        }

        Line("END:VCALENDAR");
        return text.ToString();

        void Line(string line) => text.Append(Folded(line)).Append("\r\n");
    }

    /// <summary>Text as a value may hold it (section 3.3.11). What no line may hold, such as a control character, is left out.</summary>
    public static string Escaped(string words)
    {
        var escaped = new StringBuilder(words.Length);
        foreach (var letter in words.ReplaceLineEndings("\n"))
        {
            if (letter is '\\' or ';' or ',') escaped.Append('\\').Append(letter);
            else if (letter == '\n') escaped.Append("\\n");
            else if (!char.IsControl(letter)) escaped.Append(letter);
        }

        return escaped.ToString();
    }

    /// <summary>Cut into lines of at most 75 octets, each further one begun with a space, and no character cut in two.</summary>
    public static string Folded(string line)
    {
        var folded = new StringBuilder(line.Length + 8);
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(letter.ToString());
            octets += letter.Utf8SequenceLength;
        }

        return folded.ToString();
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
