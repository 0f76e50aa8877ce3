using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;

namespace CareerLadder.Web.Tests.Data;

/// <summary>A small organisation with every sort of fact, every column set once and left empty once where it may be.</summary>
internal static class Everything
{
    public static Facts Facts { get; } = new()
    {
        // Not in the order of their keys: the order in which they were told must be kept.
        People =
        [
            new("p2", "Noa Levi", "noa@example.org", Day(2019, 3, 1), Day(2026, 5, 1), "UK", 2.5, 0),
            new("p1"),
            new("P1", "Not the same as p1"),
        ],
        Posts =
        [
            new("p2", Day(2019, 3, 1), null, Kind.Engineer, "Software Engineer", "E4", "Search", "p1"),
            new("p2", Day(2022, 3, 1), Day(2023, 3, 1), Kind.TechLeadManager, "Lead", "M4", "Search", "Somebody unknown"),
            new("p2", Day(2023, 3, 1), null, Kind.Away),
            new("p1", Day(2010, 1, 1), Day(2012, 1, 1), Kind.Engineer, Employer: "Elsewhere Ltd"),
            new("p1", Day(2012, 1, 1), null, Kind.Director, "Director"),
            new("p1", Day(2012, 1, 1), Day(2013, 1, 1), Kind.Manager, "Told second for the same day"),
        ],
        Practices = [new("p1", Day(2024, 1, 1), Day(2024, 6, 1), 2.25, true, "Reviews"), new("p1", Day(2024, 6, 1), null, 80)],
        Intents = [new("p2", Day(2024, 2, 29), Intent.BackToEngineering, IntentReason.OnlyPath, "In my own words: “yes”, no"), new("p1", Day(2024, 1, 1), Intent.Stay)],
        Pays = [new("p1", Day(2024, 1, 1), 123_456.78m, "EUR", 0.8m, 10_000m, 5_000.5m), new("p1", Day(2025, 1, 1), 130_000m, "EUR")],
        Bands = [new(null, null, "E4", 50_000m, 50_000m, null, "EUR"), new(Day(2024, 1, 1), "UK", "E4", 60_000.5m, 80_000m, 72_000m, "GBP")],
        Levels = [new("E4", Track.Engineering, 4, "Senior Engineer", "Leads work"), new("M6", Track.Management, null), new("E4", Track.Engineering, 5, From: new(2026, 1, 1))],
        Expectations = [new("E4", "Technical", "Designs systems"), new("E4", "Technical", "Reviews designs"), new("X9", "Technical", "Of a level that the ladder lacks"), new("E4", "Technical", "Owns systems", new(2026, 1, 1))],
        Themes = [new("Technical", "Technical skill", "How things are built", new(2026, 1, 1))],
        Forks = [new("p1", Day(2015, 1, 1), ForkDecision.SwingBack)],
        Conversations = [new("p2", Day(2024, 3, 1)), new("p2", Day(2024, 9, 1))],
        Groups = new Dictionary<string, string>(StringComparer.Ordinal) { ["p2"] = "A", ["p1"] = "B" },
        Recording = new(Intents: Day(2023, 1, 1), Conversations: Day(2024, 1, 1)),
    };

    public static DateOnly Day(int year, int month, int day) => new(year, month, day);
}
