using Bunit;
using CareerLadder.Core.Flags;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Export;
using CareerLadder.Web.Tests.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Export;

public sealed class ExportPageTests : IDisposable
{
    private readonly ScratchDatabase database = new();
    private readonly BunitContext context = new();
    private bool wasNotFound;

    public void Dispose()
    {
        context.Dispose();
        database.Dispose();
    }

    [Fact]
    public void Offers_an_administrator_the_files_and_finds_whose_copy_is_wanted()
    {
        var page = Page(new("pat", IsAdministrator: true), "?person=liv");
        Assert.Equal(Links.ExportFiles, page.Find("section a.button").GetAttribute("href"));
        Assert.Equal(Links.Copy("liv"), page.Find(".found a.button").GetAttribute("href"));
        Assert.Equal("Take the copy along: Liv Left", page.Find(".found a.button").GetAttribute("aria-label"));
        Assert.Equal("left", page.Find(".found .chip").TextContent);
        Assert.DoesNotContain("look at everybody’s pay", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_nobody_is_called_that() =>
        Assert.StartsWith("Nobody here is called that.", Page(new("pat", IsAdministrator: true), "?person=xyzzy").Find("[role=status]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Offers_pay_to_those_who_look_after_it_and_says_that_it_is_a_look_at_it()
    {
        var page = Page(new("pat", IsCompensation: true), "?person=liv");
        Assert.Equal(["Pay and bands"], page.FindAll("h2").Select(h => h.TextContent));
        Assert.Contains("look at everybody’s pay", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form, .found"));
    }

    [Fact]
    public void Is_not_there_for_anybody_else()
    {
        Page(new("exec", IsExecutive: true), "");
        Assert.True(wasNotFound);
    }

    private IRenderedComponent<ExportPage> Page(Viewer viewer, string query)
    {
        using (var db = database.CreateDbContext()) OrganisationImport.RunAsync(db, Given.Team).GetAwaiter().GetResult();
        var organisation = new CurrentOrganisation(database, RuleBook.Default, new());
        organisation.RefreshAsync().GetAwaiter().GetResult();
        var gate = new AccessGate(new SignedIn(viewer), () => organisation.GetAsync(), new FixedClock(Given.Day(Given.Today)), new Tests.Settings(new AccessSettings()), (_, _) => ValueTask.CompletedTask);
        context.Services.AddSingleton(new ExportStore(gate, database, new FixedClock(Given.Day(Given.Today))));
        context.Services.AddCascadingValue(_ => new AsOf(Given.Day(Given.Today)));
        var navigation = context.Services.GetRequiredService<NavigationManager>();
        navigation.OnNotFound += (_, _) => wasNotFound = true;
        navigation.NavigateTo(Links.Export() + query);
        return context.Render<ExportPage>();
    }
}
