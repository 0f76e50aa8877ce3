using CareerLadder.Core.Careers;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Fluency;

/// <summary>How a next move stands. There is no "closed".</summary>
public enum DoorState
{
    Open,
    Narrowing,
    Opening,
    Hard,
}

/// <summary>A next move, and until or from when.</summary>
/// <param name="Until">Of an open or narrowing door, the day its limit is reached; of an opening one, the day it opens; null: never, or not known.</param>
/// <param name="Because">Why, and what would make it easier.</param>
public sealed record Door(string Id, string Title, DoorState State, DateOnly? Until, string Because);

/// <summary>The next moves of one person on a day, judged from dates alone and never added up to one score.</summary>
public static class Doors
{
    /// <summary>Years practised from which somebody is ready to manage (Majors: seven or more).</summary>
    public const double YearsToManage = 7;

    /// <summary>Months ahead that make an open door a narrowing one (ours).</summary>
    public const int NarrowingMonths = 12;

    /// <summary>Why the swap door of somebody above the managers of teams is opening: their seats are not paired with anybody's here.</summary>
    public const string SwapByTalking = "once somebody fits and both agree; nobody looks for that here from this seat, so it begins with talking";

    /// <param name="postedAbove">Openings on a level above; null where openings are not known, and then nothing is said of how many there are.</param>
    /// <param name="seatsAbove">People on the levels above; null where that is not to be said.</param>
    /// <param name="swapFits">Whether somebody fits to swap with and both agreed to be asked; null where that is not known, and then nothing is said of it.</param>
    /// <returns>In the order of the design; empty before the first post and once the person has left. A door nobody can judge is left out.</returns>
    public static IReadOnlyList<Door> Of(Career career, FluencyCurve fluency, Ladder ladder, DateOnly asOf, int? postedAbove = null, int? seatsAbove = null, bool? swapFits = null)
    {
        if (career.Begins is not { } begins || asOf < begins || asOf >= career.End) return [];
        var doors = new List<Door>(6);
        var f = fluency.On(asOf);
        if (f is not null)
        {
            doors.Add(EngineerHere(fluency, asOf));
            doors.Add(EngineerElsewhere(fluency, asOf));
        }

        var managed = career.Person.ManagedBefore > 0 || (career.ManagingRuns.Length > 0 && career.ManagingRuns[0].Start <= asOf);
        doors.Add(ManageHere(career, fluency.Model, asOf, managed));
        doors.Add(ManageElsewhere(fluency, asOf, managed));
        if (Climb(career, ladder, asOf, postedAbove, seatsAbove) is { } climb) doors.Add(climb);
        if (swapFits is { } fits && Swap(career, asOf, fits) is { } swap) doors.Add(swap);
        return doors;
    }

    private static Door EngineerHere(FluencyCurve fluency, DateOnly asOf)
    {
        const string title = "Back to engineering here, same rung and pay";
        var (state, until) = WhileAbove(fluency, fluency.Model.RustyFrom, asOf);
        return new("engineer-here", title, state, until, state switch
        {
            DoorState.Hard => "a protected ramp of about six months makes it easier; it has been done after twenty years",
            _ when until is { } day => $"until about {Say.Season(day)}, if nothing changes",
            _ => "for as long as things stay as they are",
        });
    }

    private static Door EngineerElsewhere(FluencyCurve fluency, DateOnly asOf)
    {
        var (state, until) = WhileAbove(fluency, fluency.Model.FluentFrom, asOf);
        return new("engineer-elsewhere", "Engineer at another company", state, until, state switch
        {
            DoorState.Hard => "people hire for what you do now; easier after a swing inside",
            _ when until is { } day => $"until about {Say.Season(day)}, if nothing changes",
            _ => "for as long as things stay as they are",
        });
    }

    private static Door ManageHere(Career career, FluencyModel model, DateOnly asOf, bool managed)
    {
        const string title = "Manage here";
        if (managed) return new("manage-here", title, DoorState.Open, null, "having managed before");
        var assumed = career.Person.PractisedBefore is null;
        if (model.YearsPractised(career, asOf) >= YearsToManage - FluencyModel.Tolerance)
        {
            return new("manage-here", title, DoorState.Open, null, assumed
                ? "if some years as an engineer came before, which is not known here yet"
                : "with seven years of engineering behind you");
        }

        var day = model.DayPractised(career, YearsToManage);
        return day == DateRange.Never
            ? new("manage-here", title, DoorState.Opening, null, "with seven years of engineering; the parts of the job can be practised until then")
            : new("manage-here", title, DoorState.Opening, day, $"from about {Say.Season(day)}, with seven years of engineering; practise parts of the job until then");
    }

    private static Door ManageElsewhere(FluencyCurve fluency, DateOnly asOf, bool managed)
    {
        const string title = "Manager at another company";
        if (!managed) return new("manage-elsewhere", title, DoorState.Opening, null, "manage here first; first-time managers are rarely hired from outside");
        if (fluency.On(asOf) is null) return new("manage-elsewhere", title, DoorState.Open, null, "having managed before");
        var (state, until) = WhileAbove(fluency, fluency.Model.FluentFrom, asOf);
        return new("manage-elsewhere", title, state, until, state switch
        {
            DoorState.Hard => "easier with fresh hands-on work; interviews for managers ask for it",
            _ when until is { } day => $"until about {Say.Season(day)}, if nothing changes",
            _ => "having managed before, and fluent",
        });
    }

    private static Door? Climb(Career career, Ladder ladder, DateOnly asOf, int? posted, int? seats)
    {
        if (career.StandingOn(asOf) is not { } post || post.Kind.TrackOf() is not { } track || ladder.RungOf(post.Level) is not { } rung) return null;
        var above = seats is { } n ? $", {Say.Count(n, "such seat")}" : "";
        if (!ladder.HasAbove(track, rung)) return new("climb", "Climb", DoorState.Hard, null, "this is the top of this ladder; the other one may go on");
        return posted > 0
            ? new("climb", "Climb", DoorState.Open, null, $"{Say.Count(posted.Value, "opening")} posted{above}")
            : new("climb", "Climb", DoorState.Opening, null, $"{(posted is null ? "once one is posted" : "nothing posted now")}{above}");
    }

    private static Door? Swap(Career career, DateOnly asOf, bool fits)
    {
        if (career.StandingOn(asOf) is not { } post || post.Kind.TrackOf() is not { } track) return null;
        var title = track == Track.Management ? "Swap seats with an engineer" : "Swap seats with a manager";
        return fits
            ? new("swap", title, DoorState.Open, null, "somebody fits, and both agreed to be asked")
            : new("swap", title, DoorState.Opening, null, post.Kind is Kind.Director or Kind.Executive ? SwapByTalking : "once somebody fits and both agreed to be asked");
    }

    private static (DoorState State, DateOnly? Until) WhileAbove(FluencyCurve fluency, double limit, DateOnly asOf)
    {
        var day = fluency.FirstDayBelow(limit, asOf);
        if (day == asOf) return (DoorState.Hard, null);
        if (day == DateRange.Never) return (DoorState.Open, null);
        return (day < asOf.AddMonths(NarrowingMonths) ? DoorState.Narrowing : DoorState.Open, day);
    }
}
