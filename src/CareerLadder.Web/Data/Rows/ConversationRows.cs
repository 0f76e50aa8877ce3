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

    /// <summary>The day on which whoever stays looks at it again; told here alone, as the next one is.</summary>
    public DateOnly? Review { get; set; }

    /// <summary>What of the work brings joy, in the person's own words; told here alone and in no file.</summary>
    public string? Joy { get; set; }

    public static Expression<Func<ForkRow, Fork>> Fact { get; } = r => new(r.Person, r.On, r.Decision);

    public void Take(Fork fact) => (Person, On, Decision) = fact;
}

/// <summary>Table Conversations: one that was held on a day, or is to be. What belongs to it is in ConversationPartRows.cs.</summary>
public sealed class ConversationRow : IRow<ConversationRow, ConversationHeld>, IPersonsRow
{
    public int Id { get; set; }

    /// <summary>Whose career it is about.</summary>
    public string Person { get; set; } = "";

    /// <summary>The day on which it was held or is to be.</summary>
    public DateOnly On { get; set; }

    /// <summary>The key of the manager who leads it; null where nobody recorded who did.</summary>
    public string? With { get; set; }

    /// <summary>Only then it is a fact of a career. One that is still to come is the next date.</summary>
    public bool IsHeld { get; set; }

    /// <summary>The key of the one of the two who started it; null where nobody recorded it.</summary>
    public string? StartedBy { get; set; }

    /// <summary>The key of the one of the two who proposed the day, until the other agrees; then null.</summary>
    public string? ProposedBy { get; set; }

    /// <summary>Whether the person lets later managers read it.</summary>
    public bool IsShared { get; set; }

    public static Expression<Func<ConversationRow, bool>> IsFact { get; } = r => r.IsHeld;

    public static Expression<Func<ConversationRow, ConversationHeld>> Fact { get; } = r => new(r.Person, r.On);

    /// <summary>What a file tells was held.</summary>
    public void Take(ConversationHeld fact) => (Person, On, IsHeld) = (fact.Person, fact.On, true);
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
