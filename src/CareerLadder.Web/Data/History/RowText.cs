using System.Text.Json;
using System.Text.Json.Serialization;
using CareerLadder.Web.Data.Rows;

namespace CareerLadder.Web.Data.History;

/// <summary>A row as text, and back again: every column by its name. A column that is dropped later is left out, one that is added later is empty.</summary>
internal static class RowText
{
    private static readonly JsonSerializerOptions Columns = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Of(object row) => JsonSerializer.Serialize(row, row.GetType(), Columns);

    public static IRow Row(Type rows, string text) => (IRow)JsonSerializer.Deserialize(text, rows, Columns)!;

    public static string? PersonOf(object row) => row switch
    {
        IAboutAPerson about => about.Person,
        PersonRow person => person.Person,
        _ => null,
    };
}
