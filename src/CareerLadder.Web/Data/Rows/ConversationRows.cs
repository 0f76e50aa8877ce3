using System.Linq.Expressions;
using CareerLadder.Core.Careers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table Forks.</summary>
public sealed class ForkRow : IRow<ForkRow, Fork>, IPersonsRow
{
    public int Id { get; set; }

    public string Person { get; set; } = "";

    public DateOnly On { get; set; }

    public ForkDecision Decision { get; set; }

    /// <summary>What of the work brings joy, in the person's own words; told here alone and in no file.</summary>
    public string? Joy { get; set; }

    public static Expression<Func<ForkRow, Fork>> Fact { get; } = r => new(r.Person, r.On, r.Decision);

    public void Take(Fork fact) => (Person, On, Decision) = fact;
}

/// <summary>Table Conversations: that one was held on a day.</summary>
public sealed class ConversationRow : IRow<ConversationRow, ConversationHeld>, IPersonsRow
{
    public int Id { get; set; }

    public string Person { get; set; } = "";

    public DateOnly On { get; set; }

    public static Expression<Func<ConversationRow, ConversationHeld>> Fact { get; } = r => new(r.Person, r.On);

    public void Take(ConversationHeld fact) => (Person, On) = fact;
}

internal sealed class ConversationRows : IEntityTypeConfiguration<ForkRow>, IEntityTypeConfiguration<ConversationRow>
{
    public void Configure(EntityTypeBuilder<ForkRow> rows)
    {
        rows.BelongToAPerson();
        rows.HasIndex(r => new { r.Person, r.On });
    }

    public void Configure(EntityTypeBuilder<ConversationRow> rows)
    {
        rows.BelongToAPerson();
        rows.HasIndex(r => new { r.Person, r.On });
    }
}
