using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

public sealed class OrganisationTests
{
    private static readonly Facts Facts = new()
    {
        People = [new("boss", PractisedBefore: 9, ManagedBefore: 0), new("p1", PractisedBefore: 0, ManagedBefore: 0), new("empty")],
        Posts =
        [
            new("boss", Given.Day("2020-01-01"), null, Kind.Engineer), new("p1", Given.Day("2020-01-01"), null, Kind.Engineer, Level: "E5", Manager: "boss"),
            new("nobody", Given.Day("2020-01-01"), null, Kind.Engineer, Manager: "boss"),
        ],
        Levels = Given.Ladder.Levels,
        Bands = [new Band(null, null, "E5", 100, 200, null, "EUR")],
        Pays = [new("p1", Given.Day("2021-01-01"), 90, "EUR"), new("nobody", Given.Day("2021-01-01"), 90, "EUR")],
        Intents = [new("p1", Given.Day("2021-06-01"), Intent.Stay), new("boss", Given.Day("2020-06-01"), Intent.Stay)],
    };

    [Fact]
    public void Holds_everyone_in_the_order_told_and_ignores_rows_of_persons_who_are_not_there()
    {
        var organisation = new Organisation(Facts, RuleBook.Default);
        Assert.Equal(["boss", "p1", "empty"], organisation.People.Select(p => p.Person.Id));
        Assert.Null(organisation.Find("nobody"));
        Assert.Null(organisation.Find(null));
        Assert.Null(organisation.Find("Boss"));
        Assert.Null(organisation.Find("empty")!.Career.Begins);
        Assert.Equal([1], organisation.Find("boss")!.Career.DirectReports.Select(r => r.Value));
        Assert.Throws<KeyNotFoundException>(() => organisation.FlagsOf("nobody"));
    }

    [Fact]
    public void Gives_each_career_its_own_facts_and_judges_it_once()
    {
        var organisation = new Organisation(Facts, RuleBook.Default);
        var flags = organisation.FlagsOf("p1");
        Assert.Equal("[2021-01-01, open)", Assert.Single(flags, f => f.Rule.Id == "PayOutsideBand").Days.ToString());
        Assert.Equal("[2020-01-01, 2021-06-01)", Assert.Single(flags, f => f.Rule.Id == "SingleTrack").Days.ToString());
        Assert.DoesNotContain(organisation.FlagsOf("boss"), f => f.Rule.Id == "PayOutsideBand");
        Assert.Same(flags, organisation.FlagsOf("p1"));
        Assert.Empty(organisation.FlagsOf("empty"));
    }

    [Fact]
    public void A_practising_post_with_reports_is_both_at_once() => Assert.Equal(
        ["Note [2020-01-01, 2020-07-01)", "Watch [2020-07-01, 2021-01-01)", "Act [2021-01-01, open)"],
        new Organisation(Facts, RuleBook.Default).FlagsOf("boss").Where(f => f.Rule.Id == "TlmTrap").Select(f => $"{f.Severity} {f.Days}"));

    [Fact]
    public void Records_since_the_first_row_of_anyone_or_since_the_day_that_is_set()
    {
        var recording = new Organisation(Facts, RuleBook.Default).Company.Recording;
        Assert.Equal(new(Intents: Given.Day("2020-06-01")), recording);
        var set = Facts with { Recording = new(Intents: Given.Day("2021-01-01"), Forks: Given.Day("2019-01-01")) };
        Assert.Equal(new(Intents: Given.Day("2021-01-01"), Forks: Given.Day("2019-01-01")), new Organisation(set, RuleBook.Default).Company.Recording);
    }

    [Fact]
    public void What_the_organisation_has_set_is_kept_and_the_ladder_is_the_one_told()
    {
        var organisation = new Organisation(Facts, RuleBook.Default, new Company { StaffRung = 6, Ladders = new Ladder([new("X", Track.Engineering, 1)], []) });
        Assert.Equal(6, organisation.Company.StaffRung);
        Assert.Null(organisation.LadderOn(Given.Day("2026-01-01")).Find("X"));
        Assert.DoesNotContain(organisation.FlagsOf("p1"), f => f.Rule.Id == "SingleTrack");
    }

    [Fact]
    public void Knows_what_is_set_aside_from_its_day_on_and_no_longer_on_the_day_it_comes_back()
    {
        var facts = new Facts { People = [new("p"), new("q")], SetAsides = [new("p", "TlmTrap", new(2026, 1, 10), new(2026, 3, 1), "until the hire"), new("p", "ColdHands", new(2026, 1, 1), new(2026, 2, 1), "away")] };
        var organisation = new Organisation(facts, RuleBook.Default);
        Assert.False(organisation.IsSetAside("p", "TlmTrap", new(2026, 1, 9)));
        Assert.True(organisation.IsSetAside("p", "TlmTrap", new(2026, 1, 10)));
        Assert.True(organisation.IsSetAside("p", "TlmTrap", new(2026, 2, 28)));
        Assert.False(organisation.IsSetAside("p", "TlmTrap", new(2026, 3, 1)));
        Assert.False(organisation.IsSetAside("q", "TlmTrap", new(2026, 2, 1)));
        Assert.Equal(["ColdHands", "TlmTrap"], organisation.SetAsidesOf("p", new(2026, 1, 20)).Select(s => s.Rule));
    }

    [Fact]
    public void Keeps_what_was_worked_out_of_it_and_not_without_end()
    {
        var organisation = new Organisation(Facts, RuleBook.Default);
        Assert.Null(organisation.Kept<string>(("a", 1)));
        var first = organisation.Keep(("a", 1), () => new string('x', 3));
        Assert.Same(first, organisation.Keep(("a", 1), () => new string('y', 3)));
        Assert.Same(first, organisation.Kept<string>(("a", 1)));
        for (var i = 0; i < 1000; i++) organisation.Keep(("b", i), () => "z");
        Assert.Null(organisation.Kept<string>(("a", 1)));
    }

    [Fact]
    public void May_be_empty() => Assert.Empty(Organisation.Empty.People);
}
