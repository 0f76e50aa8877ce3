using CareerLadder.Core.Careers;
using static CareerLadder.Web.Data.Demo.DemoBands;

namespace CareerLadder.Web.Data.Demo;

/// <summary>Engineers whose careers show what the rules about engineering speak of, and the few at the top of their ladder.</summary>
internal static class NotableEngineers
{
    /// <summary>Nine years in, said a year ago that she would like to manage, and leads technically meanwhile.</summary>
    public static Life Engineer() => Life.In(London).Called("Inés Fernández-Villar").Woman()
        .WorkedFor("Lumen & Lock", 131, Kind.Engineer, "Junior Developer").WorkedFor("Orrery Maps", 108, Kind.Engineer, "Developer", 76)
        .Joins(74, "E3", "Billing").To(49, "E4").Away(37, 30).Moves(26, "Payments").LeadsTechnically(17)
        .Says(43, Intent.NotManage).Says(27, Intent.ManageSomeday, IntentReason.People, "Once the children sleep.")
        .Says(14.5, Intent.ManageNow, IntentReason.People, "I have been mentoring for three years, and it is the part of the week I look forward to.")
        .Says(3, Intent.ManageNow, IntentReason.InTheRoom).Talked(40);

    public static IEnumerable<Life> All() => [.. CameBack(), .. Waiting(), .. OneTrack(), .. OutOfBand(), .. OnLeave(), .. Highest(), .. FromElsewhere()];

    /// <summary>From managing: after a short first tour, after a long one, and at a price.</summary>
    private static IEnumerable<Life> CameBack() =>
    [
        Life.In(London).Practised(4).Joins(68, "E3", "Billing").To(48, "E4").Leads(29, "M4", "Billing").Joins(10, "E4", "Growth"),
        Life.In(Berlin).Woman().Practised(6).Joins(50, "E4", "Ledger").Leads(22, "M4", "Ledger").Joins(8, "E4", "Listings"),
        Life.In(RemoteUs).Practised(7).Joins(46, "E4", "Fraud").Leads(23, "M4", "Fraud").Joins(3, "E4", "Fraud"),
        Life.In(Berlin).Practised(5).Joins(96, "E3", "Catalogue").To(74, "E4").Leads(44, "M5", "Catalogue").Joins(4, "E5", "Recommendations").PaidLessAfterSwing(0.94),
        Life.In(RemoteUs).Woman().Practised(7).Joins(116, "E4", "Infrastructure").To(96, "E5").Leads(70, "M5", "Infrastructure").Joins(5, "E5", "Observability"),
        Life.In(London).Practised(6).Joins(78, "E4", "Developer Experience").Leads(44, "M4", "Developer Experience").Joins(3, "E4", "Delivery").Away(20, 14),
        Life.In(Berlin).Woman().Practised(3).Joins(98, "E3", "Web").To(78, "E4").Leads(54, "M4", "Growth").Joins(26, "E4", "Identity").PaidLessAfterSwing(0.91),
        Life.In(London).Practised(8).Joins(90, "E4", "iOS").Leads(62, "M5", "iOS").Joins(30, "E5", "Security").Moves(16, "Storage").PaidLessAfterSwing(0.90),
    ];

    private static IEnumerable<Life> Waiting() =>
    [
        Life.In(Berlin).Practised(4).Joins(58, "E3", "Android").To(24, "E4").Says(26, Intent.ManageSomeday).Says(15, Intent.ManageNow, IntentReason.Influence).Says(5, Intent.ManageNow, IntentReason.Influence),
        Life.In(RemoteUs).Woman().Practised(2).Joins(40, "E3", "Listings").To(18, "E4").Says(25, Intent.ManageNow, IntentReason.OnlyPath).Says(13.5, Intent.ManageNow, IntentReason.Pay).Says(3, Intent.ManageNow, IntentReason.OnlyPath),
        Life.In(London).Practised(6).Joins(64, "E4", "Identity").Moves(22, "Fraud").Says(20, Intent.ManageNow, IntentReason.People).Says(9, Intent.ManageNow, IntentReason.People),
    ];

    /// <summary>Staff engineers whom nobody ever asked, two of them new here.</summary>
    private static IEnumerable<Life> OneTrack() =>
    [
        Life.In(London).WorkedFor("Saltmarsh Energy", 170, Kind.Engineer, "Engineer").WorkedFor("Quillstone", 120, Kind.Engineer, "Senior Engineer", 9)
            .Joins(8, "E5", "Billing").Unasked(),
        Life.In(RemoteUs).Woman().Practised(13).Joins(6, "E5", "Developer Experience").Unasked(),
        Life.In(Berlin).Practised(9).Joins(70, "E4", "Data Platform").To(26, "E5").Unasked().Talked(250),
        Life.In(London).Practised(5).Joins(112, "E3", "Web").To(84, "E4").To(56, "E5").Moves(27, "Search").Unasked().Talked(215),
    ];

    private static IEnumerable<Life> OutOfBand() =>
    [
        Life.In(London).Woman().Practised(3).Joins(50, "E3", "Recommendations").Moves(25, "Experimentation").Paid(-0.14),
        Life.In(RemoteUs).Practised(6).Joins(44, "E3", "Android").To(20, "E4").Paid(-0.1),
        Life.In(Berlin).Woman().Practised(4).Joins(60, "E3", "Growth").To(24, "E4").Paid(-0.2),
        Life.In(London).Practised(10).Joins(66, "E4", "Security").Moves(28, "Identity").Paid(1.09),
        Life.In(RemoteUs).Practised(12).Joins(30, "E4", "Catalogue").Moves(13, "Machine Learning").Paid(1.12),
    ];

    private static IEnumerable<Life> OnLeave() =>
    [
        Life.In(London).Woman().Practised(3).Joins(41, "E3", "Web").To(20, "E4").Away(3, -4),
        Life.In(Berlin).Practised(5).Joins(52, "E4", "Messaging").Moves(21, "Delivery").Away(1.5, -1.5),
        Life.In(RemoteUs).Woman().Practised(1).Joins(27, "E2", "Listings").To(9, "E3").Away(2, -1, "Sabbatical"),
    ];

    private static IEnumerable<Life> Highest() =>
    [
        Life.In(London).Practised(7).Joins(143, "E4", "Web").To(120, "E5").To(84, "E6").To(50, "E7").Moves(24, Units.Top).Says(40, Intent.NotManage).Says(28, Intent.NotManage).Says(17, Intent.NotManage).Says(6, Intent.NotManage),
        Life.In(RemoteUs).Woman().Practised(11, 2).Joins(88, "E5", "Infrastructure").To(60, "E6").Moves(41, "Platform Engineering").To(19, "E7"),
        Life.In(Berlin).Practised(9).Joins(101, "E4", "Payments").To(82, "E5").To(44, "E6").Moves(23, "Money"),
        Life.In(London).Woman().Practised(6).Joins(96, "E4", "Search").To(70, "E5").Leads(58, "M5", "Fraud").Joins(30, "E5", "Recommendations").To(27, "E6").Moves(15, "Discovery"),
        Life.In(RemoteUs).Practised(8).Joins(79, "E5", "iOS").To(40, "E6").Moves(18, "Experience"),
        Life.In(Berlin).Woman().Practised(10).Joins(72, "E5", "Storage").To(26, "E6").Moves(12, "Foundations"),
        Life.In(RemoteUs).Practised(14).Joins(58, "E5", "Security").To(22, "E6").Moves(21, "Trust and Data"),
        Life.In(London).Practised(5).Joins(118, "E3", "Billing").To(98, "E4").To(75, "E5").To(46, "E6").Moves(20, "Product Engineering"),
    ];

    /// <summary>From support and design into engineering, and out of it into product.</summary>
    private static IEnumerable<Life> FromElsewhere() =>
    [
        Life.In(London).Woman().Practised(0).WorksAs(66, "Support Specialist", "Customer Support").Joins(36, "E1", "Web").To(21, "E2").Moves(8, "Growth"),
        Life.In(Berlin).Practised(0).WorksAs(58, "Product Designer", "Design").Joins(40, "E1", "iOS").To(26, "E2").To(6, "E3"),
        Life.In(RemoteUs).Practised(4).Joins(76, "E3", "Catalogue").To(52, "E4").WorksAs(34, "Product Manager", "Product"),
    ];
}
