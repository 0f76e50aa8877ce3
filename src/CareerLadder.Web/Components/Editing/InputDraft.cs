using System.Globalization;
using System.Text.Json;

namespace CareerLadder.Web.Components.Editing;

/// <summary>Where what is being entered is kept until it is saved, so that neither a lost page nor a restarted program loses it.</summary>
internal static class InputDraft
{
    public static string PostOf(string person) => $"edit-{person}";

    /// <summary>The same for one field's words, which are kept letter by letter.</summary>
    public static string PostOf(string person, int post, string field) => string.Create(CultureInfo.InvariantCulture, $"edit-{person}-{post}-{field}");

    public static string PersonOf(string person) => $"edit-who-{person}";

    public static string PersonOf(string person, string field) => $"edit-who-{person}-{field}";

    public static string LeavingOf(string person) => $"edit-leaving-{person}";

    public static string LeavingOf(string person, string field) => $"edit-leaving-{person}-{field}";

    public static string BackOf(string person) => $"edit-back-{person}";

    public static string Join => "join";

    public static string PayOf(string person) => $"edit-pay-{person}";

    public static string PayOf(string person, int pay, string field) => string.Create(CultureInfo.InvariantCulture, $"edit-pay-{person}-{pay}-{field}");

    public static string Band(string? zone) => $"edit-bands-{zone}";

    public static string Band(string? zone, int band, string field) => string.Create(CultureInfo.InvariantCulture, $"edit-bands-{zone}-{band}-{field}");

    public static string Write<T>(T input) => JsonSerializer.Serialize(input);

    /// <returns>Null for what is no such input: one's own browser can send anything there.</returns>
    public static T? Read<T>(string? text)
        where T : class
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<T>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
