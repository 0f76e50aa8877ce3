using CareerLadder.Core.Careers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table Plans: a what-if of one person, kept as it is being made. It is no part of a career, so saving one tells nobody that careers have changed.</summary>
public sealed class PlanRow : IAboutAPerson
{
    public int Id { get; set; }

    public string Person { get; set; } = "";

    /// <summary>The key of whoever made it: the person, or the direct manager who thinks about a report.</summary>
    public string MadeBy { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>Hands-on work from the first planned day on; null: as it is logged.</summary>
    public double? HoursPerWeek { get; set; }

    /// <summary>With the other of the two, person and direct manager.</summary>
    public bool IsShared { get; set; }

    /// <summary>It stands before an appointment, and on that page alone.</summary>
    public bool IsAppointment { get; set; }

    public DateOnly MadeOn { get; set; }

    /// <summary>UTC.</summary>
    public DateTime ChangedAt { get; set; }

    public List<PlanPostRow> Posts { get; set; } = [];
}

/// <summary>Table PlanPosts.</summary>
public sealed class PlanPostRow
{
    public int Id { get; set; }

    public int Plan { get; set; }

    public DateOnly From { get; set; }

    /// <summary>The first day on which it no longer holds; null: until the next, or for good.</summary>
    public DateOnly? To { get; set; }

    public Kind Kind { get; set; }

    public string? Level { get; set; }

    public string? Team { get; set; }

    public string? Employer { get; set; }
}

internal sealed class PlanRows : IEntityTypeConfiguration<PlanRow>, IEntityTypeConfiguration<PlanPostRow>
{
    public void Configure(EntityTypeBuilder<PlanRow> rows)
    {
        rows.BelongToAPerson();
        rows.HasMany(r => r.Posts).WithOne().HasForeignKey(p => p.Plan).OnDelete(DeleteBehavior.Cascade);
        rows.HasIndex(r => new { r.Person, r.MadeBy });
    }

    public void Configure(EntityTypeBuilder<PlanPostRow> rows) => rows.HasIndex(r => r.Plan);
}
