using System.ComponentModel;
using CareerLadder.Core.Fluency;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>A first tour begun with few years as an engineer.</summary>
public sealed class EarlyManager : Rule<EarlyManager.Numbers>
{
    public sealed record Numbers
    {
        [Description("Raised below this many years of engineering (Majors: seven or more).")]
        public double WatchBelowYears { get; init; } = 7;

        [Description("Louder below this many years (ours, from Majors' two or three years).")]
        public double ActBelowYears { get; init; } = 4;

        [Description("Quieter from this month of the tour on (Majors: the first two years).")]
        public int NoteFromMonths { get; init; } = 24;
    }

    public override Telling Telling { get; } = new()
    {
        Title = "Managing early",
        Says = "The first tour as a manager began with fewer than {WatchBelowYears} years as an engineer.",
        Why = "Staying here is usually fine. The next job is the risk: engineering skill that has not settled yet fades soonest, and few companies hire a manager whom they would not hire as an engineer.",
        PersonSteps = ["Keep some hands-on work off the critical path every week.", "Agree now on which engineering rung you could come back to, and ask again each year."],
        ManagerSteps = ["Whoever made this appointment owns the way back: write it down with them.", "Protect a few hours a week of hands-on work, and offer a swing before year three."],
        EndsWith = "Ends with the tour.",
        Sources = [Sources.PendulumTalk, Sources.TwinAnxieties, Sources.Archetypes],
        SeenBy = Audience.DirectManager,
        IsOfOneTour = true,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        var career = evidence.Career;
        if (evidence.Person.PractisedBefore is null || career.Tours.Length == 0 || career.Tours[0] is not { IsFirst: true, Days: var tour }) return;
        var years = evidence.Company.Fluency.YearsPractised(career, tour.Start);
        if (years >= Limits.WatchBelowYears - FluencyModel.Tolerance) return;
        var quiet = career.After(tour.Start, Limits.NoteFromMonths);
        findings.Add(years < Limits.ActBelowYears - FluencyModel.Tolerance ? Severity.Act : Severity.Watch, tour.Start, quiet < tour.End ? quiet : tour.End, tour.Start);
        findings.Add(Severity.Note, quiet, tour.End, tour.Start);
    }

    public override string Because(Flag flag, Evidence evidence) =>
        $"The first tour as a manager{AsFarAsWeKnow(evidence)} began on {Say.Day(flag.CountedFrom)} with {Say.Years(evidence.Company.Fluency.YearsPractised(evidence.Career, flag.CountedFrom))} as an engineer.";
}
