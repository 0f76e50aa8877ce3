using CareerLadder.Core.Organisations;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Charts;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Organisations;

/// <summary>Swings by quarter of those whose posts may be seen, and by year of everyone as far as that may be told.</summary>
internal static class SwingsReader
{
    public static SwingsTold Of(OrganisationFigures figures, int at, int lastOver)
    {
        var (posts, months) = (figures.Posts, figures.Months);
        var quarters = new List<TwoWayColumn>();
        var chosen = -1;
        for (var month = 0; month <= lastOver;)
        {
            var day = months[month];
            var (up, down) = (0, 0);
            for (var name = QuarterName(day); month <= lastOver && QuarterName(months[month]) == name; month++)
            {
                if (month == at) chosen = quarters.Count;
                up += posts.ToManagement[month];
                down += posts.ToEngineering[month];
            }

            quarters.Add(new(QuarterName(day), up, down, day.Month <= 3 ? day.Year : null));
        }

        return new(quarters, chosen, QuarterName(months[at]), [.. Years(figures, lastOver)], figures.PostsOfOthers is not null);
    }

    /// <summary>Oct to Dec 2026.</summary>
    public static string QuarterName(DateOnly day)
    {
        var first = new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);
        return $"{Say.Month(first).Split(' ')[0]} to {Say.Month(first.AddMonths(2))}";
    }

    private static IEnumerable<SwingsOfYear> Years(OrganisationFigures figures, int lastOver)
    {
        var (posts, months) = (figures.Posts, figures.Months);
        for (var month = 0; month <= lastOver;)
        {
            var year = months[month].Year;
            var (up, down, stayed, notYet) = (0, 0, 0, 0);
            for (; month <= lastOver && months[month].Year == year; month++)
            {
                up += posts.ToManagement[month];
                down += posts.ToEngineering[month];
                // The twelve months of whoever came back on the last day of the month are over a year later.
                if (month + PostTrends.StayedMonths > lastOver) notYet += posts.ToEngineering[month];
                else stayed += posts.Stayed[month];
            }

            var others = figures.PostsOfOthers;
            var known = Told(figures, others?.Returns.Whole, year + 1) is not null;
            if (up + down == 0 && Told(figures, others?.ToManagement, year) is null && Told(figures, others?.ToEngineering, year) is null) continue;
            yield return new(
                year, up, Told(figures, others?.ToManagement, year), down, Told(figures, others?.ToEngineering, year), stayed, notYet,
                known ? Told(figures, others!.Returns.Parts[0], year + 1) : null);
        }
    }

    // Only the figure of that very year: one that is held is another year's.
    private static int? Told(OrganisationFigures figures, ToldCount?[]? told, int year)
    {
        var place = figures.ToldMonths.PlaceOf(new(year, 12, 31));
        return told is not null && place >= 0 && place < told.Length && told[place] is { } count && count.Month == place ? count.Count : null;
    }
}
