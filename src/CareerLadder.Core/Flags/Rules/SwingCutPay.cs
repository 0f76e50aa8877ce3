using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>A swing that cost pay.</summary>
public sealed class SwingCutPay : Rule<SwingCutPay.Numbers>
{
    /// <summary>None: any cut is one.</summary>
    public sealed record Numbers;

    public override Telling Telling { get; } = new()
    {
        Title = "A swing that cut pay",
        Says = "After a change of track here, base pay is lower than on the day before it.",
        Why = "When a swing costs money, people stop swinging, and stay where they do not want to be.",
        PersonSteps = ["Say that it happened; it may be an oversight."],
        ManagerSteps = ["Put the pay back to what it was.", "Check whether the two bands of this rung have drifted apart."],
        EndsWith = "Ends when pay is back.",
        Sources = [Sources.PendulumTalk, Sources.NoDemotion],
        SeenBy = Audience.WhoSeesPay,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        var pays = evidence.Career.Pays;
        if (pays.Count < 2) return;
        foreach (var swing in evidence.Career.Swings)
        {
            if (!swing.Post.IsHere || pays.On(swing.On.AddDays(-1)) is not { } before) continue;
            var i = pays.IndexOn(swing.On);
            var from = swing.On;
            while (i < pays.Count && pays[i].Value is var now && now.Currency == before.Currency && now.Base < before.Base) i++;
            var until = i < pays.Count ? pays[i].From : DateRange.Never;
            findings.Add(Severity.Act, from, until, swing.On);
        }
    }

    public override string Because(Flag flag, Evidence evidence) =>
        $"Base pay is lower since the swing of {Say.Day(flag.CountedFrom)} than on the day before it.";
}
