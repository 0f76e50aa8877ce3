using System.Numerics;
using System.Runtime.InteropServices;

namespace CareerLadder.Core.Pay;

/// <summary>What one term of a regression does to the outcome, everything else equal.</summary>
/// <param name="Error">Its standard error.</param>
/// <param name="Low">The lower end of the 95 % interval (Student's t); <paramref name="High"/> the upper.</param>
public sealed record Coefficient(string Name, double Estimate, double Error, double Low, double High);

/// <summary>One term: a number for everyone.</summary>
public sealed record Term(string Name, double[] Values);

/// <summary>
/// A linear regression by ordinary least squares, through Householder's reflections, which lose fewer digits than the normal equations
/// do. A term that follows from those before it is dropped and named: nothing could be said of it.
/// </summary>
/// <param name="Coefficients">In the order of the terms.</param>
/// <param name="Deviation">The standard deviation of what is left unexplained.</param>
public sealed record LeastSquares(IReadOnlyList<Coefficient> Coefficients, IReadOnlyList<string> Dropped, int Observations, int Degrees, double Deviation)
{
    /// <summary>What is left of a column once those before it are taken out, as a share of it, below which it is said to follow from them.</summary>
    private const double Nothing = 1e-9;

    /// <summary>The coefficient of that name; null where it was dropped.</summary>
    public Coefficient? Find(string name) => Coefficients.FirstOrDefault(c => c.Name == name);

    /// <param name="terms">The constant too, if there is to be one. Their numbers are overwritten.</param>
    /// <param name="outcome">Is overwritten.</param>
    /// <returns>Null where there are no more observations than terms that count.</returns>
    public static LeastSquares? Of(IReadOnlyList<Term> terms, double[] outcome)
    {
        var used = new List<Term>();
        var dropped = new List<string>();
        foreach (var term in terms)
        {
            var column = term.Values;
            var whole = Math.Sqrt(Dot(column, column));
            for (var k = 0; k < used.Count; k++) Reflect(used[k].Values, k, column);
            var rest = used.Count < column.Length ? column.AsSpan(used.Count) : [];
            var norm = Math.Sqrt(Dot(rest, rest));
            if (norm <= whole * Nothing)
            {
                dropped.Add(term.Name);
                continue;
            }

            used.Add(new(term.Name, Reflector(column, used.Count, norm)));
        }

        var degrees = outcome.Length - used.Count;
        if (degrees < 1 || used.Count == 0) return null;
        for (var k = 0; k < used.Count; k++) Reflect(used[k].Values, k, outcome);
        var left = outcome.AsSpan(used.Count);
        var deviation = Math.Sqrt(Dot(left, left) / degrees);
        return new(Solve(used, outcome, deviation, StudentT.Quantile(.975, degrees)), dropped, outcome.Length, degrees, deviation);
    }

    /// <summary>
    /// Turns a column into the reflection that leaves it a single number at its own place: above that place stands the triangle, from it on
    /// the reflecting vector, and behind the end that number.
    /// </summary>
    private static double[] Reflector(double[] column, int place, double norm)
    {
        var diagonal = column[place] > 0 ? -norm : norm;
        column[place] -= diagonal;
        var rest = column.AsSpan(place);
        var scale = Math.Sqrt(2 / Dot(rest, rest));
        for (var i = 0; i < rest.Length; i++) rest[i] *= scale;
        return [.. column, diagonal];
    }

    private static void Reflect(double[] reflector, int place, double[] column)
    {
        var vector = reflector.AsSpan(place, column.Length - place);
        var target = column.AsSpan(place);
        Add(target, vector, -Dot(vector, target));
    }

    private static Coefficient[] Solve(List<Term> used, double[] outcome, double deviation, double t)
    {
        var n = used.Count;
        double R(int row, int column) => row == column ? used[column].Values[^1] : used[column].Values[row];
        var estimates = new double[n];
        var squares = new double[n];
        for (var i = n - 1; i >= 0; i--)
        {
            var sum = outcome[i];
            for (var j = i + 1; j < n; j++) sum -= R(i, j) * estimates[j];
            estimates[i] = sum / R(i, i);
        }

        // The inverse of the triangle, column by column: the squares of its rows are the variances.
        var inverse = new double[n];
        for (var column = 0; column < n; column++)
        {
            for (var i = column; i >= 0; i--)
            {
                var sum = i == column ? 1.0 : 0;
                for (var j = i + 1; j <= column; j++) sum -= R(i, j) * inverse[j];
                inverse[i] = sum / R(i, i);
                squares[i] += inverse[i] * inverse[i];
            }
        }

        return
        [
            .. estimates.Select((estimate, i) =>
            {
                var error = deviation * Math.Sqrt(squares[i]);
                return new Coefficient(used[i].Name, estimate, error, estimate - (t * error), estimate + (t * error));
            }),
        ];
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var many = MemoryMarshal.Cast<double, Vector<double>>(a);
        var others = MemoryMarshal.Cast<double, Vector<double>>(b);
        var sums = Vector<double>.Zero;
        for (var i = 0; i < many.Length; i++) sums += many[i] * others[i];
        var sum = Vector.Sum(sums);
        for (var i = many.Length * Vector<double>.Count; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static void Add(Span<double> to, ReadOnlySpan<double> what, double times)
    {
        var many = MemoryMarshal.Cast<double, Vector<double>>(to);
        var others = MemoryMarshal.Cast<double, Vector<double>>(what);
        for (var i = 0; i < many.Length; i++) many[i] += others[i] * times;
        for (var i = many.Length * Vector<double>.Count; i < to.Length; i++) to[i] += what[i] * times;
    }
}
