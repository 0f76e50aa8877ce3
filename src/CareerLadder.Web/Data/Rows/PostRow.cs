using System.Linq.Expressions;
using CareerLadder.Core.Careers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table Posts.</summary>
public sealed class PostRow : IRow<PostRow, Post>, IPersonsRow
{
    public int Id { get; set; }

    public string Person { get; set; } = "";

    public DateOnly From { get; set; }

    public DateOnly? To { get; set; }

    public Kind Kind { get; set; }

    public string? Title { get; set; }

    public string? Level { get; set; }

    public string? Team { get; set; }

    /// <summary>As it was told: a person's key, or the name of somebody who is not here. So it is no foreign key.</summary>
    public string? Manager { get; set; }

    public string? Employer { get; set; }

    public static Expression<Func<PostRow, Post>> Fact { get; } = r => new(r.Person, r.From, r.To, r.Kind, r.Title, r.Level, r.Team, r.Manager, r.Employer);

    public void Take(Post fact) => (Person, From, To, Kind, Title, Level, Team, Manager, Employer) = fact;
}

internal sealed class PostRows : IEntityTypeConfiguration<PostRow>
{
    public void Configure(EntityTypeBuilder<PostRow> rows)
    {
        rows.BelongToAPerson();
        rows.HasIndex(r => new { r.Person, r.From });
    }
}
