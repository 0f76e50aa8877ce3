namespace CareerLadder.Web.Data.History;

/// <summary>What came of taking a change back, or would.</summary>
/// <param name="Rows">How many rows are as they were before.</param>
/// <param name="InTheWay">Why nothing was taken back; empty where it was.</param>
public sealed record TakenBack(int Rows, IReadOnlyList<Obstacle> InTheWay)
{
    public bool IsDone => InTheWay.Count == 0;
}

/// <summary>Something that keeps a change from being taken back.</summary>
/// <param name="Row">Which row: "the post of P199 from 2023-03-01".</param>
/// <param name="Person">Whose; null for one that is nobody's.</param>
/// <param name="Why">In a sentence.</param>
/// <param name="Later">The entries of the audit that tell of its later changes, in their order.</param>
public sealed record Obstacle(string Row, string? Person, string Why, IReadOnlyList<int> Later);
