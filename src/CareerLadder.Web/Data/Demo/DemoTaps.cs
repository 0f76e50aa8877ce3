using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;

namespace CareerLadder.Web.Data.Demo;

/// <summary>
/// The tap on the shoulder came earlier for one group than for another in the demo, so that there is something to look at more closely:
/// some of those whose first tour is long over had practised for fewer years before they came. Nobody's flags of today change with it.
/// </summary>
internal static class DemoTaps
{
    private const double EarlyYears = 4.5;
    private static readonly (string Group, int Early)[] Wanted = [("Group A", 6), ("Group B", 10)];

    public static Facts Tell(Facts facts, DateOnly today)
    {
        var organisation = new Organisation(facts, RuleBook.Default);
        var earlier = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (group, early) in Wanted)
        {
            var taps = organisation.People.Where(p => facts.Groups.GetValueOrDefault(p.Person.Id) == group)
                .Select(p => (Person: p, Tap: EarlyTaps.TapOf(p))).Where(t => t.Tap is not null).ToList();
            var missing = Math.Max(early - taps.Count(t => t.Tap!.Value.IsEarly), 0);
            // Those who left first: nothing on anybody's page of today is another then.
            foreach (var (person, tap) in taps.Where(t => !t.Tap!.Value.IsEarly && t.Person.Career.Tours[0].Days.End <= today).OrderBy(t => t.Person.Person.Left is null).Take(missing))
                earlier[person.Person.Id] = Math.Round(Math.Max(EarlyYears - (person.Career.PractisedDays(tap!.Value.On) / 365.25), 0), 1);
        }

        return facts with { People = [.. facts.People.Select(p => earlier.TryGetValue(p.Id, out var years) ? p with { PractisedBefore = years } : p)] };
    }
}
