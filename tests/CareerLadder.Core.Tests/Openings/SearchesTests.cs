using CareerLadder.Core.Ladders;
using CareerLadder.Core.Openings;
using Xunit;

namespace CareerLadder.Core.Tests.Openings;

public sealed class SearchesTests
{
    private static readonly DateOnly Today = Given.Day("2026-11-22");

    [Fact]
    public void Counts_the_openings_of_a_rung_and_how_long_each_search_took()
    {
        Search[] searches =
        [
            new("M5", Given.Day("2026-10-01"), null, false), new("M5", Given.Day("2025-01-10"), Given.Day("2025-02-09"), true), new("M5", Given.Day("2024-01-01"), Given.Day("2024-01-11"), true),
            new("M5", Given.Day("2023-01-01"), Given.Day("2023-09-01"), false), new("E5", Given.Day("2026-01-01"), null, false), new("M4", Given.Day("2026-01-01"), null, false),
            new("M5", Given.Day("2021-11-22"), null, false), // five years ago to the day is too long ago
            new("M5", Given.Day("2026-11-23"), null, false), // tomorrow
        ];
        var rung = Searches.Of(Given.Organisation(""), searches, Track.Management, 5, Today);

        Assert.Equal(["2026-10-01", "2025-01-10", "2024-01-01", "2023-01-01"], rung.Openings.Select(o => o.OpenedOn.ToString("yyyy-MM-dd", null)));
        Assert.Equal(20, rung.MedianDays); // 30 and 10
        Assert.Equal("2021 0, 2022 0, 2023 1, 2024 1, 2025 1, 2026 1", string.Join(", ", rung.Years.Select(y => $"{y.Year} {y.Posted}")));
        Assert.True(rung.Openings[0].IsOpenOn(Today));
        Assert.False(rung.Openings[1].IsOpenOn(Given.Day("2025-02-09")));
        Assert.True(rung.Openings[1].IsOpenOn(Given.Day("2025-02-08")));
    }

    [Fact]
    public void Counts_the_seats_on_it_and_above_and_those_who_could_want_one()
    {
        var organisation = Given.Organisation(
            "a: Director 2020-01-01 M6 | b: SeniorManager 2020-01-01 M5 | c: SeniorManager 2020-01-01 M5, Manager 2026-11-22 M3 | d: Manager 2020-01-01 M4 | e: Manager 2020-01-01 M3 | f: Engineer 2020-01-01 E5 | g: SeniorManager 2026-11-23 M5");
        var rung = Searches.Of(organisation, [], Track.Management, 5, Today);

        Assert.Equal((1, 1, 1), (rung.Seats, rung.Above, rung.Below));
        Assert.Equal("7 0, 6 1, 5 1", string.Join(", ", rung.Steps.Select(s => $"{s.Rung} {s.Seats}")));
        Assert.Null(rung.MedianDays);
        Assert.Empty(rung.Openings);
        Assert.Equal(0, Searches.Of(organisation, [], Track.Management, 3, Today).Below);
    }
}
