using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;

namespace CareerLadder.Web.Features.Ladders;

/// <summary>What the ladders page shows: both tracks, and who stands where as far as the one who looks may see it.</summary>
public sealed class LaddersStore(AccessGate gate)
{
    public async ValueTask<LaddersView> ReadAsync(LaddersQuery asked)
    {
        var access = await gate.EnterAsync();
        var organisation = access.Organisation;
        var ladder = organisation.LadderOn(asked.AsOf);
        if (access.Viewer is not { } viewer) return LaddersView.Empty;
        var inForce = InForce.On(organisation.Company.Ladders, asked.AsOf);
        if (ladder.Levels.Count == 0) return LaddersView.Empty with { InForce = inForce, MayEdit = LadderDesk.MayWrite(access) };

        var me = organisation.Find(viewer.PersonId);
        var mine = ladder.Find(me is not null && me.PresenceOn(asked.AsOf) == Presence.Here ? me.StandsHereOn(asked.AsOf)?.Level : null);
        var zones = access.MaySeeBands ? organisation.Company.Bands.Zones : [];
        var zone = Zone(asked.Zone, me?.Person.Zone, zones);
        var bands = access.MaySeeBands ? organisation.Company.Bands : Bands.None;
        var standing = StandingBy(access, asked.AsOf);
        var cards = ladder.Levels.ToDictionary(
            level => level.Id,
            level => new LevelCard(
                level, ladder.EqualsOf(level), bands.On(zone, level.Id, asked.AsOf), standing.GetValueOrDefault(level.Id) ?? [],
                IsMine: level == mine, IsEqualOfMine: mine is not null && ladder.EqualsOf(mine).Contains(level)),
            StringComparer.Ordinal);
        var gaps = LadderGap.Of(ladder, bands, asked.AsOf).Where(g => g.Zone == zone).ToLookup(g => g.Rung);
        return new(
            [.. ladder.Rungs.Reverse().Select(rung => new RungRow(rung, CardsOf(Track.Engineering, rung), CardsOf(Track.Management, rung), [.. gaps[rung]]))],
            [.. ladder.Levels.Where(l => l.Rung is null).Select(l => cards[l.Id])],
            zones,
            zone,
            Compared(ladder, asked),
            SeesEveryone: asked.AsOf == access.Today)
        {
            InForce = inForce,
            MayEdit = LadderDesk.MayWrite(access),
        };

        LevelCard[] CardsOf(Track track, int rung) => [.. ladder.Levels.Where(l => l.Track == track && l.Rung == rung).Select(l => cards[l.Id])];
    }

    // The zone asked for, else one's own, else the first: but only one that has bands.
    private static string? Zone(string? asked, string? own, IReadOnlyList<string?> zones)
    {
        if (asked is not null && zones.Any(z => (z ?? "") == asked)) return asked.Length == 0 ? null : asked;
        return zones.Contains(own) || zones.Count == 0 ? own : zones[0];
    }

    private static Dictionary<string, List<Stander>> StandingBy(Access access, DateOnly asOf)
    {
        var byLevel = new Dictionary<string, List<Stander>>(StringComparer.Ordinal);
        foreach (var evidence in access.Organisation.People)
        {
            var person = evidence.Person;
            if (evidence.PresenceOn(asOf) != Presence.Here || evidence.StandsHereOn(asOf)?.Level is not { } level) continue;
            if (!access.MaySeeStanding(person.Id, asOf)) continue;
            if (!byLevel.TryGetValue(level, out var people)) byLevel[level] = people = [];
            people.Add(new(person.Id, person.DisplayName));
        }

        foreach (var people in byLevel.Values) people.Sort(static (a, b) => string.Compare(a.Name, b.Name, StringComparison.OrdinalIgnoreCase));
        return byLevel;
    }

    private static Comparison? Compared(Ladder ladder, LaddersQuery asked)
    {
        if (asked.Compare is null && asked.With is null) return null;
        var level = ladder.Find(asked.Compare);
        var with = ladder.Find(asked.With);
        string[] unknown = [.. new[] { (Id: asked.Compare, Level: level), (Id: asked.With, Level: with) }.Where(l => l.Id is not null && l.Level is null).Select(l => l.Id!)];
        var themes = ladder.Expectations.Where(e => e.Level == level?.Id || e.Level == with?.Id).Select(e => e.Theme).Distinct(StringComparer.Ordinal);
        return new(level, with, unknown, [.. themes.Select(theme => new ThemeAsks(ladder.NameOf(theme), Texts(level, theme), Texts(with, theme)))]);

        string[] Texts(Level? of, string theme) => [.. ladder.Expectations.Where(e => e.Level == of?.Id && e.Theme == theme).Select(e => e.Text)];
    }
}
