using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Charts;

/// <summary>What a drawing says in numbers: read from its paths and attributes as a browser would.</summary>
internal static partial class Geometry
{
    /// <summary>The points of a path of straight lines.</summary>
    public static IReadOnlyList<(double X, double Y)> Points(string path)
    {
        var numbers = Numbers().Matches(path).Select(n => double.Parse(n.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(0, numbers.Count % 2);
        Assert.DoesNotContain("NaN", path, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", path, StringComparison.Ordinal);
        return [.. numbers.Chunk(2).Select(pair => (pair[0], pair[1]))];
    }

    /// <summary>An attribute as a number, with or without a per cent sign.</summary>
    public static double Number(this IElement drawn, string attribute) => double.Parse(drawn.GetAttribute(attribute)!.TrimEnd('%'), CultureInfo.InvariantCulture);

    /// <summary>Nothing is drawn outside from 0 to the ends, and nothing is no number. A little may stand over, as half of a line does.</summary>
    public static void StaysWithin(IEnumerable<(double X, double Y)> points, double right, double bottom) => Assert.All(points, p =>
    {
        Assert.InRange(p.X, -.1, right + .1);
        Assert.InRange(p.Y, -.1, bottom + .1);
    });

    /// <summary>Every rectangle of a drawing, which has a width and a height, stays within the same.</summary>
    public static void RectanglesStayWithin(IEnumerable<IElement> rectangles, double right, double bottom) => Assert.All(rectangles, drawn =>
    {
        Assert.InRange(drawn.Number("width"), 0, right);
        Assert.InRange(drawn.Number("height"), 0, bottom);
        StaysWithin([(drawn.Number("x"), drawn.Number("y")), (drawn.Number("x") + drawn.Number("width"), drawn.Number("y") + drawn.Number("height"))], right, bottom);
    });

    [GeneratedRegex(@"-?\d+(\.\d+)?|NaN", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();
}
