using CareerLadder.Core.Ladders;

namespace CareerLadder.Web.Components.Editing;

/// <summary>What there is to choose from for whoever enters a post.</summary>
/// <param name="Person">Whose post it is; empty: of somebody new.</param>
/// <param name="Teams">Those there are.</param>
public sealed record PostChoices(string Person, DateOnly Today, LadderVersions Ladders, IReadOnlyList<string> Teams)
{
    /// <summary>The ladders on the first day of a post, by which its level is chosen; those of today while it has none, and for a day before all ladders.</summary>
    public Ladder LadderFrom(DateOnly? first) => Ladders.On(first is { } day && Ladders.DaysOf(day) is not null ? day : Today);

    internal static PostChoices Of(Access access, string person) => new(person, access.Today, access.Organisation.Company.Ladders, Typed.Teams(access.Organisation, access.Today));
}
