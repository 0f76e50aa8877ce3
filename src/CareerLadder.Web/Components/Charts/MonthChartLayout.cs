namespace CareerLadder.Web.Components.Charts;

/// <summary>Where everything of a <see cref="MonthChart"/> stands, for one width.</summary>
public sealed class MonthChartLayout
{
    public const double Bottom = 138;
    public const double Height = 164;
    private const double Top = 16;
    private const double RoomForNumbers = 30;
    private const double YearsApart = 44;
    private static readonly int[] Steps = [1, 2, 5];

    private readonly MonthChart chart;
    private readonly double most;

    public MonthChartLayout(MonthChart chart, double width)
    {
        this.chart = chart;
        Width = width;
        Right = width - 12;
        var step = StepOf(chart.Lines.SelectMany(l => l.Values).Max() ?? 0);
        most = step * 3;
        Marks = [.. Enumerable.Range(0, 4).Select(i => (Y(i * step), i * step))];
        Years = [.. YearsOf()];
        Lines = [.. chart.Lines.Select(l => (l, PathOf(l, 0, chart.LastOver), PathOf(l, Math.Max(chart.LastOver, 0), chart.Months.Count - 1)))];
        AtX = X(chart.At);
        Points = [.. chart.Lines.Where(l => l.Values[chart.At] is not null).Select(l => (Y(l.Values[chart.At]!.Value), l.Tone))];
    }

    public double Width { get; }

    public double Right { get; }

    public static double Left => RoomForNumbers;

    /// <summary>The numbers at the side, from the floor up.</summary>
    public IReadOnlyList<(double Y, double Number)> Marks { get; }

    /// <summary>January of the years that get a line.</summary>
    public IReadOnlyList<(double X, int Year)> Years { get; }

    public IReadOnlyList<(MonthLineDrawn Line, string Over, string Ahead)> Lines { get; }

    public double AtX { get; }

    /// <summary>Where each line stands in the month looked at.</summary>
    public IReadOnlyList<(double Y, string Tone)> Points { get; }

    public double X(int month) => Math.Round(Left + (month * (Right - Left) / Math.Max(chart.Months.Count - 1, 1)), 1);

    private double Y(double value) => Math.Round(Bottom - (value * (Bottom - Top) / most), 1);

    // Three steps of a round number reach over the highest value.
    private static double StepOf(double highest)
    {
        for (var ten = 1.0; ; ten *= 10)
        {
            foreach (var step in Steps)
            {
                if (step * ten * 3 >= highest) return step * ten;
            }
        }
    }

    private IEnumerable<(double X, int Year)> YearsOf()
    {
        var apart = X(12) - X(0);
        var step = apart <= 0 ? 1 : Math.Max(1, (int)Math.Ceiling(YearsApart / apart));
        for (var month = 0; month < chart.Months.Count; month++)
        {
            if (chart.Months[month] is { Month: 1 } day && day.Year % step == 0) yield return (X(month), day.Year);
        }
    }

    private string PathOf(MonthLineDrawn line, int from, int until)
    {
        var pieces = new List<string>();
        for (var month = from; month <= until; month++)
        {
            var points = new List<(double X, double Y)>();
            for (; month <= until && line.Values[month] is { } value; month++) points.Add((X(month), Y(value)));
            if (points.Count > 0) pieces.Add(PathText.Of(points));
        }

        return string.Concat(pieces);
    }
}
