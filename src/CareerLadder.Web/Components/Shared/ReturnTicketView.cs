using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Pay;
using CareerLadder.Web.Data.Rows;

namespace CareerLadder.Web.Components.Shared;

/// <summary>One return ticket as person and manager see it.</summary>
/// <param name="ToPerson">The one who looks is the person.</param>
/// <param name="MayAgree">The one who looks has not agreed yet, and can.</param>
/// <param name="ByMe">The one who looks wrote it as it stands.</param>
/// <param name="Level">E5 Staff Engineer.</param>
/// <param name="Band">Of that level; null where there is none, or it is not for the one who looks.</param>
public sealed record ReturnTicketView(
    int Id, string Person, string PersonName, string Manager, string ManagerName, bool ToPerson, bool MayAgree, bool ByMe, TicketState State, DateOnly Begins, TwoYears TwoYears, string Level, string PayKept,
    Band? Band, double ProtectedHours, DateOnly AskAgainOn, DateOnly? PersonAgreedOn, DateOnly? ManagerAgreedOn, TicketOutcome? Outcome, DateOnly? OutcomeOn, string? Words)
{
    /// <summary>The page of the appointment is for the one who looks: not for a manager of earlier days.</summary>
    public bool MayOpen { get; init; }

    /// <summary>Of a ticket that the one who looks may see.</summary>
    internal static ReturnTicketView Of(Access access, Evidence person, ReturnTicketRow row)
    {
        var me = access.Viewer!.PersonId;
        var level = access.Organisation.LadderOn(access.Today).Find(row.Level);
        var state = row.Of().On(person.Career, access.Today);
        // Where a level stands in its bands goes with its zone, which is no business of a manager of earlier days.
        var isNear = access.RelationTo(row.Person) is Relation.Self or Relation.Manager;
        return new(
            row.Id, row.Person, person.Person.DisplayName, row.Manager, access.Organisation.Find(row.Manager)?.Person.DisplayName ?? row.Manager, ToPerson: row.Person == me,
            MayAgree: state == TicketState.Proposed && ((row.Person == me && row.PersonAgreedOn is null) || (row.Manager == me && row.ManagerAgreedOn is null)), ByMe: row.WrittenBy == me, state,
            row.Begins, row.TwoYears, NameOf(level, row.Level), row.PayKept, isNear && access.MaySeeBands ? access.Organisation.Company.Bands.On(person.Person.Zone, row.Level, access.Today) : null,
            row.ProtectedHours, row.AskAgainOn, row.PersonAgreedOn, row.ManagerAgreedOn, row.Outcome, row.OutcomeOn, row.Words) { MayOpen = isNear };
    }

    private static string NameOf(Level? level, string id) => level?.Title is { } title ? $"{id} {title}" : id;
}
