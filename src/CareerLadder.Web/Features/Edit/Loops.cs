using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Editing;

namespace CareerLadder.Web.Features.Edit;

/// <summary>Whether somebody would report to themselves, over others, if a post of theirs were as it is being entered.</summary>
internal static class Loops
{
    // Chains of managers are short and their posts few; no more are looked through while somebody types.
    private const int MostDays = 400;

    /// <returns>The first day on which it would be so, and the people in between from the manager up to the one who reports to the person; null: never.</returns>
    public static (DateOnly Day, IReadOnlyList<string> Chain)? Find(Organisation organisation, KeptCareer career, Post post)
    {
        foreach (var (days, _) in career.History.Stretches.Where(s => ReferenceEquals(s.Post, post)))
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var open = new SortedSet<DateOnly> { days.Start };
            for (var looked = 0; open.Count > 0 && looked < MostDays; looked++)
            {
                var day = open.Min;
                open.Remove(day);
                var chain = new List<string>();
                for (var above = post.Manager; above is not null && !chain.Contains(above); above = organisation.Lines.ManagerOn(above, day))
                {
                    if (above == career.Person.Id) return (day, chain);
                    chain.Add(above);
                    // Between two days on which nobody above changes posts, the line is the same.
                    if (seen.Add(above) && organisation.Find(above) is { } evidence) AddChanges(open, evidence.Career, day, days.End);
                }
            }
        }

        return null;
    }

    private static void AddChanges(SortedSet<DateOnly> open, Career career, DateOnly after, DateOnly until)
    {
        foreach (var stretch in career.Stretches)
        {
            if (stretch.Days.Start > after && stretch.Days.Start < until) open.Add(stretch.Days.Start);
        }
    }
}
