using CareerLadder.Core.Ladders;
using CareerLadder.Core.Pay;

namespace CareerLadder.Core.Organisations;

/// <summary>What may be asked of a group, against the reference.</summary>
public enum FairPayFigure
{
    Mean,
    Median,

    /// <summary>What the regression leaves of the gap; then the ends of its 95 % interval.</summary>
    Adjusted,
    AdjustedLow,
    AdjustedHigh,
}

/// <summary>A figure as it was told.</summary>
/// <param name="Category">Null: the regression's.</param>
/// <param name="Share">Null: too few to show.</param>
public sealed record ToldFigure(FairPayFigure Kind, PayCategory? Category, string Group, ToldShare? Share);

/// <summary>What somebody was paid for on the day when something was told that they are in. Without their group.</summary>
public sealed record PaidOnce(string Person, PayCategory Category, Track Track, decimal Base, int MonthsHere);

/// <summary>
/// All that was told of one day. It is kept, and never worked out anew: were it, then each pay that is put right and each label that
/// comes late would make one view more to subtract.
/// </summary>
/// <param name="Groups">All of whom anybody was, the reference first: the largest when anything was told first.</param>
/// <param name="Categories">How many categories of equal work there were.</param>
/// <param name="Behind">Who was in it: what is told later is held against it.</param>
public sealed record FairPayTelling(DateOnly Day, IReadOnlyList<string> Groups, int Categories, IReadOnlyList<ToldFigure> Figures, IReadOnlyList<PaidOnce> Behind);

/// <summary>How one group is paid against the reference, where both are paid in one currency.</summary>
/// <param name="Rung">Of equal work: one rung in one zone; null: everyone paid in the currency, whatever they do.</param>
/// <param name="On">The day it is true of; older than the others where it could not be told again since.</param>
/// <param name="Mean">The group's mean base pay over the reference's, less one.</param>
/// <param name="Median">The same of the middles; null: not told.</param>
public sealed record PayGap(int? Rung, string? Zone, string Currency, string Group, string Reference, DateOnly On, ToldShare Mean, ToldShare? Median)
{
    /// <summary>Directive (EU) 2023/970, Article 10(1)(a): a difference of at least 5 % of the average pay in any category of workers.</summary>
    public const decimal Line = .05m;

    public bool IsEqualWork => Rung is not null;

    /// <summary>By what is told, and no more. Null: that does not say, or it is no equal work.</summary>
    public bool? IsOverLine => !IsEqualWork ? null : Mean.High <= -Line || Mean.Low >= Line ? true : Mean.Low >= -Line && Mean.High <= Line ? false : null;
}

/// <summary>A gap with everything else equal that the regression knows of.</summary>
/// <param name="Low">The lower end of its 95 % interval, and <paramref name="High"/> the upper; null: not told.</param>
public sealed record AdjustedGap(string Group, ToldShare Gap, ToldShare? Low, ToldShare? High);

/// <summary>Base pay, as its natural logarithm, regressed on group, rung, track, zone with its currency, and years in the organisation.</summary>
public sealed record AdjustedPay(DateOnly On, string Reference, IReadOnlyList<AdjustedGap> Gaps);

/// <summary>
/// How groups are paid: figures of fixed days, first of quarters, once a year. The same for whoever may look. Nothing of a group under five
/// and nobody's group follows from all that was ever told (<see cref="OtherWorlds"/>).
/// </summary>
/// <param name="Day">Of the last telling; null: there is none.</param>
/// <param name="Gaps">Those of everyone first, then by rung from the top, zone and group.</param>
/// <param name="Categories">How many categories of equal work, a rung in a zone, there were when it was told last.</param>
/// <param name="Adjusted">Null where there are too few people, or groups, for it.</param>
public sealed record FairPay(DateOnly? Day, IReadOnlyList<PayGap> Gaps, int Categories, AdjustedPay? Adjusted)
{
    public static FairPay None { get; } = new(null, [], 0, null);

    /// <summary>The last fixed day that is not after the day.</summary>
    public static DateOnly DayFor(DateOnly day) => new(day.Year, day.Month - ((day.Month - 1) % 3), 1);

    /// <summary>The fixed day that is to be told next; null: none yet. A year after the last, or the next quarter where nothing could be told.</summary>
    /// <param name="last">The last telling.</param>
    public static DateOnly? DueOn(DateOnly today, FairPayTelling? last) =>
        DayFor(today) is var day && (last is null || day >= (last.Figures.Any(f => f.Share is not null) ? last.Day.AddYears(1) : last.Day.AddMonths(3))) ? day : null;

    /// <param name="tellings">From the first; those after the day are left out.</param>
    public static FairPay Of(IEnumerable<FairPayTelling> tellings, DateOnly asOf)
    {
        var gaps = new Dictionary<(string Group, PayCategory Category), PayGap>();
        var fair = None;
        foreach (var telling in tellings.Where(t => t.Day <= asOf))
        {
            fair = fair with { Day = telling.Day, Categories = telling.Categories };
            var reference = telling.Groups[0];
            ToldShare? Told(FairPayFigure kind, PayCategory? of, string group) => telling.Figures.FirstOrDefault(f => f.Kind == kind && f.Category == of && f.Group == group)?.Share;
            foreach (var figure in telling.Figures)
            {
                if (figure is { Kind: FairPayFigure.Mean, Share: { } mean, Category: { } category })
                {
                    gaps[(figure.Group, category)] = new(
                        category.Rung, category.Zone, category.Currency, figure.Group, reference, telling.Day, mean, Told(FairPayFigure.Median, category, figure.Group));
                }
            }

            var adjusted = telling.Figures.Where(f => f is { Kind: FairPayFigure.Adjusted, Share: not null })
                .Select(f => new AdjustedGap(f.Group, f.Share!, Told(FairPayFigure.AdjustedLow, null, f.Group), Told(FairPayFigure.AdjustedHigh, null, f.Group))).ToList();
            if (adjusted.Count > 0) fair = fair with { Adjusted = new(telling.Day, reference, adjusted) };
        }

        return fair with
        {
            Gaps =
            [
                .. gaps.Values.OrderBy(g => g.IsEqualWork).ThenByDescending(g => g.Rung).ThenBy(g => g.Zone, StringComparer.Ordinal).ThenBy(g => g.Currency, StringComparer.Ordinal)
                    .ThenBy(g => g.Group, StringComparer.Ordinal),
            ],
        };
    }
}
