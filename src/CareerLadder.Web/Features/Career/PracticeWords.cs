using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Features.Careers;

/// <summary>Hands-on work in a line.</summary>
internal static class PracticeWords
{
    /// <summary>3 hours a week, since 5 Jan 2026, on the critical path: reviews.</summary>
    public static string Of(Practice practice) =>
        $"{Hours(practice)}, {Days(practice)}{(practice.OnCriticalPath ? ", on the critical path" : "")}{(practice.Note is { } note ? $": {note}" : "")}";

    public static string Hours(Practice practice) => practice.HoursPerWeek == 1 ? "1 hour a week" : FormattableString.Invariant($"{practice.HoursPerWeek:0.#} hours a week");

    public static string Days(Practice practice) =>
        practice.To is { } end ? $"{Say.Day(practice.From)} to {Say.Day(end.AddDays(-1))}" : $"since {Say.Day(practice.From)}";
}
