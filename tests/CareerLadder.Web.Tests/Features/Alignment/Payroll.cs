using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Features.Alignment;

namespace CareerLadder.Web.Tests.Features.Alignment;

/// <summary>The small organisation, paid, in two zones with bands; Exec and Comp may see everyone's pay.</summary>
internal static class Payroll
{
    public static readonly DateOnly Today = Given.Day(Given.Today);
    public static readonly Viewer Executive = new("exec", IsExecutive: true);
    public static readonly Viewer Compensation = new("pat", IsCompensation: true);
    public static readonly Viewer Member = new("eng");

    public static Facts Facts { get; } = Given.Team with
    {
        People = [.. Given.Team.People.Select(p => p with { Zone = p.Id == "tom" ? "DE" : "UK" })],
        Bands =
        [
            new(Given.Day("2020-01-01"), "UK", "E5", 80_000, 90_000, null, "GBP"), new(Given.Day("2020-01-01"), "UK", "M5", 80_000, 90_000, null, "GBP"),
            new(Given.Day("2026-01-01"), "UK", "M5", 100_000, 110_000, 104_000, "GBP"), new(Given.Day("2020-01-01"), "UK", "E3", 50_000, 60_000, null, "GBP"),
            new(Given.Day("2020-01-01"), "UK", "M7", 150_000, 150_000, null, "GBP"), new(null, "DE", "M4", 70_000, 80_000, null, "EUR"), new(null, "DE", "E4", 60_000, 65_000, null, "EUR"),
        ],
        Pays =
        [
            new("mia", Given.Day("2019-06-12"), 85_000, "GBP"), new("mia", Given.Day("2023-09-20"), 84_000, "GBP"), new("mia", Given.Day("2024-09-20"), 99_000, "GBP", .8m),
            new("eng", Given.Day("2023-03-01"), 55_000, "GBP"), new("tom", Given.Day("2016-01-01"), 66_000, "EUR"), new("dora", Given.Day("2018-01-01"), 150_000, "GBP"),
            new("pat", Given.Day("2021-01-01"), 51_000, "USD"),
        ],
    };

    public static AlignmentQuery Asked { get; } = new(Today);

    public static AccessGate Gate(Viewer viewer, Facts? facts = null, AccessSettings? settings = null, ICollection<string>? looked = null) =>
        Given.Gate(Given.Organisation(facts ?? Facts), viewer, settings: settings, looked: looked);

    /// <summary>As many engineers of one level in one zone, each paid a little more than the one before.</summary>
    public static Facts Many(int people) => Facts with
    {
        People = [.. Facts.People, .. Enumerable.Range(0, people).Select(i => new Person($"n{i:000}", $"Name {i:000}", Joined: Given.Day("2020-01-01"), Zone: "UK"))],
        Posts = [.. Facts.Posts, .. Enumerable.Range(0, people).Select(i => new Post($"n{i:000}", Given.Day("2020-01-01"), null, Kind.Engineer, Level: "E3"))],
        Pays = [.. Facts.Pays, .. Enumerable.Range(0, people).Select(i => new BasePay($"n{i:000}", Given.Day("2020-01-01"), 48_000 + (i * 10), "GBP"))],
    };
}
