using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>The seven situations, two of them in two forms. The words are kept in the database: rename none.</summary>
public enum Situation
{
    EarlyManager,
    NewAndWantingOut,
    EngineeringForAWhile,
    PushedIntoItAndLikingIt,
    PushedIntoItAndWantingOut,
    YearsInAndClimbing,
    YearsInAndSideways,
    NeverTheChance,
    LeaderWhoDaydreams,
}

/// <summary>Table Situations: in which situation somebody recognised themselves. For the person's eyes alone: nobody else sees it, counts it or is told of it.</summary>
public sealed class SituationRow : IPersonsRow
{
    public int Id { get; set; }

    public string Person { get; set; } = "";

    public Situation Situation { get; set; }

    public DateOnly On { get; set; }

    /// <summary>The first day on which it is no longer theirs; null: it still is.</summary>
    public DateOnly? EndedOn { get; set; }
}

internal sealed class SituationRows : IEntityTypeConfiguration<SituationRow>
{
    public void Configure(EntityTypeBuilder<SituationRow> rows)
    {
        rows.BelongToAPerson();
        rows.HasIndex(r => r.Person);
    }
}
