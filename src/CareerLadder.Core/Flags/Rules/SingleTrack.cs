using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>A staff engineer who never managed and never said a word about it.</summary>
public sealed class SingleTrack : Rule<SingleTrack.Numbers>
{
    /// <summary>None: which rung is called Staff is set for the organisation.</summary>
    public sealed record Numbers;

    public override Telling Telling { get; } = new()
    {
        Title = "One track so far",
        Says = "An engineer on the Staff rung or above who never managed and never answered whether they want to.",
        Why = "Many of the best engineers managed for a while and came back. It is a suggestion, and \"no\" is a fine answer.",
        PersonSteps = ["Answer the question once, either way.", "If you are curious: mentor an intern or stand in for a manager on leave."],
        ManagerSteps = ["Ask once, without any expectation."],
        EndsWith = "Ends with any answer.",
        Sources = [Sources.PendulumPost with { Quote = "The best individual contributors are the ones who have done time in management." }],
        SeenBy = Audience.Person,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        var career = evidence.Career;
        if (evidence.Person.ManagedBefore > 0 || career.PractisingRuns.Length == 0) return;
        var until = career.ManagingRuns.Length > 0 ? career.ManagingRuns[0].Start : DateRange.Never;
        if (career.Intents.Count > 0 && career.Intents[0].From < until) until = career.Intents[0].From;
        var ladders = evidence.Company.Ladders;
        foreach (ref readonly var stretch in career.Stretches)
        {
            if (stretch.Days.Start >= until) break;
            if (!stretch.IsPractising || stretch.Post!.Level is null) continue;
            var end = stretch.Days.End < until ? stretch.Days.End : until;
            // The rung of a level may change under a post: each part is judged by the ladders of its days.
            for (var from = stretch.Days.Start; from < end;)
            {
                var next = ladders.NextAfter(from) is var change && change < end ? change : end;
                if (ladders.On(from).RungOf(stretch.Post.Level) >= evidence.Company.StaffRung) findings.Add(Severity.Note, from, next, from);
                from = next;
            }
        }
    }

    public override string Because(Flag flag, Evidence evidence) =>
        $"On the Staff rung or above since {Say.Day(flag.CountedFrom)}, never managed{AsFarAsWeKnow(evidence)}, and no answer about managing is recorded.";
}
