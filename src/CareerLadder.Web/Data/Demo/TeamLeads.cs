using CareerLadder.Core.Careers;
using static CareerLadder.Web.Data.Demo.DemoBands;

namespace CareerLadder.Web.Data.Demo;

/// <summary>
/// Those at the head of a team today. Together they are in every situation that the rules about managing speak of, and some in
/// none of them.
/// </summary>
internal static class TeamLeads
{
    /// <summary>Three years in, nothing decided, a little rusty: the page one shows first.</summary>
    public static Life Manager() => Life.In(London).Called("Katharina Lindqvist").Woman()
        .WorkedFor("Orrery Maps", 149, Kind.Engineer, "Engineer", 112).WorkedFor("Brightwater Bank", 110, Kind.Engineer, "Senior Engineer", 90)
        .Joins(89, "E3", "Payments").To(77, "E4").To(55, "E5").Leads(38, "M5", "Payments")
        .Says(37, Intent.Stay, IntentReason.People, "I like seeing them get good at it.").Says(25.5, Intent.Stay, IntentReason.People)
        .Says(14, Intent.Maybe).Says(2.5, Intent.Maybe, IntentReason.Other, "Torn. I would not want to forget how.")
        .Practises(15, 1.5, 6.6, note: "Kept the payment sandbox alive").Talked(96).Away(47, 43);

    public static IEnumerable<Life> All() => [.. Money(), .. Discovery(), .. Experience(), .. Foundations(), .. TrustAndData()];

    private static IEnumerable<Life> Money() =>
    [
        Life.In(Berlin).Practised(2).Joins(74, "E3", "Billing").To(46, "E4").Leads(10, "M4", "Billing").Practises(9, 3, note: "Fixes the flaky tests nobody owns"),
        Life.In(London).Woman().Practised(0.5).Joins(39, "E2", "Ledger").To(25, "E3").Leads(8, "M3", "Ledger").Practises(8, 5),
        Life.In(RemoteUs).Practised(2.5).Joins(46, "E3", "Fraud").To(24, "E4").LeadsAndBuilds(3, "M4", "Fraud").Practises(3, 14, critical: true, note: "First on the rota, every other week"),
        Life.In(London).Practised(8, 3).Joins(34, "E5", "Web").Leads(14, "M4", "Payouts").Practises(14, 4),
    ];

    private static IEnumerable<Life> Discovery() =>
    [
        Life.In(Berlin).Woman().Practised(3).Joins(90, "E3", "Search").To(70, "E4").To(42, "E5").Leads(20, "M5", "Search").Practises(18, 2).Paid(0.98),
        Life.In(London).Practised(5).Joins(126, "E4", "Catalogue").To(100, "E5").Leads(66, "M4", "Catalogue").Leads(44, "M4", "Recommendations").To(20, "M5")
            .Practises(36, 5, note: "Keeps the offline evaluation running"),
        Life.In(London).Practised(4).Joins(104, "E3", "Catalogue").To(88, "E4").Leads(70, "M4", "Listings").Joins(32, "E4", "Growth").To(22, "E5")
            .Leads(4, "M5", "Catalogue").Practises(4, 3),
        Life.In(RemoteUs).Practised(1).Joins(110, "E2", "Web").To(92, "E3").To(66, "E4").Leads(31, "M4", "Listings").Decides(7, ForkDecision.SwingBack)
            .Says(31, Intent.Maybe).Says(20, Intent.Stay).Says(9, Intent.BackToEngineering, IntentReason.Other, "I said yes because somebody had to.").Practises(30, 4),
        Life.In(Berlin).Practised(6).Joins(84, "E4", "Messaging").Leads(63, "M4", "Messaging").Leads(32, "M5", "Experimentation").Practises(34, 1, 11).Paid(0.96),
    ];

    private static IEnumerable<Life> Experience() =>
    [
        Life.In(London).Practised(5).Joins(116, "E3", "Web").To(98, "E4").Leads(72, "M5", "Web").Decides(42, ForkDecision.Stay).Practises(33, 1, 25),
        Life.In(RemoteUs).Woman().Practised(7).Joins(60, "E4", "iOS").To(44, "E5").Leads(30, "M5", "iOS").Practises(29, 5, note: "Release notes and small fixes"),
        Life.In(Berlin).Woman().Practised(4).Joins(96, "E3", "Android").To(76, "E4").Leads(34, "M4", "Android").To(15, "M5").Decides(3, ForkDecision.Climb).Practises(33, 4),
        Life.In(London).Practised(9).Joins(48, "E5", "Messaging").LeadsAndBuilds(15, "M5", "Messaging").Practises(15, 12, critical: true, note: "Owns the push gateway"),
        Life.In(RemoteUs).Practised(5).Joins(58, "E4", "Growth").To(40, "E5").Leads(26, "M5", "Growth").Practises(24, 3)
            .Says(25, Intent.Stay).Says(14, Intent.Maybe).Says(3, Intent.EngineeringForAWhile, IntentReason.Other),
    ];

    private static IEnumerable<Life> Foundations() =>
    [
        Life.In(RemoteUs).Woman().Practised(6).Joins(88, "E4", "Infrastructure").Leads(58, "M4", "Observability").Joins(30, "E5", "Infrastructure")
            .Leads(5, "M5", "Infrastructure").Practises(5, 3),
        Life.In(London).Practised(9, 2.5).Joins(20, "E5", "Developer Experience").Leads(3, "M5", "Developer Experience")
            .Practises(3, 8, critical: true, note: "Only one who knows the build cache"),
        Life.In(Berlin).Practised(8).Joins(40, "E4", "Observability").Leads(12, "M4", "Observability").Practises(12, 6),
        Life.In(Berlin).Woman().Practised(1).Joins(70, "E2", "Storage").To(52, "E3").To(36, "E4").Leads(22, "M4", "Storage").Practises(22, 4)
            .Says(23, Intent.ManageSomeday).Says(10, Intent.EngineeringForAWhile, IntentReason.Other, "I went too soon, I think."),
        Life.In(RemoteUs).Practised(7, 1).Joins(36, "E5", "Delivery").Leads(20, "E5", "Delivery"),
    ];

    private static IEnumerable<Life> TrustAndData() =>
    [
        Life.In(London).Woman().Practised(6).Joins(80, "E4", "Identity").Leads(38, "M4", "Identity").To(18, "M5").Decides(14.5, ForkDecision.Stay)
            .Decides(4, ForkDecision.Stay).Practises(36, 5, note: "Answers the questions of other teams"),
        Life.In(Berlin).Practised(0.5).Joins(98, "E2", "Security").To(80, "E3").To(62, "E4").Leads(38, "M4", "Security").To(21, "M5").Decides(6, ForkDecision.Climb).Practises(36, 6),
        Life.In(RemoteUs).Practised(4).Joins(88, "E4", "Data Platform").Leads(50, "M5", "Data Platform").Practises(30, 2, 12)
            .Says(38, Intent.Stay).Says(27, Intent.BackToEngineering, IntentReason.Other).Says(16, Intent.BackToEngineering, IntentReason.Other)
            .Says(5, Intent.BackToEngineering, IntentReason.Other, "As I said last year, and the year before."),
        Life.In(London).Woman().Practised(5).Joins(44, "E4", "Machine Learning").To(26, "E5").LeadsAndBuilds(9, "M5", "Machine Learning")
            .Practises(9, 10, critical: true, note: "Trains the ranking model herself")
            .Says(8, Intent.Maybe).Says(2, Intent.BackToEngineering, IntentReason.OnlyPath),
        Life.In(RemoteUs).Practised(10, 4).Joins(30, "E4", "Privacy").Leads(20, "M4", "Privacy").Practises(20, 3),
    ];
}
