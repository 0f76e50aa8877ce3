using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table Mappings: how a CSV from elsewhere is read, under a name.</summary>
public sealed class MappingRow
{
    public const int LongestName = 80;

    public int Id { get; set; }

    public string Name { get; set; } = "";

    /// <summary>As the command line takes it, too: JSON.</summary>
    public string Columns { get; set; } = "";

    public DateOnly SavedOn { get; set; }
}

internal sealed class MappingRows : IEntityTypeConfiguration<MappingRow>
{
    public void Configure(EntityTypeBuilder<MappingRow> rows)
    {
        rows.Property(r => r.Name).HasMaxLength(MappingRow.LongestName);
        rows.HasIndex(r => r.Name).IsUnique();
    }
}
