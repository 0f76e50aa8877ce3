using CareerLadder.Core.Time;

namespace CareerLadder.Web.Components.Charts;

/// <summary>The ribbon of fluency of one drawing.</summary>
public sealed class FluencyLayout
{
    public const double Height = 124;

    /// <summary>Room above the bands for their heading.</summary>
    public const double Heading = 42;

    private readonly double top;

    public FluencyLayout(FluencyLines lines, Pendulum pendulum, TimeScale time, double above, PendulumLook look)
    {
        top = above + Heading;
        Areas = [new(top, Y(lines.FluentFrom) - top, "fluent"), new(Y(lines.FluentFrom), Y(lines.RustyFrom) - Y(lines.FluentFrom), "rusty"), new(Y(lines.RustyFrom), Y(0) - Y(lines.RustyFrom), "faded")];
        Ribbon = PathText.Of([.. lines.Points.Select(p => (time.X(p.Day), Y(p.High))), .. lines.Points.Reverse().Select(p => (time.X(p.Day), Y(p.Low)))]) + "Z";
        Past = Path(lines.Points.Where(p => p.Day <= pendulum.AsOf).Select(p => (p.Day, p.Value)), time);
        Ahead = Path(lines.Points.Where(p => p.Day >= pendulum.AsOf).Select(p => (p.Day, p.Value)), time);
        Forecast = lines.Forecast is { } forecast ? Path(forecast, time) : "";
        Words = [.. WordsOf(lines, time, look), .. ForecastLabel(lines, time)];
    }

    public double Bottom => Y(0);

    public IReadOnlyList<Area> Areas { get; }

    public string Ribbon { get; }

    public string Past { get; }

    public string Ahead { get; }

    public string Forecast { get; }

    public IReadOnlyList<Words> Words { get; }

    private double Y(double value) => Math.Round(top + ((1 - value) * Height), 1);

    private string Path(IEnumerable<(DateOnly Day, double Value)> points, TimeScale time) => PathText.Of(points.Select(p => (time.X(p.Day), Y(p.Value))));

    private IEnumerable<Words> WordsOf(FluencyLines lines, TimeScale time, PendulumLook look)
    {
        yield return new(0, top - 10, "Technical fluency", Tone: "lbl");
        yield return new(TextFit.Width("Technical fluency") + 2, top - 10, "an estimate");
        var (x, anchor) = look.NamesAbove ? (time.Left + 4, "start") : (time.Left - 8, "end");
        yield return new(x, Y((1 + lines.FluentFrom) / 2) + 4, "fluent", anchor);
        yield return new(x, Y((lines.FluentFrom + lines.RustyFrom) / 2) + 4, "rusty", anchor);
        yield return new(x, Y(lines.RustyFrom / 2) + 4, "faded", anchor);
    }

    // Above its own line, at the right; where there is no room, the legend alone names it.
    private IEnumerable<Words> ForecastLabel(FluencyLines lines, TimeScale time)
    {
        if (lines.Forecast is not { } forecast) yield break;
        var begin = time.Right - TextFit.Width(lines.ForecastName);
        if (begin < time.X(forecast[0].Day) + 6) yield break;
        var highest = forecast.Where(p => time.X(p.Day) >= begin - 12).Max(p => p.Value);
        yield return new(time.Right - 2, Math.Max(Y(highest) - 8, top + 12), lines.ForecastName, "end", "forecast");
    }
}
