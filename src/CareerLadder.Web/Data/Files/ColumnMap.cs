using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareerLadder.Web.Data.Files;

/// <summary>What a manager column names.</summary>
public enum ManagerColumn
{
    /// <summary>The key of a person.</summary>
    Person,

    /// <summary>The name of a person.</summary>
    Name,

    /// <summary>The e-mail address of a person.</summary>
    Email,

    /// <summary>A role that changes hands: whoever holds it on a day is the manager on that day.</summary>
    Role,
}

/// <summary>How a CSV of job history from elsewhere is read: one row for each stretch of days of a person.</summary>
/// <param name="Columns">By our word for it, what the column is called there: person, person_id.</param>
/// <param name="Manager">What the manager column names.</param>
/// <param name="Role">Where it names a role: the column that says which role the person of the row holds.</param>
public sealed record ColumnMap(IReadOnlyDictionary<string, string> Columns, ManagerColumn Manager = ManagerColumn.Person, string? Role = null)
{
    /// <summary>The word for <see cref="Role"/> among the columns.</summary>
    internal const string RoleWord = "role";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNameCaseInsensitive = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        MaxDepth = 4,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Our words for what can be told.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. FileFormat.Posts.Columns, "name", "email", "zone"];

    /// <summary>What must be told: title or kind, too.</summary>
    public static IReadOnlyList<string> Required => FileFormat.Posts.Required;

    /// <summary>Of a small JSON file; or null, and what to do about it.</summary>
    public static (ColumnMap? Map, string? Refusal) Read(string json)
    {
        try
        {
            if (JsonSerializer.Deserialize<ColumnMap>(json, Json) is not { Columns: not null } map) return (null, Shape);
            return map.Fault() is { } fault ? (null, fault) : (map, null);
        }
        catch (JsonException)
        {
            return (null, Shape);
        }
    }

    /// <summary>As <see cref="Read"/> takes it; the same for what is the same.</summary>
    public string Write() => JsonSerializer.Serialize(this with { Columns = Words.Where(w => Of(w) is not null).ToDictionary(w => w, w => Of(w)!, StringComparer.Ordinal) }, Json);

    /// <summary>What is wrong with it, and what to do; null where it is whole.</summary>
    public string? Fault()
    {
        if (Columns.Keys.FirstOrDefault(word => !Words.Contains(word, StringComparer.Ordinal)) is { } unknown)
            return $"The mapping speaks of “{Refusals.Shorten(unknown)}”, which is none of ours.{Suggestion.Ask(unknown, Words)} It may speak of: {string.Join(", ", Words)}.";
        if (Required.FirstOrDefault(word => Of(word) is null) is { } missing) return $"The mapping does not say which column is {missing}. Add it.";
        if (Of("title") is null && Of("kind") is null) return "The mapping says neither which column is title nor which is kind. Add one of the two.";
        if (Manager != ManagerColumn.Person && Of("manager") is null) return "The mapping says what the manager column names, but not which column it is. Add manager.";
        return Manager switch
        {
            ManagerColumn.Role when string.IsNullOrWhiteSpace(Role) => "The manager column names a role, but the mapping does not say which column tells who holds it. Add role.",
            ManagerColumn.Name when Of("name") is null => "The manager column names people, but the mapping does not say which column is name. Add it.",
            ManagerColumn.Email when Of("email") is null => "The manager column holds addresses, but the mapping does not say which column is email. Add it.",
            _ => null,
        };
    }

    /// <summary>What the column is called in the file; null if it is not told.</summary>
    public string? Of(string word) => word == RoleWord ? Role : Columns.GetValueOrDefault(word) is { Length: > 0 } name ? name : null;

    private const string Shape =
        """This is no mapping. Write it as JSON, such as {"columns": {"person": "employee", "from": "start", "to": "end", "title": "job", "manager": "reports_to"}, "manager": "person"}; manager is person, name, email or role, and with role comes {"role": "the column that tells who holds it"}.""";
}
