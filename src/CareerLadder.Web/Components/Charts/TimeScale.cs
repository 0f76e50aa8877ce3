using CareerLadder.Core.Time;

namespace CareerLadder.Web.Components.Charts;

/// <summary>Lays days on a line from left to right.</summary>
/// <param name="days">From the day at the left edge to the day at the right edge; not open.</param>
public sealed class TimeScale(DateRange days, double left, double right)
{
    private static readonly int[] Steps = [1, 2, 5, 10, 20, 50];

    public double Left => left;

    public double Right => right;

    public DateRange Days => days;

    /// <summary>Where the day begins, held between the edges.</summary>
    public double X(DateOnly day) =>
        Math.Round(Math.Clamp(left + ((day.DayNumber - days.Start.DayNumber) * (right - left) / days.Days), left, right), 1);

    /// <summary>The years that get a line: as many as stand at least so far apart, on round numbers.</summary>
    public IEnumerable<(double X, int Year)> Years(double apart)
    {
        var pixelsPerYear = (right - left) * 365.25 / days.Days;
        var step = Array.Find(Steps, s => s * pixelsPerYear >= apart) is var fits and > 0 ? fits : Steps[^1];
        for (var year = (days.Start.Year + step - 1) / step * step; year <= days.End.Year; year += step)
        {
            var first = new DateOnly(year, 1, 1);
            if (days.Start <= first && first <= days.End) yield return (X(first), year);
        }
    }
}
