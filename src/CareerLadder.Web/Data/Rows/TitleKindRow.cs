using CareerLadder.Core.Careers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table Titles: a title that no pattern matched, and the kind that somebody gave it.</summary>
public sealed class TitleKindRow
{
    public int Id { get; set; }

    public string Title { get; set; } = "";

    public Kind Kind { get; set; }
}

internal sealed class TitleKindRows : IEntityTypeConfiguration<TitleKindRow>
{
    public void Configure(EntityTypeBuilder<TitleKindRow> rows) => rows.HasIndex(r => r.Title).IsUnique();
}
