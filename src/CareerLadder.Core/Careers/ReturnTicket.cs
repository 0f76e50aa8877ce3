namespace CareerLadder.Core.Careers;

/// <summary>The answer to "can you commit to two years?". No is a fine answer.</summary>
public enum TwoYears
{
    Yes,
    No,
    NotSure,
}

/// <summary>Whether the way back was there when it was wanted.</summary>
public enum TicketOutcome
{
    Honoured,
    NotHonoured,
}

/// <summary>How a return ticket stands on a day.</summary>
public enum TicketState
{
    /// <summary>One of the two has agreed, or neither.</summary>
    Proposed,
    Agreed,

    /// <summary>Agreed, and the day has come on which the two wanted to ask again.</summary>
    TimeToAsk,

    /// <summary>The tour is over, and nobody has said yet whether it was honoured.</summary>
    TourEnded,
    Answered,
}

/// <summary>What person and manager promise each other before a first tour.</summary>
/// <param name="Manager">The key of the manager who promises.</param>
/// <param name="Begins">The day of the appointment.</param>
/// <param name="AskAgainOn">The day on which the two ask again, itself counted.</param>
/// <param name="PersonAgreedOn">Null until the person has agreed to it as it stands.</param>
public sealed record ReturnTicket(
    string Person, string Manager, DateOnly Begins, DateOnly AskAgainOn, DateOnly? PersonAgreedOn, DateOnly? ManagerAgreedOn, TicketOutcome? Outcome)
{
    /// <summary>An appointment that comes up to so many days later than was agreed is still the one that was agreed.</summary>
    public const int LatestBeginning = 90;

    public bool IsAgreed => PersonAgreedOn is not null && ManagerAgreedOn is not null;

    /// <param name="career">Of the person.</param>
    public TicketState On(Career career, DateOnly day)
    {
        if (Outcome is not null) return TicketState.Answered;
        if (!IsAgreed) return TicketState.Proposed;
        if (TourOf(career) is { } tour && tour.Days.End <= day) return TicketState.TourEnded;
        return day >= AskAgainOn ? TicketState.TimeToAsk : TicketState.Agreed;
    }

    /// <summary>The tour that began with it; null while there is none.</summary>
    private Tour? TourOf(Career career)
    {
        foreach (var tour in career.Tours)
        {
            if (tour.Days.End > Begins && tour.Days.Start <= Begins.AddDays(LatestBeginning)) return tour;
        }

        return null;
    }
}
