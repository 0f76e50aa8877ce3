using CareerLadder.Web.Data.Files;

namespace CareerLadder.Benchmarks.Mutations;

/// <summary>The files that are spoilt: a small organisation with something in every file, and a job history from elsewhere.</summary>
internal static class GivenOrganisation
{
    public const string Mapping = """{"columns":{"person":"worker","from":"start","to":"end","title":"job","team":"unit","manager":"boss","name":"called","email":"mail"},"manager":"role","role":"seat"}""";

    private static readonly (string Name, string Text)[] Files =
    [
        ("people.csv", """
            person|name|email|joined|left|zone|practised_before|managed_before|group
            p1|Zoë Ångström|zoe@example.org|2015-01-05||UK|4|0|A
            p2|Noa Levi|noa@example.org|2018-03-01|2025-06-01|UK|2.5||B
            p3|"Ada" Byron, Lady|ada@example.org|2012-02-29||DE|||A
            p4|Chidi Okafor|||||0|0|
            p5|李小龍|li@example.org|2020-07-15||DE||1|B
            p6|Ben|ben@example.org|2023-01-01||||3|
            """),
        ("posts.csv", """
            person|from|to|title|kind|level|team|manager|employer
            p1|2015-01-05||Software Engineer|Engineer|E4|Search|p3|
            p1|2019-04-01|2023-01-01|Engineering Manager|Manager|M4|Search|p3|
            p1|2023-01-01||Staff Engineer|Engineer|E5|Cloud|p5|
            p2|2018-03-01||Engineer, "full stack"|TechLead|E4|Search|p1|
            p3|2012-02-29||Director of Engineering||M6|||
            p4|2010-05-01|2016-01-01|Programmer|||||Elsewhere Ltd
            p4|2016-01-01||Wizard of Things|||Cloud|p5|
            p5|2020-07-15||VP Engineering|Executive|M7||somebody else|
            p6|2023-01-01|2024-02-01|Tech Lead|TechLeadManager|E5|Cloud|p1|
            p6|2024-02-01|||Away||||
            p6|2024-09-01||Senior Engineer||E4|Cloud|p1|
            """),
        ("practice.csv", """
            person|from|to|hours_per_week|critical_path|note
            p3|2020-01-01|2021-01-01|4|no|reviews, and a little code
            p1|2019-05-01||2.5|yes|
            """),
        ("intents.csv", """
            person|on|intent|reason|note
            p1|2024-02-29|maybe|people|in my own words:¶two lines
            p4|2025-03-01|manage-someday||
            """),
        ("pay.csv", """
            person|from|base|currency|fte|bonus_target|equity_year
            p1|2024-01-01|81000.5|GBP|1|5000|
            p6|2024-09-01|60000|EUR|0.8||1200
            """),
        ("bands.csv", """
            from|zone|level|min|max|target|currency
            2024-01-01|UK|E4|60000|80000|72000|GBP
            |DE|E5|70000.5|90000||EUR
            """),
        ("levels.csv", """
            level|track|rung|title|summary
            E4|Engineering|4|Senior Engineer|Leads work
            E5|Engineering|5|Staff Engineer|
            M4|Management|4|Engineering Manager|
            M6|Management|-6|Director|
            """),
        ("expectations.csv", """
            level|theme|expectation
            E4|technical|Designs systems, and says why
            M4|people|Holds career conversations
            """),
        ("themes.csv", """
            theme|name|summary
            technical|Technical skill|How things are built
            people|People|
            """),
        ("titles.csv", """
            pattern|kind|level
            ^wizard|Engineer|E4
            (?=prog)programmer|Engineer|
            """),
        ("history.csv", """
            record|worker|called|mail|start|end|job|unit|boss|seat
            1|w1|Ann Other|ann@example.org|2020-01-01|2021-06-01|Software Engineer|Maps|lead_maps|
            2|w1|Ann Other|ann@example.org|2021-06-01||Engineering Manager|Maps|vp|lead_maps
            3|w2|Bob|bob@example.org|2019-01-01|2021-06-01|Engineering Manager|Maps|vp|lead_maps
            4|w3|Cy|cy@example.org|2018-01-01||VP Engineering||none|vp
            5|w4|Dee, of old||2020-02-29|2023-02-28|Wizard|Maps|lead_maps|
            """),
    ];

    /// <summary>Who is there already when files come without people.csv.</summary>
    public static IReadOnlySet<string> Known { get; } = new HashSet<string>(["p1", "p2", "p3", "p4", "p5", "p6"], StringComparer.Ordinal);

    /// <summary>The files of ours, fresh ones that may be spoilt.</summary>
    public static List<Table> Tables() => [.. Files.SkipLast(1).Select(Make)];

    /// <summary>The job history from elsewhere.</summary>
    public static Table History() => Make(Files[^1]);

    /// <summary>As CSV files side by side.</summary>
    public static List<UploadedFile> Loose(IEnumerable<Table> tables) => [.. tables.Select(t => new UploadedFile(t.Name, t.Bytes()))];

    private static Table Make((string Name, string Text) file) => new(file.Name, file.Text.Split('\n').Select(r => r.TrimEnd('\r').Replace('¶', '\n').Split('|')));
}
