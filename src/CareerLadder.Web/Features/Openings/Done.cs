namespace CareerLadder.Web.Features.Openings;

/// <summary>What came of something somebody wanted done.</summary>
/// <param name="Refusal">Why it was not done, in a sentence; null where it was.</param>
public sealed record Done(string? Refusal = null)
{
    public static Done Well { get; } = new();

    public static Done NotAllowed { get; } = new("This is for whoever manages the opening, and for administrators.");

    public static Done Missing { get; } = new("This opening is not open any more. The list shows what is.");
}
