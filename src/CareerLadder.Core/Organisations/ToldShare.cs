namespace CareerLadder.Core.Organisations;

/// <summary>
/// A share told as the step it lies in, so that many a way of giving out groups agrees with it. Steps go outwards from nothing: -0.05 itself
/// lies in the step from -0.05 on, and what is nearer to nothing than the first step is told as less than that either way.
/// </summary>
/// <param name="Low">-0.06 is 6 % less; null: or less still.</param>
/// <param name="High">Null: or more still.</param>
public sealed record ToldShare(decimal? Low, decimal? High)
{
    /// <summary>Less than a step either way.</summary>
    public static ToldShare Around(decimal step) => new(-step, step);

    /// <summary>From so many steps to one more, below nothing where the number is; 1 or -1 is the first.</summary>
    public static ToldShare Beyond(decimal step, int number) => number > 0 ? new(number * step, (number + 1) * step) : new((number - 1) * step, number * step);

    public bool IsLess => High <= 0;

    public bool IsMore => Low >= 0;

    /// <summary>The same, and whatever lies further out.</summary>
    public ToldShare AndBeyond() => IsLess ? this with { Low = null } : this with { High = null };

    public bool Holds(decimal share) => !(share < Low) && !(share > High) && (IsLess ? share != Low : IsMore ? share != High : share != Low && share != High);
}
