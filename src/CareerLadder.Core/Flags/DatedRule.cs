using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags;

/// <summary>Days on which a rule has the same numbers.</summary>
/// <param name="Numbers">Those that are no rule's own; null: those that hold today.</param>
internal sealed record RulePiece(DateRange Days, IRule Rule, EveryonesNumbers? Numbers)
{
    public Evidence Of(Evidence evidence) => Numbers is { } numbers ? evidence.Under(numbers) : evidence;
}

/// <summary>
/// A rule with the numbers of each day. What each of them finds counts on its own days; where it holds on both sides of a change it is
/// one flag that goes on, with the first day that it had, since it was so all the while. Why is told by the numbers of that first day.
/// </summary>
internal sealed class DatedRule(IRule today, RulePiece[] pieces) : IRule
{
    public string Id => today.Id;

    public Telling Telling => today.Telling;

    public object LimitsInForce => today.LimitsInForce;

    public IRule On(DateOnly day) => PieceOn(day).Rule;

    public void Judge(Evidence evidence, Findings findings)
    {
        foreach (var piece in pieces)
        {
            findings.Only(piece.Days);
            piece.Rule.Judge(piece.Of(evidence), findings);
        }

        findings.Only(new(DateOnly.MinValue));
    }

    public string Because(Flag flag, Evidence evidence)
    {
        var piece = PieceOn(flag.Days.Start);
        return piece.Rule.Because(flag, piece.Of(evidence));
    }

    public string InBrief(Flag flag, Evidence evidence)
    {
        var piece = PieceOn(flag.Days.Start);
        return piece.Rule.InBrief(flag, piece.Of(evidence));
    }

    private RulePiece PieceOn(DateOnly day) => pieces.First(p => p.Days.Holds(day) || p.Days.IsOpen);
}
