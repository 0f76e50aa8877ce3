using CareerLadder.Core.Careers;

namespace CareerLadder.Web.Components.Editing;

/// <summary>Two people changed the same: what it was, what it is now, and what the later one typed.</summary>
/// <param name="By">Who changed it; null: not known.</param>
/// <param name="At">When, UTC.</param>
/// <param name="IsGone">It was removed.</param>
public sealed record Conflict(string? By, DateTime? At, bool IsGone, IReadOnlyList<ConflictField> Fields)
{
    /// <summary>What a post is now, for whoever goes on from there.</summary>
    public Post? Now { get; init; }

    /// <summary>The first day no longer here, as it is now.</summary>
    public DateOnly? NowLeft { get; init; }
}

/// <param name="Key">Of the field, to take theirs by.</param>
public sealed record ConflictField(string Key, string Label, string? Was, string? Theirs, string? Mine)
{
    public bool IsDifferent => Theirs != Mine;
}
