namespace CareerLadder.Core.Pay;

/// <summary>Student's t distribution, as far as an interval needs it: through the incomplete beta function, whose continued fraction is that of Abramowitz and Stegun, 26.5.8.</summary>
public static class StudentT
{
    private const double Tiny = 1e-300;

    /// <summary>The number under which the share of the distribution lies: 0.975 with 10 degrees of freedom is 2.228.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1, or there is no degree of freedom.</exception>
    public static double Quantile(double share, int degrees)
    {
        if (!(share > 0 && share < 1)) throw new ArgumentOutOfRangeException(nameof(share));
        ArgumentOutOfRangeException.ThrowIfLessThan(degrees, 1);
        if (share < .5) return -Quantile(1 - share, degrees);
        var (low, high) = (0.0, 1.0);
        while (Below(high, degrees) < share) (low, high) = (high, high * 2);
        for (var i = 0; i < 200; i++)
        {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high) break;
            if (Below(middle, degrees) < share) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }

    /// <summary>The share of the distribution below a number of 0 or more.</summary>
    internal static double Below(double t, int degrees) => 1 - (IncompleteBeta(degrees / (degrees + (t * t)), degrees / 2.0, .5) / 2);

    /// <summary>The regularised incomplete beta function, from 0 at x = 0 to 1 at x = 1.</summary>
    internal static double IncompleteBeta(double x, double a, double b)
    {
        if (x <= 0) return 0;
        if (x >= 1) return 1;
        // The fraction converges fast on this side only; the other follows from it.
        if (x > (a + 1) / (a + b + 2)) return 1 - IncompleteBeta(1 - x, b, a);
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x))) / a;
        return front / Fraction(x, a, b);
    }

    // Lentz's way from the front.
    private static double Fraction(double x, double a, double b)
    {
        var (f, c, d) = (1.0, 1.0, 0.0);
        for (var i = 1; i <= 10_000; i++)
        {
            var m = i / 2;
            var part = i % 2 == 0 ? m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m))) : -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = Whole(1 + (part * d));
            c = Whole(1 + (part / c));
            d = 1 / d;
            f *= c * d;
            if (Math.Abs((c * d) - 1) < 1e-15) break;
        }

        return f;

        static double Whole(double number) => Math.Abs(number) < Tiny ? Tiny : number;
    }

    // Lanczos' series with g = 7 and nine terms: right to about 15 digits above 0.5.
    private static double LogGamma(double z)
    {
        ReadOnlySpan<double> terms =
        [
            0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
        ];
        var sum = terms[0];
        for (var i = 1; i < terms.Length; i++) sum += terms[i] / (z - 1 + i);
        var t = z + 6.5;
        return (Math.Log(2 * Math.PI) / 2) + ((z - .5) * Math.Log(t)) - t + Math.Log(sum);
    }
}
