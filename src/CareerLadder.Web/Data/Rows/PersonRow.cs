using System.ComponentModel.DataAnnotations.Schema;
using CareerLadder.Core.Careers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table People.</summary>
public sealed class PersonRow : IRow<Person>
{
    public int Id { get; set; }

    /// <summary>The organisation's key: what all other rows, files and addresses name the person by.</summary>
    public string Person { get; set; } = "";

    public string? Name { get; set; }

    public string? Email { get; set; }

    public DateOnly? Joined { get; set; }

    public DateOnly? Left { get; set; }

    public string? Zone { get; set; }

    public double? PractisedBefore { get; set; }

    public double? ManagedBefore { get; set; }

    [NotMapped]
    public Person Fact
    {
        get => new(Person, Name, Email, Joined, Left, Zone, PractisedBefore, ManagedBefore);
        set => (Person, Name, Email, Joined, Left, Zone, PractisedBefore, ManagedBefore) = value;
    }
}

internal sealed class PersonRows : IEntityTypeConfiguration<PersonRow>
{
    public void Configure(EntityTypeBuilder<PersonRow> rows) => rows.HasAlternateKey(r => r.Person);
}
