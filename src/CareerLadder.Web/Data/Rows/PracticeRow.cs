using System.Linq.Expressions;
using CareerLadder.Core.Careers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table Practice.</summary>
public sealed class PracticeRow : IRow<PracticeRow, Practice>, IPersonsRow
{
    public int Id { get; set; }

    public string Person { get; set; } = "";

    public DateOnly From { get; set; }

    public DateOnly? To { get; set; }

    public double HoursPerWeek { get; set; }

    public bool OnCriticalPath { get; set; }

    public string? Note { get; set; }

    public static Expression<Func<PracticeRow, Practice>> Fact { get; } = r => new(r.Person, r.From, r.To, r.HoursPerWeek, r.OnCriticalPath, r.Note);

    public void Take(Practice fact) => (Person, From, To, HoursPerWeek, OnCriticalPath, Note) = fact;
}

internal sealed class PracticeRows : IEntityTypeConfiguration<PracticeRow>
{
    public void Configure(EntityTypeBuilder<PracticeRow> rows)
    {
        rows.BelongToAPerson();
        rows.HasIndex(r => new { r.Person, r.From });
    }
}
