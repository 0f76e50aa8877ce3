using CareerLadder.Core.Ladders;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Plans;

/// <summary>What to know and to agree before somebody is made manager.</summary>
/// <param name="IsMe">The one who looks is the one to be appointed; otherwise, the direct manager.</param>
/// <param name="Other">The name of the other of the two; null: there is no manager to agree with.</param>
/// <param name="Input">As the one who looks left it; else as it was proposed; else something to begin with.</param>
/// <param name="Told">Null while the appointment is not valid.</param>
public sealed record AppointmentView(
    string Person, string Name, bool IsMe, string? Other, DateOnly Today, AppointmentInput Input, PlanTold? Told, IReadOnlyList<ReturnTicketView> Tickets, Ladder Ladder, IReadOnlyList<string> Teams);
