using CareerLadder.Core.Ladders;
using CareerLadder.Web.Data.Files;

namespace CareerLadder.Web.Features.Ladders;

/// <summary>What came of something an administrator wanted done with ladders.</summary>
/// <param name="Refusal">Why it was not done; null where it was.</param>
/// <param name="Draft">The draft it became.</param>
public sealed record LadderDone(string? Refusal = null, int? Draft = null)
{
    public static readonly LadderDone Well = new();

    public static readonly LadderDone NotAllowed = new("Only administrators can write ladders.");

    public static readonly LadderDone Missing = new("This draft is not there any more: it was put in force or thrown away meanwhile. The list of drafts and versions says which.");

    public static LadderDone WrittenMeanwhile(string by, string what) => new($"{by} wrote in this draft after you opened it, so nothing was taken away. Please leave this and open it once more, to see what {what} says now.");

    /// <summary>Further reasons, each a sentence.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What both wrote: the fields of <see cref="ThreeWay.Theirs"/>, and the form as it is kept now.</summary>
    public ThreeWay? Clash { get; init; }

    public IReadOnlyDictionary<string, string>? Now { get; init; }

    /// <summary>Who wrote what is there now.</summary>
    public string? By { get; init; }
}

/// <summary>Drafts and versions, for administrators.</summary>
/// <param name="Versions">The last first.</param>
public sealed record LadderListView(IReadOnlyList<DraftLine> Drafts, IReadOnlyList<VersionLine> Versions);

public sealed record DraftLine(int Id, string Name, int Levels, string By, DateTime At);

/// <param name="From">Null: since ever.</param>
/// <param name="Until">The first day of the next one; null: for good.</param>
/// <param name="Name">Null where it came with an import.</param>
public sealed record VersionLine(DateOnly? From, DateOnly? Until, string? Name, int Levels, int Expectations, string? Changes, bool IsNow, bool IsToCome);

/// <summary>One draft.</summary>
/// <param name="Standing">How many people stand on each level today, by its id.</param>
/// <param name="Against">What it is compared with: the version in force today.</param>
/// <param name="InForce">The ids of the levels in force today.</param>
public sealed record LadderDraftView(
    int Id, string Name, LadderText Text, string By, DateTime At, IReadOnlyDictionary<string, int> Standing, string? Against, LadderChanges Changes, DateOnly Today, IReadOnlySet<string> InForce, bool HasVersions)
{
    public Ladder Ladder { get; } = Text.Ladder;
}

/// <summary>What putting a draft in force from a day would change.</summary>
/// <param name="From">Null: since ever, for the first ladders there are.</param>
/// <param name="Until">The first day of the version after it; null: for good.</param>
/// <param name="Replaces">A version begins on that very day, and becomes a draft again.</param>
/// <param name="Gone">Levels of the version before that it lacks, with how many people stand on each today.</param>
/// <param name="OtherRung">How many people stand on another rung by it, in words; null: nobody's level changes its rung.</param>
/// <param name="Flags">How many flags would come and go, in words; null: none.</param>
/// <param name="At">When the draft was written last: what is put in force is what was looked at.</param>
public sealed record ForceView(
    DateOnly? From, DateOnly? Until, bool IsPast, bool Replaces, IReadOnlyList<(Level Level, int People)> Gone, string? OtherRung, string? Flags, IReadOnlyList<Level> WithoutEqual, LadderChanges Changes, DateTime At);
