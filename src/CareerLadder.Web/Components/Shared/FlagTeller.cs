using CareerLadder.Core.Flags;

namespace CareerLadder.Web.Components.Shared;

/// <summary>Chooses the flags of one person that the one who looks may see, and puts them as a page tells them.</summary>
public static class FlagTeller
{
    private const int ComingMonths = 12;
    private const int EndedMonths = 6;

    /// <param name="access">Of the store that asks; the flags it denies are as if they were not there.</param>
    public static ToldFlags Tell(Access access, Evidence evidence, DateOnly asOf)
    {
        var id = evidence.Person.Id;
        var seen = new List<Flag>();
        foreach (var flag in access.Organisation.FlagsOf(id))
        {
            // A debt of the manager's is shown on the manager's own pages and is no mark on the person.
            if (flag.Rule.Telling.SeenBy != Audience.ManagersDebt && access.MaySee(flag.Rule, id) && !access.IsSetAside(flag.Rule, id)) seen.Add(flag);
        }

        var aside = access.RelationTo(id) == Relation.Self ? Aside(access, id) : [];
        return seen.Count + aside.Length == 0 ? ToldFlags.None : new(Now(access, evidence, asOf, seen), Coming(asOf, seen), Ended(asOf, seen)) { Aside = aside };
    }

    private static FlagAside[] Aside(Access access, string id) =>
    [
        .. from aside in access.Organisation.SetAsidesOf(id, access.Today)
           let rule = access.Organisation.Rules.Find(aside.Rule)
           where rule is not null
           select new FlagAside(rule.Id, rule.Telling.Title, aside.Until, aside.Reason),
    ];

    private static List<ToldFlag> Now(Access access, Evidence evidence, DateOnly asOf, List<Flag> seen)
    {
        var relation = access.RelationTo(evidence.Person.Id);
        var told = new List<ToldFlag>();
        foreach (var cause in seen.Where(f => f.Days.Holds(asOf)).Order(LoudestFirst).GroupBy(flag => CauseOf(flag, evidence)))
        {
            var lead = cause.First();
            told.Add(new(
                lead.Rule.Id, lead.Rule.Telling, lead.Severity, lead.Days, lead.Because(evidence), [.. cause.Skip(1).Select(f => f.Rule.InBrief(f, evidence))],
                [.. cause.Select(f => f.Rule.Id).Distinct(StringComparer.Ordinal)],
                ToPerson: relation == Relation.Self, ToManager: relation != Relation.Self));
        }

        return told;
    }

    private static FlagInBrief[] Coming(DateOnly asOf, List<Flag> seen) =>
    [
        .. seen.Where(f => f.Days.Start > asOf && f.Days.Start < asOf.AddMonths(ComingMonths)).OrderBy(f => f.Days.Start).ThenByDescending(f => f.Severity).Select(InBrief),
    ];

    private static FlagInBrief[] Ended(DateOnly asOf, List<Flag> seen) =>
    [
        .. seen.Where(f => f.Days.End <= asOf && f.Days.End > asOf.AddMonths(-EndedMonths) && !GoesOn(f, seen)).OrderByDescending(f => f.Days.End).Select(InBrief),
    ];

    private static bool GoesOn(Flag flag, List<Flag> seen) => seen.Any(f => f.Rule == flag.Rule && f.Days.Holds(flag.Days.End));

    private static FlagInBrief InBrief(Flag flag) => new(flag.Rule.Id, flag.Rule.Telling.Title, flag.Severity, flag.Days, flag.Rule.Telling.SeenBy == Audience.WhoSeesPay);

    // Flags of one tour share a cause. Any other flag is a cause of its own.
    private static object CauseOf(Flag flag, Evidence evidence)
    {
        if (!flag.Rule.Telling.IsOfOneTour) return flag;
        foreach (var tour in evidence.Career.Tours)
        {
            if (tour.Days.Holds(flag.CountedFrom)) return tour;
        }

        return flag;
    }

    private static Comparer<Flag> LoudestFirst { get; } = Comparer<Flag>.Create(static (a, b) =>
        a.Severity != b.Severity ? b.Severity.CompareTo(a.Severity)
        : a.Days.Start != b.Days.Start ? a.Days.Start.CompareTo(b.Days.Start)
        : string.CompareOrdinal(a.Rule.Id, b.Rule.Id));
}
