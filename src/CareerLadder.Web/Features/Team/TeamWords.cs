using CareerLadder.Core.Time;

namespace CareerLadder.Web.Features.Team;

/// <summary>What the page of a team says in words, the same wherever it is said.</summary>
internal static class TeamWords
{
    // More steps than this are summed up, not told one by one.
    private const int MostTold = 6;

    public static string People(int count) => count == 1 ? "1 person" : $"{count} people";

    /// <summary>7 people report to you.</summary>
    public static string Reporting(TeamView team, AsOf asOf)
    {
        var whom = team.IsMine ? "you" : team.Manager.Name;
        if (team.IsToday) return $"{People(team.People.Count)} {(team.People.Count == 1 ? "reports" : "report")} to {whom}.";
        return $"Of those who report to {whom} on {asOf.Words} you see the ones whose posts you may see today: {People(team.People.Count)}.";
    }

    public static string Month(int year, int month) => Say.Month(new(year, month, 1));

    /// <summary>The whole picture of the span in a sentence.</summary>
    public static string Tell(SpanTold span)
    {
        var (steps, now) = (span.Steps, $"{span.Now} now");
        if (steps.Count == 0) return $"{now}.";
        if (steps.Count > MostTold)
            return $"Between {steps.Min(s => s.Reports)} and {steps.Max(s => s.Reports)} direct reports since {Month(steps[0].Year, steps[0].Month)}, {now}.";
        return $"Direct reports: {string.Join(", ", steps.Select(s => $"{s.Reports} from {Month(s.Year, s.Month)}"))}; {now}.";
    }

    /// <summary>The numbers the drawing has lines for.</summary>
    public static string Limits(SpanTold span)
    {
        var wide = $"More than {span.WideAbove} for {Say.Count(span.WideAfterMonths, "month")} are called wide here";
        return span.NarrowUpTo is { } few ? $"{wide}, {few} or fewer for {Say.Count(span.NarrowAfterMonths, "month")} narrow." : $"{wide}.";
    }

    /// <summary>On leave until 3 May 2027.</summary>
    public static string Leave(TeamMember member) => member.AwayUntil is { } last ? $"on leave until {Say.Day(last)}" : "on leave";

    /// <summary>2 y 1 m in post.</summary>
    public static string? InPost(TeamMember member) => member.MonthsInPost switch
    {
        null => null,
        0 => "under 1 m in post",
        { } months => $"{Say.Length(months)} in post",
    };

    /// <summary>E4, 1 y 2 m on this rung.</summary>
    public static string Stands(CouldLead person)
    {
        var rung = person.MonthsOnRung switch { null => null, 0 => "under 1 m on this rung", { } months => $"{Say.Length(months)} on this rung" };
        return string.Join(" · ", new[] { person.Level, rung }.OfType<string>());
    }

    /// <summary>3 flags begin.</summary>
    public static string Count(ComingMonth month)
    {
        var flags = month.Flags.Where(f => !f.IsDebt).Sum(f => f.People.Count);
        var debts = month.Flags.Where(f => f.IsDebt).Sum(f => f.People.Count);
        if (flags + debts == 0) return "nothing";
        return string.Join(", ", new[] { flags > 0 ? Say.Count(flags, "flag") : null, debts > 0 ? Say.Count(debts, "debt") : null }.OfType<string>());
    }
}
