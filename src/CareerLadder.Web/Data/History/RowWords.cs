using System.Globalization;
using CareerLadder.Web.Data.Rows;

namespace CareerLadder.Web.Data.History;

/// <summary>Which row it is, in words that tell nothing of what it says.</summary>
internal static class RowWords
{
    public static string Of(IRow row) => row switch
    {
        PersonRow r => r.Person,
        PostRow r => $"the post of {r.Person} from {Day(r.From)}",
        PracticeRow r => $"the practice of {r.Person} from {Day(r.From)}",
        IntentRow r => $"the intent of {r.Person} on {Day(r.On)}",
        PayRow r => $"the pay of {r.Person} from {Day(r.From)}",
        BandRow r => $"the band of {r.Level}{(r.Zone is null ? "" : $" in {r.Zone}")}{(r.From is { } from ? $" from {Day(from)}" : "")}",
        LevelRow r => $"the level {r.Level}",
        ExpectationRow r => $"what {r.Level} asks for in {r.Theme}",
        ForkRow r => $"the fork of {r.Person} on {Day(r.On)}",
        ConversationRow r => $"the conversation of {r.Person} on {Day(r.On)}",
        GroupRow => "somebody's group",
        RuleLimitRow r => $"the limit {r.Key} from {Day(r.From)}",
        LimitDaysRow => "which limits judge an old day",
        RecordingRow => "since when things are recorded",
        IAboutAPerson r => $"something that {r.Person} recorded",
        _ => "a row",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
