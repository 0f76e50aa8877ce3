using Bunit;
using CareerLadder.Core.Careers;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Features.Join;
using CareerLadder.Web.Tests.Features.Edit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Join;

public sealed class JoinFormTests : LiveContext
{
    private readonly Editing given = new();

    public JoinFormTests()
    {
        Services.AddSingleton(given.Join(Editing.Administrator));
        Services.AddSingleton(given.Managers(Editing.Administrator));
        Services.AddSingleton(given.Drafts(Editing.Administrator));
        Services.AddSingleton<TimeProvider>(new FixedClock(Editing.Today));
    }

    [Fact]
    public async Task Proposes_a_key_enters_somebody_and_goes_to_their_page()
    {
        var form = Render<JoinForm>();
        form.Find("#join-name").Change("Ada Lovelace");
        Assert.Equal("ada-lovelace", form.Find("#join-key").GetAttribute("value"));
        form.Find("#join-practised").Change("2.5");
        form.Find("#join-post-kind").Change(nameof(Kind.Engineer));
        form.Find("#join-post-level").Change("E3");
        form.Find("form").Submit();
        form.WaitForAssertion(() => Assert.EndsWith("/people/ada-lovelace", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Equal(["Engineer 2026-11-22 E3"], await given.PostsOfAsync("ada-lovelace"));
        Assert.Equal(2.5, (await given.Organisation.GetAsync(Xunit.TestContext.Current.CancellationToken)).Find("ada-lovelace")!.Person.PractisedBefore);
        await using var db = given.Database.CreateDbContext();
        Assert.Empty(db.Drafts);
    }

    [Fact]
    public void Asks_for_nothing_that_somebody_who_joins_does_not_have()
    {
        var form = Render<JoinForm>();
        Assert.Empty(form.FindAll("#join-post-last, #join-post-employer"));
        Assert.NotEmpty(form.FindAll("#join-post-from"));
    }

    [Fact]
    public void Says_who_is_here_already_by_that_name_and_lets_one_go_on()
    {
        var form = Render<JoinForm>();
        form.Find("#join-name").Change("eng neer");
        var told = form.Find(".notice[role=status]");
        Assert.StartsWith("Eng Neer is known here already: Engineer, key eng.", told.TextContent, StringComparison.Ordinal);
        Assert.Equal("/people/eng/edit", told.QuerySelector("a")!.GetAttribute("href"));
        form.Find("#join-name").Change("Eng Neer the Other");
        Assert.Empty(form.FindAll(".notice[role=status]"));
    }

    [Fact]
    public void Leaves_a_key_alone_that_somebody_chose()
    {
        var form = Render<JoinForm>();
        form.Find("#join-key").Change("p99");
        form.Find("#join-name").Change("Ada Lovelace");
        Assert.Equal("p99", form.Find("#join-key").GetAttribute("value"));
    }

    [Fact]
    public void Says_beside_each_field_what_is_missing()
    {
        var form = Render<JoinForm>();
        form.Find("#join-email").Change("no address");
        form.Find("form").Submit();
        Assert.Equal(
            ["What is the name?", "Which key do your files know this person by? The one proposed will do.", "This is no e-mail address. Please correct it, or leave it empty.", "Please choose what sort of work it is."],
            form.FindAll(".validation-message").Select(m => m.TextContent));
        Assert.Equal("no address", form.Find("#join-email").GetAttribute("value"));
    }

    [Fact]
    public void Finds_all_that_was_typed_again_after_the_page_or_the_program_was_gone()
    {
        var form = Render<JoinForm>();
        form.Find("#join-name").Change("Ada Lovelace");
        form.Find("#join-zone").Change("UK");
        form.Find("#join-managed").Change("1");
        form.Find("#join-post-kind").Change(nameof(Kind.Manager));
        form.Find("#join-post-from").Change("2027-02-01");
        var again = Render<JoinForm>();
        Assert.Contains("This is as you left it; it is not saved yet.", again.Markup, StringComparison.Ordinal);
        Assert.Equal(
            ["Ada Lovelace", "ada-lovelace", "UK", "1", nameof(Kind.Manager), "2027-02-01"],
            new[] { "name", "key", "zone", "managed", "post-kind", "post-from" }.Select(f => again.Find($"#join-{f}").GetAttribute("value")));
        again.FindAll("button").Single(b => b.TextContent == "Begin anew").Click();
        Assert.Equal("", Render<JoinForm>().Find("#join-name").GetAttribute("value") ?? "");
    }

    [Fact]
    public void Says_who_is_meant_where_a_key_is_taken()
    {
        var form = Render<JoinForm>();
        form.Find("#join-name").Change("Somebody New");
        form.Find("#join-key").Change("eng");
        form.Find("#join-post-kind").Change(nameof(Kind.Engineer));
        form.Find("form").Submit();
        form.WaitForAssertion(() => Assert.StartsWith("The key eng is Eng Neer’s.", form.Find("[role=alert]").TextContent.Trim(), StringComparison.Ordinal));
        Assert.Equal("/people/eng/edit", form.Find("[role=alert] a").GetAttribute("href"));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) given.Dispose();
    }
}
