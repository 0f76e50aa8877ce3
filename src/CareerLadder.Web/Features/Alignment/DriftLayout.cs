using CareerLadder.Core.Pay;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Features.Alignment;

/// <summary>Some days of a picture of years, from left to right in percent of its width.</summary>
public sealed class DriftLayout
{
    private const double RoomForAmounts = 7;

    /// <param name="asOf">Drawn up to this day at least.</param>
    public DriftLayout(IEnumerable<GapHistory> pairs, DateOnly asOf)
    {
        var days = pairs.SelectMany(p => p.Stretches).Select(s => s.Days.Start).Where(d => d > DateOnly.MinValue).ToList();
        var first = days.Count > 0 ? days.Min() : asOf.AddYears(-1);
        var last = days.Count > 0 && days.Max() > asOf ? days.Max() : asOf;
        Drawn = new(first, last.AddMonths(last.DayNumber - first.DayNumber < 730 ? 3 : 8));
    }

    public DateRange Drawn { get; }

    /// <summary>Where the day begins, held between the edges.</summary>
    public double At(DateOnly day) =>
        RoomForAmounts + (Math.Clamp((day.DayNumber - Drawn.Start.DayNumber) / (double)Drawn.Days, 0, 1) * (100 - RoomForAmounts));

    /// <summary>The first of January of as many years as have room.</summary>
    public IEnumerable<(double X, int Year)> Years
    {
        get
        {
            var step = Math.Max(1, (Drawn.End.Year - Drawn.Start.Year + 7) / 8);
            for (var year = Drawn.Start.Year + 1; year <= Drawn.End.Year; year += step) yield return (At(new(year, 1, 1)), year);
        }
    }

    /// <summary>The pair that ever stood furthest apart, and of equal ones the higher; null where none can be compared.</summary>
    public static GapHistory? Furthest(IReadOnlyList<GapHistory> pairs) =>
        pairs.Where(p => p.Stretches.Any(s => s.Gap?.Gap is not null)).MaxBy(p => p.Stretches.Max(s => Math.Abs(s.Gap?.Gap ?? 0)));

    /// <summary>The steps of a gap over time as a path within a height, from top to bottom of the scale.</summary>
    public IEnumerable<(double From, double To, double Y, decimal Gap)> Steps(GapHistory pair, decimal most, double height)
    {
        foreach (var stretch in pair.Stretches)
        {
            if (stretch.Gap?.Gap is not { } gap) continue;
            yield return (At(stretch.Days.Start), At(stretch.Days.End), (height / 2) - ((double)(gap / most) * (height / 2)), gap);
        }
    }
}
