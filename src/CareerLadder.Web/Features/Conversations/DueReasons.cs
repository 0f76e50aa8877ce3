using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>Why it is time to talk with somebody: that it was long ago, flags that began since, and a decision that is to be looked at again.</summary>
internal static class DueReasons
{
    private const int MonthsBack = 6;
    private const int ReviewMonths = 12;
    private const int SoonMonths = 1;

    /// <param name="lastHeld">The last one that was held; null: none is recorded.</param>
    public static IReadOnlyList<Reason> Of(Access access, Evidence evidence, DateOnly? lastHeld)
    {
        var reasons = new List<Reason>();
        foreach (var flag in access.Organisation.FlagsOf(evidence.Person.Id))
        {
            if (flag.Rule.Id == "ConversationOverdue" && flag.Days.Holds(access.Today) && access.MaySee(flag.Rule, evidence.Person.Id)) reasons.Add(new(flag.Because(evidence), flag.Severity));
        }

        var since = lastHeld ?? access.Today.AddMonths(-MonthsBack);
        foreach (var flag in FlagTeller.Tell(access, evidence, access.Today).Now)
        {
            // Those from pay are looked at where pay is, and each such look is written down.
            if (flag.Telling.SeenBy != Audience.WhoSeesPay && flag.Days.Start > since) reasons.Add(new($"{flag.Telling.Title}, since {Say.Day(flag.Days.Start)}.", flag.Severity));
        }

        if (access.MaySee(Known.Intents, evidence.Person.Id) && ReviewOf(evidence.Career, access.Today) is { } review) reasons.Add(new(review));
        return reasons;
    }

    private static string? ReviewOf(Career career, DateOnly today)
    {
        var last = career.Forks.LastOrDefault(f => f.On <= today);
        if (last is not { Decision: ForkDecision.Stay } || career.StandingOn(today)?.Kind.IsManaging() != true) return null;
        var again = last.On.AddMonths(ReviewMonths);
        return again <= today.AddMonths(SoonMonths) ? $"The decision to stay a manager is to be looked at again from {Say.Day(again)}." : null;
    }
}
