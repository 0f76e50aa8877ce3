using CareerLadder.Core.Pay;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;

namespace CareerLadder.Web.Features.Alignment;

/// <summary>How pay stands against the bands, by level, team, manager and zone, and the people behind each figure: for those who may see everyone's pay.</summary>
public sealed class BandPayStore(AccessGate gate)
{
    /// <param name="Few">Of the whole and of each row, whose pay its figures tell of since they are about fewer than five.</param>
    private sealed record Told(BandPayView View, IReadOnlyList<string> FewOfAll, IReadOnlyList<IReadOnlyList<string>> Few);

    public async ValueTask<BandPayView> ReadAsync(AlignmentQuery asked)
    {
        var access = await gate.EnterAsync();
        var (view, few) = Of(access, asked);
        await gate.ShowPayAsync(access, few);
        return view;
    }

    /// <summary>What the first to look today, by level, would wait for, for one who may come to look.</summary>
    internal static ValueTask WorkOutAsync(Access access, AppDb db)
    {
        Of(access, new(access.Today));
        return ValueTask.CompletedTask;
    }

    private static (BandPayView View, IEnumerable<string> Few) Of(Access access, AlignmentQuery asked)
    {
        if (!access.MaySeeEveryonesPay) return (BandPayView.Empty, []);
        var isOfPosts = asked.By is PayGrouping.Team or PayGrouping.Manager;
        var seesEveryone = !isOfPosts || asked.AsOf == access.Today;
        var told = seesEveryone
            ? PayReader.Keep(access, $"by {asked.By}", asked.AsOf, () => Made(PayReader.On(access, asked.AsOf)))
            : Made(PayReader.On(access, asked.AsOf).Where(p => access.MaySeeStanding(p.Person.Id, asked.AsOf)));
        return (told.View with { SeesEveryone = seesEveryone, Rows = [.. OfPage(told.View.Rows)] }, OfPage(told.Few).SelectMany(f => f).Concat(told.FewOfAll));

        IEnumerable<T> OfPage<T>(IEnumerable<T> rows) => rows.Skip((asked.Page - 1) * AlignmentQuery.PageSize).Take(AlignmentQuery.PageSize);

        Told Made(IEnumerable<Paid> people)
        {
            var levelled = people.Where(p => p.LevelName is not null).ToList();
            var everyone = PayAgainstBand.Of(null, levelled);
            var groups = PayAgainstBand.By(asked.By, levelled);
            BandPayRow[] rows = [.. groups.Select(g => RowOf(g, NameOf(access, asked.By, g.Key)))];
            return new(new(asked.By, RowOf(everyone, "Everyone"), rows, rows.Length, true), FewOf(everyone), [.. groups.Select(FewOf)]);
        }
    }

    private static IReadOnlyList<string> FewOf(PayAgainstBand group) => [.. PayReader.Few(group.People.Where(p => p.InBand is not null))];

    /// <summary>The people of a figure, by how far their pay stands from what the band aims at, the lowest first.</summary>
    public async ValueTask<PeoplePayView> ListAsync(AlignmentQuery asked)
    {
        var access = await gate.EnterAsync();
        if (!access.MaySeeEveryonesPay) return PeoplePayView.Empty;
        var found = (asked.Fit == PayFit.SwingWouldCut ? PayReader.SwingCuts(access, asked.AsOf) : PayReader.On(access, asked.AsOf)).Where(p => IsAsked(access, asked, p)).Where(p => Fits(asked.Fit, p)).OrderBy(p => p.InBand?.CompaRatio ?? decimal.MaxValue).ThenBy(p => p.Person.DisplayName, StringComparer.OrdinalIgnoreCase).ToList();
        PersonPayRow[] rows = [.. found.Skip((asked.Page - 1) * AlignmentQuery.PageSize).Take(AlignmentQuery.PageSize).Select(p => RowOf(access, p, asked.AsOf))];
        // Whoever is left out by how pay stands in its band stands otherwise, which is told as well.
        var compared = Compared(access, asked).Where(p => IsAsked(access, asked, p)).Select(p => p.Person.Id);
        await gate.ShowPayAsync(access, rows.Where(r => r.Base is not null).Select(r => r.Person.Id).Concat(compared));
        return new(rows, found.Count, NameOf(access, asked.By, asked.Key));
    }

    private static bool IsAsked(Access access, AlignmentQuery asked, Paid person) => person.LevelName is not null
        && (asked.Zone is null || (person.Zone ?? "") == asked.Zone)
        && (asked.Key is null || (PayAgainstBand.KeyOf(asked.By, person) ?? "") == asked.Key)
        && (asked is not { Key: not null, By: PayGrouping.Team or PayGrouping.Manager } || access.MaySeeStanding(person.Person.Id, asked.AsOf));

    private static IEnumerable<Paid> Compared(Access access, AlignmentQuery asked) => asked.Fit switch
    {
        PayFit.Below or PayFit.Inside or PayFit.Above or PayFit.Outside => PayReader.On(access, asked.AsOf).Where(p => p.InBand is not null),
        PayFit.SwingWouldCut => PayReader.HeldAgainstEquals(access, asked.AsOf),
        _ => [],
    };

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
