using CareerLadder.Core.Ladders;

namespace CareerLadder.Web.Data.Demo;

/// <summary>Two tracks on shared rungs. E1 to E3 and M8 have no equal; M3 stands on no rung.</summary>
internal static class DemoLadder
{
    public static IReadOnlyList<Level> Levels { get; } =
    [
        Engineering(1, "Associate Engineer", "Learns the trade on well-defined work, with somebody close by."),
        Engineering(2, "Engineer", "Builds and runs features with review, and asks for help at the right moment."),
        Engineering(3, "Senior Engineer", "Owns a service or a large feature, from the first sketch to the pager."),
        Engineering(4, "Senior Engineer II", "Leads projects of several people and sets the standard of a team."),
        Engineering(5, "Staff Engineer", "Sets the technical direction of a domain and grows others into leading."),
        Engineering(6, "Senior Staff Engineer", "Makes several teams' systems fit together, now and in two years."),
        Engineering(7, "Principal Engineer", "Shapes how the whole company builds and runs software."),
        new("M3", Track.Management, null, "Associate Engineering Manager", "A first year with a small team and a mentor. It stands on no rung: it is a trial, and going back costs nothing."),
        Management(4, "Engineering Manager", "Manages one team: its people, its pace and its promises."),
        Management(5, "Engineering Manager II", "Manages one larger or harder team, and shapes its purpose."),
        Management(6, "Senior Engineering Manager", "Manages several teams through their managers."),
        Management(7, "Director of Engineering", "Leads a department: its direction, its budget and its managers."),
        Management(8, "Vice President of Engineering", "Answers for engineering as a whole, beside the rest of the company."),
    ];

    /// <summary>The text file says them theme by theme.</summary>
    public static IReadOnlyList<Expectation> Expectations { get; } = Read();

    public static int RankOf(string level) => level[1] - '0';

    private static Level Engineering(int rung, string title, string summary) => new($"E{rung}", Track.Engineering, rung, title, summary);

    private static Level Management(int rung, string title, string summary) => new($"M{rung}", Track.Management, rung, title, summary);

    private static List<Expectation> Read()
    {
        var expectations = new List<Expectation>();
        var theme = "";
        foreach (var line in TextFile.Lines("expectations.txt"))
        {
            if (line.StartsWith('#')) theme = line[1..].Trim();
            else if (line.Split(':', 2) is [var level, var text]) expectations.Add(new(level, theme, text.Trim()));
        }

        return expectations;
    }
}
