using static CareerLadder.Web.Data.Demo.DemoBands;

namespace CareerLadder.Web.Data.Demo;

/// <summary>The colleagues beside engineering. They stand on neither ladder.</summary>
internal static class OtherFunctions
{
    public static Life Compensation() => Life.In(Berlin).Called("Jean-Baptiste Lefèvre").WorksAs(46, "Compensation Analyst", "People Operations")
        .WorksAs(19, "Compensation Partner", "People Operations");

    public static Life Administrator() => Life.In(London).Called("Yetunde Balogun").Woman().WorksAs(62, "People Operations Specialist", "People Operations")
        .WorksAs(27, "People Systems Lead", "People Operations");

    public static IEnumerable<Life> All() =>
    [
        Life.In(London).Woman().WorksAs(131, "People Partner", "People Operations").WorksAs(70, "Chief People Officer", "People Operations", leads: true),
        Life.In(RemoteUs).WorksAs(32, "People Partner", "People Operations"),
        Life.In(Berlin).Woman().WorksAs(15, "Recruiter, Engineering", "People Operations"),
        Life.In(London).WorksAs(80, "Recruiter", "People Operations").Left(33),

        Life.In(London).WorksAs(140, "Product Manager", "Product").WorksAs(76, "Chief Product Officer", "Product", leads: true),
        Life.In(Berlin).Woman().WorksAs(88, "Product Manager, Search", "Product").WorksAs(36, "Group Product Manager", "Product"),
        Life.In(RemoteUs).WorksAs(60, "Product Manager, Apps", "Product"),
        Life.In(London).Woman().WorksAs(51, "Product Manager, Payments", "Product"),
        Life.In(London).WorksAs(29, "Product Manager, Platform", "Product"),
        Life.In(Berlin).WorksAs(17, "Product Manager, Trust", "Product"),
        Life.In(RemoteUs).Woman().WorksAs(9, "Associate Product Manager", "Product"),
        Life.In(London).Woman().WorksAs(100, "Product Manager", "Product").Left(47),

        Life.In(Berlin).Woman().WorksAs(120, "Product Designer", "Design").WorksAs(58, "Head of Design", "Design", leads: true),
        Life.In(London).WorksAs(66, "Senior Product Designer", "Design"),
        Life.In(RemoteUs).Woman().WorksAs(43, "Product Designer, Apps", "Design"),
        Life.In(London).Woman().WorksAs(30, "User Researcher", "Design"),
        Life.In(Berlin).WorksAs(14, "Product Designer", "Design"),
        Life.In(RemoteUs).WorksAs(72, "Product Designer", "Design").Left(25),

        Life.In(London).WorksAs(110, "Support Specialist", "Customer Support").WorksAs(64, "Head of Support", "Customer Support", leads: true),
        Life.In(Berlin).Woman().WorksAs(48, "Support Engineer", "Customer Support"),
        Life.In(RemoteUs).Woman().WorksAs(35, "Support Specialist", "Customer Support"),
        Life.In(London).WorksAs(12, "Support Specialist", "Customer Support"),
        Life.In(RemoteUs).WorksAs(55, "Support Engineer", "Customer Support").Left(16),
    ];
}
