using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Fluency;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Charts;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Careers;

/// <summary>Reads the career page of one person as of a day, as far as whoever is signed in may see it.</summary>
/// <param name="chances">Null: nothing is known of openings and swaps.</param>
public sealed class CareerStore(AccessGate gate, ChancesOn? chances = null)
{
    private const int AnswersShown = 4;
    private const int PracticesShown = 6;

    /// <summary>The one's own page; null for an account that belongs to nobody with a career here.</summary>
    public async ValueTask<CareerView?> GetMineAsync(DateOnly asOf)
    {
        var access = await gate.EnterAsync();
        return access.Viewer?.PersonId is { } me ? await ReadAsync(access, me, asOf) : null;
    }

    /// <summary>Null where there is nobody of that key to be seen, and for whoever has not signed in.</summary>
    public async ValueTask<CareerView?> GetAsync(string person, DateOnly asOf) => await ReadAsync(await gate.EnterAsync(), person, asOf);

    private async ValueTask<CareerView?> ReadAsync(Access access, string person, DateOnly asOf)
    {
        var view = Of(access, person, asOf);
        if (view is not null && access.MaySee(Known.Fluency, person))
            view = view with { Doors = DoorsOf(access, access.Organisation.Find(person)!, asOf, chances is null ? null : await chances(access, person, asOf)) };
        if (view is { HoldsPay: true }) await gate.ShowPayAsync(access, [person]);
        return view;
    }

    /// <summary>How many people here there are to look after; null for whoever is no administrator.</summary>
    public async ValueTask<int?> CountToLookAfterAsync() => await gate.EnterAsync() is { Viewer.IsAdministrator: true } access 
        ? access.Organisation.People.Count(one => one.PresenceOn(access.Today) == Presence.Here) : null;

    private static CareerView? Of(Access access, string person, DateOnly asOf)
    {
        if (access.Organisation.Find(person) is not { } evidence || !access.MaySee(Known.Standing, person)) return null;
        var whole = access.MaySee(Known.Posts, person);
        // Who may see no dated posts sees where somebody stands today, and on no other day: the dates could be read out of it day by day.
        var stands = access.MaySeeStanding(person, asOf);
        var view = new CareerView(
            person, evidence.Person.DisplayName, access.RelationTo(person) == Relation.Self, stands ? CareerStanding.On(evidence, asOf, withDates: whole) : null,
            stands ? ManagerOf(access.Organisation, person, asOf) : null, whole || !stands ? null : WhyNoMore(evidence.Person))
        {
            Flags = FlagTeller.Tell(access, evidence, asOf),
            Pay = access.MaySee(Known.Pay, person) ? PayTeller.Tell(evidence, asOf, withLevel: stands, access.MaySeeBands) : null,
            MayEdit = access.MayChangePostsOf(person),
            MayEditPay = access.MayChangePayOf(person),
            TellsFlags = whole && evidence.Career.Begins <= asOf && asOf < evidence.Career.End,
        };
        return whole ? Whole(access, evidence, asOf, view) : view;
    }

    private static CareerView Whole(Access access, Evidence evidence, DateOnly asOf, CareerView view)
    {
        var person = view.Person;
        var withFluency = access.MaySee(Known.Fluency, person);
        return view with
        {
            Facts = CareerFigures.On(evidence, asOf),
            Pendulum = Pendulum.Of(evidence, asOf, access.Today, withFluency),
            Fluency = withFluency ? FluencyTeller.Tell(evidence, asOf, access.MaySee(Known.Practice, person)) : null,
            Earlier = EarlierOf(evidence),
            Manages = view.IsMe && evidence.Career.StandingOn(access.Today)?.Kind.IsManaging() == true,
            TellsFork = !view.IsMe && access.MaySee(Known.Forks, person),
            Intents = access.MaySee(Known.Intents, person) ? [.. evidence.Career.Intents.Where(i => i.From <= asOf).Reverse().Take(AnswersShown).Select(i => i.Value)] : null,
            Practices = access.MaySee(Known.Practice, person) ? [.. evidence.Career.Practices.Where(p => p.From <= asOf).OrderByDescending(p => p.From).Take(PracticesShown)] : [],
            Relation = access.RelationTo(person),
        };
    }

    private static PersonName? ManagerOf(Organisation organisation, string person, DateOnly day) =>
        organisation.Find(organisation.Lines.ManagerOn(person, day)) is { } manager ? new(manager.Person.Id, manager.Person.DisplayName) : null;

    private static string WhyNoMore(Person person) =>
        $"This is what everyone here sees: name, post and level, as of today. The rest of a career is for {person.DisplayName} and the people they report to.";

    private static IReadOnlyList<Door> DoorsOf(Access access, Evidence evidence, DateOnly asOf, Chances? chances)
    {
        var ladder = access.Organisation.LadderOn(asOf);
        var above = NextAbove(evidence.Career, ladder, asOf);
        var seats = above is null ? (int?)null : Seats.On(access.Organisation, above.Id, access.Today);
        var doors = Doors.Of(evidence.Career, evidence.Fluency, ladder, asOf, chances?.PostedAbove, seats, chances?.SwapFits);
        var hidden = chances is { PostedAbove: null } ? "; openings are not shown to everyone here" : "";
        return [.. doors.Select(d => d.Id == "climb" && above is not null ? d with { Title = $"Climb to {above.Title ?? above.Id}", Because = d.Because + hidden } : d)];
    }

    private static Level? NextAbove(Career career, Ladder ladder, DateOnly asOf) =>
        career.StandingOn(asOf) is { } post && post.Kind.TrackOf() is { } track && ladder.RungOf(post.Level) is { } rung
            ? ladder.Levels.FirstOrDefault(l => l.Track == track && l.Rung > rung)
            : null;

    private static EarlierCareer? EarlierOf(Evidence evidence)
    {
        var person = evidence.Person;
        // Of a career that is neither an engineer's nor a manager's nothing is assumed.
        if (evidence.Career.FirstActiveDay == DateRange.Never || evidence.Career.Begins is not { } begins || person is { PractisedBefore: not null, ManagedBefore: not null }) return null;
        return new(begins, person.PractisedBefore is null ? evidence.Company.Fluency.AssumedYearsBefore : null, person.ManagedBefore is null);
    }
}
