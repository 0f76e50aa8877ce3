using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;

namespace CareerLadder.Web.Data.Demo;

/// <summary>
/// The tap on the shoulder came earlier for one group than for another in the demo, so that there is something to look at more closely:
/// some of those whose first tour is long over had practised for fewer years before they came, or said later to which group they belong.
/// Nobody's flags of today change with it.
/// </summary>
internal static class DemoTaps
{
    private const double EarlyYears = 4.5;
    private static readonly (string Group, int Early)[] Wanted = [("Group A", 6), ("Group B", 10)];

    public static Facts Tell(Facts facts, DateOnly today)
    {
        var labels = new Dictionary<string, string>(facts.Groups, StringComparer.Ordinal);
        var earlier = new Dictionary<string, double>(StringComparer.Ordinal);
        var taps = new Organisation(facts, RuleBook.Default).People.Select(p => (p.Person.Id, Career: p.Career, p.Person.Left, Tap: EarlyTaps.TapOf(p))).Where(t => t.Tap is not null).ToList();
        // Those who left first: nothing on anybody's page of today is another then.
        var over = taps.Where(t => t.Career.Tours[0].Days.End <= today).OrderBy(t => t.Left is null).ToList();
        foreach (var (group, early) in Wanted)
        {
            var missing = early - taps.Count(t => t.Tap!.Value.IsEarly && labels.GetValueOrDefault(t.Id) == group);
            foreach (var tap in over.Where(t => labels.GetValueOrDefault(t.Id, group) == group && !(t.Tap!.Value.IsEarly && labels.ContainsKey(t.Id))).OrderByDescending(t => labels.ContainsKey(t.Id)).Take(Math.Max(missing, 0)))
            {
                labels[tap.Id] = group;
                if (!tap.Tap!.Value.IsEarly) earlier[tap.Id] = Math.Round(Math.Max(EarlyYears - (tap.Career.PractisedDays(tap.Tap.Value.On) / 365.25), 0), 1);
            }
        }

        // Everybody else is of the first: of another group there are too few to tell of, and with them too few to tell of anybody.
        foreach (var tap in taps.Where(t => !Wanted.Any(w => w.Group == labels.GetValueOrDefault(t.Id)))) labels[tap.Id] = Wanted[0].Group;

        return facts with { People = [.. facts.People.Select(p => earlier.TryGetValue(p.Id, out var years) ? p with { PractisedBefore = years } : p)], Groups = labels };
    }
}
