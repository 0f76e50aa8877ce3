using System.Runtime.CompilerServices;
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
    public void Works_out_once_what_several_ask_for_at_the_same_time()
    {
        var organisation = new Organisation(Facts, RuleBook.Default);
        var made = 0;
        var got = new string[8];
        Parallel.For(0, got.Length, new ParallelOptions { MaxDegreeOfParallelism = got.Length }, i => got[i] = organisation.Keep("a", () =>
        {
            Thread.Sleep(50);
            return $"made {Interlocked.Increment(ref made)}";
        }));
        Assert.All(got, g => Assert.Equal("made 1", g));
    }

    [Fact]
    public void What_went_wrong_is_not_kept()
    {
        var organisation = new Organisation(Facts, RuleBook.Default);
        Assert.Throws<TimeoutException>(() => organisation.Keep<string>("a", () => throw new TimeoutException()));
        Assert.Null(organisation.Kept<string>("a"));
        Assert.Equal("b", organisation.Keep("a", () => "b"));
    }

    [Fact]
    public void Takes_over_from_before_whoever_has_not_changed_with_what_was_worked_out()
    {
        var before = new Organisation(Facts, RuleBook.Default);
        var flags = before.FlagsOf("p1");
        var after = new Organisation(Copy(Facts) with { Intents = [.. Copy(Facts).Intents, new("boss", Given.Day("2022-06-01"), Intent.BackToEngineering)] }, RuleBook.Default, before: before);
        Assert.Same(before.Find("p1"), after.Find("p1"));
        Assert.Same(flags, after.FlagsOf("p1"));
        Assert.NotSame(before.Find("boss"), after.Find("boss"));
        Assert.Equal(2, after.Find("boss")!.Career.Intents.Count);
        Assert.Same(before.Facts.Posts, after.Facts.Posts);
        Assert.Same(before.Facts.Intents[0], after.Facts.Intents[0]);
    }

    public static TheoryData<string, Func<Facts, Facts>> Changes => new()
    {
        { "nothing", f => f },
        { "a post ends", f => f with { Posts = [f.Posts[0], f.Posts[1] with { To = Given.Day("2023-01-01") }, f.Posts[2]] } },
        { "a post goes", f => f with { Posts = [f.Posts[0], f.Posts[2]] } },
        { "the first post goes", f => f with { Posts = [f.Posts[1], f.Posts[2]] } },
        { "another manager", f => f with { Posts = [f.Posts[0], f.Posts[1] with { Manager = null }, f.Posts[2]] } },
        { "a person goes", f => f with { People = [f.People[1], f.People[2]] } },
        { "a person comes", f => f with { People = [.. f.People, new("nobody")] } },
        { "people in another order", f => f with { People = [f.People[2], f.People[0], f.People[1]] } },
        { "years before", f => f with { People = [f.People[0], f.People[1] with { PractisedBefore = 8 }, f.People[2]] } },
        { "pay", f => f with { Pays = [f.Pays[0] with { Base = 150 }, f.Pays[1]] } },
        { "pay goes", f => f with { Pays = [] } },
        { "a band", f => f with { Bands = [f.Bands[0] with { Min = 50 }] } },
        { "the ladder", f => f with { Levels = [.. f.Levels.Where(l => l.Id != "E5")] } },
        { "an answer", f => f with { Intents = [.. f.Intents, new("p1", Given.Day("2022-06-01"), Intent.ManageNow)] } },
        { "an earlier first answer", f => f with { Intents = [.. f.Intents, new("p1", Given.Day("2020-02-01"), Intent.ManageNow)] } },
        { "practice", f => f with { Practices = [new("boss", Given.Day("2022-01-01"), null, 4)] } },
        { "a fork", f => f with { Forks = [new("boss", Given.Day("2023-01-01"), ForkDecision.Stay)] } },
        { "a conversation", f => f with { Conversations = [new("p1", Given.Day("2023-01-01"))] } },
        { "something tried", f => f with { Tryouts = [new("p1", "hiring-loop", Given.Day("2023-01-01"))] } },
        { "set aside", f => f with { SetAsides = [new("boss", "TlmTrap", Given.Day("2023-01-01"), Given.Day("2024-01-01"), "so")] } },
        { "the day of recording", f => f with { Recording = new(Intents: Given.Day("2020-01-01"), Conversations: Given.Day("2020-01-01")) } },
    };

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public void Says_the_same_built_upon_the_one_before_as_built_anew(string what, Func<Facts, Facts> change)
    {
        var before = new Organisation(Facts, RuleBook.Default);
        foreach (var person in before.People) before.FlagsOf(person.Person.Id);
        var upon = new Organisation(change(Copy(Facts)), RuleBook.Default, before: before);
        Assert.Equal(Told(new(change(Facts), RuleBook.Default)), Told(upon));
        // And the way back.
        Assert.Equal(Told(before), Told(new(Copy(Facts), RuleBook.Default, before: upon)));
        Assert.Equal(what is "nothing" or "set aside", upon.People.SequenceEqual(before.People));
    }

    [Fact]
    public void Judges_everyone_anew_by_other_rules_or_other_numbers()
    {
        var before = new Organisation(Facts, RuleBook.Default);
        Assert.NotSame(before.Find("p1"), new Organisation(Copy(Facts), new RuleBook(RuleBook.Default.Rules.Take(3)), before: before).Find("p1"));
        Assert.NotSame(before.Find("p1"), new Organisation(Copy(Facts), RuleBook.Default, new Company { StaffRung = 6 }, before).Find("p1"));
    }

    [Fact]
    public void Keeps_nothing_alive_of_the_one_before_but_what_it_took_over()
    {
        var (was, now) = Changed();
        GC.Collect();
        Assert.False(was.TryGetTarget(out _));
        Assert.NotNull(now.Find("p1"));

        [MethodImpl(MethodImplOptions.NoInlining)]
        static (WeakReference<Organisation> Was, Organisation Now) Changed()
        {
            var before = new Organisation(Facts, RuleBook.Default);
            before.Keep("a", () => before.FlagsOf("p1"));
            return (new(before), new(Copy(Facts), RuleBook.Default, before: before));
        }
    }

    // As it comes from a database: other objects that say the same.
    private static Facts Copy(Facts facts) => facts with
    {
        People = [.. facts.People.Select(p => p with { })], Posts = [.. facts.Posts.Select(p => p with { })], Levels = [.. facts.Levels.Select(l => l with { })], Bands = [.. facts.Bands.Select(b => b with { })],
        Pays = [.. facts.Pays.Select(p => p with { })], Intents = [.. facts.Intents.Select(i => i with { })],
    };

    private static string Told(Organisation organisation) => string.Join('\n', organisation.People.Select(p =>
        $"{p.Person} {string.Join(',', p.Career.Stretches.ToArray())} {string.Join(',', p.Career.Intents)} {string.Join(',', p.Career.DirectReports)} {string.Join(',', p.Career.Pays)} {string.Join(',', p.Career.Practices)} "
        + $"{string.Join(',', p.Career.Forks)} {string.Join(',', p.Career.Conversations)} {string.Join(',', p.Career.Tryouts)} {string.Join(',', organisation.FlagsOf(p.Person.Id))} {organisation.IsSetAside(p.Person.Id, "TlmTrap", Given.Day("2023-06-01"))}"));

    [Fact]
    public void May_be_empty() => Assert.Empty(Organisation.Empty.People);
}
