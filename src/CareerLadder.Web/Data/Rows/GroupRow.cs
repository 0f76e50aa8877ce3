using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>
/// Table Groups: the label that an organisation may lawfully record of a person. It stands apart from People, and
/// <see cref="Careers"/> never reads it, so that no career, filter or column can come by it; the figures of fair pay ask for it alone.
/// </summary>
public sealed class GroupRow : IRow<GroupLabel>, IPersonsRow
{
    public int Id { get; set; }

    public string Person { get; set; } = "";

    public string Label { get; set; } = "";

    [NotMapped]
    public GroupLabel Fact
    {
        get => new(Person, Label);
        set => (Person, Label) = value;
    }
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
