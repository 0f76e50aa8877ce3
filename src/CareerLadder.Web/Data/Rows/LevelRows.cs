using System.Linq.Expressions;
using CareerLadder.Core.Ladders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>A row of one version of the ladders: those with the same first day are the version.</summary>
public interface IVersionRow : IRow
{
    /// <summary>The first day of the version; <see cref="SinceEver"/> for one that was always in force.</summary>
    DateOnly From { get; set; }

    /// <summary>A day and not an empty cell: a unique index holds empty ones for different.</summary>
    static readonly DateOnly SinceEver = DateOnly.MinValue;
}

/// <summary>Table Levels.</summary>
public sealed class LevelRow : IRow<LevelRow, Level>, IVersionRow
{
    public int Id { get; set; }

    public DateOnly From { get; set; }

    /// <summary>As the organisation writes it: E5.</summary>
    public string Level { get; set; } = "";

    public Track Track { get; set; }

    public int? Rung { get; set; }

    public string? Title { get; set; }

    public string? Summary { get; set; }

    public static Expression<Func<LevelRow, Level>> Fact { get; } = r => new(r.Level, r.Track, r.Rung, r.Title, r.Summary, r.From == DateOnly.MinValue ? null : r.From);

    public void Take(Level fact) => (Level, Track, Rung, Title, Summary, From) = (fact.Id, fact.Track, fact.Rung, fact.Title, fact.Summary, fact.From ?? IVersionRow.SinceEver);
}

/// <summary>Table Expectations. Its level may be one that the ladder lacks, as a post's may.</summary>
public sealed class ExpectationRow : IRow<ExpectationRow, Expectation>, IVersionRow
{
    public int Id { get; set; }

    public DateOnly From { get; set; }

    public string Level { get; set; } = "";

    public string Theme { get; set; } = "";

    public string Text { get; set; } = "";

    public static Expression<Func<ExpectationRow, Expectation>> Fact { get; } = r => new(r.Level, r.Theme, r.Text, r.From == DateOnly.MinValue ? null : r.From);

    public void Take(Expectation fact) => (Level, Theme, Text, From) = (fact.Level, fact.Theme, fact.Text, fact.From ?? IVersionRow.SinceEver);
}

/// <summary>Table Themes.</summary>
public sealed class ThemeRow : IRow<ThemeRow, Theme>, IVersionRow
{
    public int Id { get; set; }

    public DateOnly From { get; set; }

    /// <summary>What expectations name.</summary>
    public string Theme { get; set; } = "";

    public string? Name { get; set; }

    public string? Summary { get; set; }

    public static Expression<Func<ThemeRow, Theme>> Fact { get; } = r => new(r.Theme, r.Name, r.Summary, r.From == DateOnly.MinValue ? null : r.From);

    public void Take(Theme fact) => (Theme, Name, Summary, From) = (fact.Id, fact.Name, fact.Summary, fact.From ?? IVersionRow.SinceEver);
}

/// <summary>Table Ladders: what is known of a version as a whole. A version that came with an import of the organisation has none.</summary>
public sealed class LadderRow : IVersionRow
{
    public int Id { get; set; }

    public DateOnly From { get; set; }

    public string Name { get; set; } = "";

    /// <summary>The file it was put in force with, for what stands in it besides: the export lays what is in force over it.</summary>
    public string File { get; set; } = "";
}

/// <summary>Table LadderDrafts: ladders that are being written, and in force for nobody yet.</summary>
public sealed class LadderDraftRow
{
    public int Id { get; set; }

    public string Name { get; set; } = "";

    /// <summary>The ladders as one file, so that nothing in it is lost.</summary>
    public string File { get; set; } = "";

    /// <summary>The first day of the version it began as; null: of none.</summary>
    public DateOnly? Of { get; set; }

    /// <summary>Who wrote it last, as they are called.</summary>
    public string By { get; set; } = "";

    public DateTime At { get; set; }
}

internal sealed class LevelRows :
    IEntityTypeConfiguration<LevelRow>, IEntityTypeConfiguration<ExpectationRow>, IEntityTypeConfiguration<ThemeRow>, IEntityTypeConfiguration<LadderRow>
{
    public void Configure(EntityTypeBuilder<LevelRow> rows) => rows.HasIndex(r => new { r.From, r.Level }).IsUnique();

    public void Configure(EntityTypeBuilder<ExpectationRow> rows) => rows.HasIndex(r => new { r.From, r.Level, r.Theme });

    public void Configure(EntityTypeBuilder<ThemeRow> rows) => rows.HasIndex(r => new { r.From, r.Theme }).IsUnique();

    public void Configure(EntityTypeBuilder<LadderRow> rows) => rows.HasIndex(r => r.From).IsUnique();
}
