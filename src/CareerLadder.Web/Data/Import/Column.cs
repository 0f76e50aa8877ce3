using System.Globalization;

namespace CareerLadder.Web.Data.Import;

/// <summary>One column of a table, as an import tells of it.</summary>
/// <param name="Name">As in the files.</param>
internal sealed record Column<TFact>(string Name, Func<TFact, object?> Value, ColumnSort Sort = ColumnSort.Shown)
{
    public bool IsSet(TFact fact) => Value(fact) is not null;

    /// <summary>"level E5", "last day 2024-04-30"; of a column that is only named, its name.</summary>
    public string Tell(TFact fact) => Sort == ColumnSort.Named ? Name : $"{Said} {Say(Value(fact))}";

    /// <summary>"level E4 → E5"; of a column that is only named, its name.</summary>
    public string Tell(TFact before, TFact after) =>
        Sort == ColumnSort.Named ? Name : Ends(before, after) ? Tell(after) : $"{Said} {Say(Value(before))} → {Say(Value(after))}";

    public bool Ends(TFact before, TFact after) => Sort == ColumnSort.End && !IsSet(before) && IsSet(after);

    private string Said => Sort == ColumnSort.End ? "last day" : Name;

    private string Say(object? value) => value switch
    {
        null => "none",
        // Files keep the first day on which it no longer holds; people are told the last on which it does.
        DateOnly day when Sort == ColumnSort.End => day.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => $"“{text}”",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}

/// <summary>How a column is told of.</summary>
internal enum ColumnSort
{
    /// <summary>With its value.</summary>
    Shown,

    /// <summary>Whoever imports need not be someone who may see pay, answers or hours: told that it changed, not what it says.</summary>
    Named,

    /// <summary>The first day on which the row no longer holds: setting it ends the row.</summary>
    End,
}
