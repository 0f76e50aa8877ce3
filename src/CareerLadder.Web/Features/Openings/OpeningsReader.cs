using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Openings;

/// <summary>Puts the page of openings together for one who looks.</summary>
internal sealed class OpeningsReader(AppDb db, Access access)
{
    private readonly Organisation organisation = access.Organisation;

    public async Task<OpeningsView> ReadAsync(OpeningsQuery asked)
    {
        var day = asked.AsOf;
        var isToday = day == access.Today;
        var rows = await db.Openings.AsNoTracking().Where(o => o.OpenedOn <= day && (o.ClosedOn == null || o.ClosedOn > day))
            .OrderByDescending(o => o.OpenedOn).ThenByDescending(o => o.Id).ToListAsync();
        var seen = rows.FindAll(o => access.MaySeeOpenings || access.MayManageOpeningOf(o.Manager));
        var lines = seen.Where(o => Matches(o, asked)).Select(o => LineOf(o, isToday)).ToList();
        IReadOnlyList<ReportsInterest> reports = [];
        if (isToday && access.Viewer?.PersonId is { } me)
        {
            var ids = rows.ConvertAll(o => o.Id);
            var interests = await db.Interests.AsNoTracking().Where(i => i.WithdrawnOn == null && ids.Contains(i.Opening)).OrderByDescending(i => i.On).ThenByDescending(i => i.Id).ToListAsync();
            lines = lines.ConvertAll(line => WithInterest(line, me, interests.FindAll(i => i.Opening == line.Id)));
            reports = ReportsOf(me, rows, interests);
        }

        var rungs = seen.Select(o => Ladder.RungOf(o.Level)).OfType<int>().Distinct().Order().ToList();
        return new(isToday, lines, seen.Count, rungs, access.MaySeeOpenings, isToday ? Choices() : null, reports);
    }

    /// <summary>Who may manage an opening posted by the one who looks.</summary>
    public IEnumerable<Named> Managers() => organisation.People
        .Where(p => p.PresenceOn(access.Today) == Presence.Here && Manages(p.Person.Id) && access.MayManageOpeningOf(p.Person.Id))
        .Select(p => NameOf(p.Person.Id)).OrderBy(n => n.Name, StringComparer.OrdinalIgnoreCase).ThenBy(n => n.Id, StringComparer.Ordinal);

    private Core.Ladders.Ladder Ladder => organisation.LadderOn(access.Today);

    private OpeningChoices? Choices()
    {
        Named[] managers = [.. Managers()];
        if (managers.Length == 0) return null;
        var teams = organisation.People.Select(p => p.PresenceOn(access.Today) == Presence.Here ? p.StandsHereOn(access.Today)?.Team : null).OfType<string>();
        return new([.. Ladder.Levels.Reverse()], [.. teams.Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase)], managers);
    }

    private bool Manages(string person) =>
        organisation.Find(person)?.StandsHereOn(access.Today)?.Kind.IsManaging() == true || organisation.Lines.ReportsOn(person, access.Today).Any();

    private bool Matches(OpeningRow row, OpeningsQuery asked) =>
        (asked.Track is null || row.Kind.TrackOf() == asked.Track) && (asked.Rung is null || Ladder.RungOf(row.Level) == asked.Rung);

    private OpeningLine LineOf(OpeningRow row, bool isToday) => new(
        row.Id, row.Title, row.Kind, Components.Shared.KindWords.LevelWithEquals(Ladder, row.Level), row.Team, NameOf(row.Manager), row.OpenedOn, row.Text)
    {
        Edited = isToday && access.MayManageOpeningOf(row.Manager)
            ? new() { Title = row.Title, Kind = row.Kind, Level = row.Level, Team = row.Team, Manager = row.Manager, Text = row.Text }
            : null,
    };

    private OpeningLine WithInterest(OpeningLine line, string me, List<InterestRow> interests)
    {
        var seen = interests.FindAll(i => access.MaySeeInterest(i.Person, i.ToldTo, line.Manager.Id));
        var mine = seen.Find(i => i.Person == me);
        var isToldToNow = mine is not null && mine.ToldTo == line.Manager.Id;
        return line with
        {
            Mine = mine is null ? null : new(mine.On, mine.Words, NameOf(mine.ToldTo).Name, mine.OwnManagerMayKnow),
            Asks = isToldToNow || line.Manager.Id == me || organisation.Find(me)?.PresenceOn(access.Today) != Presence.Here ? null : AsksOf(line.Manager, me, again: mine is not null),
            Interested = [.. seen.Where(i => i.Person != me && IsHere(i.Person)).Select(i => new InterestTold(NameOf(i.Person), i.On, i.Words))],
        };
    }

    private AsksInterest AsksOf(Named manager, string me, bool again)
    {
        var own = organisation.Lines.ManagerOn(me, access.Today);
        return new(manager.Name, own is null || own == manager.Id ? null : NameOf(own).Name, own == manager.Id, again);
    }

    private List<ReportsInterest> ReportsOf(string me, List<OpeningRow> rows, List<InterestRow> interests) =>
    [
        .. from interest in interests
           where interest.OwnManagerMayKnow && interest.ToldTo != me && access.RelationTo(interest.Person) == Relation.Manager
           join opening in rows on interest.Opening equals opening.Id
           select new ReportsInterest(NameOf(interest.Person), opening.Title, interest.On),
    ];

    private bool IsHere(string person) => organisation.Find(person)?.PresenceOn(access.Today) == Presence.Here;

    private Named NameOf(string person) => new(person, organisation.Find(person)?.Person.DisplayName ?? person);
}
