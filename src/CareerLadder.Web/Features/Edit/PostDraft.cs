using System.Text.Json;

namespace CareerLadder.Web.Features.Edit;

/// <summary>Where a post that is being entered is kept until it is saved, so that neither a lost page nor a restarted program loses it.</summary>
internal static class PostDraft
{
    public static string PlaceOf(string person) => $"edit-{person}";

    /// <summary>The same for one field's words, which are kept letter by letter.</summary>
    public static string PlaceOf(string person, int post, string field) => $"edit-{person}-{post.ToString(System.Globalization.CultureInfo.InvariantCulture)}-{field}";

    public static string Write(PostInput input) => JsonSerializer.Serialize(input);

    /// <returns>Null for what is no post: one's own browser can send anything there.</returns>
    public static PostInput? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<PostInput>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
