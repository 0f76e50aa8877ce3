namespace CareerLadder.Core.Careers;

/// <summary>What a person does from a date on, as it was told. Which post counts on which day is for <see cref="PostHistory"/> to say.</summary>
/// <param name="Person">The organisation's key of the person.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The first day on which it no longer holds; null: until the next post, or until the person left.</param>
/// <param name="Level">An id of the ladder, or a name it lacks; null: not known.</param>
/// <param name="Manager">The key, or failing that the name, of the manager; null: none or not known.</param>
/// <param name="Employer">Null: here.</param>
public sealed record Post(
    string Person,
    DateOnly From,
    DateOnly? To,
    Kind Kind,
    string? Title = null,
    string? Level = null,
    string? Team = null,
    string? Manager = null,
    string? Employer = null)
{
    /// <summary>In this organisation, not elsewhere.</summary>
    public bool IsHere => Employer is null;

    /// <summary>Same kind, level, team and employer: for tenure, one post, whatever its title and manager.</summary>
    public bool IsSamePostAs(Post other) =>
        Kind == other.Kind && Level == other.Level && Team == other.Team && Employer == other.Employer;
}
