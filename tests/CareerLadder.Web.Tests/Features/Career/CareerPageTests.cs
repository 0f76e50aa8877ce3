using Bunit;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Features.Careers;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Careers;

public sealed class CareerPageTests : BunitContext
{
    private static readonly Organisation Team = Given.Organisation(Given.Team);

    private Viewer? looking;

    public CareerPageTests()
    {
        Services.AddTransient(_ => new CareerStore(Given.Gate(Team, looking)));
        Islands.LeaveOut(this);
        ComponentFactories.AddStub<ForkOfOthers>(p => $"<p class=fork>{p.Get(f => f.Person)}</p>");
    }

    [Fact]
    public void Leads_with_the_name_the_post_and_the_picture()
    {
        var page = Page(new("mia"));
        Assert.Equal("Mia Manager", page.Find("h1").TextContent);
        Assert.Equal("/people/dora", page.Find(".sub a").GetAttribute("href"));
        Assert.Equal(["The pendulum", "Flags", "Doors"], page.FindAll("h2").Select(h => h.TextContent));
        Assert.Contains("rusty since about spring 2026", page.Find(".fluency-note > p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Leads_from_the_door_that_climbs_to_how_few_seats_there_are_and_from_no_top_and_from_nobody_elses_page()
    {
        Assert.Equal("How few seats there are above", Page(new("eng")).Find("a[href='/openings/climb']").TextContent);
        Assert.Empty(Page(new("dora")).FindAll("a[href='/openings/climb']"));
        Assert.Empty(Page(new("mia"), "eng").FindAll("a[href='/openings/climb']"));
    }

    [Fact]
    public void Shows_the_number_only_in_the_workings_with_what_it_may_not_be_used_for()
    {
        var page = Page(new("mia"));
        var workings = page.Find(".fluency-note details").TextContent;
        Assert.Contains("64 % of one’s own best", workings, StringComparison.Ordinal);
        Assert.Contains("may not be used for rating, pay, promotion or redundancy", workings, StringComparison.Ordinal);
        Assert.DoesNotContain("64 %", page.Find(".fluency-note > p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Follows_the_day_looked_at_and_carries_it_along()
    {
        var page = Page(new("mia"), asOf: "2020-01-01");
        Assert.Contains("E5, the same rung as Engineering Manager M5", page.Find(".sub").TextContent, StringComparison.Ordinal);
        Assert.Equal("/people/dora?asof=2020-01-01", page.Find(".sub a").GetAttribute("href"));
        Assert.Contains(page.FindAll("svg.wide text"), words => words.TextContent == "1 Jan 2020");
    }

    [Fact]
    public void Shows_a_stranger_no_picture_no_doors_and_no_flags()
    {
        var page = Page(new("tom"), "mia");
        Assert.Equal("Mia Manager", page.Find("h1").TextContent);
        Assert.Empty(page.FindAll("svg, table, h2, .facts"));
        Assert.Contains("This is what everyone here sees", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_a_stranger_on_another_day_no_more_than_the_name_and_leads_to_today()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/people/mia?asof=2020-01-01");
        var page = Page(new("tom"), "mia", "2020-01-01");
        Assert.Equal("Mia Manager", page.Find("h1").TextContent);
        Assert.Equal("On 1 Jan 2020 you see the people whose posts you may see. Where everybody stands you see today.", page.Find(".sub").TextContent);
        Assert.Equal("/people/mia", page.Find(".sub a").GetAttribute("href"));
        Assert.Empty(page.FindAll("svg, table, h2, .facts, aside"));
    }

    [Fact]
    public void Tells_an_account_without_a_career_and_a_person_without_posts_kindly()
    {
        Assert.Contains("does not belong to anyone with a career here yet", Page(new(null)).Markup, StringComparison.Ordinal);
        var none = Page(new("none"));
        Assert.Contains("No posts are known yet. They come with an import", none.Markup, StringComparison.Ordinal);
        Assert.Empty(none.FindAll("h2"));
    }

    [Theory]
    [InlineData("dora", "mia", 1)]
    [InlineData("exec", "mia", 0)]
    [InlineData("tom", "mia", 0)]
    [InlineData("mia", "mia", 0)]
    public void Tells_the_direct_manager_alone_what_was_decided_at_the_fork(string viewer, string person, int told) =>
        Assert.Equal(told, Page(new(viewer), person).FindAll(".fork").Count);

    [Fact]
    public void Leads_from_the_doors_of_a_manager_to_the_fork_on_ones_own_page_alone()
    {
        Assert.Equal("/#fork", Page(new("mia")).Find(".doors a.button").GetAttribute("href"));
        Assert.Empty(Page(new("eng")).FindAll("a[href='/#fork']"));
        Assert.Empty(Page(new("dora"), "mia").FindAll("a[href='/#fork']"));
    }

    [Fact]
    public void Asks_for_the_earlier_career_in_words()
    {
        var quiet = Page(new("pat")).Find("aside").TextContent;
        Assert.StartsWith("Tell us your earlier career. What came before 1 Jan 2021 is not known here. 8 years as an engineer are assumed", quiet, StringComparison.Ordinal);
        Assert.DoesNotContain(".A", quiet, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_find_an_unknown_key()
    {
        var navigation = Services.GetRequiredService<NavigationManager>();
        var asked = false;
        navigation.OnNotFound += (_, _) => asked = true;
        Page(new("mia"), "nobody");
        Assert.True(asked);
    }

    [Fact]
    public void Never_says_too_late_nor_calls_a_door_closed()
    {
        foreach (var person in (string[])["exec", "dora", "mia", "eng", "tom", "liv", "new", "pat"])
        {
            var page = Page(new(person), asOf: "2045-01-01");
            Assert.DoesNotContain("too late", page.Markup, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("closed", page.Markup, StringComparison.OrdinalIgnoreCase);
        }
    }

    private IRenderedComponent<CareerPage> Page(Viewer viewer, string? id = null, string? asOf = null)
    {
        looking = viewer;
        return Render<CareerPage>(p => p
            .Add(c => c.Id, id)
            .AddCascadingValue(new AsOf(Given.Day(asOf ?? Given.Today), IsChosen: asOf is not null)));
    }
}
