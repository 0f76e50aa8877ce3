using Bunit;
using CareerLadder.Web.Features.History;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.History;

public sealed class HistoryPageTests : IDisposable
{
    private readonly Recorded given = new();
    private readonly BunitContext context = new();
    private bool wasNotFound;

    public void Dispose()
    {
        context.Dispose();
        given.Dispose();
    }

    [Fact]
    public async Task Tells_a_managers_own_change_first_and_leads_to_taking_it_back()
    {
        var entry = await given.MoveAsync(new("mia", Email: "mia@house.example"), "Cloud");
        var page = Page(new("mia"), "eng");
        Assert.Equal("History of Eng Neer", page.Find("h1").TextContent);
        Assert.Matches("^Post.*“Cloud”\\.$", page.Find("tbody .said").TextContent);
        Assert.Equal("Mia Manager", page.Find("tbody .by").TextContent);
        Assert.Equal(Links.Change(entry), page.Find("tbody a").GetAttribute("href"));
        Assert.Single(page.FindAll("tbody a"));
    }

    [Fact]
    public async Task Turns_to_older_pages_and_back()
    {
        for (var i = 0; i < HistoryStore.PageSize + 3; i++) await given.MoveAsync(Recorded.Admin, $"Team {i}");
        var page = Page(new("mia"), "eng");
        Assert.Equal(HistoryStore.PageSize, page.FindAll("tbody tr").Count);
        Assert.Equal(["Older"], page.FindAll(".actions a").Select(a => a.TextContent));
        var older = page.Find(".actions a").GetAttribute("href")!;

        context.Services.GetRequiredService<NavigationManager>().NavigateTo(older);
        var next = context.Render<HistoryPage>(p => p.Add(h => h.Id, "eng"));
        Assert.Equal(["Newest"], next.FindAll(".actions a").Select(a => a.TextContent));
        // Three more changes, and what the import brought: the person, and two posts.
        Assert.Equal(6, next.FindAll("tbody tr").Count);
        Assert.Contains("“Team 2”", next.Find("tbody .said").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_there_for_whoever_may_see_nothing_of_it()
    {
        Page(new("pat"), "eng");
        Assert.True(wasNotFound);
    }

    private IRenderedComponent<HistoryPage> Page(Viewer viewer, string person)
    {
        context.Services.AddSingleton(given.Store(viewer));
        context.Services.GetRequiredService<NavigationManager>().OnNotFound += (_, _) => wasNotFound = true;
        return context.Render<HistoryPage>(page => page.Add(p => p.Id, person));
    }
}
