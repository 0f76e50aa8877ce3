using System.Linq.Expressions;
using CareerLadder.Core.Pay;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table Bands.</summary>
public sealed class BandRow : IRow<BandRow, Band>
{
    public int Id { get; set; }

    public DateOnly? From { get; set; }

    public string? Zone { get; set; }

    public string Level { get; set; } = "";

    public decimal Min { get; set; }

    public decimal Max { get; set; }

    public decimal? Target { get; set; }

    public string Currency { get; set; } = "";

    public static Expression<Func<BandRow, Band>> Fact { get; } = r => new(r.From, r.Zone, r.Level, r.Min, r.Max, r.Target, r.Currency);

    public void Take(Band fact) => (From, Zone, Level, Min, Max, Target, Currency) = fact;
}

internal sealed class BandRows : IEntityTypeConfiguration<BandRow>
{
    public void Configure(EntityTypeBuilder<BandRow> rows) => rows.HasIndex(r => new { r.Level, r.Zone, r.From });
}
