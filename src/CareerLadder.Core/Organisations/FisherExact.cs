namespace CareerLadder.Core.Organisations;

/// <summary>
/// Fisher's exact test of a two by two table, for numbers too small for any other: how likely chance alone, with the sums of rows and
/// columns as they are, would make a table as uneven as this or more so. Two-sided, by the sum of all tables no likelier than the one
/// seen, as R's fisher.test and SciPy do.
/// </summary>
public static class FisherExact
{
    // Two tables that are equally likely may differ in the last digits of their logarithms.
    private const double Tolerance = 1e-7;

    /// <param name="yes">How many of one group.</param>
    /// <param name="of">How many there are in that group.</param>
    /// <returns>From 0 to 1; 1 where a group or an answer is empty: nothing can be said.</returns>
    public static double Of(int yes, int of, int otherYes, int otherOf)
    {
        var (all, allYes) = (of + otherOf, yes + otherYes);
        var seen = Likelihood(yes);
        var sum = 0.0;
        for (var k = Math.Max(0, allYes - otherOf); k <= Math.Min(of, allYes); k++)
        {
            var likelihood = Likelihood(k);
            if (likelihood <= seen + Tolerance) sum += Math.Exp(likelihood);
        }

        return Math.Min(sum, 1);

        double Likelihood(int k) => Choose(of, k) + Choose(otherOf, allYes - k) - Choose(all, allYes);
    }

    private static double Choose(int of, int k) => Factorial(of) - Factorial(k) - Factorial(of - k);

    private static double Factorial(int n)
    {
        var sum = 0.0;
        for (var i = 2; i <= n; i++) sum += Math.Log(i);
        return sum;
    }
}
