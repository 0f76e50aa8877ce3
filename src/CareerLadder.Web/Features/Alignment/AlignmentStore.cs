using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;
using CareerLadder.Web.Data;

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
        var (view, few) = Of(access, asked);
        await gate.ShowPayAsync(access, view.Levels.SelectMany(l => l.Dots).Select(d => d.Person).Concat(few));
        return view;
    }

    /// <summary>What the first to look at all this today would wait for, for one who may come to look.</summary>
    internal static ValueTask WorkOutAsync(Access access, AppDb db)
    {
        if (access.MaySeeEveryonesPay) Of(access, new(access.Today));
        return ValueTask.CompletedTask;
    }

    /// <returns>Beside what is shown, whose pay its figures tell of since they are about fewer than five.</returns>
    private static (AlignmentView View, IEnumerable<string> Few) Of(Access access, AlignmentQuery asked)
    {
        var organisation = access.Organisation;
        if (!access.MaySeeBands || organisation.LadderOn(asked.AsOf).Levels.Count == 0) return (AlignmentView.Empty, []);

        var (ladder, bands, day) = (organisation.LadderOn(asked.AsOf), organisation.Company.Bands, asked.AsOf);
        var people = PayReader.On(access, day);
        var zones = access.MaySeeEveryonesPay ? PayReader.Keep(access, "zones", day, () => LadderAlignment.Zones(bands, people)) : bands.Zones;
        var zone = ZoneOf(asked.Zone, access, zones, day);
        var alignment = access.MaySeeEveryonesPay
            ? PayReader.Keep(access, $"zone {zone}", day, () => LadderAlignment.Of(ladder, bands, people, zone, day))
            : LadderAlignment.Of(ladder, bands, [], zone, day);
        var isFew = alignment.Levels.Sum(l => l.People.Count) <= MostDots;
        var drawing = access.MaySeeEveryonesPay ? PayReader.Keep(access, $"drawn {zone}", day, () => Draw(bands, alignment, isFew)) : Draw(bands, alignment, isFew);
        var rows = alignment.Levels.ToDictionary(l => l.Level.Id, l => RowOf(access, l, drawing.Rows[l.Level.Id], isFew ? drawing.Of.Currency : null), StringComparer.Ordinal);
        var view = new AlignmentView(
            zones, zone, drawing.Of.Currency, drawing.Of.Scale, [.. alignment.Rungs.Select(r => RowOf(access, r, rows))], [.. alignment.Apart.Select(l => rows[l.Level.Id])],
            drawing.Of.ChangeDays, GapHistory.Of(ladder, bands, zone), access.MaySeeEveryonesPay ? Figures(access, alignment, day) : null);
        if (!access.MaySeeEveryonesPay) return (view, []);
        return (view, PayReader.Keep(access, $"few {zone}", day, () => FewOf(access, alignment, drawing.Of.Currency, day)).Concat(PayReader.Few(PayReader.CutsSeen(access, day).Select(s => s.Person.Id))));
    }

    private static string[] FewOf(Access access, LadderAlignment alignment, string? drawn, DateOnly day)
    {
        var figures = new List<IEnumerable<Paid>> { PayReader.SwingCuts(access, day) };
        figures.AddRange(PayReader.IntoBand(access, day).Steps.GroupBy(s => s.Currency).Select(g => g.Select(s => s.Who)));
        foreach (var level in alignment.Levels)
        {
            // The middle and the parity; what it costs to bring them into band; and the heaps.
            if (level.Pay is not null) figures.Add(level.People.Where(p => p.Pay is not null && (level.Band is null || p.IsPaidIn(level.Band.Currency))));
            figures.Add(level.People.Where(p => p.InBand is { Fit: BandFit.Below }));
            if (drawn is not null) figures.Add(level.People.Where(p => p.IsPaidIn(drawn)));
        }

        return [.. figures.SelectMany(PayReader.Few).Distinct(StringComparer.Ordinal)];
    }

    // The zone asked for; else one's own, and for who answers for all of them the one in which equals stand furthest apart.
    private static string? ZoneOf(string? asked, Access access, IReadOnlyList<string?> zones, DateOnly day)
    {
        if (asked is not null && zones.Any(z => (z ?? "") == asked)) return asked.Length == 0 ? null : asked;
        var (organisation, banded) = (access.Organisation, access.Organisation.Company.Bands.Zones);
        var own = organisation.Find(access.Viewer!.PersonId)?.Person.Zone;
        if (access.MaySeeEveryonesPay && LadderGap.Of(organisation.LadderOn(day), organisation.Company.Bands, day).MaxBy(g => (Math.Abs(g.Gap ?? 0), g.Zone == own)) is { } widest) return widest.Zone;
        return banded.Contains(own) ? own : banded.Count > 0 ? banded[0] : zones.Count > 0 ? zones[0] : own;
    }

    private static RungRow RowOf(Access access, RungAlignment rung, Dictionary<string, LevelRow> rows) => new(
        rung.Rung, [.. rung.Engineering.Select(l => rows[l.Level.Id])], [.. rung.Management.Select(l => rows[l.Level.Id])], rung.Pairs,
        access.MaySeeEveryonesPay ? rung.Parity : [], access.MaySeeEveryonesPay ? rung.IntoBand : []);

    private sealed record Drawing(ZoneBands Of, IReadOnlyDictionary<string, LevelRow> Rows);

    // All that nobody in particular is in: the same for everyone who may see pay.
    private static Drawing Draw(Bands bands, LadderAlignment alignment, bool isFew)
    {
        var of = new ZoneBands(bands, alignment.Zone, alignment);
        return new(of, alignment.Levels.ToDictionary(
            l => l.Level.Id,
            l => new LevelRow(
                l.Level, l.Band, [], isFew || l.People.Count == 0 ? [] : of.Heaps(l.People.Where(p => of.Currency is { } currency && p.IsPaidIn(currency)), Steps),
                new(l.People.Count, l.MedianMonths, l.WithoutPay, l.InOtherCurrency, MedianOf(l), l.IntoBand, l.Parity)),
            StringComparer.Ordinal));
    }

    /// <param name="dotted">The currency in which each person is a dot; null: none is.</param>
    private static LevelRow RowOf(Access access, LevelAlignment level, LevelRow drawn, string? dotted)
    {
        if (!access.MaySeeEveryonesPay) return drawn with { People = null };
        var tellsTime = level.People.Count >= Access.LeastShown || level.People.All(p => access.MaySee(Known.Posts, p.Person.Id));
        return drawn with
        {
            Dots = dotted is null ? [] : [.. level.People.Where(p => p.IsPaidIn(dotted)).OrderByDescending(p => p.Pay!.Base).Select(p => new PayDot(p.Person.Id, p.Person.DisplayName, p.Pay!.Base))],
            People = tellsTime ? drawn.People : drawn.People! with { MedianMonths = null },
        };
    }

    private static Money? MedianOf(LevelAlignment level) =>
        level.Pay is { } pay ? new(pay.Median, level.Band?.Currency ?? level.People.First(p => p.Pay is not null).Pay!.Currency) : null;

    private static AlignmentFigures Figures(Access access, LadderAlignment alignment, DateOnly day)
    {
        var gaps = alignment.Rungs.SelectMany(r => r.Pairs).Select(p => p.Gap?.Gap).OfType<decimal>().ToList();
        var plan = PayReader.IntoBand(access, day);
        return new(
            gaps.Count(g => Math.Abs(g) >= FarApart), gaps.Count, PayReader.SwingCuts(access, day).Count, plan.Steps.Count, plan.Totals, PayReader.CutsSeen(access, day).Count(),
            alignment.HighestOccupied(Track.Engineering), alignment.HighestOccupied(Track.Management), alignment.Beside.Count);
    }
}
