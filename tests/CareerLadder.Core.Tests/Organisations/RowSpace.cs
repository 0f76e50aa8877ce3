using System.Numerics;

namespace CareerLadder.Core.Tests.Organisations;

/// <summary>
/// What can be had by adding and subtracting figures any number of times: each is a row with a 1 for everyone it is about, and all
/// that can be had is the space of these rows, over the rational numbers. Written to be checked by reading, not to be fast.
/// </summary>
public static class RowSpace
{
    // A rank found modulo a prime is never above the one over the rationals: it can only raise a false alarm, and never miss one.
    private const long Prime = 2147483647;

    /// <summary>
    /// The fewest people, up to four, that some figure can be about; null: whatever can be had is about nobody or about five at
    /// least. Some figure is about nobody outside a group exactly if the rows lose rank when the group's columns are taken away.
    /// </summary>
    public static IReadOnlyList<int>? FewPeople(IReadOnlyList<IReadOnlySet<int>> rows, int people)
    {
        var rank = ExactRank(rows, people);
        var told = Enumerable.Range(0, people).Where(p => rows.Any(r => r.Contains(p))).ToList();
        for (var size = 1; size <= 4; size++)
        {
            foreach (var group in Groups(told, size))
            {
                if (Rank(rows, told.Except(group).ToList()) < rank) return group;
            }
        }

        return null;
    }

    private static int Rank(IReadOnlyList<IReadOnlySet<int>> rows, List<int> columns)
    {
        var matrix = rows.Select(r => columns.Select(c => r.Contains(c) ? 1L : 0).ToArray()).ToArray();
        var rank = 0;
        for (var column = 0; column < columns.Count && rank < matrix.Length; column++)
        {
            var pivot = Array.FindIndex(matrix, rank, r => r[column] != 0);
            if (pivot < 0) continue;
            (matrix[rank], matrix[pivot]) = (matrix[pivot], matrix[rank]);
            var inverse = (long)BigInteger.ModPow(matrix[rank][column], Prime - 2, Prime);
            for (var i = rank + 1; i < matrix.Length; i++)
            {
                if (matrix[i][column] == 0) continue;
                var factor = matrix[i][column] * inverse % Prime;
                for (var j = column; j < columns.Count; j++) matrix[i][j] = (matrix[i][j] + (Prime - factor) * matrix[rank][j]) % Prime;
            }

            rank++;
        }

        return rank;
    }

    // Without fractions (Bareiss), over whole numbers of any length.
    private static int ExactRank(IReadOnlyList<IReadOnlySet<int>> rows, int people)
    {
        var matrix = rows.Select(r => Enumerable.Range(0, people).Select(c => r.Contains(c) ? BigInteger.One : BigInteger.Zero).ToArray()).ToArray();
        var rank = 0;
        var before = BigInteger.One;
        for (var column = 0; column < people && rank < matrix.Length; column++)
        {
            var pivot = Array.FindIndex(matrix, rank, r => !r[column].IsZero);
            if (pivot < 0) continue;
            (matrix[rank], matrix[pivot]) = (matrix[pivot], matrix[rank]);
            for (var i = rank + 1; i < matrix.Length; i++)
            {
                for (var j = people - 1; j >= column; j--) matrix[i][j] = (matrix[rank][column] * matrix[i][j] - matrix[i][column] * matrix[rank][j]) / before;
            }

            before = matrix[rank][column];
            rank++;
        }

        return rank;
    }

    private static IEnumerable<List<int>> Groups(List<int> people, int size, int from = 0)
    {
        if (size == 0) yield return [];
        for (var i = from; size > 0 && i < people.Count; i++)
        {
            foreach (var rest in Groups(people, size - 1, i + 1)) yield return [people[i], .. rest];
        }
    }
}
