using System.Globalization;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Pay;

namespace CareerLadder.Core.Organisations;

/// <summary>What is left of a gap between people on one rung, track and zone who have been here as long.</summary>
public static class FairPayRegression
{
    /// <summary>Fewer observations beyond the terms than this say nothing about anybody.</summary>
    internal const int LeastDegrees = 20;

    /// <summary>Every coefficient, exactly, in logarithms: not to be shown. Null where there are no more people than terms, or no group beside the reference.</summary>
    /// <param name="people">Whose group is known.</param>
    public static LeastSquares? Exactly(IReadOnlyList<PaidInGroup> people, string reference)
    {
        var groups = GroupsOf(people, reference);
        if (groups.Count == 0) return null;
        var besides = TermsBesides(people);
        return LeastSquares.Of([besides[0], .. groups.Select(g => new Term(NameOf(g), [.. people.Select(p => p.Group == g ? 1.0 : 0)])), .. besides[1..]], LogarithmsOf(people));
    }

    /// <summary>Without the groups, over anybody.</summary>
    public static LeastSquares? Besides(IReadOnlyList<PaidInGroup> people) => LeastSquares.Of(TermsBesides(people), LogarithmsOf(people));

    internal static IReadOnlyList<string> GroupsOf(IReadOnlyList<PaidInGroup> people, string reference) =>
        [.. people.Select(p => p.Group!).Where(g => g != reference).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Everything but the groups, the constant first.</summary>
    internal static List<Term> TermsBesides(IReadOnlyList<PaidInGroup> people)
    {
        double[] Of(Func<PaidInGroup, double> value) => [.. people.Select(value)];
        double[] Where(Func<PaidInGroup, bool> holds) => Of(p => holds(p) ? 1 : 0);
        // The first rung and the first zone are what the others are held against.
        return
        [
            new("Constant", Where(_ => true)),
            .. people.Select(p => p.Category.Rung!.Value).Distinct().Order().Skip(1).Select(r => new Term(string.Create(CultureInfo.InvariantCulture, $"Rung {r}"), Where(p => p.Category.Rung == r))),
            new("Management track", Where(p => p.Track == Track.Management)),
            .. people.Select(p => (p.Category.Zone, p.Category.Currency)).Distinct().OrderBy(z => z.Zone, StringComparer.Ordinal).ThenBy(z => z.Currency, StringComparer.Ordinal).Skip(1)
                .Select(z => new Term($"Zone {z.Zone ?? "none"}, {z.Currency}", Where(p => p.Category.Zone == z.Zone && p.Category.Currency == z.Currency))),
            new("Years in the organisation", Of(p => p.MonthsHere / 12.0)),
        ];
    }

    internal static double[] LogarithmsOf(IReadOnlyList<PaidInGroup> people) => [.. people.Select(p => Math.Log((double)p.Base))];

    private static string NameOf(string group) => $"Group {group}";

    /// <summary>Of a difference of logarithms.</summary>
    internal static double Share(double logarithm) => Math.Exp(logarithm) - 1;
}
