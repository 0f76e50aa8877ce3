using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Fluency;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Components.Charts;

/// <summary>The estimate on one day: as it is, and if everything went a third faster or slower.</summary>
public readonly record struct FluencyPoint(DateOnly Day, double Value, double Low, double High);

/// <summary>The estimate over the days that are drawn.</summary>
/// <param name="Forecast">From the day looked at on, with a little more hands-on work; null where it would change nothing.</param>
public sealed record FluencyLines(
    IReadOnlyList<FluencyPoint> Points, IReadOnlyList<(DateOnly Day, double Value)>? Forecast, IReadOnlyList<BandDays> Bands, double FluentFrom, double RustyFrom)
{
    /// <summary>The hands-on hours a week of the forecast.</summary>
    public const double ForecastHours = 2;

    // Enough for a line that looks smooth at a thousand pixels.
    private const int Samples = 140;

    /// <summary>What the forecast is called beside its line.</summary>
    public string ForecastName { get; init; } = "two more hours hands-on a week";

    /// <summary>The same in the legend.</summary>
    public string ForecastSays { get; init; } = "with two more hours hands-on a week";

    /// <summary>Null for somebody who has not practised on any of the days.</summary>
    public static FluencyLines? Of(Evidence evidence, DateRange drawn, DateOnly asOf) => Of(evidence, drawn, asOf, ForecastOf(evidence, drawn.End, asOf));

    /// <summary>Of a plan; its forecast is what would be without it.</summary>
    public static FluencyLines? OfPlan(Evidence plan, Evidence known, DateRange drawn, DateOnly today)
    {
        var without = known.Fluency.On(today) is null ? null : Line(known.Career, known.Fluency, drawn.End, today);
        return Of(plan, drawn, today, without) is { } lines ? lines with { ForecastName = "without the plan", ForecastSays = "without the plan, if nothing changes" } : null;
    }

    private static FluencyLines? Of(Evidence evidence, DateRange drawn, DateOnly asOf, List<(DateOnly, double)>? forecast)
    {
        var career = evidence.Career;
        var fluency = evidence.Fluency;
        if (fluency.Begins is not { } begins || begins >= drawn.End) return null;
        var model = fluency.Model;
        var low = model.Pessimistic.Of(career);
        var high = model.Optimistic.Of(career);
        var points = new List<FluencyPoint>();
        foreach (var day in Days(career, begins > drawn.Start ? begins : drawn.Start, drawn.End, asOf))
        {
            if (fluency.On(day) is { } value) points.Add(new(day, value, low.On(day) ?? value, high.On(day) ?? value));
        }

        return points.Count < 2 ? null : new(points, forecast, FluencyBands.Of(fluency, Earlier(drawn.End, career.End)), model.FluentFrom, model.RustyFrom);
    }

    /// <summary>The hands-on work of the forecast, from a day on.</summary>
    public static Practice ForecastFrom(Career career, DateOnly from) => new(career.Person.Id, from, null, ForecastHours);

    /// <summary>The same career with more hands-on work, as far as fluency goes.</summary>
    public static Career WithPractice(Career career, Practice more, Practice? without = null)
    {
        var posts = new List<Post>();
        foreach (var (days, post) in career.Stretches)
        {
            if (post is not null) posts.Add(post with { From = days.Start, To = days.Until });
        }

        return Career.Of(new CareerFacts(career.Person) { Practices = [.. career.Practices.Where(p => p != without), more] }, posts);
    }

    private static List<(DateOnly, double)>? ForecastOf(Evidence evidence, DateOnly until, DateOnly asOf)
    {
        var career = evidence.Career;
        if (career.StandingOn(asOf) is not { } post || !post.Kind.IsManaging() || evidence.Fluency.On(asOf) is null) return null;
        return Line(career, evidence.Fluency.Model.Of(WithPractice(career, ForecastFrom(career, asOf))), until, asOf);
    }

    private static List<(DateOnly, double)>? Line(Career career, FluencyCurve curve, DateOnly until, DateOnly from)
    {
        var line = new List<(DateOnly, double)>();
        if (career.End <= from) return null;
        foreach (var day in Days(career, from, Earlier(until, career.End), from))
        {
            if (curve.On(day) is { } value) line.Add((day, value));
        }

        return line.Count < 2 ? null : line;
    }

    // Every day on which the line may bend, and enough between them.
    private static SortedSet<DateOnly> Days(Career career, DateOnly from, DateOnly until, DateOnly asOf)
    {
        var days = new SortedSet<DateOnly> { from, until };
        if (from < asOf && asOf < until) days.Add(asOf);
        foreach (var stretch in career.Stretches)
        {
            if (from < stretch.Days.Start && stretch.Days.Start < until) days.Add(stretch.Days.Start);
        }

        foreach (var practice in career.Practices)
        {
            if (from < practice.From && practice.From < until) days.Add(practice.From);
        }

        if (career.End > from && career.End <= until) days.Add(career.End.AddDays(-1));
        var step = Math.Max(1, (until.DayNumber - from.DayNumber) / Samples);
        for (var day = from.DayNumber; day < until.DayNumber; day += step) days.Add(DateOnly.FromDayNumber(day));
        return days;
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
