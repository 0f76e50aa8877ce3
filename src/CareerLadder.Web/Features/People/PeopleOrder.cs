using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.People;

/// <summary>The order of the list. Rows that have nothing to sort by stand last whichever way round, and equal ones follow by name.</summary>
public static class PeopleOrder
{
    private readonly record struct Keyed(PersonRow Row, string Name, string? Words, int? Number)
    {
        public bool IsBlank => Words is null && Number is null;
    }

    public static IReadOnlyList<PersonRow> Of(IReadOnlyList<PersonRow> rows, PeopleSort sort, bool isDescending)
    {
        // Keys are made once for each row, not once for each comparison.
        var keyed = new Keyed[rows.Count];
        for (var i = 0; i < keyed.Length; i++)
        {
            var name = PlainText.Of(rows[i].Name);
            keyed[i] = new(rows[i], name, sort == PeopleSort.Name ? name : Words(rows[i], sort), Number(rows[i], sort));
        }

        Array.Sort(keyed, (a, b) => Compare(a, b, isDescending));
        return [.. keyed.Select(k => k.Row)];
    }

    private static int Compare(Keyed a, Keyed b, bool isDescending)
    {
        if (a.IsBlank != b.IsBlank) return a.IsBlank ? 1 : -1;
        var order = Nullable.Compare(a.Number, b.Number);
        if (order == 0) order = string.CompareOrdinal(a.Words, b.Words);
        if (order != 0) return isDescending ? -order : order;
        order = string.CompareOrdinal(a.Name, b.Name);
        return order != 0 ? order : string.CompareOrdinal(a.Row.Id, b.Row.Id);
    }

    private static string? Words(PersonRow row, PeopleSort sort) => sort switch
    {
        PeopleSort.Title => Plain(row.Title),
        PeopleSort.Level => row.Level,
        PeopleSort.Team => Plain(row.Team),
        PeopleSort.Manager => Plain(row.Manager),
        _ => null,
    };

    // Levels go by height first; one without a rung counts as the lowest.
    private static int? Number(PersonRow row, PeopleSort sort) => sort switch
    {
        PeopleSort.Level => row.Level is null ? null : row.Rung ?? int.MinValue,
        PeopleSort.Post => row.MonthsInPost,
        _ => null,
    };

    private static string? Plain(string? text) => text is null ? null : PlainText.Of(text);
}
