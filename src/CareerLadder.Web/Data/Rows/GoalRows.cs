using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>How far away what somebody wants lies.</summary>
public enum Horizon
{
    /// <summary>In two or three years.</summary>
    TwoToThreeYears,

    /// <summary>In five, hazily.</summary>
    FiveYears,
}

/// <summary>How a goal ended, where it did.</summary>
public enum GoalEnding
{
    Reached,
    LetGo,
}

/// <summary>How near somebody is to what a level asks for in one theme, in words: never a number, and never added up.</summary>
public enum Standing
{
    NotYet,
    Partly,
    Mostly,
    Fully,
}

/// <summary>Whose view it is.</summary>
public enum ViewBy
{
    Person,
    Manager,
}

/// <summary>Table Goals: what somebody wants, dated. Said in other words it ends and a new one follows it, so that what was wanted when stays known.</summary>
public sealed class GoalRow : IAboutAPerson
{
    public int Id { get; set; }

    /// <summary>The organisation's key of the person.</summary>
    public string Person { get; set; } = "";

    public Horizon Horizon { get; set; }

    public string Text { get; set; } = "";

    /// <summary>The level whose expectations it leads to, of either track; null: of none. It may be one that the ladder lacks by now.</summary>
    public string? Level { get; set; }

    public DateOnly SetOn { get; set; }

    /// <summary>The day on which it ended; null: it is wanted still.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>Null for one that is wanted still, and for one that another goal said in other words.</summary>
    public GoalEnding? Ending { get; set; }

    /// <summary>Whether the line above the direct manager may read it.</summary>
    public bool IsSharedUpward { get; set; }

    /// <summary>The plan that it was made of; null: of none.</summary>
    public int? Plan { get; set; }

    /// <summary>The goal that this one says in other words; null: it is the first of its kind.</summary>
    public int? Follows { get; set; }
}

/// <summary>Table Evidence: something somebody did, in their own words, worth remembering.</summary>
public sealed class EvidenceRow : IAboutAPerson
{
    public int Id { get; set; }

    public string Person { get; set; } = "";

    /// <summary>The day it was done, or finished.</summary>
    public DateOnly On { get; set; }

    public string Text { get; set; } = "";

    /// <summary>Where it can be seen: http or https; null: nowhere.</summary>
    public string? Link { get; set; }
}

/// <summary>Table EvidenceFor: one expectation under which a piece of evidence stands. It may stand under several.</summary>
public sealed class EvidenceForRow
{
    public int Id { get; set; }

    public int Evidence { get; set; }

    public string Level { get; set; } = "";

    public string Theme { get; set; } = "";
}

/// <summary>
/// Table LevelViews: how near to a level's expectation somebody is, in one person's view on one day. A later view does not write over
/// an earlier one, and a former manager's stays with its name and date.
/// </summary>
public sealed class LevelViewRow : IAboutAPerson
{
    public int Id { get; set; }

    /// <summary>Whom it is about.</summary>
    public string Person { get; set; } = "";

    public string Level { get; set; } = "";

    public string Theme { get; set; } = "";

    public ViewBy By { get; set; }

    /// <summary>The organisation's key of whoever wrote it.</summary>
    public string Writer { get; set; } = "";

    public Standing Standing { get; set; }

    public string? Words { get; set; }

    public DateOnly On { get; set; }
}

internal sealed class GoalRows :
    IEntityTypeConfiguration<GoalRow>, IEntityTypeConfiguration<EvidenceRow>, IEntityTypeConfiguration<EvidenceForRow>, IEntityTypeConfiguration<LevelViewRow>
{
    // None of these is part of a career, so saving them gives nobody's pages cause to be built anew.
    public void Configure(EntityTypeBuilder<GoalRow> rows)
    {
        rows.BelongToAPerson();
        rows.HasOne<GoalRow>().WithMany().HasForeignKey(r => r.Follows).OnDelete(DeleteBehavior.Restrict);
        rows.HasIndex(r => new { r.Person, r.SetOn });
    }

    public void Configure(EntityTypeBuilder<EvidenceRow> rows)
    {
        rows.BelongToAPerson();
        rows.HasIndex(r => new { r.Person, r.On });
    }

    public void Configure(EntityTypeBuilder<EvidenceForRow> rows)
    {
        rows.HasOne<EvidenceRow>().WithMany().HasForeignKey(r => r.Evidence).OnDelete(DeleteBehavior.Cascade);
        rows.HasIndex(r => new { r.Evidence, r.Level, r.Theme }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<LevelViewRow> rows)
    {
        rows.BelongToAPerson();
        rows.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.Writer).HasPrincipalKey(p => p.Person).OnDelete(DeleteBehavior.Restrict);
        rows.HasIndex(r => new { r.Person, r.Level, r.Theme });
    }
}
