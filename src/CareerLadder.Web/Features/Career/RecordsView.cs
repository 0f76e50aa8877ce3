using CareerLadder.Core.Careers;

namespace CareerLadder.Web.Features.Careers;

/// <summary>What somebody has told of themselves, to themselves.</summary>
/// <param name="Manages">On this day: then other answers make sense, and hands-on work is worth logging.</param>
/// <param name="Intent">The last answer; null where none was given.</param>
/// <param name="AskedAgain">From this day on the question is due again; null where there is no answer yet.</param>
/// <param name="Practices">Newest first.</param>
public sealed record RecordsView(
    DateOnly Today, bool Manages, IntentAnswer? Intent, DateOnly? AskedAgain, IReadOnlyList<PracticeLine> Practices);

/// <param name="Id">To end, correct or remove it by.</param>
public sealed record PracticeLine(int Id, Practice Practice);

/// <param name="Id">To correct or remove it by.</param>
public sealed record IntentLine(int Id, IntentAnswer Answer);

/// <summary>What became of a correction.</summary>
/// <param name="Said">One sentence.</param>
/// <param name="Now">What it is now, where it was changed meanwhile.</param>
public sealed record Corrected<T>(bool IsSaved, string Said, T? Now = null)
    where T : class;
