using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Charts;

namespace CareerLadder.Web.Features.Team;

/// <summary>The number of direct reports as steps over the months, for one width.</summary>
internal sealed class SpanDrawing
{
    public const double Height = 150;
    private const double Top = 14;
    private const double Floor = 124;
    private const double Left = 4;
    private const double RoomForNow = 26;
    private const double YearsApart = 46;

    public SpanDrawing(SpanTold span, DateOnly asOf, double width)
    {
        Width = width;
        Right = width - RoomForNow;
        most = Math.Max(span.WideAbove + 2, Math.Max(span.Now, span.Steps.Max(s => s.Reports)) + 1);
        var first = DayOf(span.Steps[0]);
        var time = new TimeScale(new(first, asOf > first.AddMonths(1) ? asOf : first.AddMonths(1)), Left, Right);
        Years = [.. time.Years(YearsApart)];
        var points = new List<(double X, double Y)>();
        foreach (var step in span.Steps)
        {
            var x = time.X(DayOf(step));
            if (points.Count > 0) points.Add((x, points[^1].Y));
            points.Add((x, Y(step.Reports)));
        }

        points.Add((Right, points[^1].Y));
        NowY = Y(span.Now);
        points.Add((Right, NowY));
        Path = "M" + string.Join('L', points.Select(p => $"{PathText.Number(p.X)} {PathText.Number(p.Y)}"));
        Wide = Y(span.WideAbove);
        Narrow = span.NarrowUpTo is { } few ? Y(few) : null;
    }

    private readonly int most;

    public double Width { get; }

    public double Right { get; }

    public string Path { get; }

    public double NowY { get; }

    /// <summary>Above this line the span is wide.</summary>
    public double Wide { get; }

    /// <summary>On and under this line it is narrow; null where it cannot be.</summary>
    public double? Narrow { get; }

    public IReadOnlyList<(double X, int Year)> Years { get; }

    public static double Bottom => Floor;

    private double Y(int reports) => Math.Round(Floor - (reports * (Floor - Top) / most), 1);

    private static DateOnly DayOf(SpanStep step) => new(step.Year, step.Month, 1);
}
