using System.Globalization;

namespace CareerLadder.Web.Components.Editing;

/// <summary>Years as people type them: 2 or 2.5.</summary>
internal static class Years
{
    public const int Most = 80;

    /// <summary>Null for nothing, and for what is no number.</summary>
    public static double? Read(string? typed) => double.TryParse(PostInput.Text(typed), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var years) ? years : null;

    /// <summary>As it stands in a field.</summary>
    public static string? Write(double? years) => years?.ToString("0.##", CultureInfo.InvariantCulture);

    public static bool AreOrNothing(string? typed) => PostInput.Text(typed) is null || Read(typed) is >= 0 and <= Most;
}
