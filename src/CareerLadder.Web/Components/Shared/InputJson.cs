using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CareerLadder.Web.Components.Shared;

/// <summary>What stands in a form, field by field, as it is kept until it is saved.</summary>
internal static class InputJson
{
    /// <summary>The field that says how a row was read: whoever goes on later is told if it is another by then.</summary>
    private const string ReadUpon = "Was";

    public static JsonObject Of(object input) => new(FieldsOf(input).Select(f => KeyValuePair.Create(f.Name, JsonSerializer.SerializeToNode(f.GetValue(input), f.PropertyType))));

    /// <summary>What is different from how the form was opened, and what it was opened upon; null where nothing is.</summary>
    public static JsonObject? Changed(JsonObject begun, JsonObject now)
    {
        var changed = now.Where(f => !JsonNode.DeepEquals(f.Value, begun[f.Key])).Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        return changed.Count == 0 ? null : new(now.Where(f => f.Key == ReadUpon || changed.Contains(f.Key)).Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone())));
    }

    /// <returns>Null for what is no such text: one's own browser can send anything there.</returns>
    public static JsonObject? Read(string? text)
    {
        try
        {
            return text is null ? null : JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Puts what was left into every field that is still as it was when the form was opened.</summary>
    /// <returns>Whether anything is different now.</returns>
    public static bool Take(object input, JsonObject begun, JsonObject left)
    {
        var isDifferent = false;
        var now = Of(input);
        foreach (var field in FieldsOf(input))
        {
            if (!left.TryGetPropertyValue(field.Name, out var kept) || JsonNode.DeepEquals(kept, now[field.Name]) || !JsonNode.DeepEquals(now[field.Name], begun[field.Name])) continue;
            try
            {
                field.SetValue(input, kept.Deserialize(field.PropertyType));
                isDifferent = true;
            }
            catch (JsonException)
            {
                // Kept by another version of the program, or by no program at all: the field stays as it is.
            }
        }

        return isDifferent;
    }

    private static IEnumerable<PropertyInfo> FieldsOf(object input) =>
        input.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p is { CanRead: true, SetMethod.IsPublic: true } && p.GetCustomAttribute<JsonIgnoreAttribute>() is null && !IsInitOnly(p));

    private static bool IsInitOnly(PropertyInfo field) => field.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));
}
