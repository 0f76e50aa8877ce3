using CareerLadder.Core.Careers;

namespace CareerLadder.Web.Data.Demo;

/// <summary>What somebody did from a day on, before the reporting line and leaves are worked in.</summary>
/// <param name="Until">Only where it does not last until the next: the first day out.</param>
/// <param name="Leads">The seat at the head of the unit: its people report here.</param>
internal sealed record Step(int From, Kind Kind, string? Level, string? Unit, bool Leads, string? Title = null, string? Employer = null, int? Until = null);

internal sealed record Hours(int From, int? Until, double PerWeek, bool OnCriticalPath, string? Note);

internal sealed record Answer(int On, Intent Intent, IntentReason? Reason, string? Note);
