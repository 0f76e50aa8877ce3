using Bunit;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Features.History;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.History;

public sealed class ChangePageTests : IDisposable
{
    private readonly Recorded given = new();
    private readonly LiveContext context = new();
    private bool wasNotFound;

    public void Dispose()
    {
        context.Dispose();
        given.Dispose();
    }

    [Fact]
    public async Task Asks_once_more_and_takes_it_back()
    {
        var page = Page(Recorded.Admin, await given.MoveAsync(Recorded.Admin, "Cloud"));
        Assert.Equal("Eng Neer. Post from 1 Mar 2023: team not set → “Cloud”.", page.Find(".lines li").TextContent);
        Assert.Contains("Taking it back changes one row:", page.Markup, StringComparison.Ordinal);
        page.Find("button").Click();
        Assert.Equal(["Yes, take it back", "No, leave it"], page.FindAll("button").Select(b => b.TextContent));
        page.Find("button").Click();
        page.WaitForAssertion(() => Assert.StartsWith("It is taken back: one row is as before.", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        await using var db = given.Open();
        Assert.False(await db.Posts.AnyAsync(p => p.Team == "Cloud", Xunit.TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Says_what_is_in_the_way_and_whose_it_is()
    {
        var entry = await given.MoveAsync(Recorded.Admin, "Cloud");
        await given.MoveAsync(new("mia", Email: "mia@house.example"), "Search");
        var page = Page(Recorded.Admin, entry);
        Assert.StartsWith("It cannot be taken back as it is.", page.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Contains("was changed again since. Changed a post by Mia Manager", page.Find("ul:not(.lines) li").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("button"));
    }

    [Fact]
    public async Task Leads_from_ladders_put_in_force_to_where_they_are_taken_back_with_their_name()
    {
        var entry = await given.ChangeAsync(Recorded.Admin, db => Task.FromResult(db.Levels.Add(new() { Level = "E9", From = new(2027, 1, 1) })), AuditAction.LadderPutInForce, about: null);
        var page = Page(Recorded.Admin, entry);
        Assert.Equal(Links.LaddersEdit(), page.Find("section a").GetAttribute("href"));
        Assert.Empty(page.FindAll("button"));
        Assert.Null(await given.Store(Recorded.Admin).TakeBackAsync(entry));
    }

    [Fact]
    public async Task Is_not_there_for_whoever_may_not_take_it_back_nor_sees_all_changes()
    {
        Page(new("dora"), await given.MoveAsync(Recorded.Admin, "Cloud"));
        Assert.True(wasNotFound);
    }

    private IRenderedComponent<ChangePage> Page(Viewer viewer, int entry)
    {
        context.Services.AddSingleton(given.Store(viewer));
        context.Services.AddSingleton(given.Entries(viewer));
        context.Services.GetRequiredService<NavigationManager>().OnNotFound += (_, _) => wasNotFound = true;
        var page = context.Render<ChangePage>(page => page.Add(p => p.Entry, entry));
        // What taking back would come to is found out off the page.
        page.WaitForState(() => page.FindAll(".busy").Count == 0, TimeSpan.FromSeconds(20));
        return page;
    }
}
