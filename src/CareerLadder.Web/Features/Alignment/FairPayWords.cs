using System.Globalization;
using CareerLadder.Core.Organisations;

namespace CareerLadder.Web.Features.Alignment;

/// <summary>How a step in which a figure lies is said.</summary>
public static class FairPayWords
{
    /// <summary>5 to 7.5 % less; under 1 % either way; 10 % less, or lower.</summary>
    public static string Step(ToldShare share) => (share.Low, share.High) switch
    {
        (null, <= 0) => $"{N(-share.High!.Value)} % less, or lower",
        ( >= 0, null) => $"{N(share.Low!.Value)} % more, or higher",
        (_, <= 0) => $"{N(-share.High!.Value)} to {N(-share.Low!.Value)} % less",
        ( >= 0, _) => $"{N(share.Low!.Value)} to {N(share.High!.Value)} % more",
        (null, _) => $"under {N(share.High!.Value)} % more, or lower",
        (_, null) => $"under {N(-share.Low!.Value)} % less, or higher",
        _ => $"under {N(share.High!.Value)} % either way",
    };

    /// <summary>From where to where the whole interval lies at most: -3 % to +1 %.</summary>
    public static string? Interval(AdjustedGap gap) => gap is { Low: { } low, High: { } high } ? $"{(low.Low is { } from ? Sign(from) : "lower")} to {(high.High is { } to ? Sign(to) : "higher")}" : null;

    /// <summary>Whether the figure reaches the line of 5 %.</summary>
    public static string Line(PayGap gap) => gap.IsOverLine switch { true => "reached", false => "not reached", null => gap.IsEqualWork ? "cannot be said" : "" };

    private static string Sign(decimal share) => (share * 100).ToString("+0.#;−0.#;0", CultureInfo.InvariantCulture) + " %";

    private static string N(decimal share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture);
}
