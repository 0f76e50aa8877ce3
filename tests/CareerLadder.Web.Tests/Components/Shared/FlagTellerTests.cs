using Bunit;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Web.Components.Shared;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Shared;

public sealed class FlagTellerTests : BunitContext
{
    private static readonly Person Boss = new("boss", PractisedBefore: 9, ManagedBefore: 9);

    [Fact]
    public void Folds_the_flags_of_one_tour_into_the_loudest()
    {
        var told = Tell("Engineer 2014-06-01 E5 boss, Manager 2023-09-20 M5 boss", "p", "2026-11-22");
        var flag = Assert.Single(told.Now);
        Assert.Equal(("ForkInTheRoad", Severity.Watch), (flag.Rule, flag.Severity));
        Assert.Equal(["technical fluency rusty since about spring 2026", "the same post since Sep 2023"], flag.WithIt);
    }

    [Fact]
    public void Keeps_flags_of_other_causes_apart_and_the_loudest_first()
    {
        var told = Tell("Engineer 2012-01-01 E4 boss, TechLeadManager 2024-02-29 M4 boss", "p", "2026-11-22");
        Assert.Equal(["Act TlmTrap", "Watch ForkInTheRoad"], told.Now.Select(f => $"{f.Severity} {f.Rule}"));
    }

    [Fact]
    public void Speaks_to_the_person_or_to_the_manager()
    {
        const string career = "Engineer 2014-06-01 E5 boss, Manager 2023-09-20 M5 boss";
        Assert.All(Tell(career, "p", "2026-11-22").Now, f => Assert.True(f is { ToPerson: true, ToManager: false }));
        Assert.All(Tell(career, "boss", "2026-11-22").Now, f => Assert.True(f is { ToPerson: false, ToManager: true }));
        Assert.True(Tell(career, "somebody", "2026-11-22").IsEmpty);
        Assert.True(Tell(career, null, "2026-11-22").IsEmpty);
    }

    [Fact]
    public void Names_what_comes_within_a_year_and_what_ended_within_half_a_year()
    {
        const string career = "Engineer 2020-01-01 E3 boss, Manager 2023-01-01 M4 boss";
        Assert.Equal(["SkillDecay 2023-12-20", "SkillDecay 2024-11-17"], Tell(career, "p", "2023-12-19").Coming.Where(f => f.Rule == "SkillDecay").Select(f => $"{f.Rule} {f.Days.Start:yyyy-MM-dd}"));
        Assert.Equal(["NewManager"], Tell(career, "p", "2025-01-01").Ended.Select(f => f.Rule));
        Assert.DoesNotContain(Tell(career, "p", "2025-07-01").Ended, f => f.Rule == "NewManager");
    }

    [Fact]
    public void Never_marks_a_person_with_their_managers_debts()
    {
        var facts = Given.Facts((Boss, "Manager 2010-01-01"), (new("p", PractisedBefore: 0, ManagedBefore: 0, Joined: Given.Day("2018-01-01")), "Engineer 2018-01-01 E3 boss"))
            with { Conversations = [new("p", Given.Day("2019-01-01"))] };
        var organisation = Given.Organisation(facts);
        Assert.Contains(organisation.FlagsOf("p"), f => f.Rule.Id == "ConversationOverdue" && f.Days.Holds(Given.Day(Given.Today)));
        foreach (var viewer in (string[])["p", "boss"])
            Assert.DoesNotContain(FlagTeller.Tell(Given.Access(organisation, new(viewer)), organisation.Find("p")!, Given.Day(Given.Today)).Now, f => f.Rule == "ConversationOverdue");
    }

    [Fact]
    public void Shows_words_sources_and_the_way_to_the_rule()
    {
        var flag = Tell("Engineer 2014-06-01 E5 boss, Manager 2023-09-20 M5 boss", "p", "2026-11-22").Now[0];
        var card = Render<FlagCard>(p => p.Add(c => c.Flag, flag));
        Assert.Equal("A fork in the road", card.Find("h3").TextContent);
        Assert.Contains("Since 20 Sep 2025, until 19 Sep 2028 if nothing changes. Ends with", card.Markup, StringComparison.Ordinal);
        Assert.Contains(card.FindAll("a"), a => a.GetAttribute("href") == "/flags/ForkInTheRoad");
        Assert.NotEmpty(card.FindAll("a[href^=https]"));
        Assert.Equal("What you can do", card.Find(".heading").TextContent);
    }

    [Fact]
    public void Leads_with_three_and_keeps_the_rest_behind()
    {
        var flag = Tell("Engineer 2014-06-01 E5 boss, Manager 2023-09-20 M5 boss", "p", "2026-11-22").Now[0];
        var list = Render<FlagList>(p => p.Add(l => l.Flags, new ToldFlags([flag, flag with { Rule = "B" }, flag with { Rule = "C" }, flag with { Rule = "D" }, flag with { Rule = "E" }], [], []))
            .AddCascadingValue(new AsOf(Given.Day(Given.Today))));
        Assert.Equal(2, list.FindAll("details.rest article").Count);
        Assert.Equal("2 more flags", list.Find("details.rest > summary").TextContent);
    }

    private static ToldFlags Tell(string career, string? viewer, string asOf)
    {
        var organisation = Given.Organisation((Boss, "Manager 2010-01-01"), (new("p", "Pat", PractisedBefore: 0, ManagedBefore: 0), career));
        return FlagTeller.Tell(Given.Access(organisation, viewer is null ? null : new(viewer)), organisation.Find("p")!, Given.Day(asOf));
    }
}
