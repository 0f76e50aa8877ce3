using System.Linq.Expressions;
using CareerLadder.Core.Flags;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table RuleLimits: a limit of a rule that the organisation has set from a day on, over the one of appsettings.json.</summary>
public sealed class RuleLimitRow : IRow<RuleLimitRow, SetLimit>
{
    public const string Table = "RuleLimits";

    public int Id { get; set; }

    /// <summary>As in appsettings.json: Rules:TlmTrap:ActFromMonths.</summary>
    public string Key { get; set; } = "";

    public DateOnly From { get; set; }

    /// <summary>Null: from then on the one of appsettings.json again.</summary>
    public double? Value { get; set; }

    /// <summary>In the words of whoever set it; null where they gave no reason.</summary>
    public string? Why { get; set; }

    public static Expression<Func<RuleLimitRow, SetLimit>> Fact { get; } = r => new(r.Key, r.From, r.Value);

    public void Take(SetLimit fact) => (Key, From, Value) = fact;
}

/// <summary>Table LimitDays, of one row or none: whether each day is judged by the limits of that day. No row: all days by those of today.</summary>
public sealed class LimitDaysRow : IRow
{
    public const string Table = "LimitDays";

    public int Id { get; set; }

    public bool IsByDay { get; set; }
}

internal sealed class LimitRows : IEntityTypeConfiguration<RuleLimitRow>, IEntityTypeConfiguration<LimitDaysRow>
{
    public void Configure(EntityTypeBuilder<RuleLimitRow> rows)
    {
        rows.ToTable(RuleLimitRow.Table);
        rows.HasIndex(r => new { r.Key, r.From }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<LimitDaysRow> rows) => rows.ToTable(LimitDaysRow.Table);
}
