using System.Globalization;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Data.Files;

/// <summary>Tells in words what came of reading a folder.</summary>
public static class ReadingPrinter
{
    /// <summary>Every refusal, or every notice under a heading that says what it means and what to do. Nothing if there is nothing to say.</summary>
    public static void Print(Reading reading, TextWriter words)
    {
        if (reading.Facts is null) PrintRefusals(reading.Refusals, words);
        else PrintNotices(reading.Notices, words);
    }

    private static void PrintRefusals(Refusals refusals, TextWriter words)
    {
        words.WriteLine($"Nothing was read: {Say.Count(refusals.Count, "problem")} to put right first.");
        foreach (var (file, line, column, value, sentence) in refusals.Kept)
        {
            words.Write("  ");
            words.Write(Refusals.OnOneLine(file));
            if (line is { } at) words.Write(string.Create(CultureInfo.InvariantCulture, $", line {at}"));
            if (column is not null) words.Write($", column {Refusals.Shorten(column)}");
            if (value is not null) words.Write($", “{value}”");
            words.Write(": ");
            words.WriteLine(sentence);
        }

        if (refusals.Count > refusals.Kept.Count) words.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {refusals.Count - refusals.Kept.Count:N0} more."));
    }

    private static void PrintNotices(IReadOnlyList<Notice> notices, TextWriter words)
    {
        foreach (var group in notices.GroupBy(n => n.Kind))
        {
            var told = group.ToArray();
            words.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{told.Length:N0} × {Notice.Heading(group.Key)}"));
            var place = told.Max(n => PlaceOf(n).Length);
            var person = told.Max(n => n.Person?.Length ?? 0);
            foreach (var notice in told)
            {
                words.Write("  ");
                words.Write(PlaceOf(notice).PadRight(place));
                if (person > 0) words.Write($"  {Refusals.OnOneLine(notice.Person ?? "").PadRight(person)}");
                words.WriteLine(notice.Value.Length == 0 ? "" : $"  {Refusals.OnOneLine(notice.Value)}");
            }

            words.WriteLine();
        }
    }

    private static string PlaceOf(Notice notice) =>
        notice.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{notice.File}:{line}") : notice.File;
}
