using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;

namespace CareerLadder.Core.Tests.Organisations;

/// <summary>
/// What somebody would do who knows everyone's pay, and what was told on every day: give out the groups in some way, work every figure out
/// anew by a calculation of their own, and see whether the very same would have been told.
/// </summary>
internal sealed class Attack
{
    private readonly List<(string Group, string Reference, ToldFigure Told, PaidInGroup[] People, decimal[] Pays)> told = [];
    private readonly List<(FairPayTelling Telling, PaidInGroup[] People)> days = [];

    public Attack(Organisation organisation, IReadOnlyList<FairPayTelling> tellings)
    {
        foreach (var telling in tellings)
        {
            PaidInGroup[] people = [.. PaidInGroup.On(organisation, new Dictionary<string, string>(), telling.Day)];
            days.Add((telling, people));
            foreach (var figure in telling.Figures.Where(f => f.Category is not null))
            {
                PaidInGroup[] within = [.. people.Where(p => figure.Category == p.Category || figure.Category == p.Category.ToWhole())];
                var spread = Spread.Of(within.Select(p => p.Base))!;
                var reach = 1.5m * (spread.UpperQuartile - spread.LowerQuartile);
                told.Add((figure.Group, telling.Groups[0], figure, within, [.. within.Select(p => Math.Clamp(p.Base, spread.LowerQuartile - reach, spread.UpperQuartile + reach))]));
            }
        }
    }

    /// <summary>Whether the same would have been told. Everyone has a group.</summary>
    public bool Agrees(Func<string, string> groupOf) => Off(groupOf) == 0;

    /// <summary>How far the figures are from those that were told; 0 where they are the same.</summary>
    public double Off(Func<string, string> groupOf)
    {
        var (first, people) = days[0];
        // The largest when it was told first, and then the same as ever.
        var here = people.GroupBy(p => groupOf(p.Person), StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToList();
        if (here[0] != first.Groups[0] || here.Count != first.Groups.Count) return 100;
        return told.Sum(t => Off(t, groupOf)) is var off && off > 0 ? off + days.Count : days.Sum(d => OffAdjusted(d.Telling, d.People, groupOf));
    }

    /// <summary>How far the group is from the reference in the category; null: one of them is not there.</summary>
    public static decimal? Gap(IReadOnlyList<PaidInGroup> people, IReadOnlyList<decimal> pays, Func<string, string> groupOf, string group, string reference, bool isMedian)
    {
        var (theirs, against) = (new List<decimal>(), new List<decimal>());
        for (var i = 0; i < people.Count; i++)
        {
            var label = groupOf(people[i].Person);
            if (label == group) theirs.Add(pays[i]);
            else if (label == reference) against.Add(pays[i]);
        }

        if (theirs.Count == 0 || against.Count == 0) return null;
        return isMedian ? (Spread.Of(theirs)!.Median / Spread.Of(against)!.Median) - 1 : (theirs.Sum() * against.Count / (against.Sum() * theirs.Count)) - 1;
    }

    private static double Off((string Group, string Reference, ToldFigure Told, PaidInGroup[] People, decimal[] Pays) t, Func<string, string> groupOf)
    {
        var (theirs, against) = (t.People.Count(p => groupOf(p.Person) == t.Group), t.People.Count(p => groupOf(p.Person) == t.Reference));
        if (t.Told.Share is not { } share) return Math.Max(0, Math.Min(theirs, against) - 4);
        if (theirs < 5 || against < 5) return 10 - Math.Min(theirs, against);
        return Off(Gap(t.People, t.Pays, groupOf, t.Group, t.Reference, t.Told.Kind == FairPayFigure.Median)!.Value, share);
    }

    private static double OffAdjusted(FairPayTelling telling, PaidInGroup[] people, Func<string, string> groupOf)
    {
        var figures = telling.Figures.Where(f => f.Category is null).ToList();
        if (figures.Count == 0) return 0;
        PaidInGroup[] given = [.. people.Select(p => p with { Group = groupOf(p.Person) })];
        var fit = FairPayRegression.Exactly(given, telling.Groups[0])!;
        return figures.Sum(f =>
        {
            var count = given.Count(p => p.Group == f.Group);
            if (f.Share is not { } share) return Math.Max(0, count - 4);
            if (count < 5 || fit.Find($"Group {f.Group}") is not { } found) return 1;
            return Off((decimal)(Math.Exp(f.Kind == FairPayFigure.Adjusted ? found.Estimate : f.Kind == FairPayFigure.AdjustedLow ? found.Low : found.High) - 1), share);
        });
    }

    // As the page says it: from the lower number on, the step towards nothing has its own edge not.
    private static double Off(decimal gap, ToldShare told)
    {
        var lies = (told.Low, told.High) switch
        {
            ( >= 0, _) => gap >= told.Low && !(gap >= told.High),
            (_, <= 0) => gap <= told.High && !(gap <= told.Low),
            _ => !(gap <= told.Low) && !(gap >= told.High),
        };
        return lies ? 0 : Math.Max(1e-9, (double)Math.Max(told.Low - gap ?? 0, gap - told.High ?? 0));
    }
}
