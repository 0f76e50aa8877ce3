using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using CareerLadder.Core.Careers;
using CsvHelper;

namespace CareerLadder.Web.Data.Files;

/// <summary>A row of a title table: titles in which the pattern is found are of this kind and, where it says so, on this level.</summary>
public sealed class TitleRow
{
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Of one pattern, in characters.</summary>
    public const int Longest = 1_000;

    /// <summary>Of the organisation's own.</summary>
    public const int Most = 1_000;

    // A step back and forth is looked at every few thousand; a pattern that comes to so many is no good on any machine.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly Regex regex;

    private TitleRow(Regex regex, Kind kind, string? level, long line, bool isSlow = false)
    {
        this.regex = regex;
        IsSlow = isSlow;
        Kind = kind;
        Level = level;
        Line = line;
    }

    public string Pattern => regex.ToString();

    public Kind Kind { get; }

    public string? Level { get; }

    /// <summary>Where it stands in its file.</summary>
    public long Line { get; }

    /// <summary>The title on which the pattern took too long; null as long as there was none. From then on the row matches nothing.</summary>
    public string? StuckOn { get; private set; }

    /// <summary>
    /// A row that somebody wrote. Whatever its pattern, it cannot hang: most are matched in one pass, and those that look around or
    /// back, for which there is no such way, are given up on. Null if the pattern is no regular expression.
    /// </summary>
    public static TitleRow? TryMake(string pattern, Kind kind, string? level, long line)
    {
        try
        {
            // Without groups and repeats there is nothing to go back to, and the plain way takes a tenth of the memory.
            return new(new(pattern, pattern.AsSpan().IndexOfAny("(*+?{") < 0 ? Plain : Plain | RegexOptions.NonBacktracking, Patience), kind, level, line);
        }
        catch (NotSupportedException)
        {
            return new(new(pattern, Plain, Patience), kind, level, line, isSlow: true);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A row of our own, shared by all. It is known not to take long, and no busy machine may bring it to say nothing.</summary>
    internal static TitleRow BuiltIn(string pattern, Kind kind, string? level, long line) => new(new(pattern, Plain, TimeSpan.FromMinutes(5)), kind, level, line);

    /// <summary>It goes back and forth over a title, and how long that takes nobody can tell.</summary>
    internal bool IsSlow { get; }

    /// <summary>It takes too long as a whole, if not on any one title.</summary>
    internal void GiveUp(string title) => StuckOn ??= title;

    internal bool Matches(string title)
    {
        if (StuckOn is not null) return false;
        try
        {
            return regex.IsMatch(title);
        }
        catch (RegexMatchTimeoutException)
        {
            StuckOn = title;
            return false;
        }
    }
}

/// <summary>What a title says.</summary>
public readonly record struct TitleDecision(Kind Kind, string? Level);

/// <summary>
/// Reads titles: the first row whose pattern is found anywhere in the title decides, first of the organisation's own rows, then of
/// the built-in ones (titles.csv beside this file). In between come the titles that somebody gave a kind. For one thread.
/// </summary>
/// <param name="given">By the whole title, as <see cref="NoTitles"/> compares them.</param>
public sealed class TitleTable(List<TitleRow> own, IReadOnlyDictionary<string, TitleDecision> given)
{
    public static readonly IReadOnlyDictionary<string, TitleDecision> NoTitles = new Dictionary<string, TitleDecision>(StringComparer.OrdinalIgnoreCase);

    // No title says more than its beginning does.
    private const int Longest = 500;

    private static readonly Lazy<List<TitleRow>> BuiltIn = new(ReadBuiltIn);

    // Of all patterns that go back and forth, together.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, TitleDecision?> decided = new(StringComparer.Ordinal);
    private TimeSpan spent;

    public TitleTable(List<TitleRow> own) : this(own, NoTitles)
    {
    }

    /// <summary>Null if no row matches.</summary>
    public TitleDecision? Decide(string title)
    {
        if (decided.TryGetValue(title, out var known)) return known;
        var beginning = title.Length > Longest ? title[..Longest] : title;
        return decided[title] = Find(own, beginning, IsFound) ?? (given.TryGetValue(title, out var told) ? told : Find(BuiltIn.Value, beginning, static (row, title) => row.Matches(title)));
    }

    private static TitleDecision? Find(List<TitleRow> rows, string title, Func<TitleRow, string, bool> isFound) => rows.Find(row => isFound(row, title)) is { } found ? new(found.Kind, found.Level) : null;

    private bool IsFound(TitleRow row, string title)
    {
        if (!row.IsSlow) return row.Matches(title);
        // What is refused already need not be tried on: one pattern is told, and when that is mended the next.
        if (spent > Patience) return false;
        var began = Stopwatch.GetTimestamp();
        var found = row.Matches(title);
        spent += Stopwatch.GetElapsedTime(began);
        if (spent > Patience) row.GiveUp(title);
        return found;
    }

    private static List<TitleRow> ReadBuiltIn()
    {
        using var csv = CsvReader.Create(
            Assembly.GetExecutingAssembly().GetManifestResourceStream(FileFormat.Titles.Name)!,
            new CsvReaderOptions { Separator = ',', TrackLineNumbers = true },
            leaveOpen: false);
        var rows = new List<TitleRow>();
        while (csv.Read())
        {
            var level = csv.GetString(2);
            rows.Add(TitleRow.BuiltIn(csv.GetString(0), Enum.Parse<Kind>(csv.GetString(1)), level.Length == 0 ? null : level, csv.LineNumber));
        }

        return rows;
    }
}
