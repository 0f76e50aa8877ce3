using System.Globalization;
using System.Text;

namespace CareerLadder.Web.Components.Charts;

/// <summary>A rounded bar with an optional name that fits into it.</summary>
/// <param name="Tone">CSS classes: whose colour, and whether it lies ahead or at another employer.</param>
/// <param name="Title">What a resting pointer is told.</param>
public sealed record Bar(double X, double Y, double Width, double Height, string Tone, string? Name, string Title);

/// <summary>A line with the class of its colour and dashes.</summary>
public sealed record Curve(string Path, string Tone, string? Title = null);

/// <summary>Words at a place.</summary>
/// <param name="Anchor">start, middle or end.</param>
public sealed record Words(double X, double Y, string Text, string Anchor = "start", string Tone = "");

/// <summary>A plain rectangle behind everything.</summary>
public sealed record Area(double Y, double Height, string Tone);

/// <summary>Writes SVG paths, short.</summary>
public static class PathText
{
    public static string Of(IEnumerable<(double X, double Y)> points)
    {
        var text = new StringBuilder();
        (double X, double Y) last = default;
        var held = false;
        foreach (var point in points)
        {
            // A level stretch is one line, however many points it has.
            if (text.Length > 0 && point.Y == last.Y)
            {
                (last, held) = (point, true);
                continue;
            }

            if (held) Append(text, last);
            Append(text, point);
            (last, held) = (point, false);
        }

        if (held) Append(text, last);
        return text.ToString();
    }

    public static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    private static void Append(StringBuilder text, (double X, double Y) point) =>
        text.Append(text.Length == 0 ? 'M' : 'L').Append(Number(point.X)).Append(' ').Append(Number(point.Y));
}
