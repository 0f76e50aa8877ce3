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

internal sealed class AuditRows : IEntityTypeConfiguration<AuditRow>, IEntityTypeConfiguration<AuditHeadRow>
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
}
