using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;

namespace CareerLadder.Web.Tests.Features.Team;

/// <summary>
/// Exec over Dora over Mia; with Mia are Ann (Senior), Bo (Staff, leads technically), Cy (junior, both E2) and Di (Senior, on leave). Tom is
/// both at once under Dora, with Eve (Senior) and Flo; Gus once reported to Mia.
/// </summary>
internal static class GivenTeam
{
    public static Facts Facts { get; } = Told() with
    {
        Intents = [new("ann", Given.Day("2025-05-05"), Intent.ManageSomeday), new("ann", Given.Day("2026-05-04"), Intent.ManageNow, IntentReason.People), new("mia", Given.Day("2026-10-01"), Intent.Stay)],
        Conversations = [new("ann", Given.Day("2026-05-04")), new("ann", Given.Day("2026-09-01")), new("mia", Given.Day("2026-10-01"))],
        Pays = [new("ann", Given.Day("2024-01-15"), 10_000, "GBP")],
        Bands = [new(null, null, "E3", 50_000, 60_000, null, "GBP")],
        Recording = new(Given.Day("2024-01-01"), Given.Day("2024-01-01"), Given.Day("2024-01-01"), Given.Day("2024-01-01")),
    };

    public static Organisation Organisation { get; } = Given.Organisation(Facts);

    public static IReadOnlyList<string> Everyone { get; } = [.. Facts.People.Select(p => p.Id)];

    private static Facts Told() => Given.Facts(
        (new("exec", "Xenia Exec", PractisedBefore: 9, ManagedBefore: 5), "Executive 2015-01-01"),
        (new("dora", "Dora Director", PractisedBefore: 8, ManagedBefore: 4), "Director 2018-01-01 M7 exec"),
        (new("mia", "Mia Manager", PractisedBefore: 0, ManagedBefore: 0), "Engineer 2014-06-01 E3, Manager 2023-09-20 M5 dora"),
        (new("di", "Di Away", PractisedBefore: 4, ManagedBefore: 0), "Engineer 2022-03-01 E3 mia, Away 2026-10-01 E3 mia, Engineer 2027-03-01 E3 mia"),
        (new("ann", "Ann Senior", PractisedBefore: 4, ManagedBefore: 0), "Engineer 2024-01-15 E2 mia, Engineer 2025-02-10 E3 mia"),
        (new("bo", "Bo Lead", PractisedBefore: 6, ManagedBefore: 0), "Engineer 2021-01-01 E4 mia, TechLead 2025-06-01 E5 mia"),
        (new("cy", "Cy Junior", PractisedBefore: 1, ManagedBefore: 0), "Engineer 2025-09-01 E2 mia"),
        (new("gus", "Gus Gone", PractisedBefore: 1, ManagedBefore: 0), "Engineer 2024-03-11 E2 mia, Engineer 2025-05-01 E2 tom"),
        (new("tom", "Tom Both", PractisedBefore: 5, ManagedBefore: 0), "Engineer 2016-01-01 E4 dora, TechLeadManager 2025-05-01 M4 dora"),
        (new("eve", "Eve Senior", PractisedBefore: 5, ManagedBefore: 0), "Engineer 2023-01-01 E3 dora, Engineer 2025-05-01 E3 tom"),
        (new("flo", "Flo Junior", PractisedBefore: 0, ManagedBefore: 0), "Engineer 2026-01-01 E1 tom"));
}
