using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table Announcements: what somebody said to having a swing of theirs told to colleagues. Whoever said no is not asked again about that one.</summary>
public sealed class AnnouncementRow : IPersonsRow
{
    public int Id { get; set; }

    public string Person { get; set; } = "";

    /// <summary>The first day on the new track.</summary>
    public DateOnly SwingOn { get; set; }

    /// <summary>Null: the person said no.</summary>
    public DateOnly? AgreedOn { get; set; }

    /// <summary>The first day on which it is no longer told; null: the person has not ended it.</summary>
    public DateOnly? EndedOn { get; set; }
}

/// <summary>Table Congratulations: what a colleague wrote about a swing, for the person and for the one who wrote it.</summary>
public sealed class CongratulationRow
{
    public int Id { get; set; }

    public int Announcement { get; set; }

    /// <summary>The key of the one who congratulates.</summary>
    public string By { get; set; } = "";

    public DateOnly On { get; set; }

    public string Words { get; set; } = "";
}

internal sealed class AnnouncementRows : IEntityTypeConfiguration<AnnouncementRow>, IEntityTypeConfiguration<CongratulationRow>
{
    public void Configure(EntityTypeBuilder<AnnouncementRow> rows)
    {
        rows.BelongToAPerson();
        rows.HasIndex(r => new { r.Person, r.SwingOn }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CongratulationRow> rows)
    {
        rows.HasOne<AnnouncementRow>().WithMany().HasForeignKey(r => r.Announcement).OnDelete(DeleteBehavior.Restrict);
        rows.HasIndex(r => new { r.Announcement, r.By }).IsUnique();
    }
}
