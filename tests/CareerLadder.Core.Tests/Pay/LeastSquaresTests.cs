using System.Globalization;
using CareerLadder.Core.Pay;
using Xunit;

namespace CareerLadder.Core.Tests.Pay;

public sealed class LeastSquaresTests
{
    /// <summary>Made up, with Python's random seeded with 20261125: group, rung, track, zone, months here, base pay.</summary>
    private const string Rows = """
        A 4 E London 11 62600, B 3 E London 117 58300, A 4 E Berlin 13 72600, C 4 E London 72 71500,
        B 4 E London 97 65800, B 3 E London 114 53100, B 5 M London 40 80300, C 5 M Berlin 52 97800,
        B 5 M London 139 83700, C 4 E London 146 68700, B 4 E London 9 61000, B 3 E London 133 57600,
        B 4 E London 19 62600, B 5 E Berlin 17 81900, A 3 E Berlin 45 60800, B 4 M London 63 66000,
        A 4 M Berlin 14 72000, C 5 E London 11 77900, A 4 M Berlin 93 69600, A 3 E Berlin 51 56900,
        B 5 E London 137 86500, B 5 E London 127 79500, B 5 M Berlin 3 83900, C 3 E Berlin 97 57700,
        A 3 E Berlin 91 64700, C 5 E London 109 86900, A 5 E London 91 82800, C 4 E London 16 64500,
        B 4 E London 99 71400, C 4 M London 120 76800, A 3 E Berlin 41 57200, B 3 E London 130 56900,
        A 4 M London 123 76600, A 3 E London 88 56400, A 4 E Berlin 53 70900, B 4 M Berlin 124 79000,
        A 5 E London 40 80300, A 3 E London 87 62800, B 4 E Berlin 31 65900, B 4 E London 72 70100,
        C 4 E London 40 72000, C 3 E London 87 57600, C 4 M London 95 87900, B 3 E Berlin 81 62900,
        A 5 E London 5 68100, A 4 M Berlin 87 73400, A 3 E Berlin 91 69800, A 4 E Berlin 63 78100
        """;

    /// <summary>statsmodels 0.13.5 with numpy 1.24.2: sm.OLS(log(base), X).fit(), its params and bse; the interval from them with Student's t of 40 degrees, which agrees with its conf_int() to nine digits.</summary>
    private static readonly Dictionary<string, (double Estimate, double Error, double Low, double High)> Reference = new(StringComparer.Ordinal)
    {
        ["Constant"] = (10.952210322338, 0.025480821900, 10.90071166027, 11.00370898440),
        ["Group B"] = (-0.031277712784, 0.021468443701, -0.07466705602, 0.01211163045),
        ["Group C"] = (0.034122418380, 0.024887207543, -0.01617650432, 0.08442134108),
        ["Rung 4"] = (0.184643695995, 0.024424951094, 0.13527902843, 0.23400836356),
        ["Rung 5"] = (0.353882657581, 0.027900760266, 0.29749311764, 0.41027219753),
        ["Management track"] = (0.046237802670, 0.023320623928, -0.00089493644, 0.09337054178),
        ["Zone London"] = (-0.076339821990, 0.021311458502, -0.11941188630, -0.03326775768),
        ["Years in the organisation"] = (0.011169990562, 0.002869991487, 0.00536952140, 0.01697045973),
    };

    [Fact]
    public void Equals_the_reference_to_more_than_six_digits()
    {
        var fit = LeastSquares.Of(Terms(), Outcome())!;
        Assert.Equal(Reference.Keys, fit.Coefficients.Select(c => c.Name));
        Assert.All(fit.Coefficients, c =>
        {
            var (estimate, error, low, high) = Reference[c.Name];
            Assert.Equal(estimate, c.Estimate, 1e-10);
            Assert.Equal(error, c.Error, 1e-10);
            Assert.Equal(low, c.Low, 1e-10);
            Assert.Equal(high, c.High, 1e-10);
        });
        Assert.Equal((48, 40), (fit.Observations, fit.Degrees));
        Assert.Equal(0.06017631874716469, fit.Deviation, 1e-12);
        Assert.Empty(fit.Dropped);
    }

    [Fact]
    public void A_term_that_follows_from_those_before_it_is_dropped_and_named_and_changes_nothing()
    {
        var terms = Terms();
        // Everybody is in one of the three groups: the first is the constant less the others. And months are years.
        terms.Insert(3, new("Group A", [.. Told.Select(r => r[0] == "A" ? 1.0 : 0)]));
        terms.Add(new("Months", [.. Told.Select(r => double.Parse(r[4], CultureInfo.InvariantCulture))]));
        terms.Add(new("Nobody", new double[48]));
        var fit = LeastSquares.Of(terms, Outcome())!;
        Assert.Equal(["Group A", "Months", "Nobody"], fit.Dropped);
        Assert.All(fit.Coefficients, c => Assert.Equal(Reference[c.Name].Estimate, c.Estimate, 1e-10));
        Assert.Null(fit.Find("Months"));
        Assert.NotNull(fit.Find("Group B"));
    }

    [Fact]
    public void Keeps_its_digits_where_terms_are_large_and_nearly_alike()
    {
        // 1 000 000, 1 000 001 … and an outcome that is three of it and two: normal equations lose the two.
        double[] x = [.. Enumerable.Range(0, 50).Select(i => 1_000_000.0 + i)];
        var fit = LeastSquares.Of([new("one", [.. x.Select(_ => 1.0)]), new("x", [.. x])], [.. x.Select((v, i) => 2 + (3 * v) + (i % 2 == 0 ? .5 : -.5))])!;
        Assert.Equal(2.9987995198079, fit.Find("x")!.Estimate, 1e-8);
    }

    [Fact]
    public void Says_nothing_without_more_observations_than_terms()
    {
        Assert.Null(LeastSquares.Of([new("one", [1, 1]), new("x", [1, 2])], [1, 2]));
        Assert.NotNull(LeastSquares.Of([new("one", [1, 1, 1]), new("x", [1, 2, 3])], [1, 2, 4]));
        Assert.Null(LeastSquares.Of([new("one", [])], []));
        Assert.Null(LeastSquares.Of([], [1, 2]));
    }

    private static string[][] Told { get; } = [.. Rows.ReplaceLineEndings(" ").Split(',').Select(r => r.Trim().Split(' '))];

    private static double[] Outcome() => [.. Told.Select(r => Math.Log(double.Parse(r[5], CultureInfo.InvariantCulture)))];

    private static List<Term> Terms()
    {
        double[] Where(int column, string value) => [.. Told.Select(r => r[column] == value ? 1.0 : 0)];
        return
        [
            new("Constant", [.. Told.Select(_ => 1.0)]), new("Group B", Where(0, "B")), new("Group C", Where(0, "C")), new("Rung 4", Where(1, "4")), new("Rung 5", Where(1, "5")),
            new("Management track", Where(2, "M")), new("Zone London", Where(3, "London")), new("Years in the organisation", [.. Told.Select(r => double.Parse(r[4], CultureInfo.InvariantCulture) / 12)]),
        ];
    }
}
