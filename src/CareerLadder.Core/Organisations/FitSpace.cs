using CareerLadder.Core.Pay;

namespace CareerLadder.Core.Organisations;

/// <summary>
/// The regression without the groups: what everything else explains is taken out of pay once (Frisch and Waugh, 1933; Lovell, 1963), so that
/// what it would say had people other groups is a few sums away.
/// </summary>
internal sealed class FitSpace
{
    private const double Nothing = 1e-9;

    private readonly Dictionary<int, int> rows = [];
    private readonly List<double[]> basis = [];

    /// <param name="groups">All but the reference, by their place in the names.</param>
    public FitSpace(IReadOnlyList<PaidInGroup> people, IReadOnlyList<int> groups)
    {
        (People, Groups) = (people, groups);
        for (var i = 0; i < people.Count; i++) rows[people[i].Place] = i;
        foreach (var term in FairPayRegression.TermsBesides(people)) TakeOut(term.Values);
        Left = FairPayRegression.LogarithmsOf(people);
        foreach (var column in basis) Subtract(Left, column);
        Whole = Dot(Left, Left);
        Degrees = people.Count - basis.Count - groups.Count;
        Quantile = Degrees < 1 ? 0 : StudentT.Quantile(.975, Degrees);
    }

    public IReadOnlyList<PaidInGroup> People { get; }

    public IReadOnlyList<int> Groups { get; }

    public IReadOnlyList<double[]> Basis => basis;

    /// <summary>What is left of each one's pay, as a logarithm.</summary>
    public double[] Left { get; }

    public double Whole { get; }

    public int Degrees { get; }

    public double Quantile { get; }

    public int? RowOf(int place) => rows.TryGetValue(place, out var row) ? row : null;

    /// <summary>-1 for the reference.</summary>
    public int PlaceOf(int group)
    {
        for (var i = 0; i < Groups.Count; i++)
        {
            if (Groups[i] == group) return i;
        }

        return -1;
    }

    public static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    /// <summary>Gauss and Jordan: beside the matrix stands the one that becomes its inverse.</summary>
    /// <returns>Whether there is one.</returns>
    public static bool Invert(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        for (var pivot = 0; pivot < size; pivot++)
        {
            var on = matrix[pivot, pivot];
            if (on < Nothing) return false;
            for (var j = 0; j < 2 * size; j++) matrix[pivot, j] /= on;
            for (var i = 0; i < size; i++)
            {
                if (i == pivot) continue;
                var factor = matrix[i, pivot];
                for (var j = 0; j < 2 * size; j++) matrix[i, j] -= factor * matrix[pivot, j];
            }
        }

        return true;
    }

    private void TakeOut(double[] column)
    {
        var length = Math.Sqrt(Dot(column, column));
        // Twice, since what one pass leaves behind is as large as what it rounds away.
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var before in basis) Subtract(column, before);
        }

        var rest = Math.Sqrt(Dot(column, column));
        if (rest <= length * Nothing) return;
        for (var i = 0; i < column.Length; i++) column[i] /= rest;
        basis.Add(column);
    }

    private static void Subtract(double[] column, double[] unit)
    {
        var share = Dot(column, unit);
        for (var i = 0; i < column.Length; i++) column[i] -= share * unit[i];
    }
}
