using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>
/// Table Revision, of exactly one row: a mark that every save of careers replaces, in the same transaction. Whoever keeps something
/// made from careers compares it, and so also learns of what another process saved.
/// </summary>
public sealed class RevisionRow
{
    public const int TheOne = 1;

    public int Id { get; set; } = TheOne;

    /// <summary>Never the same twice. Not a count, so that nobody has to read it before replacing it.</summary>
    public Guid Mark { get; set; }
}

internal sealed class RevisionRows : IEntityTypeConfiguration<RevisionRow>
{
    public void Configure(EntityTypeBuilder<RevisionRow> rows)
    {
        rows.Property(r => r.Id).ValueGeneratedNever();
        rows.HasData(new RevisionRow());
    }
}
