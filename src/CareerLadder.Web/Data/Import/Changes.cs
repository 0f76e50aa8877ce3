using System.Globalization;

namespace CareerLadder.Web.Data.Import;

/// <summary>What an import did, or would do, table by table.</summary>
public sealed record Changes(IReadOnlyList<TableChanges> Tables)
{
    public bool IsNothing => Tables.All(t => t.Added + t.Changed + t.Ended == 0);

    /// <summary>"people 12, posts 30": how many rows of which tables, and nothing of what they say.</summary>
    public string Counted => string.Join(", ", from t in Tables let rows = t.Added + t.Changed + t.Ended where rows > 0 select string.Create(CultureInfo.InvariantCulture, $"{t.Table} {rows}"));
}

/// <summary>What an import did to one table.</summary>
/// <param name="Table">The word for it, which is also the name of the file.</param>
/// <param name="Ended">Of those that were open, how many now have a last day. They are not counted as changed too.</param>
/// <param name="Same">Told again, as they were.</param>
/// <param name="Kept">In the database and not told this time: history is never deleted. Not counted where nothing at all was told of the table.</param>
/// <param name="Lines">Each change in words, in the order told. What began an empty table is counted and not listed.</param>
public sealed record TableChanges(string Table, int Added, int Changed, int Ended, int Same, int Kept, IReadOnlyList<Change> Lines);

/// <summary>One row that was added, changed or ended.</summary>
/// <param name="Sort">added, changed or ended.</param>
/// <param name="Row">Which: "P199 from 2023-03-01".</param>
/// <param name="Words">What of it, as far as whoever imports may see it.</param>
public sealed record Change(string Sort, string Row, string Words);
