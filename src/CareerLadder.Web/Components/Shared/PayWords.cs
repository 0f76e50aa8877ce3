using System.Globalization;
using CareerLadder.Core.Pay;

namespace CareerLadder.Web.Components.Shared;

/// <summary>How pay is said to people, the same on every page.</summary>
public static class PayWords
{
    /// <summary>82 000 GBP, with a space that does not break.</summary>
    public static string Amount(decimal amount, string currency) => $"{Number(amount)} {currency}";

    /// <summary>82 000 to 101 000 GBP.</summary>
    public static string Of(Band band) => band.Min == band.Max ? Amount(band.Min, band.Currency) : $"{Number(band.Min)} to {Amount(band.Max, band.Currency)}";

    /// <summary>97.8 %.</summary>
    public static string Percent(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#} %");

    /// <summary>97.8 %, and 98.0 %: of several below each other, so that they stand in line.</summary>
    public static string PercentInColumn(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0} %");

    /// <summary>82 000, with a space that does not break.</summary>
    public static string Number(decimal amount) => amount.ToString("#,0.##", CultureInfo.InvariantCulture).Replace(',', '\u202f');
}
