namespace CareerLadder.Web.Components.Shared;

/// <summary>Words as a browser sends them while they are typed.</summary>
/// <param name="Version">Of the words that they were written on top of.</param>
public sealed record TypedWords(string? Text, int Version)
{
    public const int Longest = 20_000;

    public bool IsValid => Text is { Length: <= Longest } && Version >= 0;
}

/// <summary>What becomes of words that are sent to be saved.</summary>
/// <param name="Version">Of what is kept now.</param>
/// <param name="Text">What is kept, where it is not what was sent: it was written elsewhere meanwhile. Null where it was saved.</param>
public sealed record SavedWords(int Version, string? Text = null);
