using CareerLadder.Core.Flags;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Careers;

/// <summary>Where somebody stands on a day, in one line.</summary>
public static class CareerStanding
{
    /// <param name="withDates">Whether the days of beginning, leave and leaving may be said.</param>
    public static string On(Evidence evidence, DateOnly day, bool withDates)
    {
        var career = evidence.Career;
        if (career.Begins is not { } begins) return "No posts are known yet";
        if (day >= career.End) return withDates ? $"Left; the last day was {Say.Day(career.End.AddDays(-1))}" : "No longer here";
        if (day < begins) return withDates ? $"The first post begins on {Say.Day(begins)}" : "No post yet";
        if (career.On(day) is not { Post: not null } now) return withDates ? $"In no post since {Say.Day(career.On(day)!.Value.Days.Start)}" : "In no post now";
        if (career.StandingOn(day) is not { } post) return withDates ? $"On leave{Back(now.Days)}" : "In no post now";
        var standing = KindWords.Of(post);
        if (post.Level is { } level) standing += " · " + KindWords.LevelWithEquals(evidence.Company.Ladders.On(day), level);
        return now.IsLeave && withDates ? $"{standing} · on leave{Back(now.Days)}" : standing;
    }

    private static string Back(DateRange leave) => leave.LastDay is { } last ? $" until {Say.Day(last)}" : $" since {Say.Day(leave.Start)}";
}
