using System.Linq.Expressions;
using CareerLadder.Core.Careers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table SetAsides. Taking a flag up again ends the row; none is deleted.</summary>
public sealed class SetAsideRow : IRow<SetAsideRow, SetAside>, IPersonsRow
{
    public int Id { get; set; }

    public string Person { get; set; } = "";

    /// <summary>The rule's id.</summary>
    public string Rule { get; set; } = "";

    public DateOnly On { get; set; }

    public DateOnly Until { get; set; }

    public string Reason { get; set; } = "";

    public static Expression<Func<SetAsideRow, SetAside>> Fact { get; } = r => new(r.Person, r.Rule, r.On, r.Until, r.Reason);

    public void Take(SetAside fact) => (Person, Rule, On, Until, Reason) = fact;
}

internal sealed class SetAsideRows : IEntityTypeConfiguration<SetAsideRow>
{
    public void Configure(EntityTypeBuilder<SetAsideRow> rows)
    {
        rows.BelongToAPerson();
        rows.HasIndex(r => r.Person);
    }
}
