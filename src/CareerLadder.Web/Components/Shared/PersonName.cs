namespace CareerLadder.Web.Components.Shared;

/// <summary>Somebody to link to.</summary>
public sealed record PersonName(string Id, string Name);
