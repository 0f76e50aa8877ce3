namespace CareerLadder.Web.Components.Shared;

/// <summary>One small hands-on task a week for whoever manages: nobody waits for any of them. The list is ours.</summary>
public static class SmallTasks
{
    private const int DaysOfWeek = 7;

    public static IReadOnlyList<string> All { get; } =
    [
        "Fix one flaky test that nobody owns.",
        "Set the project up on a new machine by the README alone, and mend the README where it lies.",
        "Review one small change from end to end: run it, and say one thing that you liked.",
        "Read last week’s incident notes, and find the line of code they end at.",
        "Delete something that nothing uses any more.",
        "Bring one dependency up to date, the smallest there is.",
        "Add the log line or the metric that was missing the last time something broke.",
        "Follow one request through the whole system, and draw what you found.",
        "Write the script for something somebody did by hand twice this month.",
        "Make one error message say what to do.",
        "Pair with the newest on the team for an hour, and let them drive.",
        "Make one slow test fast.",
        "Answer one question of another team by reading the code.",
    ];

    /// <summary>The task of somebody's week, which begins on Monday: the next each week, and not the same for everyone.</summary>
    public static string Of(string person, DateOnly day) => All[(StartOf(person) + (day.DayNumber / DaysOfWeek)) % All.Count];

    // The same in every process, unlike a string's own hash.
    private static int StartOf(string person)
    {
        var sum = 0;
        foreach (var letter in person) sum = ((sum * 31) + letter) % All.Count;
        return sum;
    }
}
