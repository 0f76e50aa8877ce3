namespace CareerLadder.Web.Data.Demo;

/// <summary>A part of the company: a team, or what lies above teams.</summary>
/// <param name="Parent">Where its head reports; null at the top.</param>
/// <param name="Founded">How many months ago it began.</param>
/// <param name="Craft">What its engineers call themselves: "iOS" for a Senior iOS Engineer.</param>
/// <param name="Weight">How large a team is beside the others.</param>
/// <param name="Seats">For a team that is meant to be too large or too small today: the engineers it has.</param>
internal sealed record Unit(string Name, string? Parent, double Founded = 144, string Craft = "Software", double Weight = 0, int? Seats = null)
{
    public bool IsTeam => Weight > 0;
}

/// <summary>Twenty-five teams, in clusters and departments that came later; until one has a head, everyone reports past it.</summary>
internal static class Units
{
    public const string Top = "Engineering";

    public static IReadOnlyList<Unit> All { get; } =
    [
        new(Top, null),
        new("Product Engineering", Top),
        new("Platform Engineering", Top),
        new("Money", "Product Engineering"),
        new("Discovery", "Product Engineering"),
        new("Experience", "Product Engineering"),
        new("Foundations", "Platform Engineering"),
        new("Trust and Data", "Platform Engineering"),
        new("Money Movement", "Money"),
        new("Ranking", "Discovery"),
        new("Apps", "Experience"),
        new("Data", "Trust and Data"),

        new("Payments", "Money", 144, "Payments", 1.15, 7),
        new("Billing", "Money", 118, Weight: 1),
        new("Ledger", "Money Movement", 84, Weight: 0.9),
        new("Fraud", "Money", 66, Weight: 0.8),
        new("Payouts", "Money Movement", 40, Weight: 0.5, Seats: 3),
        new("Search", "Ranking", 132, "Search", 1.6, 13),
        new("Recommendations", "Ranking", 90, "Software", 1),
        new("Catalogue", "Discovery", 108, Weight: 1.1),
        new("Listings", "Discovery", 70, Weight: 1),
        new("Experimentation", "Ranking", 44, "Data", 0.8),
        new("Web", "Experience", 144, "Web", 1.2),
        new("iOS", "Apps", 126, "iOS", 1),
        new("Android", "Apps", 122, "Android", 1),
        new("Messaging", "Apps", 78, Weight: 0.8),
        new("Growth", "Experience", 54, "Web", 0.9),
        new("Infrastructure", "Foundations", 144, "Infrastructure", 1.5, 11),
        new("Developer Experience", "Foundations", 96, "Software", 0.9),
        new("Observability", "Foundations", 60, "Site Reliability", 0.5, 2),
        new("Storage", "Foundations", 74, "Database", 0.9),
        new("Delivery", "Foundations", 36, "Release", 0.7),
        new("Identity", "Trust and Data", 112, "Identity", 1),
        new("Security", "Trust and Data", 86, "Security", 0.9),
        new("Data Platform", "Data", 100, "Data", 1.3, 11),
        new("Machine Learning", "Data", 50, "Machine Learning", 0.8),
        new("Privacy", "Data", 30, "Privacy", 0.5, 3),

        new("People Operations", null),
        new("Product", null),
        new("Design", null),
        new("Customer Support", null),
    ];

    public static IReadOnlyList<Unit> Teams { get; } = [.. All.Where(u => u.IsTeam)];

    private static readonly Dictionary<string, Unit> ByName = All.ToDictionary(u => u.Name, StringComparer.Ordinal);

    public static Unit Of(string name) => ByName[name];

    /// <summary>The unit and what lies above it, upwards.</summary>
    public static IEnumerable<Unit> Upwards(string name)
    {
        for (var unit = Of(name); ; unit = Of(unit.Parent))
        {
            yield return unit;
            if (unit.Parent is null) yield break;
        }
    }
}
