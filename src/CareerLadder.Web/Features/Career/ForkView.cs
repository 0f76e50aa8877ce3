using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Careers;

/// <summary>One's own decision at the fork, and what can be decided today.</summary>
/// <param name="Last">The last decision; null where there is none.</param>
/// <param name="Asks">Why the page asks for one now, as a sentence with one's own dates; null where it does not.</param>
/// <param name="LastReview">The last day on which whoever stays may look at it again.</param>
/// <param name="Proposed">A day to begin with: when the decision would be asked for anew, or the last there is.</param>
/// <param name="Months">By which the fork is asked for here.</param>
public sealed record ForkView(DateOnly Today, ForkTold? Last, string? Asks, DateOnly LastReview, DateOnly Proposed, ForkMonths Months)
{
    /// <summary>It is time to decide, for the first time or again.</summary>
    public bool IsDue => Asks is not null || Last?.IsReviewDue(Today) == true;
}

/// <summary>Months of a tour, as the limits in force say.</summary>
/// <param name="Asks">When the decision is asked for.</param>
/// <param name="Ends">When it is asked for no more.</param>
public sealed record ForkMonths(int Asks, int Ends);
