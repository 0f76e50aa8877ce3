using CareerLadder.Core.Pay;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags.Rules;

/// <summary>Pay that the other track's equal level could not pay.</summary>
public sealed class SwingWouldCutPay : Rule<SwingWouldCutPay.Numbers>
{
    /// <summary>None: the bands are the limits.</summary>
    public sealed record Numbers;

    public override Telling Telling { get; } = new()
    {
        Title = "A swing would cut pay",
        Says = "Base pay is above the top of the band of the equal level on the other track.",
        Why = "A door that costs money is not quite open. It is the ladders that are out of step, not the person.",
        PersonSteps = ["Ask for it in writing that a swing keeps your pay."],
        ManagerSteps = ["Raise it as a matter of alignment: the two bands of this rung are to meet.", "Promise, until then, that a swing keeps the pay."],
        EndsWith = "Ends when the equal band reaches the pay.",
        Sources = [Sources.PendulumTalk, Sources.NoDemotion],
        SeenBy = Audience.WhoSeesPay,
    };

    public override void Judge(Evidence evidence, Findings findings)
    {
        foreach (ref readonly var paid in evidence.PaidDays.AsSpan())
        {
            if (paid.Bands.OfEquals.Length == 0) continue;
            var from = paid.Days.Start;
            while (from < paid.Days.End)
            {
                var (top, until) = TopOf(paid.Bands.OfEquals, from, paid.Days.End, paid.Pay.Currency);
                if (paid.Pay.Base > top) findings.Add(Severity.Watch, from, until, from);
                from = until;
            }
        }
    }

    // The highest of the tops in force on the day, and until when that stays so.
    private static (decimal? Top, DateOnly Until) TopOf(Timeline<Band>[] equals, DateOnly day, DateOnly until, string currency)
    {
        decimal? top = null;
        foreach (var bands in equals)
        {
            var i = bands.IndexOn(day);
            if (i + 1 < bands.Count && bands[i + 1].From < until) until = bands[i + 1].From;
            if (i >= 0 && bands[i].Value is var band && band.Currency == currency && !(top > band.Max)) top = band.Max;
        }

        return (top, until);
    }

    public override string Because(Flag flag, Evidence evidence) =>
        $"Base pay is above the top of the equal level's band on the other track since {Say.Day(flag.CountedFrom)}.";
}
