using CareerLadder.Core.Pay;

namespace CareerLadder.Core.Organisations;

/// <summary>
/// A figure that is asked about groups, before it is known who is in which: what stands in it is what whoever sees everyone's pay knows anyway.
/// </summary>
/// <param name="kind">Which of the figures.</param>
/// <param name="category">Of the people in it; null: everyone.</param>
/// <param name="people">Who is in it, by their pay.</param>
/// <param name="group">By its place in the names; against the reference.</param>
internal abstract class AskedFigure(FairPayFigure kind, PayCategory? category, IReadOnlyList<PaidInGroup> people, int group)
{
    private readonly Dictionary<int, (int[] Pool, int At)> poolOf = [];
    private IReadOnlyList<int[]>? pools;

    public FairPayFigure Kind => kind;

    public PayCategory? Category => category;

    public IReadOnlyList<PaidInGroup> People => people;

    public int Group => group;

    /// <summary>Those of one category each, by pay: within it groups are exchanged.</summary>
    public IReadOnlyList<int[]> Pools
    {
        get
        {
            if (pools is not null) return pools;
            pools = [.. People.GroupBy(p => p.Category).Select(c => c.OrderBy(p => p.Base).ThenBy(p => p.Place).Select(p => p.Place).ToArray())];
            foreach (var pool in pools)
            {
                for (var i = 0; i < pool.Length; i++) poolOf[pool[i]] = (pool, i);
            }

            return pools;
        }
    }

    /// <summary>How many ways there are to exchange two at most.</summary>
    public int Pairs => Pools.Sum(p => p.Length * (p.Length - 1) / 2);

    /// <summary>The category of somebody, and their place in it.</summary>
    public (int[] Pool, int At) PlaceOf(int place) => Pools.Count == 0 ? default : poolOf[place];

    public int[] PoolOf(int row) => PlaceOf(People[row].Place).Pool;

    /// <summary>Whether everybody in the other is in this one.</summary>
    public bool Holds(AskedFigure other) => Lacks(other) == 0;

    /// <summary>How many of the other are not in this one.</summary>
    public int Lacks(AskedFigure other) => Pools.Count == 0 ? other.People.Count : other.People.Count(p => !poolOf.ContainsKey(p.Place));

    /// <summary>The figure, where everybody is of the group that stands at their place.</summary>
    public abstract FigureInWorld In(int[] groups);

    /// <summary>Between which two it lies, whoever is in which group; null: nobody has worked it out.</summary>
    public abstract (decimal Least, decimal Most)? Bounds { get; }
}

/// <summary>What a figure is where groups are given out in one way, and becomes when somebody is of another.</summary>
internal abstract class FigureInWorld
{
    /// <summary>Of the two groups, how many are in the smaller.</summary>
    public abstract int Smaller { get; }

    public abstract bool Has(int place);

    /// <summary>Nothing where they are not in it.</summary>
    public abstract void Move(int place, int from, int to);

    /// <summary>Null: it cannot be worked out.</summary>
    public abstract double? Value();

    /// <summary>The same to the last digit; not to be told.</summary>
    public abstract decimal? Exactly();

    /// <summary>Whether that would be told of it.</summary>
    /// <param name="told">Null: too few to show.</param>
    public bool Tells(ToldShare? told) => told is null ? Smaller < Disclosure.Least : Smaller >= Disclosure.Least && Exactly() is { } share && told.Holds(share);

    /// <summary>How far it is from that; 0 where it would be told.</summary>
    public double Off(Wanted wanted)
    {
        if (wanted.IsFew) return Math.Max(0, Smaller - Disclosure.Least + 1);
        if (Smaller < Disclosure.Least) return 10 + Disclosure.Least - Smaller;
        return Value() is not { } value ? 10 : Math.Max(0, Math.Max(wanted.Low - value, value - wanted.High));
    }
}

/// <summary>Where a figure is to lie. Too near an edge counts as beyond it, so that no rounding decides.</summary>
internal readonly record struct Wanted(bool IsFew, double Low, double High)
{
    private const double Edge = 1e-9;

    public static Wanted Of(ToldShare? told) => new(told is null, (double?)told?.Low + Edge ?? double.MinValue, (double?)told?.High - Edge ?? double.MaxValue);
}
