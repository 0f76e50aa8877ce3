using CareerLadder.Core.Ladders;
using CareerLadder.Core.Pay;

namespace CareerLadder.Web.Data.Files;

/// <summary>levels.csv, expectations.csv, themes.csv, bands.csv and titles.csv: what the organisation has set for everyone.</summary>
internal static class LadderFiles
{
    private const int FurthestRung = 1_000;
    private const long MostBytesOfPatterns = 100L * 1024 * 1024;

    public static void ReadLevels(CsvFile file, Draft draft)
    {
        var row = new CsvRow(file);
        var (level, track, rung) = (file.Column("level"), file.Column("track"), file.Column("rung"));
        var (title, summary, from) = (file.Column("title"), file.Column("summary"), file.Column("from"));
        var seen = new HashSet<(DateOnly?, string)>();
        while (row.Read())
        {
            var told = new Level(
                row.Must(level), row.MustWord(track, Words.Tracks), row.Whole(rung, -FurthestRung, FurthestRung), row.Text(title), row.Text(summary), row.Date(from));
            if (!row.IsGood) continue;
            if (seen.Add((told.From, told.Id))) draft.Levels.Add(told);
            else draft.Notice(NoticeKind.ToldTwice, FileFormat.Levels, file.Line, null, $"“{told.Id}”: the upper row counts");
        }
    }

    public static void ReadExpectations(CsvFile file, Draft draft)
    {
        var row = new CsvRow(file);
        var (level, theme, text, from) = (file.Column("level"), file.Column("theme"), file.Column("expectation"), file.Column("from"));
        while (row.Read())
        {
            var told = new Expectation(row.Must(level), row.Must(theme), row.Must(text), row.Date(from));
            if (row.IsGood) draft.Expectations.Add(told);
        }
    }

    public static void ReadThemes(CsvFile file, Draft draft)
    {
        var row = new CsvRow(file);
        var (theme, name, summary, from) = (file.Column("theme"), file.Column("name"), file.Column("summary"), file.Column("from"));
        var seen = new HashSet<(DateOnly?, string)>();
        while (row.Read())
        {
            var told = new Theme(row.Must(theme), row.Text(name), row.Text(summary), row.Date(from));
            if (!row.IsGood) continue;
            if (seen.Add((told.From, told.Id))) draft.Themes.Add(told);
            else draft.Notice(NoticeKind.ToldTwice, FileFormat.Themes, file.Line, null, $"“{told.Id}”: the upper row counts");
        }
    }

    public static void ReadBands(CsvFile file, Draft draft)
    {
        var row = new CsvRow(file);
        var (from, zone, level) = (file.Column("from"), file.Column("zone"), file.Column("level"));
        var (min, max, target, currency) = (file.Column("min"), file.Column("max"), file.Column("target"), file.Column("currency"));
        var seen = new HashSet<(DateOnly?, string?, string)>();
        while (row.Read())
        {
            var told = new Band(
                row.Date(from),
                row.Text(zone),
                row.Must(level),
                row.MustNumber(min, 0m, PersonalFiles.MostMoney),
                row.MustNumber(max, 0m, PersonalFiles.MostMoney),
                row.Number(target, 0m, PersonalFiles.MostMoney),
                row.Must(currency));
            if (row.IsGood && told.Max < told.Min) row.Refuse(max, $"This is less than min, {told.Min}. Correct one of the two.");
            if (!row.IsGood) continue;
            draft.Bands.Add(told);
            if (!seen.Add((told.From, told.Zone, told.Level)))
                draft.Notice(NoticeKind.ToldTwice, FileFormat.Bands, file.Line, null, $"“{told.Level}” from {(told.From is { } day ? $"{day:yyyy-MM-dd}" : "the beginning")}: the lower row counts");
        }
    }

    public static List<TitleRow> ReadTitles(CsvFile file)
    {
        var row = new CsvRow(file);
        var (pattern, kind, level) = (file.Column("pattern"), file.Column("kind"), file.Column("level"));
        var rows = new List<TitleRow>();
        var before = GC.GetAllocatedBytesForCurrentThread();
        while (row.Read())
        {
            var text = row.Must(pattern);
            row.Must(kind);
            var told = row.Word(kind, Words.Kinds, StringComparison.OrdinalIgnoreCase);
            if (!row.IsGood) continue;
            if (text.Length > TitleRow.Longest)
            {
                row.Refuse(pattern, $"This pattern is over {TitleRow.Longest} characters. Write it more simply, or part it into several rows.");
                continue;
            }

            // What a pattern costs only making it tells: a repeat within a repeat is short to write.
            if (rows.Count == TitleRow.Most || GC.GetAllocatedBytesForCurrentThread() - before > MostBytesOfPatterns)
            {
                row.Refuse(pattern, $"The patterns up to here are too many or too large. At most {TitleRow.Most} are read, fewer of those that repeat a lot: leave out those that no title needs.");
                break;
            }

            if (TitleRow.TryMake(text, told!.Value, row.Text(level), file.Line) is { } made) rows.Add(made);
            else row.Refuse(pattern, "This is no regular expression. Check its brackets and backslashes, or write plain words.");
        }

        return rows;
    }
}
