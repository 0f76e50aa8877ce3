using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>
/// Table FairPay: what was told of groups on a day, once and for all. Were it worked out anew with each save, then whoever puts a pay right could
/// take one figure from the other. Nobody's group is in it.
/// </summary>
public sealed class FairPayRow
{
    public DateOnly Day { get; set; }

    /// <summary>The figures, as JSON.</summary>
    public string Told { get; set; } = "";

    /// <summary>Who was in them with what pay, as JSON: what is told later is held against it.</summary>
    public string Behind { get; set; } = "";
}

internal sealed class FairPayRows : IEntityTypeConfiguration<FairPayRow>
{
    public void Configure(EntityTypeBuilder<FairPayRow> rows) => rows.HasKey(r => r.Day);
}
