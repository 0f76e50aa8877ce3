using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;

namespace CareerLadder.Core.Openings;

/// <summary>
/// Pairs managers who want back with engineers who want to manage, one to one, so that each takes the other's seat. Two fit who stand at
/// most one rung apart, the engineer ready to manage and the manager with engineering to come back to (Majors: a swap is the kindest
/// swing, since nobody loses a seat). How much each reason weighs is ours, and nobody is ever shown it.
/// </summary>
public static class SwapMatching
{
    /// <summary>Rungs that two may stand apart (ours).</summary>
    public const int FarthestRungs = 1;

    /// <summary>Whether seats of the kind can change hands: those of who does the engineering, and of who manages teams.</summary>
    public static bool CouldSwap(Kind kind) => kind.IsPractising() || kind is Kind.Manager or Kind.TechLeadManager or Kind.SeniorManager;

    /// <summary>Whether what somebody in a post of the kind says they want is what a swap would bring.</summary>
    public static bool Wants(Kind kind, Intent? intent) =>
        kind.IsPractising() ? intent is Intent.ManageNow : intent is Intent.BackToEngineering or Intent.EngineeringForAWhile;

    /// <summary>Why these two could swap on the day; null where they could not, or one of them does not want to.</summary>
    public static SwapFit? Of(Evidence manager, Evidence engineer, DateOnly day) =>
        SwapSide.Of(manager, day) is { IsManager: true, WantsToSwap: true } one && SwapSide.Of(engineer, day) is { IsManager: false, WantsToSwap: true } other ? Fit(one, other) : null;

    /// <summary>Whether the two still sit where they would swap from, whatever they want by now and on leave too.</summary>
    public static bool AreInSeats(Evidence manager, Evidence engineer, DateOnly day) =>
        manager.PresenceOn(day) == Presence.Here && manager.StandsHereOn(day)?.Kind.IsManaging() == true
        && engineer.PresenceOn(day) == Presence.Here && engineer.StandsHereOn(day)?.Kind.IsPractising() == true;

    /// <summary>As many pairs as can be made and, of all ways to make so many, the best fitting; by the manager's key. The order of what is given does not matter.</summary>
    /// <param name="willing">The keys of those who may be asked. Whoever does not want to swap on the day is left out.</param>
    /// <param name="spent">Managers and engineers, by key, who are not to be paired with each other.</param>
    public static IReadOnlyList<SwapFit> Match(Organisation organisation, IEnumerable<string> willing, IReadOnlySet<(string Manager, string Engineer)> spent, DateOnly day)
    {
        var sides = willing.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(key => organisation.Find(key) is { } evidence ? SwapSide.Of(evidence, day) : null).OfType<SwapSide>().Where(s => s.WantsToSwap).ToList();
        var managers = sides.FindAll(s => s.IsManager);
        var engineers = sides.FindAll(s => !s.IsManager);
        var gains = new int[managers.Count, engineers.Count];
        for (var i = 0; i < managers.Count; i++)
        {
            for (var j = 0; j < engineers.Count; j++)
            {
                var isSpent = spent.Contains((managers[i].Person, engineers[j].Person));
                gains[i, j] = isSpent ? Assignment.Forbidden : Fit(managers[i], engineers[j])?.Weight ?? Assignment.Forbidden;
            }
        }

        var pairs = Assignment.Of(gains);
        return [.. managers.Select((manager, i) => pairs[i] == Assignment.None ? null : Fit(manager, engineers[pairs[i]])).OfType<SwapFit>()];
    }

    /// <summary>
    /// What one of the two may be told before the other is known: of themselves all, of the other only what holds of so many people here
    /// that it gives nobody away.
    /// </summary>
    /// <param name="to">The key of the one who is told.</param>
    /// <param name="least">Of how many people, at least, it must hold.</param>
    public static IReadOnlyList<SwapReason> Veiled(Organisation organisation, SwapFit fit, string to, int least, DateOnly day)
    {
        var told = fit.Reasons.Where(r => IsOnesOwn(r, toManager: to == fit.Manager)).ToList();
        if (organisation.Find(to) is not { } evidence || SwapSide.Of(evidence, day) is not { } me) return told;
        var others = organisation.People.Where(p => p.Person.Id != to).Select(p => SwapSide.Of(p, day)).OfType<SwapSide>()
            .Where(s => s.IsManager != me.IsManager && Math.Abs(s.Rung - me.Rung) <= FarthestRungs).ToList();
        // Each reason counts together with those told before it: two that hold of many may hold of one at once.
        var isSame = fit.Reasons.Contains(SwapReason.SameRung);
        Add(isSame ? SwapReason.SameRung : SwapReason.NearRung, s => isSame ? s.Rung == me.Rung : s.Rung != me.Rung);
        if (fit.Reasons.Contains(SwapReason.KnowsTheTeam)) Add(SwapReason.KnowsTheTeam, s => me.IsManager ? Knows(s, me) : Knows(me, s));
        return told;

        void Add(SwapReason reason, Predicate<SwapSide> holds)
        {
            var left = others.FindAll(holds);
            if (left.Count < least) return;
            others = left;
            told.Add(reason);
        }
    }

    private static bool IsOnesOwn(SwapReason reason, bool toManager) => reason switch
    {
        SwapReason.KeptFluency or SwapReason.ManagersPayKept => toManager,
        SwapReason.ManagedBefore or SwapReason.YearsPractised or SwapReason.LeadsTechnically or SwapReason.TriedParts or SwapReason.EngineersPayKept => !toManager,
        _ => false,
    };

    private static bool Knows(SwapSide engineer, SwapSide manager) => manager.Team is { } team && engineer.Teams.Contains(team);

    private static SwapFit? Fit(SwapSide manager, SwapSide engineer)
    {
        var apart = Math.Abs(manager.Rung - engineer.Rung);
        if (apart > FarthestRungs || manager.KeptFluency is not { } kept || !(engineer.HasManaged || engineer.HasPractisedEnough)) return null;
        var reasons = new List<SwapReason>(7);
        var weight = 0;
        Add(apart == 0, SwapReason.SameRung, 40);
        Add(apart > 0, SwapReason.NearRung, 20);
        Add(engineer.HasManaged, SwapReason.ManagedBefore, 30);
        Add(!engineer.HasManaged, SwapReason.YearsPractised, 25);
        Add(engineer.Kind == Kind.TechLead, SwapReason.LeadsTechnically, 5);
        Add(engineer.TriedWeighs > 0, SwapReason.TriedParts, engineer.TriedWeighs);
        Add(Knows(engineer, manager), SwapReason.KnowsTheTeam, 15);
        Add(kept, SwapReason.KeptFluency, 20);
        Add(manager.PayKept, SwapReason.ManagersPayKept, 5);
        Add(engineer.PayKept, SwapReason.EngineersPayKept, 5);
        return new(manager.Person, engineer.Person, weight, reasons);

        void Add(bool holds, SwapReason reason, int weighs)
        {
            if (!holds) return;
            reasons.Add(reason);
            weight += weighs;
        }
    }
}
