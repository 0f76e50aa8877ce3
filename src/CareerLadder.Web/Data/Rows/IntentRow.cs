using System.ComponentModel.DataAnnotations.Schema;
using CareerLadder.Core.Careers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table Intents.</summary>
public sealed class IntentRow : IRow<IntentAnswer>, IPersonsRow
{
    public int Id { get; set; }

    public string Person { get; set; } = "";

    public DateOnly On { get; set; }

    public Intent Intent { get; set; }

    public IntentReason? Reason { get; set; }

    public string? Note { get; set; }

    [NotMapped]
    public IntentAnswer Fact
    {
        get => new(Person, On, Intent, Reason, Note);
        set => (Person, On, Intent, Reason, Note) = value;
    }
}

internal sealed class IntentRows : IEntityTypeConfiguration<IntentRow>
{
    public void Configure(EntityTypeBuilder<IntentRow> rows)
    {
        rows.BelongToAPerson();
        rows.HasIndex(r => new { r.Person, r.On });
    }
}
