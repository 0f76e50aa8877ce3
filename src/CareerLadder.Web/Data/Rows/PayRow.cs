using System.Linq.Expressions;
using CareerLadder.Core.Careers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table Pay.</summary>
public sealed class PayRow : IRow<PayRow, BasePay>, IPersonsRow
{
    public int Id { get; set; }

    public string Person { get; set; } = "";

    public DateOnly From { get; set; }

    public decimal Base { get; set; }

    public string Currency { get; set; } = "";

    public decimal? Fte { get; set; }

    public decimal? BonusTarget { get; set; }

    public decimal? EquityYear { get; set; }

    public static Expression<Func<PayRow, BasePay>> Fact { get; } = r => new(r.Person, r.From, r.Base, r.Currency, r.Fte, r.BonusTarget, r.EquityYear);

    public void Take(BasePay fact) => (Person, From, Base, Currency, Fte, BonusTarget, EquityYear) = fact;
}

internal sealed class PayRows : IEntityTypeConfiguration<PayRow>
{
    public void Configure(EntityTypeBuilder<PayRow> rows)
    {
        rows.BelongToAPerson();
        rows.HasIndex(r => new { r.Person, r.From });
    }
}
