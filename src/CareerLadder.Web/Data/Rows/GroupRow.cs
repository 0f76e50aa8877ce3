using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>
/// Table Groups: the label that an organisation may lawfully record of a person. It stands apart from People, and
/// <see cref="Careers"/> never reads it, so that no career, filter or column can come by it; the figures of fair pay ask for it alone.
/// </summary>
public sealed class GroupRow : IRow<GroupRow, GroupLabel>, IPersonsRow
{
    public int Id { get; set; }

    public string Person { get; set; } = "";

    public string Label { get; set; } = "";

    public static Expression<Func<GroupRow, GroupLabel>> Fact { get; } = r => new(r.Person, r.Label);

    public void Take(GroupLabel fact) => (Person, Label) = fact;
}

/// <summary>The lawful label of one person.</summary>
public sealed record GroupLabel(string Person, string Label);

internal sealed class GroupRows : IEntityTypeConfiguration<GroupRow>
{
    public void Configure(EntityTypeBuilder<GroupRow> rows)
    {
        rows.BelongToAPerson();
        rows.HasIndex(r => r.Person).IsUnique();
    }
}
