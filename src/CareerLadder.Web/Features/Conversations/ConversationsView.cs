using CareerLadder.Core.Flags;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>Conversations of the one who looks: their own, and as a manager those with each of their people.</summary>
/// <param name="Own">Null for an account that belongs to nobody with a career here.</param>
/// <param name="Reports">Those whose turn it is first; empty for whoever manages nobody.</param>
public sealed record ConversationsView(DateOnly Today, OwnConversations? Own, IReadOnlyList<ReportLine> Reports)
{
    public static ConversationsView Nothing(DateOnly today) => new(today, null, []);

    /// <summary>Those of the next two days, on either side, soonest first.</summary>
    public IEnumerable<PlannedLine> Soon =>
        Reports.Select(r => r.Next).Concat(Own?.Planned ?? []).OfType<PlannedLine>().Where(p => p.On >= Today && p.On <= Today.AddDays(ReminderDays)).OrderBy(p => p.On).ThenBy(p => p.Id);

    /// <summary>How many days before a conversation one is reminded of it, here and by e-mail.</summary>
    public const int ReminderDays = 2;
}

/// <summary>One's own career's conversations.</summary>
/// <param name="Me">One's own key.</param>
/// <param name="Manager">With whom the next one is; null where one reports to nobody.</param>
/// <param name="Promises">What is open, one's own and the manager's.</param>
public sealed record OwnConversations(string Me, PersonName? Manager, IReadOnlyList<PlannedLine> Planned, IReadOnlyList<HeldLine> Held, IReadOnlyList<FollowUp> Promises, IReadOnlyList<Reason> Why);

/// <summary>One of those who report to the one who looks.</summary>
/// <param name="Post">Senior Engineer, Payments.</param>
public sealed record ReportLine(PersonName Person, string Post, IReadOnlyList<Reason> Why, PlannedLine? Next, IReadOnlyList<HeldLine> Held, int OpenPromises)
{
    /// <summary>How loudly something says that it is time; null: nothing does.</summary>
    public Severity? Loudest => Why.Select(w => w.Severity).Max();
}

/// <param name="Other">The one with whom it is.</param>
/// <param name="Proposed">Who proposed the day, until the other agrees: you, or a name. Null once it is agreed.</param>
/// <param name="Points">How many are on its agenda.</param>
public sealed record PlannedLine(int Id, PersonName Other, DateOnly On, string? Proposed, int Points);

/// <param name="With">The manager who led it; null where nobody recorded who did.</param>
public sealed record HeldLine(int Id, DateOnly On, PersonName? With);

/// <summary>Why it is time for a conversation, or what there is to say in it.</summary>
public sealed record Reason(string Text, Severity? Severity = null);

/// <summary>What became of wanting to start one.</summary>
/// <param name="Conversation">The one to go to: a new one, or the one that is planned already.</param>
/// <param name="Refusal">A sentence, where there is none.</param>
public sealed record Started(int? Conversation, string? Refusal = null);
