using CareerLadder.Core.Careers;
using Xunit;

namespace CareerLadder.Core.Tests.Careers;

public sealed class ReturnTicketTests
{
    private static readonly DateOnly Agreed = Given.Day("2023-12-01");

    private static readonly ReturnTicket Ticket = new(Given.Id, "boss", Given.Day("2024-01-01"), Given.Day("2025-01-01"), Agreed, Agreed, null);

    [Fact]
    public void Is_agreed_once_both_have_said_so()
    {
        var career = Given.Career("Engineer 2020-01-01");
        Assert.Equal(TicketState.Proposed, (Ticket with { ManagerAgreedOn = null }).On(career, Agreed));
        Assert.Equal(TicketState.Proposed, (Ticket with { PersonAgreedOn = null }).On(career, Given.Day("2026-01-01")));
        Assert.Equal(TicketState.Agreed, Ticket.On(career, Agreed));
    }

    [Theory]
    [InlineData("2024-12-31", TicketState.Agreed)]
    [InlineData("2025-01-01", TicketState.TimeToAsk)]
    [InlineData("2030-01-01", TicketState.TimeToAsk)]
    public void Asks_again_from_the_day_on_that_was_agreed(string day, TicketState state) =>
        Assert.Equal(state, Ticket.On(Given.Career("Engineer 2020-01-01, Manager 2024-01-01"), Given.Day(day)));

    [Theory]
    [InlineData("Engineer 2020-01-01, Manager 2024-01-01, Engineer 2026-03-01", "2026-02-28", TicketState.TimeToAsk)]
    [InlineData("Engineer 2020-01-01, Manager 2024-01-01, Engineer 2026-03-01", "2026-03-01", TicketState.TourEnded)]
    // Ninety days later than agreed it is still the same appointment; a day more, and it is another.
    [InlineData("Engineer 2020-01-01, Manager 2024-03-31, Engineer 2026-03-01", "2026-03-01", TicketState.TourEnded)]
    [InlineData("Engineer 2020-01-01, Manager 2024-04-01, Engineer 2026-03-01", "2026-03-01", TicketState.TimeToAsk)]
    // A tour that was over before is not the one.
    [InlineData("Manager 2020-01-01, Engineer 2023-01-01", "2026-03-01", TicketState.TimeToAsk)]
    public void Asks_whether_it_was_honoured_once_the_tour_is_over(string told, string day, TicketState state) =>
        Assert.Equal(state, Ticket.On(Given.Career(told), Given.Day(day)));

    [Fact]
    public void Asks_no_more_once_it_is_answered() =>
        Assert.Equal(TicketState.Answered, (Ticket with { Outcome = TicketOutcome.NotHonoured }).On(Given.Career("Manager 2024-01-01, Engineer 2026-03-01"), Given.Day("2027-01-01")));
}
