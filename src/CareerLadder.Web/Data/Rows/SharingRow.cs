using System.Linq.Expressions;
using CareerLadder.Core.Careers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table Sharings: what people share of their own. One that was taken back is ended; none is deleted.</summary>
public sealed class SharingRow : IRow<SharingRow, Sharing>, IPersonsRow
{
    public int Id { get; set; }

    public string Person { get; set; } = "";

    public Shared What { get; set; }

    public SharedWith With { get; set; }

    public DateOnly On { get; set; }

    public DateOnly? EndedOn { get; set; }

    public static Expression<Func<SharingRow, Sharing>> Fact { get; } = r => new(r.Person, r.What, r.With, r.On, r.EndedOn);

    public void Take(Sharing fact) => (Person, What, With, On, EndedOn) = fact;
}

/// <summary>Table Asked: that a manager asked somebody whether they want to manage or go back.</summary>
public sealed class AskedRow : IPersonsRow
{
    public int Id { get; set; }

    public string Person { get; set; } = "";

    /// <summary>The manager who asked.</summary>
    public string By { get; set; } = "";

    public DateOnly On { get; set; }
}

internal sealed class SharingRows : IEntityTypeConfiguration<SharingRow>, IEntityTypeConfiguration<AskedRow>
{
    public void Configure(EntityTypeBuilder<SharingRow> rows)
    {
        rows.BelongToAPerson();
        rows.HasIndex(r => r.Person);
    }

    public void Configure(EntityTypeBuilder<AskedRow> rows)
    {
        rows.BelongToAPerson();
        rows.HasIndex(r => new { r.Person, r.On });
    }
}
