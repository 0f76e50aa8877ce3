using CareerLadder.Web.Data.Rows;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>The shared notes, as one side sees them.</summary>
/// <param name="Mine">The half that is one's own to write; null for a later manager.</param>
/// <param name="Others">What one reads.</param>
public sealed record WordsView(Half? Mine, IReadOnlyList<Half> Others);

/// <summary>What one side wrote.</summary>
/// <param name="Who">The name.</param>
/// <param name="Version">0 while nothing is written.</param>
public sealed record Half(ConversationSide Side, string Who, string Text, int Version);
