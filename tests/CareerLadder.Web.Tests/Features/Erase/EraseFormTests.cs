using Bunit;
using CareerLadder.Web.Features.Erase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Erase;

public sealed class EraseFormTests : IDisposable
{
    private readonly Erasing given = new();
    private readonly LiveContext context = new();

    public void Dispose()
    {
        context.Dispose();
        given.Dispose();
    }

    [Fact]
    public void Says_what_goes_what_stays_and_where_it_still_is_before_it_asks()
    {
        var form = Form("liv");
        Assert.Equal(["What goes, for good", "Where the data is still", "What stays, without the name", "Erase it"], form.FindAll("h2").Select(h => h.TextContent));
        Assert.Contains("In backups made until now. Each goes 14 days after its night", form.Find("#erase-still").ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("This cannot be taken back.", form.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erases_nothing_while_the_name_is_not_typed_and_keeps_what_is()
    {
        var form = Form("liv");
        form.Find("#erase-name").Change("Liv");
        await form.Find("form").SubmitAsync();
        Assert.Equal("Please type the name as it stands above: Liv Left.", form.Find(".validation-message").TextContent);
        Assert.Equal("Liv", form.Find("#erase-name").GetAttribute("value"));
        await using var db = given.Open();
        Assert.True(await db.People.AnyAsync(p => p.Person == "liv", Xunit.TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Erases_once_the_name_is_typed_and_leads_to_what_stays()
    {
        var form = Form("liv");
        form.Find("#erase-name").Change("Liv Left");
        await form.Find("form").SubmitAsync();
        form.WaitForAssertion(() => Assert.StartsWith("Erased.", form.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Empty(form.FindAll("form"));
        // Nothing on the page says the old name any more.
        Assert.DoesNotContain("Liv", form.Markup, StringComparison.Ordinal);
        Assert.Equal("Former colleague 6", form.Find(".sub a").TextContent);
        Assert.Contains(Links.Edit("former-6"), form.FindAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void Says_why_not_where_nobody_has_left()
    {
        var form = Form("eng");
        Assert.StartsWith("No last day is entered", form.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Empty(form.FindAll("form"));
    }

    private IRenderedComponent<EraseForm> Form(string person)
    {
        context.Services.AddSingleton(given.Store(Erasing.Admin));
        return context.Render<EraseForm>(form => form.Add(f => f.Person, person));
    }
}
