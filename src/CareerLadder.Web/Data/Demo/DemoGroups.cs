namespace CareerLadder.Web.Data.Demo;

/// <summary>Neutral labels, and none for those who gave none.</summary>
internal static class DemoGroups
{
    /// <summary>Whose pay lags behind.</summary>
    public const string Behind = "Group B";

    public static Dictionary<string, string> Of(IEnumerable<Written> people, int seed)
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var written in people)
        {
            if (Of(written.Number, seed) is { } group) groups[written.Person.Id] = group;
        }

        return groups;
    }

    /// <summary>Of the person of that number; null: none was given.</summary>
    public static string? Of(int number, int seed) => new Dice(seed, "groups", number).Share() switch
    {
        < 0.40 => "Group A",
        < 0.76 => Behind,
        < 0.90 => "Group C",
        _ => null,
    };
}
