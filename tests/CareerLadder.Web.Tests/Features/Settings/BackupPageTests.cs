using Bunit;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Backups;
using CareerLadder.Web.Features.Settings;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Settings;

public sealed class BackupPageTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly LiveContext context = new();
    private Administrator given = null!;
    private bool wasNotFound;

    public async ValueTask InitializeAsync() => given = await Administrator.BeginAsync();

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await given.DisposeAsync();
    }

    [Fact]
    public void Says_when_the_next_is_where_they_lie_and_that_there_is_none_yet()
    {
        var page = Page();
        Assert.Equal("Every night at 02:00", page.Find("h2").TextContent);
        Assert.Contains("23 Nov 2026 02:00", page.Find("dl").TextContent, StringComparison.Ordinal);
        Assert.Contains("14 days", page.Find("dl").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("backups", page.Find(".path").TextContent, StringComparison.Ordinal);
        Assert.Contains("There is no backup yet.", page.Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("a[href*=backups], a[download]"));
    }

    [Fact]
    public void Makes_one_once_says_so_and_lists_it()
    {
        var page = Page();
        page.Find("button").Click();
        page.Find("button").Click();
        page.WaitForAssertion(() => Assert.StartsWith("Backed up, checked and whole: test-20261122-120000Z.db", page.Find(".said").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal(["22 Nov 2026 12:00", "Whole"], page.FindAll("tbody td").Take(2).Select(cell => cell.TextContent));
        Assert.False(page.Find("button").HasAttribute("disabled"));
        Assert.Empty(page.FindAll("progress"));
    }

    [Fact]
    public async Task Tells_of_the_last_one_that_failed_and_when_it_is_tried_again()
    {
        var keeper = given.Site.Services.GetRequiredService<BackupKeeper>();
        await File.WriteAllTextAsync(keeper.Plan.Folder!, "in the way");
        await keeper.MakeAsync();
        var told = Page().Find("[role=alert]").TextContent;
        Assert.StartsWith("The backup of 22 Nov 2026 12:00 could not be made. Nothing can be written", told, StringComparison.Ordinal);
        Assert.EndsWith("It is tried again at 22 Nov 2026 13:00.", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_kindly_that_the_demo_has_nothing_to_back_up()
    {
        using var keeper = new BackupKeeper(BackupPlan.OfDemo, new Database("Data Source=none.db"), given.Clock, NullLogger<BackupKeeper>.Instance);
        var page = Page(keeper);
        Assert.StartsWith("The demo's database is gone when the demo stops, so there is nothing to back up.", page.Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("button, [role=alert], table"));
    }

    [Fact]
    public void Is_not_there_for_anybody_else()
    {
        Page(viewer: new("dora", IsCompensation: true));
        Assert.True(wasNotFound);
    }

    private IRenderedComponent<BackupPage> Page(BackupKeeper? keeper = null, Viewer? viewer = null)
    {
        context.Services.AddSingleton(new BackupStore(
            given.WorkAs(viewer ?? new(null, IsAdministrator: true, Email: Administrator.Ada)), keeper ?? given.Site.Services.GetRequiredService<BackupKeeper>()));
        context.Services.GetRequiredService<NavigationManager>().OnNotFound += (_, _) => wasNotFound = true;
        return context.Render<BackupPage>();
    }
}
