namespace CareerLadder.Core.Careers;

/// <summary>A post that is only thought of, from a day on.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The first day on which it no longer holds, and what went before it goes on; null: until the next planned post, or for good.</param>
/// <param name="Level">An id of the ladder; null: not said.</param>
/// <param name="Employer">Null: here.</param>
/// <param name="Reports">How many people would report; null: as many as do without the plan.</param>
public sealed record PlannedPost(
    DateOnly From, DateOnly? To, Kind Kind, string? Level = null, string? Team = null, string? Employer = null, int? Reports = null);
