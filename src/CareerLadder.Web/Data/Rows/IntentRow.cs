using System.Linq.Expressions;
using CareerLadder.Core.Careers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table Intents.</summary>
public sealed class IntentRow : IRow<IntentRow, IntentAnswer>, IPersonsRow
{
    public int Id { get; set; }

    public string Person { get; set; } = "";

    public DateOnly On { get; set; }

    public Intent Intent { get; set; }

    public IntentReason? Reason { get; set; }

    public string? Note { get; set; }

    public static Expression<Func<IntentRow, IntentAnswer>> Fact { get; } = r => new(r.Person, r.On, r.Intent, r.Reason, r.Note);

    public void Take(IntentAnswer fact) => (Person, On, Intent, Reason, Note) = fact;
}

internal sealed class IntentRows : IEntityTypeConfiguration<IntentRow>
{
    public void Configure(EntityTypeBuilder<IntentRow> rows)
    {
        rows.BelongToAPerson();
        rows.HasIndex(r => new { r.Person, r.On });
    }
}
