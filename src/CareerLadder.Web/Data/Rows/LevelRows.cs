using System.ComponentModel.DataAnnotations.Schema;
using CareerLadder.Core.Ladders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerLadder.Web.Data.Rows;

/// <summary>Table Levels.</summary>
public sealed class LevelRow : IRow<Level>
{
    public int Id { get; set; }

    /// <summary>As the organisation writes it: E5.</summary>
    public string Level { get; set; } = "";

    public Track Track { get; set; }

    public int? Rung { get; set; }

    public string? Title { get; set; }

    public string? Summary { get; set; }

    [NotMapped]
    public Level Fact
    {
        get => new(Level, Track, Rung, Title, Summary);
        set => (Level, Track, Rung, Title, Summary) = value;
    }
}

/// <summary>Table Expectations. Its level may be one that the ladder lacks, as a post's may.</summary>
public sealed class ExpectationRow : IRow<Expectation>
{
    public int Id { get; set; }

    public string Level { get; set; } = "";

    public string Theme { get; set; } = "";

    public string Text { get; set; } = "";

    [NotMapped]
    public Expectation Fact
    {
        get => new(Level, Theme, Text);
        set => (Level, Theme, Text) = value;
    }
}

internal sealed class LevelRows : IEntityTypeConfiguration<LevelRow>, IEntityTypeConfiguration<ExpectationRow>
{
    public void Configure(EntityTypeBuilder<LevelRow> rows) => rows.HasIndex(r => r.Level).IsUnique();

    public void Configure(EntityTypeBuilder<ExpectationRow> rows) => rows.HasIndex(r => new { r.Level, r.Theme });
}
