using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace CareerLadder.Core.Flags;

/// <summary>Which numbers a limit may be, both ends included.</summary>
/// <param name="IsWhole">Only whole numbers.</param>
public sealed record LimitRange(double Lowest, double Highest, bool IsWhole)
{
    private const double HighestOfAll = 1200;

    /// <summary>"a whole number from 0 to 1200".</summary>
    public string Words => string.Create(CultureInfo.InvariantCulture, $"a {(IsWhole ? "whole number" : "number")} from {Lowest} to {Highest}");

    /// <summary>The number as people write it; null for what it may not be.</summary>
    public double? Read(string? value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) && Allows(read) ? read : null;

    public bool Allows(double number) => number >= Lowest && number <= Highest && (!IsWhole || double.IsInteger(number));

    internal static LimitRange Of(PropertyInfo number)
    {
        var range = number.GetCustomAttribute<RangeAttribute>();
        return new(
            Convert.ToDouble(range?.Minimum ?? 0d, CultureInfo.InvariantCulture), Convert.ToDouble(range?.Maximum ?? HighestOfAll, CultureInfo.InvariantCulture),
            number.PropertyType == typeof(int));
    }
}
