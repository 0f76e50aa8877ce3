using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Features.Organisations;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>The organisation as a whole, and what there is to climb to: neither tells anything of anybody that is not told elsewhere.</summary>
internal static class OrganisationRows
{
    private const string Read = "OrganisationStore.ReadAsync(OrganisationQuery)";

    private static readonly string[] Titles = [.. Fields.Rules.SelectMany(StoreRows.Titles)];

    public static IReadOnlyList<Row<StoreCall>> OfStores { get; } =
    [
        // Of today alone, which leaves it out of DifferenceTests: counts of five people and more do change with one of them, if what is
        // saved is of a month that is over. Its other days are those of the page.
        new(Read, async (site, asked) => await ReadAsync(site, new(asked.Day))) { IsSampled = true, IsOfToday = true, SaysAnyway = Titles },
        // "Executive": each list holds only those whose posts, or whose flag, are the viewer's to see.
        .. ((string[])["engineering", "management", "to-management", "to-engineering", "reports-1-more", "swung-2024", "returned-2024", "stayed-2024", "hands-on-0-more"]).Select(show =>
            new Row<StoreCall>(Read, async (site, asked) => (await ReadAsync(site, new(asked.Day, show)))?.Shown) { IsSampled = true, SaysAnyway = Titles, NameTells = Field.History }),
        .. Fields.Rules.Select(audience => new Row<StoreCall>(Read, async (site, asked) => (await ReadAsync(site, new(asked.Day, $"flag-{CanaryRule.IdOf(asked.About, audience)}")))?.Shown)
        {
            Of = Subject.Asked, IsSampled = true, SaysAnyway = Titles, NameTells = audience,
        }),
        new("ClimbStore.ReadAsync(String)", async (site, asked) => await site.GetRequiredService<ClimbStore>().ReadAsync(asked.About.Word("level"))) { Of = Subject.Asked, IsSampled = true, SaysAnyway = ["level", "rung"] },
        new("ClimbStore.ReadAsync(String)", async (site, _) => await site.GetRequiredService<ClimbStore>().ReadAsync()) { IsSampled = true, SaysAnyway = ["level", "rung"] },
    ];

    public static IReadOnlyList<Row<EndpointCall>> OfSite(Func<string, Asked, string?, string?, string> page) =>
    [
        new("/organisation", asked => page("/organisation", asked, null, null)) { SaysAnyway = Titles },
        new("/organisation", asked => page("/organisation", asked, "show", "management")) { IsOfToday = true, SaysAnyway = Titles },
    ];

    private static async Task<OrganisationView?> ReadAsync(IServiceProvider site, OrganisationQuery asked) => await site.GetRequiredService<OrganisationStore>().ReadAsync(asked);
}
