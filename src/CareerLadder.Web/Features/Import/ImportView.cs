using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Data.Import;

namespace CareerLadder.Web.Features.Import;

/// <summary>What the one who looks may bring in.</summary>
/// <param name="People">People, their posts and what goes with them, and the ladders.</param>
/// <param name="Pay">Pay and bands.</param>
public sealed record ImportView(bool People, bool Pay)
{
    public IEnumerable<FileFormat> Formats => FileFormat.All.Where(f => ImportRights.IsPay(f) ? Pay : People);
}

/// <summary>How far a long one is.</summary>
public sealed record ImportStep(string Says, int Done, int Of);

/// <summary>What is odd in one way.</summary>
/// <param name="Says">What it means, what was done, and what to do.</param>
/// <param name="Lines">The first ones.</param>
public sealed record NoticesAlike(NoticeKind Kind, string Says, int Count, IReadOnlyList<Notice> Lines);

/// <summary>What an import does to one table.</summary>
/// <param name="Lines">The first ones; none where whoever imports may not know what stood there before.</param>
/// <param name="Told">How many rows the files tell.</param>
/// <param name="IsCountedOnly">It is not told what changes, nor whether anything does.</param>
public sealed record TableDiff(string Table, int Added, int Changed, int Ended, int Same, int Kept, int Told, IReadOnlyList<Change> Lines, bool IsCountedOnly)
{
    /// <summary>So many lines are handed out of each table.</summary>
    public const int MostLines = 1_000;

    public int Changes => Added + Changed + Ended;
}

/// <summary>What would come of an import.</summary>
/// <param name="Problems">Why nothing can be read, the first ones; empty where all can.</param>
/// <param name="LeftOut">Files that are for others to bring in.</param>
/// <param name="Seal">Of all that would change: what is then done is what was shown, or nothing.</param>
public sealed record ImportPreview(
    IReadOnlyList<Refusal> Problems, int ProblemCount, IReadOnlyList<NoticesAlike> Notices, IReadOnlyList<string> LeftOut, IReadOnlyList<TableDiff> Tables, string Seal)
{
    /// <summary>So many problems are handed out.</summary>
    public const int MostProblems = 500;

    /// <summary>What the database could not do: nothing can be told yet. Null where it could.</summary>
    public string? Trouble { get; init; }

    /// <summary>It is one table with columns of its own: whoever brings it can say which column is which.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Titles that nothing matches, those of the most posts first, and how many posts have each.</summary>
    public IReadOnlyList<(string Title, int Posts)> UnknownTitles { get; init; } = [];

    public bool IsRefused => ProblemCount > 0;

    /// <summary>Nothing that may be told of changes, and nothing else is in the files.</summary>
    public bool IsNothing => Tables.All(t => t is { Changes: 0, IsCountedOnly: false });
}

/// <summary>What came of an import.</summary>
/// <param name="Refusal">Why it was not done; null where it was.</param>
/// <param name="Anew">What it would do now, where that is not what was shown.</param>
/// <param name="Entry">The entry of the audit by which it can be taken back; null where nothing was done.</param>
public sealed record ImportDone(string? Refusal, string? Said = null, ImportPreview? Anew = null, int? Entry = null);
