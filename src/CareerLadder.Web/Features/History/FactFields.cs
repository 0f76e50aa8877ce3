using System.Globalization;
using CareerLadder.Core.Careers;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data.Rows;

namespace CareerLadder.Web.Features.History;

/// <summary>One column of a fact, as its history is told.</summary>
/// <param name="Word">What people call it.</param>
/// <param name="Sees">Who may see it of a person; of what is nobody's, with no person.</param>
/// <param name="IsWords">Words of somebody's own, of which a history tells that they were changed, and never what they say.</param>
internal sealed record FactField(string Column, string Word, Func<Access, string?, bool> Sees, bool IsWords = false)
{
    public const string Yes = "yes", No = "no";

    public string? Of(Access access, IRow row) => IsWords ? null : Tell(access, ValueOf(row));

    /// <summary>Null where it is the same before and after, as far as it is told.</summary>
    public string? Changed(Access access, IRow before, IRow after)
    {
        if (IsWords) return Equals(ValueOf(before), ValueOf(after)) ? null : $"{Word} changed";
        var (was, now) = (Of(access, before), Of(access, after));
        return was == now ? null : $"{Word} {was ?? "not set"} → {now ?? "not set"}";
    }

    private object? ValueOf(IRow row) => row.GetType().GetProperty(Column)!.GetValue(row);

    private string? Tell(Access access, object? value) => value switch
    {
        null => null,
        string key when Column == nameof(PostRow.Manager) && access.Organisation.Find(key) is { } manager => manager.Person.DisplayName,
        // The first day on which it no longer holds; people are told the last on which it does.
        DateOnly day when Column is nameof(PostRow.To) or nameof(PersonRow.Left) or nameof(TryoutRow.TriedTo) => Core.Time.Say.Day(day.AddDays(-1)),
        DateOnly day => Core.Time.Say.Day(day),
        Kind kind => KindWords.Of(kind),
        Intent intent => IntentWords.Of(intent),
        IntentReason reason => IntentWords.Of(reason),
        ForkDecision decision => IntentWords.Of(decision),
        bool yes => yes ? Yes : No,
        decimal amount => PayWords.Number(amount),
        string text => $"“{text}”",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}

/// <summary>Which columns a change tells of, and to whom: each to whoever may see that of the person today, and what is not named here to nobody.</summary>
internal static class FactFields
{
    private static readonly Func<Access, string?, bool> Nobody = (_, _) => false;
    private static readonly Func<Access, string?, bool> Everyone = (access, _) => access.Viewer is not null;
    private static readonly Func<Access, string?, bool> Self = (access, person) => person is not null && access.RelationTo(person) == Relation.Self;
    private static readonly Func<Access, string?, bool> Both = (access, person) => person is not null && access.RelationTo(person) is Relation.Self or Relation.Manager;

    private static readonly Dictionary<string, (string Noun, FactField[] Fields)> Tables = new(StringComparer.Ordinal)
    {
        ["People"] = ("The person",
        [
            new("Name", "name", Of(Known.Posts)), new("Email", "e-mail", Self), new("Joined", "joined", Of(Known.Posts)), new("Left", "last day", Of(Known.Posts)), new("Zone", "zone", Of(Known.Posts)),
            new("PractisedBefore", "years of practice before", Of(Known.Posts)), new("ManagedBefore", "years of managing before", Of(Known.Posts)),
        ]),
        ["Posts"] = ("Post", All(Known.Posts, ("From", "from"), ("To", "last day"), ("Title", "title"), ("Kind", "kind"), ("Level", "level"), ("Team", "team"), ("Manager", "manager"), ("Employer", "employer"))),
        ["Practice"] = ("Practice", [.. All(Known.Practice, ("From", "from"), ("To", "last day"), ("HoursPerWeek", "hours a week"), ("OnCriticalPath", "on the critical path")), new("Note", "note", Of(Known.Practice), IsWords: true)]),
        ["Intents"] = ("Intent", [.. All(Known.Intents, ("On", "on"), ("Intent", "answer"), ("Reason", "reason")), new("Note", "note", Of(Known.Intents), IsWords: true)]),
        ["Pay"] = ("Pay", All(Known.Pay, ("From", "from"), ("Base", "base"), ("Currency", "currency"), ("Fte", "share of full time"), ("BonusTarget", "bonus target"), ("EquityYear", "equity a year"))),
        ["Forks"] = ("Fork", All(Known.Forks, ("On", "on"), ("Decision", "decision"), ("Review", "look again on"), ("Joy", "joy"))),
        ["Tryouts"] = ("Part of managing, tried", [new("ChosenOn", "chosen on", Both), new("TriedFrom", "tried from", Both), new("TriedTo", "last day", Both), new("Joy", "joy", Both), new("Skill", "skill", Both), new("Words", "words", Both)]),
        ["Asked"] = ("Asked what they want", [new("On", "on", Both)]),
        ["Conversations"] = ("Conversation", [new("On", "on", Self), new("IsHeld", "held", Self), new("IsShared", "shared with later managers", Self)]),
        ["SetAsides"] = ("Flag set aside", [new("Rule", "flag", Self), new("On", "on", Self), new("Until", "until", Self), new("Reason", "reason", Self)]),
        ["Sharings"] = ("Sharing", [new("What", "what", Self), new("On", "on", Self), new("EndedOn", "ended on", Self)]),
        ["Situations"] = ("Situation", [new("Situation", "recognised", Self), new("On", "on", Self), new("EndedOn", "ended on", Self)]),
        // A swing that somebody wished not to be told of is told nowhere.
        ["Announcements"] = ("Announcement of a swing", [new("SwingOn", "swing on", Nobody)]),
        ["Groups"] = ("Group", [new("Label", "group", Nobody)]),
        ["Bands"] = ("Band", [.. Columns(("Level", "level"), ("Zone", "zone"), ("From", "from"), ("Min", "min"), ("Max", "max"), ("Target", "target"), ("Currency", "currency")).Select(c => new FactField(c.Column, c.Word, (access, _) => access.MaySeeBands))]),
        ["Levels"] = ("Level", [new("Level", "level", Everyone), new("Track", "track", Everyone), new("Rung", "rung", Everyone), new("Title", "title", Everyone), new("Summary", "summary", Everyone)]),
        ["Expectations"] = ("Expectation", [new("Level", "level", Everyone), new("Theme", "theme", Everyone), new("Text", "text", Everyone)]),
    };

    public static string Noun(string table) => Tables.TryGetValue(table, out var known) ? known.Noun : table;

    /// <summary>The columns that whoever looks may see of a person's row, or of a row that is nobody's.</summary>
    public static IReadOnlyList<FactField> SeenBy(Access access, string table, string? person) =>
        Tables.TryGetValue(table, out var known) ? [.. known.Fields.Where(f => f.Sees(access, person))] : [];

    // Whoever changes people and their posts by hand sees them there.
    private static Func<Access, string?, bool> Of(Known known) => (access, person) => person is not null && (access.MaySee(known, person) || (known == Known.Posts && access.MayChangePeople()));

    private static FactField[] All(Known known, params (string Column, string Word)[] columns) => [.. columns.Select(c => new FactField(c.Column, c.Word, Of(known)))];

    private static (string Column, string Word)[] Columns(params (string Column, string Word)[] columns) => columns;
}
