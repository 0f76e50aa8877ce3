using CareerLadder.Core.Careers;
using static CareerLadder.Web.Data.Demo.DemoBands;

namespace CareerLadder.Web.Data.Demo;

/// <summary>Those above the teams, told one by one: executives, directors, and senior managers, the former ones too.</summary>
internal static class Leaders
{
    /// <summary>An engineer who managed, went back, came back as a director, and now daydreams about code.</summary>
    public static Life Executive() => Life.In(London).Called("Amara Okafor").Woman()
        .WorkedFor("Brightwater Bank", 196, Kind.Engineer, "Graduate Engineer").WorkedFor("Tallow & Finch", 170, Kind.Engineer, "Software Engineer", 133)
        .Joins(131, "E4", "Search").Leads(118, "M4", "Search").To(104, "M5").Joins(92, "E5", "Catalogue")
        .Leads(78, "M7", "Discovery").Leads(44, "M8", "Product Engineering")
        .Says(41, Intent.Stay, IntentReason.InTheRoom).Says(29, Intent.Stay, IntentReason.Influence).Says(17, Intent.Stay)
        .Says(5, Intent.BackToEngineering, IntentReason.Other, "I miss the mornings when something worked that did not work the night before.")
        .Practises(20, 1, 14, note: "A small tool for reading incident reviews").Talked(24);

    public static IEnumerable<Life> All() => [.. Executives(), .. Directors(), .. SeniorManagers()];

    private static IEnumerable<Life> Executives() =>
    [
        Life.In(London).Practised(12, 3).Leads(144, "M8", Units.Top).Left(60),
        Life.In(RemoteUs).Woman().WorkedFor("Halcyon Freight", 300, Kind.Engineer, "Engineer").WorkedFor("Halcyon Freight", 222, Kind.Manager, "Engineering Manager")
            .WorkedFor("Quillstone", 176, Kind.Engineer, "Staff Engineer").WorkedFor("Quillstone", 140, Kind.Director, "Director of Engineering")
            .WorkedFor("Quillstone", 100, Kind.Executive, "VP Engineering", 61)
            .Leads(60, "M8", Units.Top).Decides(40, ForkDecision.Stay).Practises(30, 2, note: "Pairs with a different team every other Friday"),
        Life.In(RemoteUs).Practised(11, 5).Leads(84, "M8", "Product Engineering").Left(44),
        Life.In(London).Practised(9).Leads(96, "M8", "Platform Engineering").Left(29),
        Life.In(Berlin).Practised(5).Joins(144, "E3", "Infrastructure").To(126, "E4").To(112, "E5").Leads(104, "M5", "Infrastructure")
            .Leads(74, "M7", "Foundations").Leads(29, "M8", "Platform Engineering").Decides(31, ForkDecision.Climb).Practises(28, 1.5),
    ];

    private static IEnumerable<Life> Directors() =>
    [
        Life.In(London).Called("Thibault Charpentier").Practised(6).Joins(128, "E4", "Payments").To(110, "E5").Leads(104, "M5", "Payments").Leads(70, "M7", "Money"),
        Life.In(Berlin).Woman().Practised(8).Joins(100, "E5", "Catalogue").Leads(86, "M5", "Recommendations").To(60, "M6").Leads(44, "M7", "Discovery")
            .Decides(45, ForkDecision.Climb).Practises(34, 2, note: "Keeps the test data of the ranking team in order"),
        Life.In(London).Practised(5).Joins(140, "E4", "Web").Leads(120, "M5", "Web").Leads(96, "M7", "Experience").Left(54),
        Life.In(RemoteUs).Woman().Practised(11, 6).Leads(52, "M7", "Experience")
            .Says(15, Intent.Stay, IntentReason.Influence).Says(3, Intent.BackToEngineering, IntentReason.OnlyPath, "The offer was this or nothing."),
        Life.In(Berlin).Practised(7).Joins(90, "E4", "Infrastructure").To(82, "E5").Leads(73, "M5", "Storage").Leads(24, "M7", "Foundations")
            .Decides(25, ForkDecision.Climb).Practises(20, 3, note: "Reviews the runbooks by following them"),
        Life.In(London).Woman().Practised(6).Joins(112, "E4", "Identity").To(104, "E5").Leads(92, "M5", "Identity").Leads(38, "M7", "Trust and Data")
            .Says(26, Intent.Stay).Says(14.5, Intent.BackToEngineering, IntentReason.Other).Says(4, Intent.BackToEngineering, IntentReason.Other)
            .Practises(33, 2, 20),
    ];

    private static IEnumerable<Life> SeniorManagers() =>
    [
        Life.In(London).Practised(7).Joins(96, "E4", "Billing").To(82, "E5").Leads(72, "M5", "Billing").Leads(30, "M6", "Money Movement")
            .Decides(31, ForkDecision.Climb).Says(30, Intent.Stay, IntentReason.People).Says(18, Intent.Stay)
            .Says(7, Intent.EngineeringForAWhile, IntentReason.Other, "A year in a team, then back.").Practises(30, 3),
        Life.In(Berlin).Practised(9, 3).Leads(92, "M5", "Search").Leads(20, "M6", "Ranking").Practises(22, 2, 9).Paid(0.97),
        Life.In(London).Practised(1).Joins(122, "E3", "Android").To(106, "E4").To(90, "E5").Leads(76, "M5", "Android").Joins(34, "E5", "iOS")
            .Leads(26, "M6", "Apps").Practises(26, 4).Says(20, Intent.Stay).Says(8, Intent.BackToEngineering, IntentReason.Other),
        Life.In(RemoteUs).Woman().Practised(6).Joins(98, "E4", "Data Platform").Leads(80, "M5", "Data Platform").Joins(50, "E5", "Machine Learning")
            .Leads(36, "M5", "Machine Learning").Leads(9, "M6", "Data").Decides(10, ForkDecision.Climb).Practises(36, 5),
    ];
}
