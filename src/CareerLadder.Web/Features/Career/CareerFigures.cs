using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Careers;

/// <summary>The figures at the head of a career on a day; none before the first post, and what is not known is left out.</summary>
public static class CareerFigures
{
    private const int DaysOfMonth = 30;

    public static IReadOnlyList<Fact> On(Evidence evidence, DateOnly asOf)
    {
        var career = evidence.Career;
        if (career.Begins is not { } begins || asOf < begins) return [];
        var tenure = Tenure.Of(career, evidence.Company.Ladders.On(asOf), asOf);
        var facts = new List<Fact>(6);
        Add("In this post", tenure.Post, "Same kind, level, team and employer");
        Add("On this rung", tenure.Rung, "On the same height of either ladder");
        Add("At the company", tenure.Company, null);
        if (career.FirstActiveDay == DateRange.Never) return facts;
        var person = evidence.Person;
        facts.Add(new(
            "Engineer / manager, all told", $"{AllTold(career, asOf, practising: true, person.PractisedBefore)} / {AllTold(career, asOf, practising: false, person.ManagedBefore)}",
            person.PractisedBefore is null || person.ManagedBefore is null ? "Years before the first post here are not known and not counted" : "Every employer counted, leave not"));
        facts.Add(new("Swings", career.Swings.Count(s => s.On <= asOf).ToString(System.Globalization.CultureInfo.InvariantCulture), "Changes of track, either way"));
        var reports = asOf < career.End ? career.DirectReports.On(asOf) : 0;
        if (reports > 0 || (asOf < career.End && career.StandingOn(asOf)?.Kind.IsManaging() == true))
            facts.Add(new("Direct reports", reports.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return facts;

        void Add(string label, int? months, string? hint)
        {
            if (months is { } n) facts.Add(new(label, n == 0 ? "under 1 m" : Say.Length(n), hint));
        }
    }

    private static string AllTold(Career career, DateOnly asOf, bool practising, double? before) =>
        MonthsOf(career, asOf, practising) + (int)Math.Round((before ?? 0) * 12) is > 0 and var months ? Say.Length(months) : "–";

    // Whole months of each unbroken time, and the days left over put together: three years in three posts are three years.
    private static int MonthsOf(Career career, DateOnly asOf, bool practising)
    {
        var months = 0;
        var days = 0;
        DateRange? run = null;
        foreach (var stretch in career.Stretches)
        {
            if (stretch.Days.Start >= asOf) break;
            if (!(practising ? stretch.IsPractising : stretch.IsManaging)) continue;
            if (run is { } before && before.End == stretch.Days.Start)
            {
                run = new(before.Start, stretch.Days.Until);
                continue;
            }

            Count();
            run = stretch.Days;
        }

        Count();
        return months + (days / DaysOfMonth);

        void Count()
        {
            if (run is not { } counted) return;
            var end = counted.End < asOf ? counted.End : asOf;
            var whole = Months.Between(counted.Start, end);
            months += whole;
            days += end.DayNumber - counted.Start.AddMonths(whole).DayNumber;
        }
    }
}
