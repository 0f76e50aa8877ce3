using CareerLadder.Core.Pay;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;

namespace CareerLadder.Web.Features.Alignment;

/// <summary>How pay stands against the bands, by level, team, manager and zone, and the people behind each figure: for those who may see everyone's pay.</summary>
public sealed class BandPayStore(AccessGate gate)
{
    public async ValueTask<BandPayView> ReadAsync(AlignmentQuery asked)
    {
        return Of(await gate.EnterAsync(), asked);
    }

    /// <summary>What the first to look today, by level, would wait for, for one who may come to look.</summary>
    internal static ValueTask WorkOutAsync(Access access, AppDb db)
    {
        Of(access, new(access.Today));
        return ValueTask.CompletedTask;
    }

    private static BandPayView Of(Access access, AlignmentQuery asked)
    {
        if (!access.MaySeeEveryonesPay) return BandPayView.Empty;
        var isOfPosts = asked.By is PayGrouping.Team or PayGrouping.Manager;
        var seesEveryone = !isOfPosts || asked.AsOf == access.Today;
        var view = seesEveryone
            ? PayReader.Keep(access, $"by {asked.By}", asked.AsOf, () => Made(PayReader.On(access, asked.AsOf)))
            : Made(PayReader.On(access, asked.AsOf).Where(p => access.MaySeeStanding(p.Person.Id, asked.AsOf)));
        return view with { SeesEveryone = seesEveryone, Rows = [.. view.Rows.Skip((asked.Page - 1) * AlignmentQuery.PageSize).Take(AlignmentQuery.PageSize)] };

        BandPayView Made(IEnumerable<Paid> people)
        {
            var levelled = people.Where(p => p.LevelName is not null).ToList();
            var everyone = PayAgainstBand.Of(null, levelled);
            BandPayRow[] rows = [.. PayAgainstBand.By(asked.By, levelled).Select(g => RowOf(g, NameOf(access, asked.By, g.Key)))];
            return new(asked.By, RowOf(everyone, "Everyone"), rows, rows.Length, true);
        }
    }

    /// <summary>The people of a figure, by how far their pay stands from what the band aims at, the lowest first.</summary>
    public async ValueTask<PeoplePayView> ListAsync(AlignmentQuery asked)
    {
        var access = await gate.EnterAsync();
        if (!access.MaySeeEveryonesPay) return PeoplePayView.Empty;
        var people = (asked.Fit == PayFit.SwingWouldCut ? PayReader.SwingCuts(access, asked.AsOf) : PayReader.On(access, asked.AsOf)).Where(p => p.LevelName is not null);
        if (asked.Zone is { } zone) people = people.Where(p => (p.Zone ?? "") == zone);
        if (asked.Key is { } key) people = people.Where(p => (PayAgainstBand.KeyOf(asked.By, p) ?? "") == key);
        if (asked is { Key: not null, By: PayGrouping.Team or PayGrouping.Manager }) people = people.Where(p => access.MaySeeStanding(p.Person.Id, asked.AsOf));
        var found = people.Where(p => Fits(asked.Fit, p)).OrderBy(p => p.InBand?.CompaRatio ?? decimal.MaxValue).ThenBy(p => p.Person.DisplayName, StringComparer.OrdinalIgnoreCase).ToList();
        PersonPayRow[] rows = [.. found.Skip((asked.Page - 1) * AlignmentQuery.PageSize).Take(AlignmentQuery.PageSize).Select(p => RowOf(access, p, asked.AsOf))];
        await gate.ShowPayAsync(access, rows.Where(r => r.Base is not null).Select(r => r.Person.Id));
        return new(rows, found.Count, NameOf(access, asked.By, asked.Key));
    }

    private static bool Fits(PayFit fit, Paid person) => fit switch
    {
        PayFit.Below => person.InBand?.Fit == BandFit.Below,
        PayFit.Inside => person.InBand?.Fit == BandFit.Inside,
        PayFit.Above => person.InBand?.Fit == BandFit.Above,
        PayFit.Outside => person.InBand?.Fit is BandFit.Below or BandFit.Above,
        PayFit.NotCompared => person.InBand is null,
        _ => true,
    };

    private static string? NameOf(Access access, PayGrouping by, string? key) => by == PayGrouping.Manager && key is not null ? access.Organisation.Find(key)?.Person.DisplayName ?? key : key;

    private static BandPayRow RowOf(PayAgainstBand of, string? name) => new(
        of.Key, name, of.People.Count, of.Below, of.Inside, of.Above, of.NotCompared, of.AgainstTarget, of.CompaRatios, of.Penetrations, of.Distribution);

    private static PersonPayRow RowOf(Access access, Paid person, DateOnly day) => new(
        new(person.Person.Id, person.Person.DisplayName), person.LevelName, person.Zone, access.MaySeeStanding(person.Person.Id, day) ? person.Team : null, person.Pay?.Base, person.Pay?.Currency,
        person.Pay?.Fte, person.Band, person.InBand?.Fit, person.InBand?.CompaRatio, person.InBand?.IsAgainstTarget ?? false, person.InBand?.RangePenetration);
}
