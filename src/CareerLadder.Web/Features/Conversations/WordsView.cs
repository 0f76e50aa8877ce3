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

/// <summary>What becomes of words that are sent to be saved.</summary>
/// <param name="Version">Of what is kept now.</param>
/// <param name="Text">What is kept, where it is not what was sent: the same side wrote elsewhere meanwhile. Null where it was saved.</param>
public sealed record SavedWords(int Version, string? Text = null);

/// <summary>Words as a browser sends them.</summary>
/// <param name="Version">Of the words that they were written on top of.</param>
public sealed record TypedWords(string? Text, int Version)
{
    public const int Longest = 20_000;

    public bool IsValid => Text is { Length: <= Longest } && Version >= 0;
}
