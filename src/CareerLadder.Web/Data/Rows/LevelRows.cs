using System.Linq.Expressions;
using CareerLadder.Core.Ladders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table Levels.</summary>
public sealed class LevelRow : IRow<LevelRow, Level>
{
    public int Id { get; set; }

    /// <summary>As the organisation writes it: E5.</summary>
    public string Level { get; set; } = "";

    public Track Track { get; set; }

    public int? Rung { get; set; }

    public string? Title { get; set; }

    public string? Summary { get; set; }

    public static Expression<Func<LevelRow, Level>> Fact { get; } = r => new(r.Level, r.Track, r.Rung, r.Title, r.Summary);

    public void Take(Level fact) => (Level, Track, Rung, Title, Summary) = fact;
}

/// <summary>Table Expectations. Its level may be one that the ladder lacks, as a post's may.</summary>
public sealed class ExpectationRow : IRow<ExpectationRow, Expectation>
{
    public int Id { get; set; }

    public string Level { get; set; } = "";

    public string Theme { get; set; } = "";

    public string Text { get; set; } = "";

    public static Expression<Func<ExpectationRow, Expectation>> Fact { get; } = r => new(r.Level, r.Theme, r.Text);

    public void Take(Expectation fact) => (Level, Theme, Text) = fact;
}

internal sealed class LevelRows : IEntityTypeConfiguration<LevelRow>, IEntityTypeConfiguration<ExpectationRow>
{
    public void Configure(EntityTypeBuilder<LevelRow> rows) => rows.HasIndex(r => r.Level).IsUnique();

    public void Configure(EntityTypeBuilder<ExpectationRow> rows) => rows.HasIndex(r => new { r.Level, r.Theme });
}
