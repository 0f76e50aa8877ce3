using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;

namespace CareerLadder.Core.Organisations;

/// <summary>What the posts of one person say on a day, for the lists behind the figures of <see cref="PostTrends"/>.</summary>
/// <param name="Post">Where the person stands here; during leave the post before it.</param>
/// <param name="Reports">How many report to the person.</param>
/// <param name="HandsOn">Whole months since a post ended in which the person did the engineering; null: in one, or none is known.</param>
public sealed record PostsOnDay(Post Post, int Reports, Tenure Tenure, int? HandsOn)
{
    /// <summary>Null for somebody who is not here on the day, or in no post here.</summary>
    public static PostsOnDay? Of(Evidence evidence, Ladder ladder, DateOnly day)
    {
        if (evidence.PresenceOn(day) != Presence.Here || evidence.StandsHereOn(day) is not { } post) return null;
        return new(post, evidence.Career.DirectReports.On(day), Tenure.Of(evidence.Career, ladder, day), MonthsOffHandsOn(evidence, post, day));
    }

    /// <summary>Whether a post is managing without the engineering: then it is asked how long ago that was.</summary>
    public static bool IsHandsOff(Kind kind) => kind.IsManaging() && kind != Kind.TechLeadManager;

    /// <summary>Whether the engineering is part of the post.</summary>
    public static bool IsHandsOn(Kind? kind) => kind is Kind.Engineer or Kind.TechLead or Kind.TechLeadManager;

    private static int? MonthsOffHandsOn(Evidence evidence, Post post, DateOnly day)
    {
        if (!IsHandsOff(post.Kind)) return null;
        DateOnly? ended = evidence.Person.PractisedBefore > 0 ? evidence.Career.Begins : null;
        foreach (var stretch in evidence.Career.Stretches)
        {
            if (stretch.Days.End > day) break;
            if (IsHandsOn(stretch.Kind)) ended = stretch.Days.End;
        }

        return ended is { } last ? Time.Months.Between(last, day) : null;
    }
}
