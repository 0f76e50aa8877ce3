using System.ComponentModel;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>A first tour that ended before two years, with the person still here.</summary>
public sealed class ShortTour : Rule<ShortTour.Numbers>
{
    public sealed record Numbers
    {
        [Description("A first tour that ended before this many months is short (Majors: two years).")]
        public int ShortBeforeMonths { get; init; } = 24;

        [Description("Said for this many months after it (ours).")]
        public int SaidForMonths { get; init; } = 12;
    }

    public override Telling Telling { get; } = new()
    {
        Title = "A short first tour",
        Says = "The first tour as a manager ended before {ShortBeforeMonths}.",
        Why = "Two years is about what it takes to find out. Ending sooner is a fine answer too; what was learned, and why it ended, is worth a talk while it is fresh.",
        PersonSteps = ["Write down what you liked and what you would never do again.", "Say whether you would like another try one day, and when to ask you."],
        ManagerSteps = ["Welcome them back; nothing was lost.", "Ask what the organisation could have done better, and mend that before the next appointment."],
        EndsWith = "Ends {SaidForMonths} after the tour did.",
        Sources = [Sources.Archetypes],
        SeenBy = Audience.DirectManager,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        var career = evidence.Career;
        if (career.Tours.Length == 0 || career.Tours[0] is not { IsFirst: true, Days: { IsOpen: false } tour }) return;
        if (tour.End >= career.After(tour.Start, Limits.ShortBeforeMonths)) return;
        findings.Add(Severity.Note, tour.End, career.After(tour.End, Limits.SaidForMonths), tour.Start);
    }

    public override string Because(Flag flag, Evidence evidence)
    {
        var tour = evidence.Career.Tours[0].Days;
        return $"The first tour as a manager{AsFarAsWeKnow(evidence)} ran from {Say.Day(tour.Start)} to {Say.Day(tour.LastDay!.Value)}, {Say.LengthInWords(Months.Nearest(tour.Start, tour.End))}.";
    }
}
