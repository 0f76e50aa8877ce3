using CareerLadder.Core.Careers;
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
        if (evidence.Career.Pays.Count == 0 || evidence.Company.Bands.IsEmpty) return;
        Post? last = null;
        IReadOnlyList<Timeline<Band>> equals = [];
        foreach (var (days, post, pay) in evidence.PaidDays)
        {
            if (!ReferenceEquals(post, last)) equals = evidence.Company.BandsOfEquals(evidence.Person.Zone, post.Level);
            last = post;
            if (equals.Count == 0) continue;
            var from = days.Start;
            while (from < days.End)
            {
                var (top, until) = TopOf(equals, from, days.End, pay.Currency);
                if (pay.Base > top) findings.Add(Severity.Watch, from, until, from);
                from = until;
            }
        }
    }

    // The highest of the tops in force on the day, and until when that stays so.
    private static (decimal? Top, DateOnly Until) TopOf(IReadOnlyList<Timeline<Band>> equals, DateOnly day, DateOnly until, string currency)
    {
        decimal? top = null;
        for (var e = 0; e < equals.Count; e++)
        {
            var bands = equals[e];
            var i = bands.IndexOn(day);
            if (i + 1 < bands.Count && bands[i + 1].From < until) until = bands[i + 1].From;
            if (i >= 0 && bands[i].Value is var band && band.Currency == currency && !(top > band.Max)) top = band.Max;
        }

        return (top, until);
    }

    public override string Because(Flag flag, Evidence evidence) =>
        $"Base pay is above the top of the equal level's band on the other track since {Say.Day(flag.CountedFrom)}.";
}
