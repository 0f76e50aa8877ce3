using Bunit;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Features.Flags;
using CareerLadder.Web.Features.People;
using CareerLadder.Web.Tests.Data;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Flags;

public sealed class FlagsPageTests : BunitContext
{
    private readonly ScratchDatabase database = new();

    private static readonly AsOf Today = new(Given.Day(Given.Today));

    [Fact]
    public void Shows_every_rule_with_all_it_tells_of_itself()
    {
        var page = Page(RuleSettings.Read([]), "eng");

        foreach (var rule in RuleBook.Default.Rules)
        {
            var told = page.Find($"#{rule.Id}").TextContent;
            var telling = rule.Telling;
            string[] expected =
            [
                telling.Title, telling.Says, telling.Why, telling.EndsWith, .. telling.PersonSteps, .. telling.ManagerSteps,
                .. telling.Sources.SelectMany(s => new[] { s.Author, s.Title, s.Quote ?? "" }), .. Limit.Of(rule).SelectMany(l => new[] { l.Says, l.InForce, l.Key }),
            ];
            Assert.All(expected, words => Assert.Contains(words, told, StringComparison.Ordinal));
            Assert.All(telling.Sources, s => Assert.NotNull(page.Find($"#{rule.Id} a[href='{s.Link}']")));
        }
    }

    [Fact]
    public void Says_what_flags_may_not_be_used_for_and_how_far_the_estimate_carries()
    {
        var words = Page(RuleSettings.Read([]), "eng").Markup;

        Assert.Contains("may not be used for rating, pay, promotion or redundancy", words, StringComparison.Ordinal);
        Assert.Contains("would alone contradict these times", words, StringComparison.Ordinal);
        Assert.Contains("by analogy", words, StringComparison.Ordinal);
        Assert.Contains("Fluency:LossHalfLifeYears", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_what_this_organisation_set_beside_the_default()
    {
        var limits = Page(RuleSettings.Read([new("Rules:TlmTrap:ActFromMonths", "9")]), "eng").Find("#TlmTrap").TextContent;

        Assert.Contains("Set here; the default is 12.", limits, StringComparison.Ordinal);
        Assert.Contains("1 number set here", limits, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_nobody_registered_shows_with_its_setting_on_every_page()
    {
        var settings = RuleSettings.Read([new("Rules:OneMoreRule:NoteFromMonths", "3")], [.. RuleBook.RuleTypes, typeof(OneMoreRule)]);
        Assert.Empty(settings.Problems);

        var all = Page(settings, "mia").Find("#OneMoreRule").TextContent;
        var one = Render<FlagPage>(p => p.Add(x => x.Rule, "one-more-rule").AddCascadingValue(Today)).Markup;

        Assert.Contains("Set here; the default is 1.", all, StringComparison.Ordinal);
        Assert.Contains("one file is enough", all, StringComparison.Ordinal);
        Assert.Contains("Eng Neer", one, StringComparison.Ordinal);
        Assert.Contains("An engineer since 3 Feb 2020.", one, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_nobody_registered_filters_people_too()
    {
        var settings = RuleSettings.Read([], [.. RuleBook.RuleTypes, typeof(OneMoreRule)]);
        var people = await new PeopleStore(Given.Gate(new(Given.Team, settings.Rules), new("mia"))).ReadAsync(new(Today.Date, Flag: "OneMoreRule"));

        Assert.Equal("Eng Neer", Assert.Single(people.Rows).Name);
        Assert.Contains(people.Options.Flags, o => o is { Value: "OneMoreRule", Words: "One more rule", Count: 1 });
    }

    [Fact]
    public void Says_kindly_that_there_is_no_such_flag()
    {
        Page(RuleSettings.Read([]), "eng");
        var page = Render<FlagPage>(p => p.Add(x => x.Rule, "nonsense").AddCascadingValue(Today));

        Assert.Equal("There is no flag of that name", page.Find("h1").TextContent);
        Assert.Equal("/flags", page.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void Tells_an_executive_too_few_to_show_and_others_nothing()
    {
        Page(RuleSettings.Read([]), "exec", isExecutive: true);
        Assert.Contains("others: none, or too few to show", One("NewManager"), StringComparison.Ordinal);
        // Whom it holds for an executive sees one by one, so there are no others.
        Assert.DoesNotContain("others", One("TlmTrap"), StringComparison.Ordinal);

        string One(string rule) => Render<FlagPage>(p => p.Add(x => x.Rule, rule).AddCascadingValue(new AsOf(Given.Day("2026-11-22")))).Markup;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) database.Dispose();
    }

    private IRenderedComponent<FlagsPage> Page(RuleSettings settings, string viewer, bool isExecutive = false)
    {
        var organisation = new Organisation(Given.Team, settings.Rules, settings.Company);
        Services.AddSingleton(new FlagsStore(Given.Gate(organisation, new(viewer, isExecutive)), database));
        return Render<FlagsPage>(p => p.AddCascadingValue(Today));
    }
}
