namespace CareerLadder.Web.Features.Erase;

/// <summary>Somebody whose personal data could be erased.</summary>
/// <param name="LastDay">Null: none is entered.</param>
/// <param name="Refusal">Why it cannot be; null where it can.</param>
/// <param name="DaysKept">For how many days a nightly backup is kept; null: the site makes none.</param>
public sealed record EraseView(string Person, string Name, DateOnly? LastDay, string? Refusal, int? DaysKept);

/// <param name="Person">The key that stands in the place of theirs from now on; null: nothing was erased.</param>
/// <param name="Name">The name that does.</param>
public sealed record EraseOutcome(string Said, string? Person = null, string? Name = null);
