using CareerLadder.Core.Flags;

namespace CareerLadder.Web.Features.Flags;

/// <summary>Who sees a rule's flags, in words.</summary>
public static class AudienceWords
{
    /// <summary>As a heading: Seen by the person alone.</summary>
    public static string Heading(Audience audience) => audience switch
    {
        Audience.Person => "Seen by the person alone",
        Audience.DirectManager => "Seen by the person and the direct manager",
        Audience.LineAbove => "Seen by the person, the whole line above and executives",
        Audience.ManagersDebt => "Owed by the manager",
        _ => "Seen by whoever may see the pay it speaks of",
    };

    /// <summary>As a sentence.</summary>
    public static string Of(Audience audience) => audience switch
    {
        Audience.Person => "The person alone sees it. Executives see no more than a number of five or more.",
        Audience.DirectManager => "The person and the direct manager see it. Executives see no more than a number of five or more.",
        Audience.LineAbove => "The person, everyone in the line above, and executives see it.",
        Audience.ManagersDebt => "It is something the manager owes: the manager and the line above see it, and it is no mark on the person.",
        _ => "Only those see it who may see the pay it speaks of: the person, compensation, executives, and the manager if the organisation says so.",
    };
}
