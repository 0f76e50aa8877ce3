using CareerLadder.Core.Flags;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Components.Shared;

/// <summary>Flags that would begin on some days to come, told as those of today are, those of one run as one.</summary>
public static class PlannedFlags
{
    /// <param name="access">Of the store that asks; the flags it denies are as if they were not there.</param>
    /// <param name="evidence">The career they are of, planned or known.</param>
    /// <param name="days">Those that begin after the first day of these, and no later than the last.</param>
    public static IReadOnlyList<ToldFlag> Of(Access access, Evidence evidence, IEnumerable<Flag> flags, DateRange days)
    {
        var id = evidence.Person.Id;
        var isMine = access.RelationTo(id) == Relation.Self;
        return
        [
            .. flags.Where(f => f.Rule.Telling.SeenBy != Audience.ManagersDebt && access.MaySee(f.Rule, id) && f.Days.Start > days.Start && f.Days.Start < days.End)
                .GroupBy(f => (f.Rule.Id, f.CountedFrom)).Select(run => Tell(evidence, [.. run.OrderBy(f => f.Days.Start)], isMine))
                .OrderBy(f => f.Days.Start).ThenByDescending(f => f.Severity).ThenBy(f => f.Rule, StringComparer.Ordinal),
        ];
    }

    private static ToldFlag Tell(Evidence evidence, Flag[] run, bool isMine)
    {
        var first = run[0];
        return new(
            first.Rule.Id, first.Rule.Telling, first.Severity, new(first.Days.Start, run[^1].Days.Until), first.Because(evidence),
            [.. run.Skip(1).Select(f => $"{f.Severity} from {Say.Day(f.Days.Start)}")], [first.Rule.Id], ToPerson: isMine, ToManager: !isMine);
    }
}
