using CareerLadder.Core.Ladders;
using CareerLadder.Core.Openings;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Components.Shared;

/// <summary>What there is to climb to on one rung.</summary>
/// <param name="Steps">What each rung of <see cref="RungAhead.Steps"/> is called on the ladder, and how many stand on it.</param>
/// <param name="TellsOpenings">Openings are the one who looks's to see; else only the seats are told.</param>
public sealed record ClimbTold(Level Level, RungAhead Rung, IReadOnlyList<(string Name, int Seats)> Steps, DateOnly Today, bool TellsOpenings);

/// <summary>
/// The other side of a climb, for whoever plans one: how seldom a seat comes free and how few there are. It rests on where people stand
/// today and on openings, and names nobody.
/// </summary>
public sealed class ClimbStore(AccessGate gate, IDbContextFactory<AppDb> databases)
{
    /// <param name="level">Null: the next rung above one's own, on one's own track.</param>
    /// <returns>Null where there is no such rung, or nobody has signed in.</returns>
    public async ValueTask<ClimbTold?> ReadAsync(string? level = null)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer is null || (level is null ? Above(access) : access.Organisation.LadderOn(access.Today).Find(level)) is not { Rung: { } rung } found) return null;
        IReadOnlyList<Search> searches = [];
        if (access.MaySeeOpenings)
        {
            await using var db = await databases.CreateDbContextAsync();
            var ids = access.Organisation.LadderOn(access.Today).Levels.Where(l => l.Rung == rung && l.Track == found.Track).Select(l => l.Id).ToList();
            searches = await db.Openings.Where(o => ids.Contains(o.Level)).Select(o => new Search(o.Level, o.OpenedOn, o.ClosedOn, o.FilledBy != null)).ToListAsync();
        }

        var ahead = Searches.Of(access.Organisation, searches, found.Track, rung, access.Today);
        return new(found, ahead, [.. ahead.Steps.Select(s => (NameOf(access, found.Track, s.Rung), s.Seats))], access.Today, access.MaySeeOpenings);
    }

    private static string NameOf(Access access, Track track, int rung) =>
        string.Join(", ", access.Organisation.LadderOn(access.Today).Levels.Where(l => l.Track == track && l.Rung == rung).Select(l => $"{l.Id} {l.Title}".TrimEnd()));

    private static Level? Above(Access access)
    {
        var ladder = access.Organisation.LadderOn(access.Today);
        var mine = ladder.Find(access.Organisation.Find(access.Viewer?.PersonId)?.StandsHereOn(access.Today)?.Level);
        return mine is null ? null : ladder.Levels.Where(l => l.Track == mine.Track && l.Rung > mine.Rung).MinBy(l => l.Rung);
    }
}
