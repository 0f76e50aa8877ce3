using CareerLadder.Core.Careers;

namespace CareerLadder.Core.Organisations;

/// <summary>
/// Why people want to manage: of those whose last answer is that they do, now or some day, and who said why within two years. What
/// somebody answered is theirs: so only what <see cref="Disclosure"/> lets through, and exactly only for whoever may see each answer.
/// </summary>
public static class WhyManage
{
    /// <summary>An answer older than this says nothing about now.</summary>
    public const int FreshMonths = 24;

    private static readonly IntentReason[] Reasons = Enum.GetValues<IntentReason>();

    /// <summary>Reasons that the organisation can mend: it is not the work that draws people.</summary>
    public static bool IsTheOrganisationsToMend(IntentReason reason) => reason is IntentReason.InTheRoom or IntentReason.OnlyPath;

    /// <summary>Of those whose answers may be seen, how many gave each reason, by the order of the reasons, at the end of each month.</summary>
    public static int[][] Seen(Organisation organisation, PersonSet seen, MonthLine months)
    {
        var counts = Reasons.Select(_ => new int[months.Count]).ToArray();
        Go(organisation, months, seen.Holds, (_, reason, from, until) =>
        {
            for (var month = from; month < until; month++) counts[reason][month]++;
        });
        return counts;
    }

    /// <summary>The same of everybody else, as far as it may be told.</summary>
    public static ToldParts Others(Organisation organisation, PersonSet seen, Populations populations)
    {
        var people = organisation.People.Count;
        var told = new ToldParts(people, Reasons.Length, populations.Months);
        Go(organisation, populations.Months, i => !seen.Holds(i), told.Add);
        var population = new PersonSet(people);
        told.Tell(month =>
        {
            population.CopyFrom(populations.At(Population.Active, month), seen);
            return population;
        });
        return told;
    }

    private static void Go(Organisation organisation, MonthLine months, Func<int, bool> counts, Action<int, int, int, int> add)
    {
        for (var i = 0; i < organisation.People.Count; i++)
        {
            var evidence = organisation.People[i];
            var intents = evidence.Career.Intents;
            if (intents.Count == 0 || !counts(i)) continue;
            var here = evidence.DaysHere();
            for (var at = 0; at < intents.Count; at++)
            {
                var answer = intents[at].Value;
                if (answer.Intent is not (Intent.ManageNow or Intent.ManageSomeday) || answer.Reason is not { } reason) continue;
                var days = intents.Span(at).And(new(answer.On, answer.On.AddMonths(FreshMonths))).And(here);
                add(i, (int)reason, months.From(days.Start), months.From(days.End));
            }
        }
    }
}
