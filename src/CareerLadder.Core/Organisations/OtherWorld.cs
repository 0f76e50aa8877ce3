namespace CareerLadder.Core.Organisations;

/// <summary>One way of giving out groups of which the very same would have been told. Knows nobody's true group.</summary>
internal sealed class OtherWorld
{
    /// <summary>Of fewer ways than this to exchange two, all are tried; else as many.</summary>
    private const int Tried = 240;

    private readonly Dictionary<int, List<(FigureInWorld Figure, Wanted Told)>> toldOf = [];
    private readonly int[] groups;
    private uint dice;

    /// <param name="groups">Of everybody, by their place; -1: of none yet.</param>
    public OtherWorld(int[] groups, IEnumerable<(AskedFigure Asked, ToldShare? Told)> told, int number)
    {
        (this.groups, dice) = (groups, (uint)number + 1);
        foreach (var (asked, share) in told)
        {
            var held = (asked.In(groups), Wanted.Of(share));
            foreach (var person in asked.People) (toldOf.TryGetValue(person.Place, out var of) ? of : toldOf[person.Place] = []).Add(held);
        }
    }

    public IReadOnlyList<int> Groups => groups;

    /// <summary>What was changed since it was asked, in order.</summary>
    public List<(int Place, int From, int To)> Moves { get; } = [];

    /// <summary>The figure that is asked about now.</summary>
    private FigureInWorld? Asked { get; set; }

    private Wanted Wanted { get; set; }

    public void Ask(AskedFigure asked, ToldShare? told) => (Asked, Wanted) = (asked.In(groups), Wanted.Of(told));

    /// <summary>A copy of how the groups are given out.</summary>
    public int[] ToGroups() => (int[])groups.Clone();

    public double? Value() => Asked!.Smaller < Disclosure.Least ? null : Asked.Value();

    /// <summary>Gives groups to those who have none yet.</summary>
    public void Give(int place, int group)
    {
        if (groups[place] < 0) groups[place] = group;
    }

    public void UndoTo(int moves)
    {
        while (Moves.Count > moves)
        {
            Move(Moves[^1].Place, Moves[^1].From);
            Moves.RemoveRange(Moves.Count - 2, 2);
        }
    }

    public void Exchange(int one, int other)
    {
        var group = groups[one];
        Move(one, groups[other]);
        Move(other, group);
    }

    /// <summary>Whether all that was told, and what is asked, would be told of the two as they are now.</summary>
    public bool Tells(int one, int other) => Asked!.Off(Wanted) == 0 && Holds(one) && Holds(other);

    /// <summary>Exchanges people of one category until what is asked would be told; what was told before stays as it is.</summary>
    /// <param name="pinned">Stays in their group; -1: nobody.</param>
    public bool Reach(AskedFigure asked, int pinned = -1)
    {
        for (var step = 0; step < 12 + (asked.People.Count / 2); step++)
        {
            var off = Asked!.Off(Wanted);
            var enough = off / 2;
            if (off == 0) return pinned < 0 || Holds(pinned);
            (int One, int Other, int To)? best = null;
            foreach (var move in Ways(asked, off))
            {
                if (pinned >= 0 && (move.One == pinned || move.Other == pinned)) continue;
                var before = Moves.Count;
                Do(move);
                var now = Asked.Off(Wanted);
                var holds = now < off && Holds(move.One) && (move.Other < 0 || Holds(move.Other));
                UndoTo(before);
                if (!holds) continue;
                (off, best) = (now, move);
                if (off <= enough) break;
            }

            if (best is not { } found) return false;
            Do(found);
        }

        return Asked!.Off(Wanted) == 0 && (pinned < 0 || Holds(pinned));
    }

    private bool Holds(int place)
    {
        if (!toldOf.TryGetValue(place, out var all)) return true;
        foreach (var (figure, told) in all)
        {
            if (figure.Off(told) > 0) return false;
        }

        return true;
    }

    private void Do((int One, int Other, int To) move)
    {
        if (move.Other < 0) Move(move.One, move.To);
        else Exchange(move.One, move.Other);
    }

    // Two who exchange their groups; and where there are too many or too few of a group, one who goes to another.
    private IEnumerable<(int One, int Other, int To)> Ways(AskedFigure asked, double off)
    {
        if (off >= 1)
        {
            // From anywhere on, so that it is not the same people in every world.
            var from = Next(asked.People.Count);
            for (var i = 0; i < asked.People.Count; i++)
            {
                var place = asked.People[(from + i) % asked.People.Count].Place;
                yield return (place, -1, asked.Group);
                yield return (place, -1, 0);
            }
        }

        if (asked.Pairs <= Tried)
        {
            foreach (var pool in asked.Pools)
            {
                for (var i = 0; i < pool.Length; i++)
                {
                    for (var j = 0; j < i; j++)
                    {
                        if (groups[pool[i]] != groups[pool[j]]) yield return (pool[i], pool[j], -1);
                    }
                }
            }

            yield break;
        }

        for (var i = 0; i < Tried; i++)
        {
            var pool = asked.PoolOf(Next(asked.People.Count));
            var (one, other) = (pool[Next(pool.Length)], pool[Next(pool.Length)]);
            if (groups[one] != groups[other]) yield return (one, other, -1);
        }
    }

    private void Move(int place, int to)
    {
        var from = groups[place];
        Moves.Add((place, from, to));
        groups[place] = to;
        Asked?.Move(place, from, to);
        if (!toldOf.TryGetValue(place, out var all)) return;
        foreach (var (figure, _) in all) figure.Move(place, from, to);
    }

    // Numerical Recipes: the same for the same facts, which is all that is asked of it.
    private int Next(int below)
    {
        dice = (dice * 1664525) + 1013904223;
        return (int)((ulong)dice * (uint)below >> 32);
    }
}
