using System.ComponentModel;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>The first two years of the first tour.</summary>
public sealed class NewManager : Rule<NewManager.Numbers>
{
    public sealed record Numbers
    {
        [Description("Ends with this month of the tour (Majors: give it two years).")]
        public int EndsAtMonths { get; init; } = 24;
    }

    public override Telling Telling { get; } = new()
    {
        Title = "New to managing",
        Says = "The first {EndsAtMonths} of the first tour as a manager.",
        Why = "This is a new profession, and it feels like failing for a good while. What worked as an engineer is no measure of how it goes.",
        PersonSteps = ["Put off your own verdict on how you do until the second year is over.", "Ask for a lot of feedback, from above and from your team.", "Do not bolt at six months: that is when it feels worst."],
        ManagerSteps = ["Give feedback weekly, and praise what is easy to overlook.", "Find them another new manager to talk to."],
        EndsWith = "Ends {EndsAtMonths} into the tour.",
        Sources = [Sources.PendulumTalk, Sources.PendulumPost, Sources.Archetypes],
        SeenBy = Audience.DirectManager,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        var career = evidence.Career;
        if (career.Tours.Length == 0 || career.Tours[0] is not { IsFirst: true, Days: var tour }) return;
        var end = career.After(tour.Start, Limits.EndsAtMonths);
        findings.Add(Severity.Note, tour.Start, end < tour.End ? end : tour.End, tour.Start);
    }

    public override string Because(Flag flag, Evidence evidence) =>
        $"Managing since {Say.Day(flag.CountedFrom)}, for the first time{AsFarAsWeKnow(evidence)}.";
}
