using Bunit;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Openings;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static CareerLadder.Web.Tests.Features.Openings.OpeningsUnderTest;

namespace CareerLadder.Web.Tests.Features.Openings;

public sealed class OpeningsPageTests : LiveContext
{
    private readonly OpeningsUnderTest given = new();
    private string who = "eng";

    public OpeningsPageTests()
    {
        Services.AddTransient(_ => given.Openings(who));
        Services.AddTransient(_ => given.Interests(who));
        Services.AddTransient(_ => given.Swaps(who));
        Services.AddTransient(_ => given.Drafts(who));
        Services.AddSingleton<TimeProvider>(new FixedClock(Today));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) given.Dispose();
    }

    [Fact]
    public void Says_that_nothing_is_open_and_that_it_is_not_for_everyone()
    {
        Assert.Contains("No post is open.", Page("eng").Find(".empty").TextContent, StringComparison.Ordinal);
        given.Access = new() { EveryoneSeesOpenings = false };
        Assert.Contains("shown to those who manage them", Page("eng").Find(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saying_interest_tells_first_who_will_know_and_shows_it_afterwards()
    {
        await given.PostedAsync();
        var page = Page("ann");
        page.FindAll("button").Single(b => b.TextContent.StartsWith("I am interested", StringComparison.Ordinal)).Click();
        Assert.Contains("Only Mia Manager, who manages this opening, will know. Tom Both will not, unless you say so", page.Find("article").TextContent, StringComparison.Ordinal);
        page.Find("#interest-words").Change(new string('x', 2001));
        page.Find("article form").Submit();
        Assert.Contains("it has 2001", page.Find(".validation-message").TextContent, StringComparison.Ordinal);
        page.Find("#interest-words").Change("I know the ledger.");
        page.Find("article form").Submit();
        Assert.Contains("you told Mia Manager that you are interested", page.Find(".mine").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mia Manager knows now that you are interested.", page.Find("[role=status]").TextContent);
        page.FindAll("button").Single(b => b.TextContent.StartsWith("Take it back", StringComparison.Ordinal)).Click();
        Assert.Empty(page.FindAll(".mine"));
    }

    [Fact]
    public void Posts_an_opening_and_keeps_what_was_typed_while_something_is_missing()
    {
        var page = Page("mia");
        page.FindAll("button").Single(b => b.TextContent == "Post an opening").Click();
        page.Find("#post-title").Change("Staff Engineer, Payments");
        page.Find("#post-kind").Change("Engineer");
        page.Find("form.fields").Submit();
        Assert.Equal(["Please choose the level.", "Please say in a few sentences what there is to do."], page.FindAll(".validation-message").Select(m => m.TextContent));
        Assert.Equal("Staff Engineer, Payments", page.Find("#post-title").GetAttribute("value"));
        Assert.Equal("E5 Staff Engineer, equal to M5", page.Find("#post-level option[value=E5]").TextContent);
        page.Find("#post-level").Change("E5");
        page.Find("#post-text").Change("Something hard.");
        page.Find("form.fields").Submit();
        Assert.Contains("Staff Engineer, Payments", page.Find("article h2").TextContent, StringComparison.Ordinal);
        Assert.Contains("Mia Manager", page.Find("article .small").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#post-title"));
    }

    [Fact]
    public void Choosing_another_kind_lets_go_of_a_level_of_the_other_track()
    {
        var page = Page("mia");
        page.FindAll("button").Single(b => b.TextContent == "Post an opening").Click();
        page.Find("#post-kind").Change("Engineer");
        page.Find("#post-level").Change("E5");
        page.Find("#post-kind").Change("Manager");
        Assert.All(page.FindAll("#post-level option").Skip(1), o => Assert.StartsWith("M", o.GetAttribute("value"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Narrows_by_the_address_and_goes_to_the_address_of_a_choice()
    {
        await given.PostedAsync();
        var page = Page("eng", "/openings?track=management");
        Assert.Contains("Nothing open matches both.", page.Find(".empty").TextContent, StringComparison.Ordinal);
        page.Find("#openings-track").Change("engineering");
        Assert.EndsWith("/openings?track=engineering", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Single(page.FindAll("article")));
    }

    [Fact]
    public async Task A_swap_is_offered_without_a_name_and_shown_with_it_once_both_said_yes()
    {
        await given.Swaps("mia").WishAsync();
        var page = Page("ann");
        page.FindAll("button").Single(b => b.TextContent == "You may look for somebody").Click();
        Assert.Contains("A manager would change seats with you.", page.Find(".offer").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Mia", page.Markup, StringComparison.Ordinal);
        page.FindAll("button").Single(b => b.TextContent == "Yes, I would").Click();
        Assert.DoesNotContain("Mia", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".offer"));
        await using var db = given.Database.CreateDbContext();
        await given.Swaps("mia").AnswerAsync(db.SwapOffers.Single().Id, SwapAnswer.Yes);
        Assert.Equal("You and Mia Manager want to swap", Page("ann").Find("#swap-heading").TextContent);
        Assert.Contains("Mia Manager and Ann Ambitious would change seats", Page("tom").Find(".swap").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_hundred_openings_with_long_titles_and_texts_are_all_there()
    {
        await using (var db = given.Database.CreateDbContext())
        {
            for (var i = 0; i < 200; i++)
                db.Openings.Add(new OpeningRow { Title = new('W', 120), Level = "E5", Manager = "mia", Text = new('x', 3000), OpenedOn = Today });
            await db.SaveChangesAsync();
        }

        var page = Page("eng");
        Assert.Equal(200, page.FindAll("article").Count);
        Assert.Contains("200 openings", page.Find(".count").TextContent, StringComparison.Ordinal);
        Assert.Equal(3000, page.Find("article details.text").TextContent.Count(c => c == 'x'));
    }

    private IRenderedComponent<OpeningsPage> Page(string person, string address = "/openings")
    {
        who = person;
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<OpeningsPage>(parameters => parameters.AddCascadingValue(new AsOf(Today)));
    }
}
