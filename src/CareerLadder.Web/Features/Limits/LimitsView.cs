using System.Globalization;
using CareerLadder.Core.Flags;

namespace CareerLadder.Web.Features.Limits;

/// <summary>Every limit of every rule, and which of them judge an old day.</summary>
public sealed record LimitsView(DateOnly Today, LimitDays Days, IReadOnlyList<LimitGroup> Groups)
{
    public LimitLine? Find(string key) => Groups.SelectMany(g => g.Lines).FirstOrDefault(l => l.Limit.Key == key);

    public LimitGroup? GroupOf(string key) => Groups.FirstOrDefault(g => g.Lines.Any(l => l.Limit.Key == key));
}

/// <summary>Whether each day is judged by the limits of that day.</summary>
/// <param name="By">Who chose so; null: nobody has chosen yet.</param>
/// <param name="Entry">The entry of the audit.</param>
public sealed record LimitDays(bool IsByDay, string? By, DateTime? At, int? Entry);

/// <summary>The limits of one rule, or of what several rules rest on.</summary>
/// <param name="Rule">The id of the rule; null: they are no rule's own.</param>
public sealed record LimitGroup(string Title, string Says, string? Rule, IReadOnlyList<LimitLine> Lines);

/// <summary>One limit.</summary>
/// <param name="Limit">With the number in force today, and the rule's own default.</param>
/// <param name="Says">What happens at it.</param>
/// <param name="Unset">The number where nothing is set here: of appsettings.json, or the rule's own.</param>
/// <param name="Set">What was set here, from the first day on.</param>
public sealed record LimitLine(Limit Limit, string Says, Whose Whose, string Unit, string Unset, IReadOnlyList<LimitSet> Set)
{
    /// <summary>What was set when it was read: only over that may it be written.</summary>
    public string Seen => string.Join(' ', Set.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.From:yyyy-MM-dd}={s.Value}")));

    /// <summary>The number that holds on a day, as people write it.</summary>
    public string On(DateOnly day) => Set.LastOrDefault(s => s.From <= day)?.Value ?? Unset;
}

/// <summary>Whose number it is.</summary>
/// <param name="Words">"Majors: two years", "ours".</param>
/// <param name="Sources">Where whoever is named says so.</param>
public sealed record Whose(string Words, IReadOnlyList<Source> Sources);

/// <summary>A number that was set here from a day on.</summary>
/// <param name="Value">Null: the default again.</param>
/// <param name="By">Null where nobody wrote down who.</param>
/// <param name="Entry">The entry of the audit that tells of it, and that can be taken back.</param>
public sealed record LimitSet(DateOnly From, string? Value, string? Why, string? By, DateTime? At, int? Entry);

/// <summary>What would come of each change by itself.</summary>
/// <param name="Day">The last day of the month before: of it everything is counted.</param>
public sealed record LimitsPreview(DateOnly Day, IReadOnlyList<LimitEffect> Effects);

/// <summary>What one change would come to.</summary>
/// <param name="Rules">Only those of which something can be told.</param>
/// <param name="Quiet">How many other rules it would touch, of which no count is large enough.</param>
public sealed record LimitEffect(string Key, string Title, string Says, IReadOnlyList<RuleEffect> Rules, int Quiet);

/// <summary>For how many people the flag of a rule would come, go, speak louder and speak more quietly, in fives; null: fewer than five, or none.</summary>
public sealed record RuleEffect(string Rule, string Title, int? Come, int? Go, int? Louder, int? Quieter)
{
    public bool TellsNothing => (Come ?? Go ?? Louder ?? Quieter) is null;
}

/// <summary>What became of saving.</summary>
/// <param name="Conflicts">What somebody else changed meanwhile: nothing was saved.</param>
public sealed record LimitsDone(bool IsSaved, string Said, IReadOnlyList<LimitConflict>? Conflicts = null);

/// <summary>A limit that somebody else changed while it was being changed.</summary>
/// <param name="Now">"9 months from 1 Mar 2026".</param>
/// <param name="Seen">What is set now, to be written over if that is wished.</param>
public sealed record LimitConflict(string Key, string Says, string? By, DateTime? At, string Now, string Seen);
