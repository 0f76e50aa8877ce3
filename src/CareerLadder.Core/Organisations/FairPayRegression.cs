using System.Globalization;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Pay;

namespace CareerLadder.Core.Organisations;

/// <summary>What is left of a gap between people on one rung, track and zone who have been here as long.</summary>
internal static class FairPayRegression
{
    /// <summary>Fewer observations beyond the terms than this say nothing about anybody.</summary>
    private const int LeastDegrees = 20;

    /// <param name="people">Of groups that may be told of.</param>
    public static AdjustedPay? Of(List<PaidInGroup> people, string reference, DateOnly day)
    {
        var groups = people.Select(p => p.Group).Where(g => g != reference).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (groups.Count == 0 || LeastSquares.Of(TermsOf(people, groups), [.. people.Select(p => Math.Log((double)p.Base))]) is not { } fit || fit.Degrees < LeastDegrees) return null;
        return new(day, reference, [.. groups.Select(g => fit.Find(NameOf(g)) is { } c ? new AdjustedGap(g, Share(c.Estimate), Share(c.Low), Share(c.High)) : null).OfType<AdjustedGap>()], fit);
    }

    private static List<Term> TermsOf(List<PaidInGroup> people, List<string> groups)
    {
        double[] Of(Func<PaidInGroup, double> value) => [.. people.Select(value)];
        double[] Where(Func<PaidInGroup, bool> holds) => Of(p => holds(p) ? 1 : 0);
        // The first rung and the first zone are what the others are held against.
        return
        [
            new("Constant", Where(_ => true)),
            .. groups.Select(g => new Term(NameOf(g), Where(p => p.Group == g))),
            .. people.Select(p => p.Category.Rung!.Value).Distinct().Order().Skip(1).Select(r => new Term(string.Create(CultureInfo.InvariantCulture, $"Rung {r}"), Where(p => p.Category.Rung == r))),
            new("Management track", Where(p => p.Track == Track.Management)),
            .. people.Select(p => (p.Category.Zone, p.Category.Currency)).Distinct().OrderBy(z => z.Zone, StringComparer.Ordinal).ThenBy(z => z.Currency, StringComparer.Ordinal).Skip(1)
                .Select(z => new Term($"Zone {z.Zone ?? "none"}, {z.Currency}", Where(p => p.Category.Zone == z.Zone && p.Category.Currency == z.Currency))),
            new("Years in the organisation", Of(p => p.MonthsHere / 12.0)),
        ];
    }

    private static string NameOf(string group) => $"Group {group}";

    private static double Share(double logarithm) => Math.Exp(logarithm) - 1;
}
