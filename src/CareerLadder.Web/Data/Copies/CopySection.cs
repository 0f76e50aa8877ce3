namespace CareerLadder.Web.Data.Copies;

/// <summary>One table of the copy that somebody is given of what is kept about them.</summary>
/// <param name="Name">The file's, without its ending.</param>
/// <param name="Says">What stands in it, in a sentence.</param>
/// <param name="Rows">A cell is a word, a number, a day, a moment in UTC, a yes or no, or null.</param>
public sealed record CopySection(string Name, string Says, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    internal static CopySection Of<T>(string name, string says, IEnumerable<T> rows, params (string Column, Func<T, object?> Value)[] columns) =>
        new(name, says, [.. columns.Select(c => c.Column)], [.. rows.Select(row => (IReadOnlyList<object?>)[.. columns.Select(c => c.Value(row))])]);
}
