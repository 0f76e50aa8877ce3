using CareerLadder.Core.Ladders;
using CareerLadder.Web.Data.Rows;

namespace CareerLadder.Web.Components.Shared;

/// <summary>How goals and views are said to people, the same on every page.</summary>
internal static class GoalWords
{
    public static string Of(Horizon horizon) => horizon switch
    {
        Horizon.TwoToThreeYears => "In two or three years",
        Horizon.FiveYears => "In five years, hazily",
        _ => throw new ArgumentOutOfRangeException(nameof(horizon), horizon, "This horizon has no words yet."),
    };

    public static string Of(GoalEnding ending) => ending switch
    {
        GoalEnding.Reached => "Reached",
        GoalEnding.LetGo => "Let go",
        _ => throw new ArgumentOutOfRangeException(nameof(ending), ending, "This ending has no words yet."),
    };

    public static string Of(Standing standing) => standing switch
    {
        Standing.NotYet => "Not yet",
        Standing.Partly => "In parts",
        Standing.Mostly => "Mostly",
        Standing.Fully => "Fully",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "This standing has no words yet."),
    };

    /// <summary>M5 Engineering Manager II.</summary>
    public static string Of(Level level) => level.Title is { } title ? $"{level.Id} {title}" : level.Id;

    /// <summary>The same for the id of one, which the ladder may lack by now.</summary>
    public static string LevelOf(Ladder ladder, string id) => ladder.Find(id) is { } level ? Of(level) : $"{id}, which is not on the ladder any more";
}
