using CareerLadder.Core.Pay;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>Base pay outside the band of the level.</summary>
public sealed class PayOutsideBand : Rule<PayOutsideBand.Numbers>
{
    /// <summary>None: the bands are the limits, and equal to either end is inside.</summary>
    public sealed record Numbers;

    public override Telling Telling { get; } = new()
    {
        Title = "Pay outside the band",
        Says = "Base pay under the band of the level and zone that is in force on the day, or, more quietly, over it.",
        Why = "Equal rungs are to pay equally. Pay under the band is the organisation's to mend; pay over it is said so that nobody is surprised.",
        PersonSteps = ["Ask what is planned, and by when."],
        ManagerSteps = ["Under the band: bring it in with the next change of pay, not at the next review.", "Over the band: keep it; say what it means for the next changes."],
        EndsWith = "Ends when pay is inside the band.",
        Sources = [Sources.PendulumTalk],
        SeenBy = Audience.WhoSeesPay,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        foreach (ref readonly var paid in evidence.PaidDays.AsSpan())
        {
            var bands = paid.Bands.Own;
            for (var i = Math.Max(0, bands.IndexOn(paid.Days.Start)); i < bands.Count && bands[i].From < paid.Days.End; i++)
            {
                var band = bands[i].Value;
                if (band.Currency != paid.Pay.Currency || band.Fit(paid.Pay.Base) is var fit && fit == BandFit.Inside) continue;
                var shared = paid.Days.And(bands.Span(i));
                findings.Add(fit == BandFit.Below ? Severity.Act : Severity.Note, shared.Start, shared.End, shared.Start);
            }
        }
    }

    public override string Because(Flag flag, Evidence evidence) =>
        $"Base pay is {(flag.Severity == Severity.Act ? "under" : "over")} the band of {evidence.Career.On(flag.Days.Start)?.Post?.Level} since {Say.Day(flag.CountedFrom)}.";
}
