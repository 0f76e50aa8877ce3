using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>
/// Table Changes: each change of what the organisation has told, saved with it. Only what stood there before is kept: what stood there
/// after is what the next change of the row found, or the row as it is now. So nothing is said twice, and an import of a hundred
/// thousand rows is a change for each table.
/// </summary>
public sealed class ChangeRow
{
    /// <summary>It grows in the order in which things were changed.</summary>
    public int Id { get; set; }

    /// <summary>The entry of the audit that tells who did it and when; null where nobody wrote one down.</summary>
    public int? Audit { get; set; }

    /// <summary>The table that was changed: Posts.</summary>
    public string Table { get; set; } = "";

    /// <summary>The id of the row; with the last, of a run of rows that were added together.</summary>
    public int FirstRow { get; set; }

    public int LastRow { get; set; }

    /// <summary>Whose row it is; null for one that is nobody's, and for a run.</summary>
    public string? Person { get; set; }

    /// <summary>The row's columns as JSON, as they were; null: there was no such row, and it was added.</summary>
    public string? Before { get; set; }
}

internal sealed class ChangeRows : IEntityTypeConfiguration<ChangeRow>
{
    public void Configure(EntityTypeBuilder<ChangeRow> rows)
    {
        rows.HasIndex(r => r.Audit);
        rows.HasIndex(r => r.Person);
        rows.HasIndex(r => new { r.Table, r.FirstRow });
    }
}
