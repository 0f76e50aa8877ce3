using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>What is told once.</summary>
public enum ToldOf
{
    FairPay,
    EarlyTaps,

    /// <summary>Counts of what is between people and their managers: the only row is replaced, once enough has changed.</summary>
    Counts,
}

/// <summary>
/// Table Told: figures about what nobody who looks may see of a person, as they were told on a day, once and for all. Were they worked out
/// anew with each save, then whoever looks before and after it could take one figure from the other. Nobody's group is in it.
/// </summary>
public sealed class ToldRow
{
    public ToldOf Of { get; set; }

    public DateOnly Day { get; set; }

    /// <summary>The figures, as JSON.</summary>
    public string Told { get; set; } = "";

    /// <summary>Who was in them, each as "Person" with what else is needed of them, as JSON: what is told later is held against it. Of counts only up to which change.</summary>
    public string Behind { get; set; } = "";
}

internal sealed class ToldRows : IEntityTypeConfiguration<ToldRow>
{
    public void Configure(EntityTypeBuilder<ToldRow> rows) => rows.HasKey(r => new { r.Of, r.Day });
}
