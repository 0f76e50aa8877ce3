using Bunit;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Features.Edit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Edit;

public sealed class PersonPartTests : LiveContext
{
    private readonly Editing given = new();
    private readonly List<string> said = [];

    private IRenderedComponent<PersonPart> Part(Viewer? viewer = null)
    {
        Services.AddSingleton(given.Person(viewer ?? Editing.Administrator));
        Services.AddSingleton(given.Drafts(viewer ?? Editing.Administrator));
        Services.AddSingleton<TimeProvider>(new FixedClock(Editing.Today));
        return Again();
    }

    private IRenderedComponent<PersonPart> Again() => Render<PersonPart>(p => p.Add(l => l.Person, "eng").Add(l => l.Saved, said.Add));

    [Fact]
    public void Asks_about_an_equal_name_and_saves()
    {
        var part = Part();
        part.Find("#person-name").Change("Mia Manager");
        Assert.Contains("Mia Manager is known here already: Manager, key mia.", part.Find("fieldset.clash legend").TextContent, StringComparison.Ordinal);
        Assert.True(part.Find("button[type=submit]").HasAttribute("disabled"));
        part.Find("input[type=radio]").Change(true);
        part.Find("form").Submit();
        part.WaitForAssertion(() => Assert.Equal(["Saved."], said));
        Assert.StartsWith("Mia Manager · key eng", part.Find("p").TextContent, StringComparison.Ordinal);
        Assert.False(part.Find("details").HasAttribute("open"));
    }

    [Fact]
    public async Task Finds_what_was_typed_again_and_shows_both_to_the_later_of_two()
    {
        var part = Part();
        part.Find("#person-zone").Change("UK");
        var other = PersonInput.Of((await given.Person(Editing.Administrator).ReadAsync("eng"))!.Person);
        other.Name = "Ingrid Neer";
        Assert.True((await given.Person(Editing.Administrator).SaveAsync("eng", other)).IsSaved);
        var again = Again();
        Assert.True(again.Find("details").HasAttribute("open"));
        Assert.Equal("UK", again.Find("#person-zone").GetAttribute("value"));
        again.Find("form").Submit();
        again.WaitForAssertion(() => Assert.Contains("changed this", again.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        again.Find("button[aria-label='Take theirs: Name']").Click();
        again.FindAll("button").Single(b => b.TextContent == "Go on with mine").Click();
        again.Find("form").Submit();
        again.WaitForAssertion(() => Assert.Equal(["Saved."], said));
        var eng = (await given.Organisation.GetAsync(Xunit.TestContext.Current.CancellationToken)).Find("eng")!.Person;
        Assert.Equal(("Ingrid Neer", "UK"), (eng.Name, eng.Zone));
        await using var db = given.Database.CreateDbContext();
        Assert.Empty(db.Drafts);
    }

    [Fact]
    public void Is_not_there_for_a_manager() => Assert.Empty(Part(new("mia")).Markup.Trim());

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) given.Dispose();
    }
}
