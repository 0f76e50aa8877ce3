using CareerLadder.Core.Pay;

namespace CareerLadder.Core.Organisations;

/// <summary>About how many: told so, because the very number of a few whose pay is known beside them could tell who they are.</summary>
/// <param name="To">The most; null: or more.</param>
public readonly record struct About(int From, int? To)
{
    public static About Of(int count) => count < 10 ? new(Disclosure.Least, 9) : count < 20 ? new(10, 19) : count < 50 ? new(20, 49) : new(50, null);

    public override string ToString() => To is { } to ? $"{From} to {to}" : $"{From} or more";
}

/// <summary>How one group is paid against the reference, the largest group of all, where both are paid in one currency.</summary>
/// <param name="Rung">Of equal work: one rung in one zone; null: everyone paid in the currency, whatever they do.</param>
/// <param name="On">The fixed day it is true of; older than the others where it could not be told again since.</param>
/// <param name="Mean">The group's mean base pay over the reference's, less one, to a tenth of a percent: -0.042 is 4.2 % less.</param>
/// <param name="Median">The same of the medians, to a whole percent, since a median may be the pay of one person.</param>
public sealed record PayGap(int? Rung, string? Zone, string Currency, string Group, string Reference, DateOnly On, About Size, About ReferenceSize, decimal Mean, decimal Median)
{
    /// <summary>Directive (EU) 2023/970, Article 10(1)(a): a difference of at least 5 % of the average pay in any category of workers.</summary>
    public const decimal Line = .05m;

    public bool IsEqualWork => Rung is not null;

    public bool IsOverLine => IsEqualWork && Math.Abs(Mean) >= Line;
}

/// <summary>A gap with everything else equal that the regression knows of.</summary>
/// <param name="Gap">Like <see cref="PayGap.Mean"/>; <paramref name="Low"/> and <paramref name="High"/> are the ends of its 95 % interval.</param>
public sealed record AdjustedGap(string Group, double Gap, double Low, double High);

/// <summary>Base pay, as its natural logarithm, regressed on group, rung, track, zone with its currency, and years in the organisation.</summary>
/// <param name="Fit">Every coefficient, in logarithms.</param>
public sealed record AdjustedPay(DateOnly On, string Reference, IReadOnlyList<AdjustedGap> Gaps, LeastSquares Fit);

/// <summary>
/// How groups are paid: figures of fixed days, the first of each quarter, and of five people at least, so that neither two days nor two figures
/// tell of fewer (<see cref="Disclosure"/>). Nothing is told of a day before <see cref="FirstDay"/>: each further day is one more to subtract.
/// </summary>
/// <param name="Day">The last fixed day that is over; null: none is.</param>
/// <param name="Gaps">Those of everyone first, then by rung from the top, zone and group.</param>
/// <param name="Categories">How many categories of equal work, a rung in a zone, there were when it was told last.</param>
/// <param name="Adjusted">Null where there are too few people, or groups, for it.</param>
public sealed record FairPay(DateOnly? Day, IReadOnlyList<PayGap> Gaps, int Categories, AdjustedPay? Adjusted)
{
    public static readonly DateOnly FirstDay = new(2026, 1, 1);

    public static FairPay None { get; } = new(null, [], 0, null);

    /// <summary>The last fixed day that is not after the day; null where that would be before the first.</summary>
    public static DateOnly? DayFor(DateOnly day, DateOnly? first = null)
    {
        var quarter = new DateOnly(day.Year, day.Month - ((day.Month - 1) % 3), 1);
        return quarter < (first ?? FirstDay) ? null : quarter;
    }

    /// <param name="groups">The lawful label of a person by their key.</param>
    /// <param name="asOf">Not after today: what is to come is nobody's pay yet.</param>
    /// <param name="first">The first fixed day; by default <see cref="FirstDay"/>.</param>
    public static FairPay Of(Organisation organisation, IReadOnlyDictionary<string, string> groups, DateOnly asOf, DateOnly? first = null)
    {
        if (DayFor(asOf, first) is not { } last) return None;
        var teller = new FairPayTeller(organisation, groups);
        for (var day = first ?? FirstDay; day <= last; day = day.AddMonths(3)) teller.Tell(day);
        return teller.Told(last);
    }
}
