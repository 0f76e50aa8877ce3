using CareerLadder.Core.Careers;

namespace CareerLadder.Core.Organisations;

/// <summary>What stayed the same from one reading of an organisation to the next.</summary>
internal static class SameRows
{
    /// <summary>More rows taken away at one place than this are not looked past: then what follows counts as new, which costs time and nothing else.</summary>
    private const int MostGone = 16;

    /// <summary>The rows as they are now, each the very one of before where it says the same at its place; the very list of before where all of them do.</summary>
    /// <param name="before">Rows are added at the end, changed where they stand, and taken away anywhere.</param>
    public static IReadOnlyList<T> Over<T>(IReadOnlyList<T> now, IReadOnlyList<T> before)
        where T : class
    {
        var rows = new T[now.Count];
        var same = 0;
        for (var (i, at) = (0, 0); i < rows.Length; i++, at++)
        {
            if (PlaceOf(now[i], before, at) is var place && place < 0)
            {
                rows[i] = now[i];
                continue;
            }

            rows[i] = before[place];
            if (place == i) same++;
            at = place;
        }

        return same == before.Count && same == rows.Length ? before : rows;
    }

    /// <summary>Whether all that was told of two careers is the same: then so is all that follows from it.</summary>
    public static bool IsSameAs(this Career career, Career other) =>
        career.Person == other.Person
        && career.Stretches.SequenceEqual(other.Stretches)
        && career.DirectReports.Starts.SequenceEqual(other.DirectReports.Starts)
        && career.Pays.Starts.SequenceEqual(other.Pays.Starts)
        && career.Intents.Starts.SequenceEqual(other.Intents.Starts)
        && career.Practices.AsSpan().SequenceEqual(other.Practices.AsSpan())
        && career.Conversations.AsSpan().SequenceEqual(other.Conversations.AsSpan())
        && career.Forks.AsSpan().SequenceEqual(other.Forks.AsSpan())
        && career.Tryouts.AsSpan().SequenceEqual(other.Tryouts.AsSpan());

    private static int PlaceOf<T>(T row, IReadOnlyList<T> before, int from)
    {
        for (var at = from; at < before.Count && at <= from + MostGone; at++)
        {
            if (EqualityComparer<T>.Default.Equals(row, before[at])) return at;
        }

        return -1;
    }
}
