using System.Linq.Expressions;
using CareerLadder.Core.Careers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table Tryouts: a part of the job of managing that somebody chose to try without the title, and how it went. The person and the direct manager see it.</summary>
public sealed class TryoutRow : IRow<TryoutRow, Tryout>, IPersonsRow
{
    public int Id { get; set; }

    public string Person { get; set; } = "";

    /// <summary>The id of the part.</summary>
    public string Part { get; set; } = "";

    public DateOnly ChosenOn { get; set; }

    public DateOnly? TriedFrom { get; set; }

    /// <summary>The first day on which it was over; null: still trying, or not begun.</summary>
    public DateOnly? TriedTo { get; set; }

    /// <summary>1, none, to 5; null: not said.</summary>
    public int? Joy { get; set; }

    /// <summary>How well it went, by the person's own account: 1 to 5; null: not said.</summary>
    public int? Skill { get; set; }

    public string? Words { get; set; }

    /// <summary>Once it was begun.</summary>
    public static Expression<Func<TryoutRow, bool>> IsFact { get; } = r => r.TriedFrom != null;

    public static Expression<Func<TryoutRow, Tryout>> Fact { get; } = r => new(r.Person, r.Part, r.TriedFrom!.Value, r.Joy, r.Skill);

    public void Take(Tryout fact) => (Person, Part, TriedFrom, Joy, Skill) = (fact.Person, fact.Part, fact.From, fact.Joy, fact.Skill);
}

internal sealed class TryoutRows : IEntityTypeConfiguration<TryoutRow>
{
    public void Configure(EntityTypeBuilder<TryoutRow> rows)
    {
        rows.BelongToAPerson();
        rows.HasIndex(r => r.Person);
    }
}
