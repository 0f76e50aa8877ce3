using System.Globalization;
using CareerLadder.Web.Data;
using CareerLadder.Web.Features.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Exploring the list of people: what each way of asking shows; who is found by which facet, exactly, is for <see cref="ExploreTests"/>.</summary>
internal static class ExploreRows
{
    private const Field Standing = Field.Name | Field.Post | Field.Level;
    private const Field Marks = Field.FlagP | Field.FlagD | Field.FlagL | Field.FlagPay;
    private const string People = "PeopleStore.ReadAsync(PeopleQuery)";
    private const string Export = "PeopleStore.ReadExportAsync(PeopleQuery, String)";

    public static IReadOnlyList<Row<StoreCall>> OfStores { get; } =
    [
        .. ((string[])["by=team&by=level", "by=manager&figure=in-post", "by=worked-at&figure=reports", "by=flag&by=severity", "by=joined&figure=at-company"]).Select(query => new Row<StoreCall>(People, (site, asked) => PeopleAsync(site, asked, query))
        {
            IsSampled = true, Shows = Standing | Marks, ShowsOnOtherDays = Field.Name | Field.History | Marks,
        }),
        // Refused to whoever sees no pay but their own; who is found, is found with their pay.
        .. ((string[])["by=base&figure=base", "by=band&by=currency&figure=compa", "figure=penetration"]).Select(query => new Row<StoreCall>(People, (site, asked) => PeopleAsync(site, asked, query)) { IsSampled = true }),
        new(People, (site, asked) => PeopleAsync(site, asked, $"base={PayOf(asked)}")) { Of = Subject.Asked, IsSampled = true, NameTells = Field.Pay, SaysAnyway = [""], Compares = World.IsListed },
        // Nobody is found, and that nobody is tells what their pay is not: of whoever is asked about, and of whoever is counted beside a choice.
        .. ((string[])["base=1..2", "base=..1&by=base", "currency=USD", "currency=~none"]).Select(query => new Row<StoreCall>(People, (site, asked) => PeopleAsync(site, asked, $"find={asked.About.Word("name")}&{query}"))
        {
            Of = Subject.Asked, IsSampled = true, Compares = IsAsked,
        }),
        .. ((string[])["compa=1..2", "band=Above", "penetration=999.."]).Select(query => new Row<StoreCall>(People, (site, asked) => PeopleAsync(site, asked, query)) { IsSampled = true, Compares = HasBand }),
        new(People, (site, asked) => PeopleAsync(site, asked, "team=Nowhere&base=1..2")) { IsSampled = true, Compares = World.IsListed },
        // Nobody is left out by their pay.
        .. ((string[])["base=~hidden", "base=much", "team=Nowhere&title=Nothing&base=1..2"]).Select(query => new Row<StoreCall>(People, (site, asked) => PeopleAsync(site, asked, query)) { IsSampled = true }),
        new(People, (site, asked) => PeopleAsync(site, asked, $"worked-at={asked.About.Word("employer")}")) { Of = Subject.Asked, IsSampled = true, NameTells = Field.History, SaysAnyway = ["employer"], Shows = Field.Name, ShowsOnOtherDays = Field.Name },
        new(People, (site, asked) => PeopleAsync(site, asked, $"worked-at={asked.About.Word("employer")}&in-post=0..&swings=0..&at-company=1..")) { Of = Subject.Asked, IsSampled = true, NameTells = Field.History, SaysAnyway = ["employer"], Shows = Field.Name, ShowsOnOtherDays = Field.Name },
        .. Facets.All.Select(facet => new Row<StoreCall>("PeopleStore.ReadValuesAsync(PeopleQuery, String)", async (site, asked) => await Store(site).ReadValuesAsync(new(asked.Day), facet.Id))
        {
            // Counts beside values tell of those counted.
            IsSampled = true, Compares = facet.Of switch { FacetOf.Pay or FacetOf.Flags => World.IsListed, FacetOf.Band => HasBand, _ => null },
        }),
        new("PeopleStore.ReadValuesAsync(PeopleQuery, String)", async (site, asked) => await Store(site).ReadValuesAsync(Query(asked, $"find={asked.About.Word("name")}&base=1..2"), "zone")) { Of = Subject.Asked, IsSampled = true, Compares = IsAsked },
        new(Export, async (site, asked) => await Store(site).ReadExportAsync(new(asked.Day), "/people")) { IsSampled = true, Shows = Standing | Field.History | Marks, ShowsOnOtherDays = Field.Name | Field.History | Marks },
        new(Export, async (site, asked) => await Store(site).ReadExportAsync(Query(asked, "by=team&figure=base"), "/people")) { IsSampled = true },
        new(Export, async (site, asked) => await Store(site).ReadExportAsync(Query(asked, $"find={asked.About.Word("name")}&base=1..2"), "/people")) { Of = Subject.Asked, IsSampled = true, Compares = IsAsked },
        new("SavedViewsStore.ReadAsync()", async (site, _) => await Views(site).ReadAsync()) { IsSampled = true, IsOfToday = true, Shows = Field.SharedViews },
        new("SavedViewsStore.ReadAsync()", async (site, _) => await Views(site).ReadAsync()) { Of = Subject.Me, IsSampled = true, IsOfToday = true, Shows = Field.Views | Field.SharedViews },
        new("SavedViewsStore.SaveAsync(SavedViewInput, PeopleQuery, AsOf)", async (site, asked) => await Views(site).SaveAsync(new(), new(asked.Day), new(asked.Day))) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        new("SavedViewsStore.ShareAsync(Int32, Boolean)", async (site, _) => await Views(site).ShareAsync(0, isShared: true)) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        new("SavedViewsStore.RemoveAsync(Int32)", async (site, _) => await Views(site).RemoveAsync(0)) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
    ];

    /// <summary>A view is kept for a person, and changed by nobody else.</summary>
    public static IReadOnlyList<WriteRow> Writing { get; } =
    [
        new("SavedViewsStore.SaveAsync(SavedViewInput, PeopleQuery, AsOf)", Who.Oneself, ["SavedViews"], (site, _) => Views(site).SaveAsync(new() { Name = WriteRows.Typed }, new(World.Today), new(World.Today)).AsTask()) { Of = Subject.Me },
        new("SavedViewsStore.ShareAsync(Int32, Boolean)", Who.Oneself, ["SavedViews"], (site, change) => Views(site).ShareAsync(change.Id, isShared: false).AsTask()) { Prepare = SharedAsync },
        new("SavedViewsStore.RemoveAsync(Int32)", Who.Oneself, ["SavedViews"], (site, change) => Views(site).RemoveAsync(change.Id).AsTask()) { Prepare = SharedAsync },
    ];

    /// <param name="page">Makes the address of a page on the day asked for.</param>
    public static IEnumerable<Row<EndpointCall>> OfSite(Func<string, Asked, string?, string?, string> page)
    {
        yield return new("/people", asked => page("/people", asked, "by", "team")) { Shows = Standing | Marks, ShowsOnOtherDays = Field.Name | Field.History | Marks };
        yield return new("/people/export/{file}", asked => page("/people/export/people.csv", asked, null, null)) { Shows = Standing | Field.History | Marks, ShowsOnOtherDays = Field.Name | Field.History | Marks };
        yield return new("/people/export/{file}", asked => page("/people/export/groups.csv", asked, "by", "worked-at"));
        yield return new("/people/export/{file}", asked => page("/people/export/people.xlsx", asked, "figure", "base")) { IsOfToday = true };
    }

    private static Task<int> SharedAsync(AppDb db, Someone about) => db.SavedViews.Where(v => v.Person == about.Key && v.IsShared).Select(v => v.Id).SingleAsync();

    private static string PayOf(Asked asked) => Planted.Facts.Pays.Where(p => p.Person == asked.About.Key && p.From <= asked.Day).OrderBy(p => p.From).Last().Base.ToString(CultureInfo.InvariantCulture);

    private static bool IsAsked(Asked asked, Someone subject) => subject == asked.About && World.IsListed(asked, subject);

    // On the day past the level of everyone had none.
    private static bool HasBand(Asked asked, Someone subject) => asked.Day.Year != 2020 && World.IsListed(asked, subject);

    private static PeopleQuery Query(Asked asked, string query) => PeopleQuery.Read("/people?" + query, asked.Day);

    private static async Task<object?> PeopleAsync(IServiceProvider site, Asked asked, string query) => await Store(site).ReadAsync(Query(asked, query));

    private static PeopleStore Store(IServiceProvider site) => site.GetRequiredService<PeopleStore>();

    private static SavedViewsStore Views(IServiceProvider site) => site.GetRequiredService<SavedViewsStore>();
}
