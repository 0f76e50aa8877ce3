using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Fluency;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;

namespace CareerLadder.Core.Openings;

/// <summary>What of one person counts in a swap on a day. Made once for each, since everyone is held against everyone.</summary>
internal sealed record SwapSide(string Person, Kind Kind, int Rung, string? Team)
{
    /// <summary>Every team here they work in or ever worked in.</summary>
    public required IReadOnlySet<string> Teams { get; init; }

    public bool IsManager => Kind.IsManaging();

    public bool WantsToSwap { get; private init; }

    /// <summary>Of a manager: null where there is no engineering to come back to.</summary>
    public bool? KeptFluency { get; private init; }

    public bool HasManaged { get; private init; }

    public bool HasPractisedEnough { get; private init; }

    /// <summary>What the parts of managing weigh that were tried without the title; 0 where none counts.</summary>
    public int TriedWeighs { get; private init; }

    public bool PayKept { get; private init; }

    /// <summary>Null for whoever could not be part of a swap at all: not here, on leave, on no rung, above managing teams or in another function.</summary>
    public static SwapSide? Of(Evidence evidence, DateOnly day)
    {
        var career = evidence.Career;
        if (evidence.PresenceOn(day) != Presence.Here || career.On(day) is not { IsLeave: false, Post: { IsHere: true } post }) return null;
        if (!SwapMatching.CouldSwap(post.Kind) || evidence.Company.Ladders.On(day).RungOf(post.Level) is not { } rung) return null;
        var teams = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stretch in career.Stretches)
        {
            if (stretch.Days.Start <= day && stretch.Post is { IsHere: true, Team: { } team }) teams.Add(team);
        }

        var fluency = post.Kind.IsManaging() ? evidence.Fluency.On(day) : null;
        var model = evidence.Company.Fluency;
        return new(evidence.Person.Id, post.Kind, rung, post.Team)
        {
            Teams = teams,
            WantsToSwap = SwapMatching.Wants(post.Kind, career.Intents.On(day)?.Intent),
            KeptFluency = fluency is null ? null : fluency >= model.RustyFrom - FluencyModel.Tolerance,
            HasManaged = evidence.Person.ManagedBefore > 0 || career.ManagedDays(day) > 0,
            HasPractisedEnough = model.YearsPractised(career, day) >= Doors.YearsToManage - FluencyModel.Tolerance,
            TriedWeighs = WeighTried(career, evidence.Company.Swaps, day),
            PayKept = IsPayKept(evidence, post, day),
        };
    }

    private static int WeighTried(Career career, SwapNumbers numbers, DateOnly day)
    {
        if (career.Tryouts.IsEmpty) return 0;
        var parts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tried in career.Tryouts)
        {
            if (tried.From <= day && tried.Joy >= numbers.CountsFromJoy && tried.Skill >= numbers.CountsFromSkill) parts.Add(tried.Part);
        }

        return Math.Min(parts.Count, numbers.MostParts) * numbers.PartWeighs;
    }

    private static bool IsPayKept(Evidence evidence, Post post, DateOnly day)
    {
        var company = evidence.Company;
        var ladder = company.Ladders.On(day);
        if (evidence.Career.Pays.On(day) is not { } pay || ladder.Find(post.Level) is not { } level) return false;
        foreach (var equal in ladder.EqualsOf(level))
        {
            if (company.Bands.On(evidence.Person.Zone, equal.Id, day) is { } band && band.Currency == pay.Currency && band.Fit(pay.Base) == BandFit.Inside) return true;
        }

        return false;
    }
}
