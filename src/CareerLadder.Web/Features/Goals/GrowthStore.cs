using CareerLadder.Core.Ladders;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Goals;

/// <summary>
/// Somebody beside what a level asks for: for the person and the direct manager of today alone. The person writes their own view, the
/// manager the manager's.
/// </summary>
public sealed class GrowthStore(AccessGate gate, IDbContextFactory<AppDb> databases, TimeProvider clock)
{
    /// <param name="level">Null: the one they aim at, else the one they stand on, else the first there is.</param>
    /// <returns>Null where none of it may be seen.</returns>
    public async ValueTask<GrowthView?> ReadAsync(string person, string? level, DateOnly asOf)
    {
        var access = await gate.EnterAsync();
        if (access.Organisation.Find(person) is not { } of || !access.MaySee(Known.Goals, person)) return null;
        var ladder = access.Organisation.LadderOn(asOf);
        await using var db = await databases.CreateDbContextAsync();
        var goals = await CurrentGoalsStore.LinesAsync(db, access, person, asOf);
        var id = level ?? goals.Select(g => ladder.Find(g.Level)?.Id).OfType<string>().FirstOrDefault()
            ?? ladder.Find(Core.Organisations.Standing.StandsHereOn(of, asOf)?.Level)?.Id ?? (ladder.Levels.Count > 0 ? ladder.Levels[0].Id : null);
        var views = await db.LevelViews.AsNoTracking().Where(v => v.Person == person && v.Level == id && v.On <= asOf).OrderByDescending(v => v.On).ThenByDescending(v => v.Id).ToListAsync();
        var evidence = await EvidenceAsync(db, person, asOf);
        var manager = access.Organisation.Lines.ManagerOn(person, access.Today);
        var found = ladder.Find(id);
        var equals = found is null ? [] : ladder.EqualsOf(found);
        Place[] here = found is null ? [] : [.. Place.Of(ladder, found)];
        // What was written under a theme stays to be read when the ladder has lost it.
        var themes = here.Select(p => p.Theme).Concat(views.Select(v => v.Theme)).Concat(evidence.SelectMany(e => e.Places).Where(p => p.Level == id).Select(p => p.Theme)).Distinct(StringComparer.Ordinal);
        return new(
            person, of.Person.DisplayName, access.RelationTo(person) == Relation.Self, manager is null ? null : NameOf(access, manager), access.Today, id, found, equals, ladder.Levels, goals,
            [.. themes.Select(t => Themed(t, ladder, id!, views, evidence, writer => new(NameOf(access, writer), writer == manager || writer == person)))],
            [.. evidence.Where(e => e.Places.All(p => p.Level != id))],
            [.. here, .. equals.SelectMany(e => Place.Of(ladder, e))],
            asOf == access.Today ? PenOf(access, person) : Pen.None);
    }

    /// <summary>Writes today's view of whoever is signed in: their own of themselves, or the manager's of a direct report, which is written down in the audit.</summary>
    /// <returns>Whether it was saved: only on an expectation that is on the ladder, and only of oneself or a direct report.</returns>
    public async ValueTask<bool> WriteViewAsync(string person, Place place, ViewInput told)
    {
        var access = await gate.EnterAsync();
        var pen = access.Organisation.Find(person) is null ? Pen.None : PenOf(access, person);
        if (pen == Pen.None || access.Viewer?.PersonId is not { } me || !new ViewInputValidator().Validate(told).IsValid || !place.IsOn(access.Organisation.LadderOn(access.Today))) return false;
        var by = pen == Pen.Own ? ViewBy.Person : ViewBy.Manager;
        await using var db = await databases.CreateDbContextAsync();
        var row = await db.LevelViews.FirstOrDefaultAsync(v => v.Person == person && v.Level == place.Level && v.Theme == place.Theme && v.Writer == me && v.By == by && v.On == access.Today)
            ?? db.LevelViews.Add(new() { Person = person, Level = place.Level, Theme = place.Theme, By = by, Writer = me, On = access.Today }).Entity;
        row.Standing = told.Standing!.Value;
        row.Words = string.IsNullOrWhiteSpace(told.Words) ? null : told.Words.Trim();
        if (pen == Pen.Managers) db.WriteDown(AuditEntry.Of(AuditAction.ViewWritten, access.Viewer, person), clock);
        await db.SaveChangesAsync();
        return true;
    }

    private static Pen PenOf(Access access, string person) => access.RelationTo(person) switch
    {
        Relation.Self => Pen.Own,
        Relation.Manager => Pen.Managers,
        _ => Pen.None,
    };

    private static string NameOf(Access access, string person) => access.Organisation.Find(person)?.Person.DisplayName ?? person;

    private static async Task<List<EvidenceTold>> EvidenceAsync(AppDb db, string person, DateOnly asOf)
    {
        var rows = await db.Evidence.AsNoTracking().Where(e => e.Person == person && e.On <= asOf).OrderByDescending(e => e.On).ThenByDescending(e => e.Id).ToListAsync();
        var places = (await db.EvidenceFor.AsNoTracking().Where(f => db.Evidence.Any(e => e.Id == f.Evidence && e.Person == person)).OrderBy(f => f.Id).ToListAsync()).ToLookup(f => f.Evidence);
        return [.. rows.Select(e => new EvidenceTold(e.Id, e.On, e.Text, e.Link, [.. places[e.Id].Select(f => new Place(f.Level, f.Theme))]))];
    }

    private static ThemeTold Themed(string theme, Ladder ladder, string level, List<LevelViewRow> views, List<EvidenceTold> evidence, Func<string, (string Name, bool IsOfToday)> who)
    {
        var own = Of(ViewBy.Person);
        // The last of each manager: a former one's stays, with its name and date.
        var last = Of(ViewBy.Manager).DistinctBy(v => v.Writer).ToList();
        return new(
            theme,
            [.. ladder.Expectations.Where(e => e.Level == level && e.Theme == theme).Select(e => e.Text)],
            own.Select(Told).FirstOrDefault(), [.. own.Skip(1).Select(Told)],
            [.. last.Select(Told).OrderByDescending(v => v.IsOfToday)], [.. Of(ViewBy.Manager).Except(last).Select(Told)],
            [.. evidence.Where(e => e.Places.Contains(new(level, theme)))])
        {
            Name = ladder.NameOf(theme),
        };

        List<LevelViewRow> Of(ViewBy by) => [.. views.Where(v => v.Theme == theme && v.By == by)];

        ViewTold Told(LevelViewRow view)
        {
            var (name, isOfToday) = who(view.Writer);
            return new(view.Standing, view.Words, name, view.On, isOfToday);
        }
    }
}
