namespace CareerLadder.Web.Components.Shared;

/// <summary>One figure of a row of facts.</summary>
/// <param name="Label">What it is: In this post.</param>
/// <param name="Value">The figure: 3 y 2 m.</param>
/// <param name="Hint">What to know about it, for those who rest the pointer on it; null: nothing.</param>
public sealed record Fact(string Label, string Value, string? Hint = null);
