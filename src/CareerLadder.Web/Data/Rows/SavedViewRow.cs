using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table SavedViews: a view of the list of people that somebody gave a name. It is an address and no more: whoever opens it sees what they may see themselves.</summary>
public sealed class SavedViewRow
{
    public int Id { get; set; }

    /// <summary>The organisation's key of whoever saved it.</summary>
    public string Person { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>What the address says behind the question mark.</summary>
    public string Query { get; set; } = "";

    /// <summary>Everyone with an account finds it among theirs.</summary>
    public bool IsShared { get; set; }

    public DateOnly SavedOn { get; set; }
}

internal sealed class SavedViewRows : IEntityTypeConfiguration<SavedViewRow>
{
    public void Configure(EntityTypeBuilder<SavedViewRow> rows)
    {
        rows.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.Person).HasPrincipalKey(p => p.Person).OnDelete(DeleteBehavior.Restrict);
        rows.HasIndex(r => new { r.Person, r.Name }).IsUnique();
    }
}
