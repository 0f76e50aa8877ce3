using Bunit;
using CareerLadder.Web.Features.History;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.History;

public sealed class ChangesPageTests : IDisposable
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
    public async Task Lists_each_entry_with_who_and_how_much_and_leads_to_it()
    {
        var entry = await given.MoveAsync(Recorded.Admin, "Cloud");
        var page = Page(Recorded.Admin);
        Assert.Equal(["22 Nov 2026 12:00", "Pat Unknown", "Changed a post", "Eng Neer", "posts: 1"], page.FindAll("tbody tr:first-child td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal([Links.Change(entry), Links.Change(1)], page.FindAll("tbody a").Select(a => a.GetAttribute("href")));
        Assert.Empty(page.FindAll(".actions"));
    }

    [Fact]
    public async Task Turns_to_older_pages_keeps_what_narrows_them_and_turns_back()
    {
        for (var i = 0; i <= HistoryStore.PageSize; i++) await given.MoveAsync(Recorded.Admin, $"Team {i}");
        var older = Page(Recorded.Admin, "?person=eng").Find(".actions a").GetAttribute("href")!;
        Assert.Contains("person=eng", older, StringComparison.Ordinal);

        context.Services.GetRequiredService<NavigationManager>().NavigateTo(older);
        var next = context.Render<ChangesPage>();
        Assert.Equal(["Newest"], next.FindAll(".actions a").Select(a => a.TextContent));
        Assert.EndsWith("?person=eng", next.Find(".actions a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?person=nobody+of+that+name", "Nothing matches all of this.")]
    [InlineData("?before=1", "Nothing was changed yet.")]
    public void Says_so_where_there_is_nothing(string query, string says) => Assert.Equal(says, Page(Recorded.Admin, query).Find(".empty").TextContent.Trim());

    [Fact]
    public void Is_not_there_for_anybody_else()
    {
        Page(new("mia"));
        Assert.True(wasNotFound);
    }

    private IRenderedComponent<ChangesPage> Page(Viewer viewer, string query = "")
    {
        context.Services.AddSingleton(given.Store(viewer));
        var navigation = context.Services.GetRequiredService<NavigationManager>();
        navigation.OnNotFound += (_, _) => wasNotFound = true;
        navigation.NavigateTo(Links.Changes() + query);
        return context.Render<ChangesPage>();
    }
}
