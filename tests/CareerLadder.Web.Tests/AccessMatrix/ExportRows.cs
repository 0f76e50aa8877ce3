using CareerLadder.Web.Features.Export;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>What is taken along as files: "exports follow the same rule", and "a copy of my data" holds all of one's own.</summary>
internal static class ExportRows
{
    // The address also of whoever has left: it is a column of what administrators bring in.
    private const Field Posts = Field.Name | Field.Post | Field.Level | Field.History | Field.Email;

    /// <summary>All that is somebody's own, but for doors, which are told as they are worked out.</summary>
    private const Field Own = Posts | Field.Fluency | Field.Intents | Field.Practice | Field.Pay | Field.FlagP | Field.FlagD | Field.FlagL | Field.FlagPay | Field.Audit
        | Field.Goals | Field.SharedGoals | Field.Growth | Field.Drafts | Field.Forks | Field.Aside | Field.Asked | Field.Tryouts | Field.Situations | Field.Untold | Field.Congratulations
        | Field.Interest | Field.SwapWish | Field.SwapOffer | Field.Notes | Field.OlderNotes | Field.Plans | Field.SharedPlans | Field.Tickets | Field.Views | Field.SharedViews;

    public static IReadOnlyList<Row<StoreCall>> OfStores { get; } =
    [
        new("ExportStore.ReadCopyAsync(String)", async (site, asked) => await Export(site).ReadCopyAsync(asked.Viewer.Person ?? "")) { Of = Subject.Me, IsOfToday = true, Shows = Own },
        // What it must hold for an administrator is for ExportStoreTests: nobody else is given anything.
        new("ExportStore.ReadCopyAsync(String)", async (site, asked) => await Export(site).ReadCopyAsync(asked.About.Key)) { Of = Subject.Asked, IsOfToday = true, ToAdministrators = Posts },
        new("ExportStore.ReadFilesAsync()", async (site, _) => await Export(site).ReadFilesAsync()) { IsSampled = true, IsOfToday = true, SaysAnyway = ["level", "rung"], ToAdministrators = Posts },
        new("ExportStore.ReadAsync(String)", async (site, asked) => await Export(site).ReadAsync(asked.About.Word("name"))) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
    ];

    // Zips are packed, so nothing is found in them; the store that fills them is asked above.
    public static IReadOnlyList<Row<EndpointCall>> OfSite { get; } =
    [
        new("/settings/export", asked => $"{Links.Export()}?{Links.PersonParameter}={asked.About.Word("name")}") { Of = Subject.Asked, IsOfToday = true },
        new("/settings/export/files", _ => Links.ExportFiles) { IsOfToday = true },
        new("/people/{id}/copy", asked => Links.Copy(asked.About.Key)) { Of = Subject.Asked, IsOfToday = true },
    ];

    private static ExportStore Export(IServiceProvider site) => site.GetRequiredService<ExportStore>();
}
