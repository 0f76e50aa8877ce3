namespace CareerLadder.Web.Features.Conversations;

/// <summary>What a conversation is to be about.</summary>
/// <param name="MayChange">Not a later manager.</param>
/// <param name="Me">The key of the one who looks.</param>
/// <param name="Suggestions">What else could be raised; none for whoever may not change it.</param>
public sealed record AgendaView(IReadOnlyList<AgendaPoint> Points, bool MayChange, string Me, IReadOnlyList<Suggestion> Suggestions);

/// <param name="Version">Of the text.</param>
public sealed record AgendaPoint(int Id, string Text, int Version);

/// <summary>Something that could be raised, from what is known of a career.</summary>
/// <param name="Source">flag:TlmTrap, door:climb, goal:7, intent, fork, followup:3, swap:5.</param>
/// <param name="IsMineAlone">Only the person sees it, until they put it on the agenda themselves.</param>
public sealed record Suggestion(string Source, string Text, bool IsMineAlone = false);
