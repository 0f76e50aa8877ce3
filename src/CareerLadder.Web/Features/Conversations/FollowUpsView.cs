using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>What was agreed in one conversation, and what is still open from earlier ones.</summary>
/// <param name="Owners">Who could promise something: the two; empty where nothing can be agreed.</param>
public sealed record FollowUpsView(DateOnly Today, IReadOnlyList<FollowUp> Here, IReadOnlyList<FollowUp> Earlier, IReadOnlyList<PersonName> Owners);

/// <summary>One promise.</summary>
/// <param name="IsMine">The one who looks promised it.</param>
/// <param name="About">Whose career it is about.</param>
/// <param name="MayTakeBack">It was agreed in a conversation of one's own, and is not done.</param>
public sealed record FollowUp(int Id, int Conversation, string Text, string Owner, bool IsMine, DateOnly Due, DateOnly? DoneOn, PersonName About, bool MayTakeBack);
