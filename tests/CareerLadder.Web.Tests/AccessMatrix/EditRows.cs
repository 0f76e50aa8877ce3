using CareerLadder.Core.Careers;
using CareerLadder.Web.Data;
using CareerLadder.Web.Features.Edit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Every operation that changes what is known of people by hand: what it shows, and who may change something by it.</summary>
internal static class EditRows
{
    private const Field Posts = Field.Name | Field.Post | Field.Level | Field.History;
    private const Who Editors = Who.Administrator | Who.DirectManager;

    public static IReadOnlyList<Row<StoreCall>> OfStores { get; } =
    [
        // One's own posts are for the manager and the administrators to change, so the form shows them to nobody else.
        new("EditStore.ReadAsync(String)", async (site, asked) => await Edit(site).ReadAsync(asked.About.Key)) { Of = Subject.Asked, IsOfToday = true, SaysAnyway = ["level", "rung"], ToAdministrators = Posts },
        new("EditStore.FindManagersAsync(String)", async (site, asked) => await Edit(site).FindManagersAsync(asked.About.Word("name"))) { Of = Subject.Asked, IsOfToday = true },
        new("EditStore.PreviewAsync(String, PostInput)", async (site, asked) => await Edit(site).PreviewAsync(asked.About.Key, Added())) { Of = Subject.Asked, IsOfToday = true, SaysAnyway = ["level", "rung"], ToAdministrators = Posts },
        // Of nothing whole: what it does, and to whom it refuses it, is for WriteRows.
        new("EditStore.SaveAsync(String, PostInput)", async (site, asked) => await Edit(site).SaveAsync(asked.About.Key, new())) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
    ];

    public static IReadOnlyList<Row<EndpointCall>> OfSite { get; } =
    [
        new("/people/{Id}/edit", asked => Links.Edit(asked.About.Key)) { Of = Subject.Asked, IsOfToday = true, SaysAnyway = ["level", "rung"], ToAdministrators = Posts },
    ];

    public static IReadOnlyList<WriteRow> Writing { get; } =
    [
        new("EditStore.SaveAsync(String, PostInput)", Editors, ["Posts"], (site, change) => Edit(site).SaveAsync(change.About.Key, Added(WriteRows.Typed)).AsTask()),
    ];

    // Many years back, at another employer, where nothing clashes.
    private static PostInput Added(string? team = null) => new() { Kind = Kind.Engineer, From = new(2004, 1, 1), Team = team, Employer = "elsewhere" };

    private static EditStore Edit(IServiceProvider site) => site.GetRequiredService<EditStore>();
}
