using Bunit;
using CareerLadder.Core.Careers;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Features.Careers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Site = CareerLadder.Web.Tests.Features.Edit.Editing;

namespace CareerLadder.Web.Tests.Components.Shared;

public sealed class KeepsInputTests : LiveContext
{
    private static readonly Viewer Mia = new("mia", Email: "mia@house.example");

    private readonly Site given = new();

    public KeepsInputTests()
    {
        Services.AddTransient(_ => new RecordsStore(given.Gate(Mia), given.Database, given.Organisation, new FixedClock(Site.Today)));
        Services.AddTransient(_ => new CorrectionsStore(given.Gate(Mia), given.Database, given.Organisation, new FixedClock(Site.Today)));
        Services.AddTransient(_ => given.Drafts(Mia));
        Services.AddSingleton<TimeProvider>(new FixedClock(Site.Today));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) given.Dispose();
    }

    [Fact]
    public async Task Finds_days_and_choices_that_were_entered_before_the_page_was_lost_and_nothing_once_they_are_saved()
    {
        var lost = Practice();
        lost.Find("#practice-hours").Input("4");
        lost.Find("#practice-to").Change("2026-12-24");
        lost.Find("input[type=checkbox]").Change(true);
        lost.WaitForAssertion(() => Assert.Contains("2026-12-24", Kept(), StringComparison.Ordinal));
        var found = Practice();
        found.WaitForAssertion(() => Assert.Contains("This is as you left it; it is not saved yet.", found.Markup, StringComparison.Ordinal));
        Assert.Equal(("4", "2026-12-24", true), (found.Find("#practice-hours").GetAttribute("value"), found.Find("#practice-to").GetAttribute("value"), found.Find("input[type=checkbox]").HasAttribute("checked")));
        found.Find("form").Submit();
        found.WaitForAssertion(() => Assert.Equal("", Kept()));
        await using var db = given.Database.CreateDbContext();
        Assert.Equal((4, Given.Day("2026-12-25"), true), await db.Practice.Where(p => p.Person == "mia").Select(p => ValueTuple.Create(p.HoursPerWeek, p.To!.Value, p.OnCriticalPath)).SingleAsync(Xunit.TestContext.Current.CancellationToken));
        Assert.DoesNotContain("as you left it", Practice().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_which_answer_was_chosen()
    {
        Render<IntentForm>().FindAll("input[type=radio]")[1].Change(nameof(Intent.ManageSomeday));
        var found = Render<IntentForm>();
        found.WaitForAssertion(() => Assert.Single(found.FindAll("input[type=radio][checked]")));
    }

    [Fact]
    public void Keeps_nothing_where_it_is_as_it_was_opened_again()
    {
        var form = Practice();
        form.Find("#practice-to").Change("2026-12-24");
        form.WaitForAssertion(() => Assert.NotEqual("", Kept()));
        form.Find("#practice-to").Change("");
        form.WaitForAssertion(() => Assert.Equal("", Kept()));
    }

    [Fact]
    public void Reads_nothing_while_the_page_is_drawn_for_the_first_time()
    {
        Practice().Find("#practice-to").Change("2026-12-24");
        using var first = new LiveContext { IsLive = false };
        foreach (var service in Services) first.Services.Add(service);
        Assert.DoesNotContain("as you left it", first.Render<PracticeForm>(p => p.Add(f => f.Today, Site.Today)).Markup, StringComparison.Ordinal);
    }

    private string Kept()
    {
        using var db = given.Database.CreateDbContext();
        return string.Concat(db.Drafts.Select(d => d.Text));
    }

    private IRenderedComponent<PracticeForm> Practice() => Render<PracticeForm>(p => p.Add(f => f.Today, Site.Today));
}
