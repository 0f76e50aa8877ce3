using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Fluency;

/// <summary>How the estimate is named. A band begins on the first day on which fluency is in it.</summary>
public enum FluencyBand
{
    Faded,
    Rusty,
    Fluent,
}

/// <summary>
/// Days on which fluency moves at one rate towards one value: f(t) = target + (start − target) e^(−rate t), t in days. During leave
/// the rate is 0.
/// </summary>
internal readonly record struct FluencyPiece(DateRange Days, double Start, double Target, double Rate)
{
    /// <summary>The value on the first day out; of an open piece, the one it tends to.</summary>
    public double Last { get; } = Rate == 0 ? Start : Days.IsOpen ? Target : Target + ((Start - Target) * Math.Exp(-Rate * Days.Days));

    public double On(DateOnly day) => After(day.DayNumber - Days.Start.DayNumber);

    public double After(int days) => Rate == 0 || days == 0 ? Start : Target + ((Start - Target) * Math.Exp(-Rate * days));
}

/// <summary>
/// The estimate of one person's own working technical fluency, from 0 to 1, on each day of a career and on the future days of
/// the posts that are known, the last going on. Relative to the person's own peak: never to be compared between people. Every
/// crossing is solved, not searched for, and exact to the day.
/// </summary>
public sealed class FluencyCurve
{
    private readonly FluencyPiece[] pieces;
    private List<DateRange>? notFluent;
    private List<DateRange>? faded;

    internal FluencyCurve(FluencyPiece[] pieces, FluencyModel model)
    {
        this.pieces = pieces;
        Model = model;
    }

    public FluencyModel Model { get; }

    /// <summary>The first day with an estimate; null for somebody who never practised.</summary>
    public DateOnly? Begins => pieces.Length == 0 ? null : pieces[0].Days.Start;

    public static FluencyCurve Of(Career career, FluencyModel model) => new(FluencyPieces.Of(career, model), model);

    /// <summary>The estimate on the day; null before the first day practised and from the day the person left.</summary>
    public double? On(DateOnly day)
    {
        foreach (ref readonly var piece in pieces.AsSpan())
        {
            if (piece.Days.Holds(day)) return piece.On(day);
        }

        return null;
    }

    /// <summary>The band the day is in; null where there is no estimate.</summary>
    public FluencyBand? BandOn(DateOnly day) => On(day) is not { } f ? null
        : Below(f, Model.RustyFrom) ? FluencyBand.Faded
        : Below(f, Model.FluentFrom) ? FluencyBand.Rusty
        : FluencyBand.Fluent;

    /// <summary>The days, in order and apart, on which the estimate is rusty or faded.</summary>
    public IReadOnlyList<DateRange> NotFluentDays => notFluent ??= DaysBelow(Model.FluentFrom);

    /// <summary>The days, in order and apart, on which the estimate is faded.</summary>
    public IReadOnlyList<DateRange> FadedDays => faded ??= DaysBelow(Model.RustyFrom);

    /// <summary>The days, in order and apart, on which the estimate is below the limit.</summary>
    public List<DateRange> DaysBelow(double limit)
    {
        var ranges = new List<DateRange>();
        foreach (ref readonly var piece in pieces.AsSpan())
        {
            var starts = Below(piece.Start, limit);
            var days = starts && Below(piece.Last, limit) ? piece.Days
                : starts ? new(piece.Days.Start, Crossing(piece, limit, falling: false).Limit(piece.Days))
                : Below(piece.Last, limit) ? new DateRange(Crossing(piece, limit, falling: true).Limit(piece.Days), piece.Days.Until)
                : default;
            if (days.IsEmpty) continue;
            if (ranges.Count > 0 && ranges[^1].End == days.Start) ranges[^1] = new(ranges[^1].Start, days.Until);
            else ranges.Add(days);
        }

        return ranges;
    }

    /// <summary>The first day, on or after <paramref name="from"/>, on which the estimate is below the limit; <see cref="DateRange.Never"/> if there is none.</summary>
    public DateOnly FirstDayBelow(double limit, DateOnly from)
    {
        foreach (var range in DaysBelow(limit))
        {
            if (range.End > from) return range.Start > from ? range.Start : from;
        }

        return DateRange.Never;
    }

    /// <summary>The first day, on or after <paramref name="from"/>, on which the estimate is at least the limit; <see cref="DateRange.Never"/> if there is none.</summary>
    public DateOnly FirstDayAtLeast(double limit, DateOnly from)
    {
        if (pieces.Length == 0 || pieces[^1].Days.End <= from) return DateRange.Never;
        var day = from > pieces[0].Days.Start ? from : pieces[0].Days.Start;
        foreach (var range in DaysBelow(limit))
        {
            if (range.Holds(day)) day = range.End;
        }

        return day < pieces[^1].Days.End ? day : DateRange.Never;
    }

    private static bool Below(double f, double limit) => f < limit - FluencyModel.Tolerance;

    // Solved in closed form; then the two days around the solution are asked, since the logarithm itself is rounded.
    private static DateOnly Crossing(in FluencyPiece piece, double limit, bool falling)
    {
        var edge = limit - FluencyModel.Tolerance;
        var t = -Math.Log((edge - piece.Target) / (piece.Start - piece.Target)) / piece.Rate;
        var most = DateRange.Never.DayNumber - piece.Days.Start.DayNumber;
        if (!(t < most)) return DateRange.Never;
        var day = Math.Max(0, (int)Math.Floor(t) - 1);
        while (day < most && Below(piece.After(day), limit) != falling) day++;
        return piece.Days.Start.AddDays(day);
    }
}

internal static class DayLimits
{
    /// <summary>The day itself, but no later than the range's end.</summary>
    public static DateOnly Limit(this DateOnly day, DateRange range) => day < range.End ? day : range.End;
}
