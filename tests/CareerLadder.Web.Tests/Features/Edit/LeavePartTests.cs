using Bunit;
using CareerLadder.Core.Careers;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Features.Edit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Edit;

public sealed class LeavePartTests : LiveContext
{
    private readonly Editing given = new();
    private readonly List<string> said = [];

    private IRenderedComponent<LeavePart> Part(string person)
    {
        Services.AddSingleton(given.Leave(Editing.Administrator));
        Services.AddSingleton(given.Posts(Editing.Administrator));
        Services.AddSingleton(given.Managers(Editing.Administrator));
        Services.AddSingleton(given.Drafts(Editing.Administrator));
        Services.AddSingleton<TimeProvider>(new FixedClock(Editing.Today));
        return Again(person);
    }

    private IRenderedComponent<LeavePart> Again(string person)
    {
        var view = given.Posts(Editing.Administrator).ReadAsync(person).AsTask().GetAwaiter().GetResult()!;
        return Render<LeavePart>(p => p.Add(l => l.View, view).Add(l => l.Saved, said.Add));
    }

    [Fact]
    public async Task Asks_to_whom_the_reports_go_and_enters_the_last_day()
    {
        var part = Part("mia");
        part.Find("#leave-last").Change("2026-12-31");
        Assert.Contains("“Manager M5” ends on 31 Dec 2026.", part.Markup, StringComparison.Ordinal);
        Assert.Equal(["As it is", "With this change"], part.FindAll("#leave-heading ~ details h4").Select(h => h.TextContent));
        Assert.Equal("Dora Director · dora", part.Find("#leave-eng").GetAttribute("value"));
        part.Find("#leave-eng").Change("Tom Both · tom");
        part.Find("form").Submit();
        part.WaitForAssertion(() => Assert.Equal(["Saved."], said));
        Assert.Equal("Leaves", part.Find("h2").TextContent);
        Assert.Equal("Engineer 2027-01-01 E3 tom", (await given.PostsOfAsync("eng"))[^1]);
        await using var db = given.Database.CreateDbContext();
        Assert.Empty(db.Drafts);
    }

    [Fact]
    public void Finds_the_day_and_the_managers_again_after_the_page_or_the_program_was_gone()
    {
        var part = Part("mia");
        part.Find("#leave-last").Change("2026-12-31");
        part.Find("#leave-eng").Change("Tom Both · tom");
        // Another day asks no question a second time.
        part.Find("#leave-last").Change("2027-01-31");
        var again = Again("mia");
        Assert.True(again.Find("details").HasAttribute("open"));
        Assert.Equal(("2027-01-31", "Tom Both · tom"), (again.Find("#leave-last").GetAttribute("value"), again.Find("#leave-eng").GetAttribute("value")));
    }

    [Fact]
    public void Says_beside_the_field_what_does_not_fit()
    {
        var part = Part("mia");
        part.Find("form").Submit();
        Assert.Equal("On which day is the last one here?", part.Find(".validation-message").TextContent);
        part.Find("#leave-last").Change("2019-06-11");
        Assert.Equal("The last day cannot be before the first, 12 Jun 2019.", part.Find(".validation-message").TextContent);
        part.Find("#leave-last").Change("2019-06-12");
        Assert.Empty(part.FindAll(".validation-message"));
    }

    [Fact]
    public async Task Tells_what_somebody_else_entered_and_writes_over_it_only_on_the_second_press()
    {
        var part = Part("eng");
        part.Find("#leave-last").Change("2026-12-15");
        Assert.True((await given.Leave(Editing.Administrator).LeaveAsync("eng", new() { LastDay = Given.Day("2026-12-31") })).IsSaved);
        part.Find("form").Submit();
        part.WaitForAssertion(() => Assert.Contains("Xenia Exec entered the last day 31 Dec 2026. Yours is still in the form", part.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("2026-12-15", part.Find("#leave-last").GetAttribute("value"));
        part.Find("form").Submit();
        part.WaitForAssertion(() => Assert.Equal(["Saved."], said));
        Assert.EndsWith("2026-12-15 E3 mia", (await given.PostsOfAsync("eng"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_the_last_day_back()
    {
        var part = Part("liv");
        part.FindAll("button").Single(b => b.TextContent == "Take the last day back").Click();
        part.WaitForAssertion(() => Assert.Equal("Leaving", part.Find("h2").TextContent));
        Assert.Null((await given.Organisation.GetAsync(Xunit.TestContext.Current.CancellationToken)).Find("liv")!.Person.Left);
    }

    [Fact]
    public void Keeps_a_coming_back_as_it_is_typed_and_says_what_does_not_fit()
    {
        var part = Part("liv");
        Assert.Equal("Left, and coming back", part.Find("h2").TextContent);
        part.Find("#back-kind").Change(nameof(Kind.Manager));
        part.Find("#back-from").Change("2025-02-28");
        var again = Again("liv");
        Assert.Equal((nameof(Kind.Manager), "2025-02-28"), (again.Find("#back-kind").GetAttribute("value"), again.Find("#back-from").GetAttribute("value")));
        again.FindAll("form")[1].Submit();
        again.WaitForAssertion(() => Assert.Contains("The last day was 28 Feb 2025.", again.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        again.Find("#back-from").Change("2026-12-01");
        again.FindAll("form")[1].Submit();
        again.WaitForAssertion(() => Assert.Equal("Leaving", again.Find("h2").TextContent));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) given.Dispose();
    }
}
