using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Fluency;

/// <summary>
/// The numbers of the estimate of technical fluency, each a setting. The shape follows skill-retention research (Arthur et al.,
/// Human Performance 11(1), 1998; Tatel and Ackerman, Psychological Bulletin, doi 10.1037/bul0000481), the times follow Charity
/// Majors. Years are days / 365.25.
/// </summary>
public sealed record FluencyModel
{
    /// <summary>A limit counts as reached within this much.</summary>
    public const double Tolerance = 1e-9;

    private const double DaysPerYear = 365.25;

    [Description("Fluent from this share on (ours).")]
    [Range(0d, 1d)]
    public double FluentFrom { get; init; } = 0.7;

    [Description("Rusty from this share on, faded below (ours).")]
    [Range(0d, 1d)]
    public double RustyFrom { get; init; } = 0.5;

    [Description("Months of practising in which half of what is lost comes back (from Majors' six months as an engineer).")]
    [Range(0.1, 1200d)]
    public double RecoveryHalfLifeMonths { get; init; } = 4;

    [Description("Years in which half is lost without practising, at full depth (from Majors' two or three years, five, and ten).")]
    [Range(0.1, 1200d)]
    public double LossHalfLifeYears { get; init; } = 5;

    [Description("Years of practising that give full depth (ours).")]
    [Range(0.1, 1200d)]
    public double FullDepthYears { get; init; } = 8;

    [Description("The least depth that is counted, in years (ours).")]
    [Range(0.1, 1200d)]
    public double LeastDepthYears { get; init; } = 0.5;

    [Description("Years of practising assumed before a career of which that is not known (the benefit of the doubt).")]
    public double AssumedYearsBefore { get; init; } = 8;

    [Description("How much longer the half-life becomes with each return from managing (ours, from Majors' word that it loosens).")]
    public double SlowerWithEachReturn { get; init; } = 0.5;

    [Description("Returns that are counted (ours).")]
    public int ReturnsCounted { get; init; } = 2;

    [Description("Hours of practice a week that keep fluency as practising does (ours).")]
    [Range(0.1, 1200d)]
    public double FullPracticeHours { get; init; } = 20;

    [Description("Hands-on share of a tech lead manager at first (ours).")]
    [Range(0d, 1d)]
    public double LeadManagerShareAtFirst { get; init; } = 0.5;

    [Description("Hands-on share of a tech lead manager after that (ours).")]
    [Range(0d, 1d)]
    public double LeadManagerShareThen { get; init; } = 0.25;

    [Description("Months each of the two shares of a tech lead manager lasts (ours).")]
    public int LeadManagerMonths { get; init; } = 12;

    /// <summary>The same person if everything were lost a third sooner and came back a third later.</summary>
    public FluencyModel Pessimistic => this with { LossHalfLifeYears = LossHalfLifeYears * 2 / 3, RecoveryHalfLifeMonths = RecoveryHalfLifeMonths * 4 / 3 };

    /// <summary>The same person if everything were lost a third later and came back a third sooner.</summary>
    public FluencyModel Optimistic => this with { LossHalfLifeYears = LossHalfLifeYears * 4 / 3, RecoveryHalfLifeMonths = RecoveryHalfLifeMonths * 2 / 3 };

    /// <summary>The curve of one career under these numbers.</summary>
    public FluencyCurve Of(Career career) => FluencyCurve.Of(career, this);

    /// <summary>E: years practised before a day, those before the career included; where they are not known, <see cref="AssumedYearsBefore"/>.</summary>
    public double YearsPractised(Career career, DateOnly before) =>
        (career.Person.PractisedBefore ?? AssumedYearsBefore) + (career.PractisedDays(before) / DaysPerYear);

    /// <summary>
    /// The first day with <paramref name="years"/> practised before it, future posts counted; <see cref="DateRange.Never"/> if it
    /// does not come.
    /// </summary>
    public DateOnly DayPractised(Career career, double years)
    {
        if (career.Begins is not { } begins) return DateRange.Never;
        var missing = (years - Tolerance - (career.Person.PractisedBefore ?? AssumedYearsBefore)) * DaysPerYear;
        if (missing <= 0) return begins;
        var days = (int)Math.Ceiling(missing);
        foreach (var stretch in career.Stretches)
        {
            if (!stretch.IsPractising) continue;
            if (days <= stretch.Days.Days) return stretch.Days.Start.AddDays(days);
            days -= stretch.Days.Days;
        }

        return DateRange.Never;
    }

    internal double RecoveryPerDay => Math.Log(2) / (RecoveryHalfLifeMonths / 12 * DaysPerYear);

    /// <summary>The share lost a day, at first, without any hands-on work.</summary>
    internal double LossPerDay(double yearsPractised, int returns) =>
        Math.Log(2) / (HalfLifeYears(yearsPractised, returns) * DaysPerYear);

    /// <summary>Hd: years in which half is lost without any hands-on work.</summary>
    internal double HalfLifeYears(double yearsPractised, int returns) =>
        LossHalfLifeYears * Math.Min(1, Math.Max(yearsPractised, LeastDepthYears) / FullDepthYears) * (1 + (SlowerWithEachReturn * Math.Min(returns, ReturnsCounted)));
}
