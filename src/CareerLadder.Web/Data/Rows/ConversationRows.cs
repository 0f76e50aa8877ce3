using System.ComponentModel.DataAnnotations.Schema;
using CareerLadder.Core.Careers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table Forks.</summary>
public sealed class ForkRow : IRow<Fork>, IPersonsRow
{
    public int Id { get; set; }

    public string Person { get; set; } = "";

    public DateOnly On { get; set; }

    public ForkDecision Decision { get; set; }

    [NotMapped]
    public Fork Fact
    {
        get => new(Person, On, Decision);
        set => (Person, On, Decision) = value;
    }
}

/// <summary>Table Conversations: that one was held on a day.</summary>
public sealed class ConversationRow : IRow<ConversationHeld>, IPersonsRow
{
    public int Id { get; set; }

    public string Person { get; set; } = "";

    public DateOnly On { get; set; }

    [NotMapped]
    public ConversationHeld Fact
    {
        get => new(Person, On);
        set => (Person, On) = value;
    }
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
