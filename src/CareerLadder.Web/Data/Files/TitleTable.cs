using System.Reflection;
using System.Text.RegularExpressions;
using CareerLadder.Core.Careers;
using CsvHelper;

namespace CareerLadder.Web.Data.Files;

/// <summary>A row of a title table: titles in which the pattern is found are of this kind and, where it says so, on this level.</summary>
public sealed class TitleRow
{
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Long enough that a busy machine does not bring it about.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Regex regex;

    private TitleRow(Regex regex, Kind kind, string? level, long line)
    {
        this.regex = regex;
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
            return new(new(pattern, Plain | RegexOptions.NonBacktracking, Patience), kind, level, line);
        }
        catch (NotSupportedException)
        {
            return new(new(pattern, Plain, Patience), kind, level, line);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A row of our own, shared by all. It is known not to take long, and no busy machine may bring it to say nothing.</summary>
    internal static TitleRow BuiltIn(string pattern, Kind kind, string? level, long line) => new(new(pattern, Plain, TimeSpan.FromMinutes(5)), kind, level, line);

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

    private readonly Dictionary<string, TitleDecision?> decided = new(StringComparer.Ordinal);

    public TitleTable(List<TitleRow> own) : this(own, NoTitles)
    {
    }

    /// <summary>Null if no row matches.</summary>
    public TitleDecision? Decide(string title)
    {
        if (decided.TryGetValue(title, out var known)) return known;
        var beginning = title.Length > Longest ? title[..Longest] : title;
        return decided[title] = Find(own, beginning) ?? (given.TryGetValue(title, out var told) ? told : Find(BuiltIn.Value, beginning));
    }

    private static TitleDecision? Find(List<TitleRow> rows, string title) => rows.Find(row => row.Matches(title)) is { } found ? new(found.Kind, found.Level) : null;

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
