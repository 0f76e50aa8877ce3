using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

public sealed class TicketTrendsTests
{
    private static readonly DateOnly Today = Given.Day("2026-11-22");

    [Theory]
    [InlineData("2025-05-31", null, null)] // agreed on 1 June
    [InlineData("2025-06-30", 15, null)] // that all are open would tell of each: the whole says it, and no part
    [InlineData("2026-02-28", 15, null)]
    [InlineData("2026-03-31", 15, 10)]
    public void Counts_what_was_given_and_what_was_honoured_from_their_days_on(string day, int? given, int? honoured)
    {
        var told = Told([.. Enumerable.Range(0, 15).Select(i => new TicketGiven($"p{i}", Given.Day("2025-06-01"), i < 10 ? Given.Day("2026-03-31") : null, i < 10 ? TicketOutcome.Honoured : null))]);
        var month = ToldParts.MonthsUpTo(Today).PlaceOf(Given.Day(day));
        Assert.Equal((given, honoured), (told.Whole[month]?.Count, told.Parts[TicketTrends.Honoured][month]?.Count));
        Assert.Null(told.Parts[TicketTrends.Open][month]);
    }

    [Fact]
    public void A_later_ticket_takes_the_place_of_an_earlier_one()
    {
        var told = Told([
            .. Enumerable.Range(0, 6).SelectMany(i => (TicketGiven[])[
                new($"p{i}", Given.Day("2020-06-01"), Given.Day("2022-01-01"), TicketOutcome.NotHonoured), new($"p{i}", Given.Day("2024-06-01"), Given.Day("2026-01-01"), TicketOutcome.Honoured)]),
            .. Enumerable.Range(6, 6).Select(i => new TicketGiven($"p{i}", Given.Day("2020-06-01"), Given.Day("2022-01-01"), TicketOutcome.NotHonoured)),
        ]);
        Assert.Equal((12, 6), (told.Whole[^1]!.Value.Count, told.Parts[TicketTrends.NotHonoured][^1]!.Value.Count));
    }

    private static ToldParts Told(TicketGiven[] tickets)
    {
        var organisation = Given.Organisation(string.Join(" | ", Enumerable.Range(0, 40).Select(i => $"p{i}: Engineer 2019-01-01")));
        return TicketTrends.Others(organisation, tickets, new(40), new(organisation, ToldParts.MonthsUpTo(Today)));
    }
}
