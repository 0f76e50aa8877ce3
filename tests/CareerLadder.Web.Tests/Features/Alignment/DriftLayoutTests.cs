using CareerLadder.Core.Ladders;
using CareerLadder.Core.Pay;
using CareerLadder.Web.Features.Alignment;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Alignment;

public sealed class DriftLayoutTests
{
    private static readonly DateOnly Today = Given.Day(Given.Today);
    private static readonly Ladder Ladder = new(Given.Levels, []);

    public static TheoryData<string, string> Told => new()
    {
        { "no bands", "" },
        { "one band from the beginning", "E5  100 120 EUR" },
        { "one side alone", "E5 2024-01-01 100 120 EUR" },
        { "one amount each", "E5 2024-01-01 100 100 EUR, M5 2024-01-01 110 110 EUR" },
        { "nothing paid at all", "E5 2024-01-01 0 0 EUR, M5 2024-01-01 0 0 EUR" },
        { "two currencies", "E5 2024-01-01 100 120 EUR, M5 2024-01-01 90 110 GBP, M5 2025-01-01 110 130 EUR" },
        { "a day to come, and two on one", "E5 2014-07-21 100 120 EUR, M5 2014-07-21 100 120 EUR, E5 2024-07-22 100 120 EUR, M5 2031-01-01 150 170 EUR, M5 2031-01-01 160 180 EUR" },
        { "the first day there can be and the last", "E5 1900-01-01 100 120 EUR, M5 2100-12-31 100 120 EUR" },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void Keeps_every_day_and_every_step_within_the_picture_and_in_order(string why, string told)
    {
        var pairs = Of(told);
        foreach (var asOf in (DateOnly[])[Today, Given.Day("1900-01-01"), Given.Day("2100-12-31")])
        {
            var layout = new DriftLayout(pairs, asOf);
            DateOnly[] days = [DateOnly.MinValue, Given.Day("1900-01-01"), Given.Day("2014-07-21"), Today, Given.Day("2100-12-31"), DateOnly.MaxValue];
            var places = days.Select(layout.At).ToList();
            Assert.All(places, at => Assert.InRange(at, 0, 100));
            Assert.Equal(places.Order(), places);
            Assert.True(asOf < layout.Drawn.End, why);
            Assert.InRange(layout.Years.Count(), 0, 9);
            Assert.All(layout.Years, year => Assert.InRange(year.X, 0, 100));
            foreach (var (from, to, y, _) in pairs.SelectMany(p => layout.Steps(p, Most(pairs), 30)))
            {
                Assert.True(from <= to, why);
                Assert.InRange(y, 0, 30);
            }
        }
    }

    [Fact]
    public void Chooses_the_pair_that_ever_stood_furthest_apart_and_none_where_nothing_can_be_compared()
    {
        Assert.Equal(6, DriftLayout.Furthest(Of("E5 2024-01-01 100 120 EUR, M5 2024-01-01 110 120 EUR, E6 2020-01-01 100 120 EUR, M6 2020-01-01 60 80 EUR, M6 2024-01-01 100 120 EUR"))!.Rung);
        Assert.Null(DriftLayout.Furthest([]));
        Assert.Null(DriftLayout.Furthest(Of("E5 2024-01-01 100 120 EUR, M5 2024-01-01 100 120 GBP")));
    }

    private static decimal Most(IReadOnlyList<GapHistory> pairs) => pairs.SelectMany(p => p.Stretches).Select(s => Math.Abs(s.Gap?.Gap ?? 0)).Append(.1m).Max();

    // "E5 2024-01-01 100 120 EUR": level, first day, least, most, currency.
    private static IReadOnlyList<GapHistory> Of(string told) => GapHistory.Of(Ladder, new(told.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(' ')).Select(w => new Band(
        w[1].Length == 0 ? null : Given.Day(w[1]), null, w[0], Number(w[2]), Number(w[3]), null, w[4]))), null);

    private static decimal Number(string told) => decimal.Parse(told, System.Globalization.CultureInfo.InvariantCulture);
}
