using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Components.Charts;

/// <summary>The pendulum in words: for those who do not see the picture, for a resting pointer, and for the legend.</summary>
public static class PendulumWords
{
    // More stretches than this are counted, not told one by one.
    private const int MostTold = 6;

    // A ribbon thinner than this is not seen beside its line.
    private const double LeastRibbon = .02;

    public static string Of(Lane lane) => lane switch
    {
        Lane.Both => "Both at once",
        _ => lane.ToString(),
    };

    /// <summary>1 Jun 2014 to 19 Sep 2023, the last day being in; since 20 Sep 2023 where there is no end.</summary>
    public static string Of(DateRange days) =>
        days.LastDay is not { } last ? $"since {Say.Day(days.Start)}" : last == days.Start ? Say.Day(last) : $"{Say.Day(days.Start)} to {Say.Day(last)}";

    public static string TitleOf(PendulumPost post)
    {
        var title = post.IsLeave ? KindWords.Of(post.Kind) : post.Title ?? KindWords.Of(post.Kind);
        string?[] parts = [title, post.Level, post.Team, post.Employer is { } employer ? $"at {employer}" : null, Of(post.Days)];
        return string.Join(" · ", parts.Where(p => p is not null));
    }

    /// <summary>The whole picture in two or three sentences.</summary>
    public static string Tell(Pendulum pendulum)
    {
        var swings = pendulum.Swings.Count(s => s.On <= pendulum.AsOf);
        var told = $"{pendulum.Name}: {Stretches(pendulum)}. {(swings == 0 ? "No swing" : Say.Count(swings, "swing"))} so far.";
        if (pendulum.Left is { } left) told += $" Left on {Say.Day(left.AddDays(-1))}.";
        if (pendulum.Fluency is not { } fluency) return told;
        var bands = fluency.Bands.Select((band, i) => i == 0 ? $"{band.Band.Word()} from {Say.Month(band.Days.Start)}" : $"{band.Band.Word()} from about {Say.Season(band.Days.Start)}");
        return $"{told} Technical fluency, an estimate: {string.Join(", ", bands)}, {pendulum.Ahead}.";
    }

    /// <summary>What of the drawing needs a key; the two tracks are named beside it.</summary>
    public static IEnumerable<(string Tone, string Says)> Legend(Pendulum pendulum)
    {
        if (pendulum.Posts.Any(p => p.Lane == Lane.Both || p.ReportsWhilePractising.Count > 0)) yield return ("tlm", "both at once");
        if (pendulum.Posts.Any(p => p.IsLeave)) yield return ("away", "leave");
        if (pendulum.Posts.Any(p => p.Employer is not null)) yield return ("outside", "at another employer");
        if (pendulum.Posts.Any(p => p.Days.End > pendulum.AsOf && p.Days.Start < pendulum.Drawn.End)) yield return ("ahead", pendulum.Ahead);
        if (pendulum.Fluency is not { } fluency) yield break;
        if (fluency.Points.Any(p => p.High - p.Low > LeastRibbon)) yield return ("ribbon", "if it went a third faster or slower");
        if (fluency.Forecast is not null) yield return ("forecast", fluency.ForecastSays);
    }

    private static string Stretches(Pendulum pendulum)
    {
        var stretches = new List<(Lane Lane, DateOnly From)>();
        foreach (var post in pendulum.Posts)
        {
            if (!post.IsLeave && (stretches.Count == 0 || stretches[^1].Lane != post.Lane)) stretches.Add((post.Lane, post.Days.Start));
        }

        if (stretches.Count == 0) return "on leave";
        if (stretches.Count > MostTold)
            return $"{Say.Count(pendulum.Posts.Count, "post")} since {Say.Month(stretches[0].From)}, changing between engineering, management and other work {stretches.Count - 1} times, {Doing(stretches[^1].Lane)} since {Say.Month(stretches[^1].From)}";
        return string.Join(", then ", stretches.Select(s => $"{Doing(s.Lane)} from {Say.Month(s.From)}"));
    }

    private static string Doing(Lane lane) => lane switch
    {
        Lane.Engineering => "engineering",
        Lane.Management => "managing",
        Lane.Both => "managing and engineering at once",
        _ => "in another function",
    };
}
