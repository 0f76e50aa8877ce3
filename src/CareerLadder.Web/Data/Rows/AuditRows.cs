using CareerLadder.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table Audit: who did what and who looked, in order and never changed. Written by <see cref="AppDb.WriteDown"/> alone.</summary>
public sealed class AuditRow
{
    /// <summary>1, 2, 3 and so on, without a hole.</summary>
    public int Id { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }

    public AuditAction Action { get; set; }

    public string By { get; set; } = "";

    public string? ByPerson { get; set; }

    public string? About { get; set; }

    public string? Details { get; set; }

    public string Hash { get; set; } = "";
}

/// <summary>Table AuditHead, of exactly one row: how many entries there are and the hash of the last, so that none goes missing from the end.</summary>
public sealed class AuditHeadRow
{
    public const int TheOne = 1;

    public int Id { get; set; } = TheOne;

    public int Rows { get; set; }

    public string Hash { get; set; } = AuditChain.Beginning;
}

/// <summary>
/// Table AuditErasures: an entry of the audit that says no longer who, since somebody's personal data was erased. Its own hash is of what
/// it said before, which is gone; this one is of what it says now, and stands in the chain with the entry that tells of the erasing.
/// </summary>
public sealed class AuditErasureRow
{
    public int Id { get; set; }

    /// <summary>The entry that was changed. It may be changed more than once, for more than one person.</summary>
    public int Entry { get; set; }

    /// <summary>The entry that tells of the erasing.</summary>
    public int Erasure { get; set; }

    public string Hash { get; set; } = "";
}

internal sealed class AuditRows : IEntityTypeConfiguration<AuditRow>, IEntityTypeConfiguration<AuditHeadRow>, IEntityTypeConfiguration<AuditErasureRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> rows)
    {
        rows.Property(r => r.Id).ValueGeneratedNever();
        rows.HasIndex(r => r.About);
        rows.HasIndex(r => r.ByPerson);
    }

    public void Configure(EntityTypeBuilder<AuditHeadRow> rows)
    {
        rows.Property(r => r.Id).ValueGeneratedNever();
        rows.HasData(new AuditHeadRow());
    }

    public void Configure(EntityTypeBuilder<AuditErasureRow> rows)
    {
        rows.HasIndex(r => r.Entry);
        rows.HasIndex(r => r.Erasure);
    }
}
