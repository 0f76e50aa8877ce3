using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace CareerLadder.Web.Tests;

/// <summary>The colours of wwwroot/app.css, held to WCAG 2.2 AA: 4.5 to 1 for text, 3 to 1 for what marks a control (1.4.3, 1.4.11).</summary>
public sealed partial class TokensTests
{
    private static readonly Dictionary<string, (string Light, string Dark)> Tokens = Declared()
        .Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "../../../../../wwwroot/app.css")))
        .ToDictionary(match => match.Groups["name"].Value, match => (match.Groups["light"].Value, match.Groups["dark"].Value), StringComparer.Ordinal);

    public static TheoryData<string, string, double> Pairs()
    {
        var pairs = new TheoryData<string, string, double>();
        foreach (var text in new[] { "ink", "mute", "accent", "eng", "mgt", "tlm", "away", "act", "watch", "info" })
        {
            pairs.Add(text, "bg", 4.5);
            pairs.Add(text, "card", 4.5);
        }

        foreach (var surface in new[] { "line", "eng-soft", "mgt-soft", "tlm-soft", "away-soft" })
            pairs.Add("ink", surface, 4.5);
        foreach (var kind in new[] { "eng", "mgt", "tlm", "away" })
            pairs.Add(kind, $"{kind}-soft", 4.5);
        pairs.Add("on-accent", "accent", 4.5);
        pairs.Add("edge", "card", 3);
        pairs.Add("edge", "bg", 3);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Can_be_read_in_both_themes(string text, string surface, double atLeast)
    {
        Assert.InRange(Contrast(Tokens[text].Light, Tokens[surface].Light), atLeast, 21);
        Assert.InRange(Contrast(Tokens[text].Dark, Tokens[surface].Dark), atLeast, 21);
    }

    [Fact]
    public void Contrast_is_what_the_standard_says()
    {
        Assert.Equal(21, Contrast("#000000", "#ffffff"), 3);
        Assert.Equal(4.54, Contrast("#767676", "#ffffff"), 2);
    }

    // https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    private static double Contrast(string one, string other)
    {
        double[] light = [Luminance(one), Luminance(other)];
        return (light.Max() + 0.05) / (light.Min() + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            var part = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }

    [GeneratedRegex("--(?<name>[a-z-]+): light-dark\\((?<light>#[0-9a-f]{6}), (?<dark>#[0-9a-f]{6})\\);", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declared();
}
