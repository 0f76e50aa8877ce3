using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Components.Shared;

/// <summary>Return tickets in words, the same on every page.</summary>
public static class TicketWords
{
    public static string Of(TwoYears answer) => answer switch
    {
        TwoYears.Yes => "yes, I can commit to two years",
        TwoYears.No => "no, and that is a fine answer",
        _ => "not sure yet",
    };

    public static string Hours(double hours) => hours == 0 ? "none agreed" : hours == 1 ? "1 hour a week" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{hours:0.#} hours a week");

    /// <summary>How it stands, said to the one who looks.</summary>
    public static string? Told(ReturnTicketView ticket)
    {
        var other = ticket.ToPerson ? ticket.ManagerName : ticket.PersonName;
        return ticket.State switch
        {
            TicketState.Proposed when ticket.MayAgree => $"{other} proposes this. It counts once you have agreed too.",
            TicketState.Proposed => $"Proposed; waiting for {(ticket.PersonAgreedOn is null ? ticket.PersonName : ticket.ManagerName)} to agree.",
            TicketState.TimeToAsk => $"The day has come on which the two of you agreed to ask again: {Say.Day(ticket.AskAgainOn)}. Go on managing, or come back?",
            TicketState.TourEnded => ticket.ToPerson ? "The tour is over. Was the ticket honoured?" : $"The tour is over. {ticket.PersonName} can say whether the ticket was honoured.",
            TicketState.Answered => null,
            _ => $"Agreed by both. You ask each other again on {Say.Day(ticket.AskAgainOn)}.",
        };
    }
}
