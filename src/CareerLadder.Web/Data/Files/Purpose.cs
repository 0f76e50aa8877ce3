namespace CareerLadder.Web.Data.Files;

/// <summary>What an organisation accepts at setup, and every export carries.</summary>
public static class Purpose
{
    public const string Sentence = "Flags, fluency, intents and practice may not be used for rating, pay, promotion or redundancy.";
}
