using CareerLadder.Core.Time;

namespace CareerLadder.Web.Components.Charts;

/// <summary>One drawing of a pendulum: every place and every path, worked out from dates and a width alone.</summary>
public sealed class PendulumLayout
{
    private readonly TimeScale time;
    private readonly Lanes lanes;

    public PendulumLayout(Pendulum pendulum, PendulumLook look)
    {
        Look = look;
        time = new(pendulum.Drawn, look.Gutter, look.Width - 8);
        lanes = new Lanes(pendulum.Posts, look.NamesAbove);
        Bars = [.. PendulumBars.Bars(pendulum, time, lanes), .. PendulumBars.BothAtOnce(pendulum, time, lanes)];
        Swings = [.. PendulumBars.Swings(pendulum, time, lanes)];
        Fluency = pendulum.Fluency is { } lines ? new(lines, pendulum, time, lanes.Bottom, look) : null;
        Floor = (Fluency?.Bottom ?? lanes.Bottom) + 10;
        Years = [.. time.Years(look.YearsApart).Select(y => new Words(y.X, Floor + 16, y.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), Anchor(y.X, 15)))];
        Names = [.. NamesOf()];
        AsOf = AsOfLabel(pendulum);
    }

    public PendulumLook Look { get; }

    public double Height => Floor + 24;

    /// <summary>Where the lines of the years end.</summary>
    public double Floor { get; }

    public double Left => time.Left;

    public double Right => time.Right;

    public IReadOnlyList<Bar> Bars { get; }

    public IReadOnlyList<Curve> Swings { get; }

    public FluencyLayout? Fluency { get; }

    public IReadOnlyList<Words> Years { get; }

    public IReadOnlyList<Words> Names { get; }

    /// <summary>The day looked at, at the top of its line; null where it lies outside.</summary>
    public Words? AsOf { get; }

    public double AsOfX { get; private set; }

    /// <summary>How many days one unit of the width stands for.</summary>
    public double DaysPerUnit => time.Days.Days / (Right - Left);

    /// <summary>Where some days of a lane lie.</summary>
    public (double X, double Y, double Width, double Height) Place(DateRange days, Lane lane)
    {
        var (y, height) = lanes.Of(lane);
        var x = time.X(days.Start);
        return (x, y, Math.Max(0, time.X(days.End) - x), height);
    }

    private IEnumerable<Words> NamesOf()
    {
        yield return Name(lanes.EngineeringTop, Lane.Engineering);
        yield return Name(lanes.ManagementTop, Lane.Management);
        if (lanes.ElsewhereTop is { } top) yield return Name(top, Lane.Elsewhere);
    }

    private Words Name(double top, Lane lane) => new(0, Look.NamesAbove ? top - 6 : top + 19, PendulumWords.Of(lane), Tone: "lbl");

    private Words? AsOfLabel(Pendulum pendulum)
    {
        if (pendulum.AsOf < pendulum.Drawn.Start || pendulum.AsOf > pendulum.Drawn.End) return null;
        AsOfX = time.X(pendulum.AsOf);
        var word = pendulum.Today ? "today" : Say.Day(pendulum.AsOf);
        return TextFit.Width(word) + 5 < Look.Width - AsOfX ? new(AsOfX + 5, 12, word, Tone: "lbl") : new(AsOfX - 5, 12, word, "end", "lbl");
    }

    private string Anchor(double x, double half) => x + half > Look.Width ? "end" : x < half ? "start" : "middle";
}
