using System.Linq.Expressions;
using CareerLadder.Core.Careers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table People.</summary>
public sealed class PersonRow : IRow<PersonRow, Person>
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

    public static Expression<Func<PersonRow, Person>> Fact { get; } = r => new(r.Person, r.Name, r.Email, r.Joined, r.Left, r.Zone, r.PractisedBefore, r.ManagedBefore);

    public void Take(Person fact) => (Person, Name, Email, Joined, Left, Zone, PractisedBefore, ManagedBefore) = fact;
}

internal sealed class PersonRows : IEntityTypeConfiguration<PersonRow>
{
    public void Configure(EntityTypeBuilder<PersonRow> rows) => rows.HasAlternateKey(r => r.Person);
}
