using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;

namespace CareerLadder.Web.Features.Alignment;

/// <summary>Whether equal rungs pay equally: for everyone who may see bands; and for those who may see everyone's pay, who stands where in them.</summary>
public sealed class AlignmentStore(AccessGate gate)
{
    /// <summary>More people than this in a zone are drawn as heaps: dots could not be told apart.</summary>
    public const int MostDots = 250;

    /// <summary>Into how many steps the scale is cut for heaps.</summary>
    public const int Steps = 60;

    private const decimal FarApart = .05m;

    public async ValueTask<AlignmentDoor> GetDoorAsync()
    {
        var access = await gate.EnterAsync();
        return access.Viewer is null ? AlignmentDoor.Closed : new(access.MaySeeBands, access.MaySeeEveryonesPay);
    }

    public async ValueTask<AlignmentView> ReadAsync(AlignmentQuery asked)
    {
        var access = await gate.EnterAsync();
        var organisation = access.Organisation;
        if (!access.MaySeeBands || organisation.Ladder.Levels.Count == 0) return AlignmentView.Empty;

        var (ladder, bands, day) = (organisation.Ladder, organisation.Company.Bands, asked.AsOf);
        var people = PayReader.On(access, day);
        var zones = access.MaySeeEveryonesPay ? PayReader.Keep(access, "zones", day, () => LadderAlignment.Zones(bands, people)) : bands.Zones;
        var zone = ZoneOf(asked.Zone, access, zones, day);
        var alignment = access.MaySeeEveryonesPay
            ? PayReader.Keep(access, $"zone {zone}", day, () => LadderAlignment.Of(ladder, bands, people, zone, day))
            : LadderAlignment.Of(ladder, bands, [], zone, day);
        var of = new ZoneBands(bands, zone, alignment);
        var isFew = alignment.Levels.Sum(l => l.People.Count) <= MostDots;
        var rows = alignment.Levels.ToDictionary(l => l.Level.Id, l => RowOf(access, l, of, isFew), StringComparer.Ordinal);
        var view = new AlignmentView(
            zones, zone, of.Currency, of.Scale, [.. alignment.Rungs.Select(r => RowOf(access, r, rows))], [.. alignment.Apart.Select(l => rows[l.Level.Id])],
            of.ChangeDays, GapHistory.Of(ladder, bands, zone), access.MaySeeEveryonesPay ? Figures(access, alignment, day) : null);
        await gate.ShowPayAsync(access, view.Levels.SelectMany(l => l.Dots).Select(d => d.Person));
        return view;
    }

    // The zone asked for; else one's own, and for who answers for all of them the one in which equals stand furthest apart.
    private static string? ZoneOf(string? asked, Access access, IReadOnlyList<string?> zones, DateOnly day)
    {
        if (asked is not null && zones.Any(z => (z ?? "") == asked)) return asked.Length == 0 ? null : asked;
        var (organisation, banded) = (access.Organisation, access.Organisation.Company.Bands.Zones);
        var own = organisation.Find(access.Viewer!.PersonId)?.Person.Zone;
        if (access.MaySeeEveryonesPay && LadderGap.Of(organisation.Ladder, organisation.Company.Bands, day).MaxBy(g => (Math.Abs(g.Gap ?? 0), g.Zone == own)) is { } widest) return widest.Zone;
        return banded.Contains(own) ? own : banded.Count > 0 ? banded[0] : zones.Count > 0 ? zones[0] : own;
    }

    private static RungRow RowOf(Access access, RungAlignment rung, Dictionary<string, LevelRow> rows) => new(
        rung.Rung, [.. rung.Engineering.Select(l => rows[l.Level.Id])], [.. rung.Management.Select(l => rows[l.Level.Id])], rung.Pairs,
        access.MaySeeEveryonesPay ? rung.Parity : [], access.MaySeeEveryonesPay ? rung.IntoBand : []);

    private static LevelRow RowOf(Access access, LevelAlignment level, ZoneBands of, bool isFew)
    {
        if (!access.MaySeeEveryonesPay) return new(level.Level, level.Band, [], [], null);
        var paid = level.People.Where(p => of.Currency is { } currency && p.IsPaidIn(currency)).ToList();
        var tellsTime = level.People.Count >= Access.LeastShown || level.People.All(p => access.MaySee(Known.Posts, p.Person.Id));
        return new(
            level.Level, level.Band,
            isFew ? [.. paid.OrderByDescending(p => p.Pay!.Base).Select(p => new PayDot(p.Person.Id, p.Person.DisplayName, p.Pay!.Base))] : [],
            isFew ? [] : of.Heaps(paid, Steps),
            new(level.People.Count, tellsTime ? level.MedianMonths : null, level.WithoutPay, level.InOtherCurrency, MedianOf(level), level.IntoBand, level.Parity));
    }

    private static Money? MedianOf(LevelAlignment level) =>
        level.Pay is { } pay ? new(pay.Median, level.Band?.Currency ?? level.People.First(p => p.Pay is not null).Pay!.Currency) : null;

    private static AlignmentFigures Figures(Access access, LadderAlignment alignment, DateOnly day)
    {
        var gaps = alignment.Rungs.SelectMany(r => r.Pairs).Select(p => p.Gap?.Gap).OfType<decimal>().ToList();
        var plan = PayReader.IntoBand(access, day);
        return new(
            gaps.Count(g => Math.Abs(g) >= FarApart), gaps.Count, PayReader.SwingCuts(access, day).Count, plan.Steps.Count, plan.Totals, PayReader.Swings(access, day).Count(s => s.IsCut),
            alignment.HighestOccupied(Track.Engineering), alignment.HighestOccupied(Track.Management), alignment.Beside.Count);
    }
}
