using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>One conversation: who, when, and what the one who looks may do with it.</summary>
/// <param name="With">The manager who leads it; null where nobody recorded who did.</param>
/// <param name="Other">The one with whom one holds it oneself.</param>
/// <param name="Proposed">Who proposed the day, until the other agrees; null once it is agreed.</param>
/// <param name="IsMyProposal">The one who looks did.</param>
/// <param name="ShowsNotes">What was said is for the one who looks.</param>
/// <param name="MayCancel">The one who looks leads it, and nothing was written or agreed in it.</param>
/// <param name="Next">The next one of the two that is planned; null while none is.</param>
public sealed record ConversationView(
    int Id, Part Part, PersonName Person, PersonName? With, PersonName? Other, DateOnly On, bool IsHeld, string? Proposed, bool IsMyProposal, bool IsShared, bool ShowsNotes,
    bool MayCancel, NextConversation? Next, DateOnly Today);

public sealed record NextConversation(int Id, DateOnly On);
