using Bunit;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Features.Team;
using CareerLadder.Web.Tests.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Team;

public sealed class TeamPageTests : BunitContext
{
    private Organisation organisation = GivenTeam.Organisation;
    private Viewer? looking;

    public TeamPageTests()
    {
        Services.AddSingleton<ScratchDatabase>().AddTransient(s => new TeamStore(Given.Gate(organisation, looking), s.GetRequiredService<ScratchDatabase>()));
        ComponentFactories.AddStub<ThisWeek>();
        ComponentFactories.AddStub<AskNow>(ask => $"<i class='ask'>{ask.Get(a => a.Person)}, {ask.Get(a => a.Name)}</i>");
    }

    [Fact]
    public void Leads_from_a_flag_to_the_person_and_from_a_debt_to_its_rule()
    {
        var page = Page(new("dora"));
        Assert.Equal("Your team", page.Find("h1").TextContent);
        Assert.Equal(["Yours to do", "The lead’s seat in each team", "Span: 2 direct reports", "People", "Coming in the next twelve months, if nothing changes"], page.FindAll("h2").Select(h => h.TextContent));
        Assert.Contains(page.FindAll(".flags a"), a => a.GetAttribute("href") == "/people/tom#flags-heading" && a.TextContent == "Both at once: Tom Both");
        Assert.Contains(page.FindAll("h3 a"), a => a.GetAttribute("href") == "/flags/ConversationOverdue");
        Assert.Contains(page.FindAll(".who a"), a => a.GetAttribute("href") == "/team/tom" && a.TextContent == "Team of 3: Tom Both");
    }

    [Fact]
    public void Offers_the_manager_to_ask_each_who_was_not_asked_and_nobody_else()
    {
        var page = Page(new("mia"));
        Assert.NotEmpty(page.FindAll("#debt-NeverAsked .ask"));
        Assert.Equal(page.FindAll("#debt-NeverAsked li").Count, page.FindAll("#debt-NeverAsked .ask").Count);
        Assert.Contains(page.FindAll("#debt-NeverAsked .ask"), ask => ask.TextContent == "bo, Bo Lead");
        Assert.Empty(page.FindAll("#debt-NeverAsked .button"));
        Assert.NotEmpty(page.FindAll("#debt-ConversationOverdue .button"));
        Assert.Empty(page.FindAll("#debt-ConversationOverdue .ask"));
        Assert.Empty(Page(new("dora"), "mia").FindAll(".ask"));
        Assert.Empty(Page(new("mia"), asOf: "2026-11-01").FindAll(".ask"));
    }

    [Fact]
    public void Tells_the_manager_what_each_wants_and_when_they_last_talked()
    {
        var ann = Page(new("mia")).FindAll("tbody tr").First(r => r.TextContent.Contains("Ann Senior", StringComparison.Ordinal));
        Assert.Contains("I want to manage now", ann.TextContent, StringComparison.Ordinal);
        Assert.Contains("said on 4 May 2026", ann.TextContent, StringComparison.Ordinal);
        Assert.Contains("last on 1 Sep 2026", ann.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_those_above_the_way_up_and_no_columns_for_what_is_not_theirs()
    {
        var page = Page(new("exec"), "mia", asOf: "2026-11-22");
        Assert.Equal("Team of Mia Manager", page.Find("h1").TextContent);
        Assert.Equal(["/team?asof=2026-11-22", "/team/dora?asof=2026-11-22"], page.FindAll("nav a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["Who", "Career", "Flags"], page.FindAll("section[aria-labelledby=people-heading] th").Select(t => t.TextContent));
        Assert.Contains("For Mia Manager to do", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_who_could_take_the_seat_and_what_both_lose_meanwhile()
    {
        var seat = Page(new("tom")).Find("section[aria-labelledby=seat-heading]").TextContent;
        Assert.Contains("Taken since 1 May 2025.", seat, StringComparison.Ordinal);
        Assert.Contains("Eve Senior", seat, StringComparison.Ordinal);
        Assert.DoesNotContain("Flo Junior", seat, StringComparison.Ordinal);
        Assert.Contains("What both lose meanwhile", seat, StringComparison.Ordinal);
    }

    [Fact]
    public void Draws_the_span_with_a_sentence_and_a_table()
    {
        var span = Page(new("mia")).Find("section[aria-labelledby=span-heading]");
        Assert.All(span.QuerySelectorAll("svg"), s => Assert.Equal("Direct reports: 1 from Jan 2021, 2 from Mar 2022, 3 from Feb 2024, 4 from Apr 2024, 3 from May 2025, 4 from Sep 2025; 4 now.", s.GetAttribute("aria-label")));
        Assert.Equal(8, span.QuerySelectorAll("tr").Length);
        Assert.Contains("More than 9 for 3 months are called wide here, 3 or fewer for 6 months narrow.", span.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Leads_from_each_month_that_holds_anything_to_its_people()
    {
        var page = Page(new("mia"));
        var months = page.FindAll(".months a");
        Assert.NotEmpty(months);
        Assert.All(months, m => Assert.NotNull(page.Find($"#{m.GetAttribute("href")!.Split('#')[1]}")));
        Assert.Equal(13, page.FindAll(".months > li").Count);
    }

    [Fact]
    public void Tells_whoever_manages_nobody_kindly_and_where_to_go()
    {
        var page = Page(new("ann"));
        Assert.Contains("Nobody reports to you today.", page.Markup, StringComparison.Ordinal);
        Assert.Equal(["/", "/ladders"], page.FindAll(".empty a").Select(a => a.GetAttribute("href")));
        Assert.Empty(page.FindAll("table, svg"));
        Assert.Contains("does not belong to anyone with a career here yet", Page(new(null)).Markup, StringComparison.Ordinal);
        Assert.Equal("/team", Page(new("mia"), asOf: "2014-01-01").Find(".empty a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("tom", "mia")]
    [InlineData("dora", "nobody")]
    public void Does_not_find_a_team_that_is_not_theirs_to_see(string viewer, string manager)
    {
        var asked = false;
        Services.GetRequiredService<NavigationManager>().OnNotFound += (_, _) => asked = true;
        Assert.Equal("", Page(new(viewer), manager).Markup.Trim());
        Assert.True(asked);
    }

    [Fact]
    public void Holds_sixty_with_names_of_sixty_letters_and_folds_what_would_be_long()
    {
        var sixty = Given.Facts([(new("m", "Mo"), "Manager 2020-01-01 M5"), .. Enumerable.Range(0, 60).Select(i => (new Person($"p{i}", new string((char)('a' + (i % 26)), 60), PractisedBefore: 1), "Engineer 2022-01-01 E3 m"))]);
        organisation = Given.Organisation(sixty with { Recording = new(Given.Day("2022-01-01"), null, null, Given.Day("2022-01-01")) });
        var page = Page(new("m"));
        Assert.Equal(60, page.FindAll("section[aria-labelledby=people-heading] tbody tr").Count);
        Assert.All(page.FindAll(".debt"), d => Assert.Contains("54 more", d.TextContent, StringComparison.Ordinal));
        Assert.Contains("60 people report to you.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_everyone_who_could_lead_is_on_leave()
    {
        organisation = Given.Organisation((new("m", "Mo"), "TechLeadManager 2024-01-01 M4"), (new("a", "Ann", PractisedBefore: 5), "Engineer 2022-01-01 E4 m, Away 2026-06-01 E4 m"));
        var page = Page(new("m")).Markup;
        Assert.Contains("1 person reports to you.", page, StringComparison.Ordinal);
        Assert.Contains("Nobody on the team who is here stands on rung 3 or above.", page, StringComparison.Ordinal);
        Assert.Contains("On leave now:", page, StringComparison.Ordinal);
        Assert.Contains(">on leave<", page, StringComparison.Ordinal);
    }

    private IRenderedComponent<TeamPage> Page(Viewer viewer, string? manager = null, string? asOf = null)
    {
        looking = viewer;
        return Render<TeamPage>(p => p.Add(c => c.Manager, manager).AddCascadingValue(new AsOf(Given.Day(asOf ?? Given.Today), IsChosen: asOf is not null)));
    }
}
