using System.Globalization;

namespace CareerLadder.Web.Data.History;

/// <summary>Tables in the words that people use.</summary>
internal static class TableWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["AgendaPoints"] = "points of an agenda",
        ["ConversationWords"] = "words of a conversation",
        ["PrivateNotes"] = "private notes",
        ["FollowUps"] = "follow-ups",
        ["SetAsides"] = "flags set aside",
        ["Sharings"] = "things shared",
        ["LevelViews"] = "views of growth",
        ["ReturnTickets"] = "return tickets",
        ["SwapWishes"] = "wishes to swap",
        ["SwapOffers"] = "swaps offered",
        ["SavedViews"] = "saved views",
        ["Drafts"] = "drafts",
        ["RuleLimits"] = "limits of the rules",
        ["LimitDays"] = "which limits judge an old day",
        ["CalendarFeeds"] = "calendar addresses",
    };

    public static string Of(string table) => Words.GetValueOrDefault(table) ?? table.ToLowerInvariant();

    /// <summary>"goals: 2, plans: 1".</summary>
    public static string Counted(IEnumerable<(string Table, int Rows)> counts) =>
        string.Join(", ", counts.Where(c => c.Table != "Situations").Select(c => $"{Of(c.Table)}: {c.Rows.ToString(CultureInfo.InvariantCulture)}").DefaultIfEmpty("something of their own"));
}
