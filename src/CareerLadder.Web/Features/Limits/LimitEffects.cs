using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;

namespace CareerLadder.Web.Features.Limits;

/// <summary>
/// How many flags would come and go with a change of a limit, for somebody who sees nobody's. So that nobody is found by trying many
/// numbers, or by setting two previews against each other: each change is counted by itself, beside what holds today; in fives, and
/// below five not told apart from none; never of more than all but five of whom it could be; as it was when the last month was over,
/// so that nothing that somebody saves today is seen to change it; and without whoever reports to the one who looks, of whom they may
/// know, without what is set aside, and without flags from pay.
/// </summary>
internal static class LimitEffects
{
    /// <summary>The last day of the month before.</summary>
    public static DateOnly DayOf(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddDays(-1);

    /// <param name="now">What holds today, on all days.</param>
    public static LimitEffect Of(Access access, JudgedBy now, LimitLine line, double number, string title)
    {
        var changed = now.With(new Dictionary<string, double>(StringComparer.Ordinal) { [line.Limit.Key] = number });
        var isForAll = NumbersOf(changed.Company) != NumbersOf(now.Company);
        (IRule Before, IRule After)[] pairs = [.. now.Rules.Rules.Zip(changed.Rules.Rules).Where(p => p.First.Telling.SeenBy != Audience.WhoSeesPay && (isForAll || !ReferenceEquals(p.First, p.Second)))];
        var counts = Count(access, pairs, DayOf(access.Today), isForAll ? Of(access.Organisation.Company, changed.Company) : null);
        RuleEffect[] effects = [.. pairs.Select((p, i) => counts[i].Tell(p.Before))];
        // Where one rule's own number is another, it is told of even if there is nothing to tell.
        RuleEffect[] told = isForAll ? [.. effects.Where(e => !e.TellsNothing)] : effects;
        var text = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new(line.Limit.Key, title, $"{line.Says}: {LimitWords.Change(line, line.Limit.InForce, text)}", told, effects.Length - told.Length);
    }

    private static (Core.Fluency.FluencyModel, int, int) NumbersOf(Company company) => (company.Fluency, company.SeniorRung, company.StaffRung);

    // The ladders, bands and days of recording of here, with other numbers.
    private static Company Of(Company here, Company numbers) => here with { Fluency = numbers.Fluency, SeniorRung = numbers.SeniorRung, StaffRung = numbers.StaffRung };

    private static Counts[] Count(Access access, (IRule Before, IRule After)[] pairs, DateOnly day, Company? other)
    {
        var counts = pairs.Select(_ => new Counts()).ToArray();
        var (was, will) = (new RuleBook(pairs.Select(p => p.Before)), new RuleBook(pairs.Select(p => p.After)));
        var places = pairs.Select((p, i) => (p.Before.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var kinds = pairs.Select(p => Populations.Of(p.Before.Id)).ToArray();
        var (severe, soon) = (new int[pairs.Length], new int[pairs.Length]);
        foreach (var known in access.ToEveryone().Organisation.People)
        {
            if (known.PresenceOn(day) != Presence.Here || known.StandsHereOn(day) is not { } post || access.RelationTo(known.Person.Id) != Relation.Stranger) continue;
            Judge(was, known, severe);
            Judge(will, other is null ? known : new(known.Career, other), soon);
            for (var i = 0; i < pairs.Length; i++)
            {
                if (!Could(kinds[i], post.Kind) || access.Organisation.IsSetAside(known.Person.Id, pairs[i].Before.Id, day)) continue;
                counts[i].Add(severe[i], soon[i]);
            }
        }

        return counts;

        // The loudest of each rule on the day; -1: none.
        void Judge(RuleBook book, Evidence evidence, int[] loudest)
        {
            Array.Fill(loudest, -1);
            foreach (var flag in book.Judge(evidence))
            {
                if (flag.Days.Holds(day)) loudest[places[flag.Rule.Id]] = Math.Max(loudest[places[flag.Rule.Id]], (int)flag.Severity);
            }
        }
    }

    private static bool Could(Population of, Kind kind) => of switch
    {
        Population.Managing => kind.IsManaging(),
        Population.Practising => kind.IsPractising(),
        Population.Asked => kind is Kind.Engineer or Kind.TechLead or Kind.TechLeadManager or Kind.Manager,
        _ => kind.IsPractising() || kind.IsManaging(),
    };

    private sealed class Counts
    {
        private int all, come, go, louder, quieter;

        public void Add(int before, int after)
        {
            all++;
            if (before == after) return;
            if (before < 0) come++;
            else if (after < 0) go++;
            else if (after > before) louder++;
            else quieter++;
        }

        public RuleEffect Tell(IRule rule) => new(rule.Id, rule.Telling.Title, Fives(come), Fives(go), Fives(louder), Fives(quieter));

        private int? Fives(int count) => Math.Min(count, all - Access.LeastShown) is >= Access.LeastShown and var told ? told - (told % Access.LeastShown) : null;
    }
}
