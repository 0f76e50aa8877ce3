using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>
/// Table Drafts: what somebody is typing and has not saved yet, for themselves alone. A page's memory ends with its connection; this
/// does not.
/// </summary>
public sealed class DraftRow
{
    public int Id { get; set; }

    /// <summary>The organisation's key of whoever types.</summary>
    public string Writer { get; set; } = "";

    /// <summary>The form, and what it is about: goal/new.</summary>
    public string Place { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }
}

internal sealed class DraftRows : IEntityTypeConfiguration<DraftRow>
{
    public void Configure(EntityTypeBuilder<DraftRow> rows)
    {
        rows.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.Writer).HasPrincipalKey(p => p.Person).OnDelete(DeleteBehavior.Restrict);
        rows.HasIndex(r => new { r.Writer, r.Place }).IsUnique();
    }
}
