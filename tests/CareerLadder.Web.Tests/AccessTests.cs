using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Web.Tests;

/// <summary>The whole table of product.md, for everyone who may look.</summary>
public sealed class AccessTests
{
    private static readonly Organisation Team = Given.Organisation(Given.Team);

    private static readonly Dictionary<string, Viewer?> Viewers = new(StringComparer.Ordinal)
    {
        ["self"] = new("eng"),
        ["manager"] = new("mia"),
        ["line above"] = new("dora"),
        ["executive above"] = new("exec", IsExecutive: true),
        ["executive elsewhere"] = new("tom", IsExecutive: true),
        ["compensation"] = new("tom", IsCompensation: true),
        ["administrator"] = new("tom", IsAdministrator: true),
        ["stranger"] = new("tom"),
        ["nobody in it"] = new(null),
        ["anonymous"] = null,
    };

    [Theory]
    [InlineData("self", "Standing Posts Fluency Intents Forks Practice Pay Goals SharedGoals")]
    [InlineData("manager", "Standing Posts Fluency Intents Forks Goals SharedGoals")]
    [InlineData("line above", "Standing Posts SharedGoals")]
    [InlineData("executive above", "Standing Posts Pay SharedGoals")]
    [InlineData("executive elsewhere", "Standing Pay")]
    [InlineData("compensation", "Standing Pay")]
    [InlineData("administrator", "Standing")]
    [InlineData("stranger", "Standing")]
    [InlineData("nobody in it", "Standing")]
    [InlineData("anonymous", "")]
    public void Shows_of_a_person_what_the_table_says(string who, string sees)
    {
        var access = Given.Access(Team, Viewers[who]);
        Assert.Equal(sees, string.Join(' ', Enum.GetValues<Known>().Where(k => access.MaySee(k, "eng"))));
    }

    [Theory]
    [InlineData("self", "Standing Posts Fluency Intents Forks Practice Pay Goals SharedGoals")]
    [InlineData("manager", "Standing Posts Fluency Intents Forks Practice Goals SharedGoals")]
    [InlineData("line above", "Standing Posts Intents SharedGoals")]
    [InlineData("executive above", "Standing Posts Intents Pay SharedGoals")]
    [InlineData("executive elsewhere", "Standing Pay")]
    [InlineData("stranger", "Standing")]
    [InlineData("anonymous", "")]
    public void Shows_what_is_shared_to_whom_it_is_shared_with(string who, string sees)
    {
        var shared = Given.Organisation(Given.Team with { Sharings = [new("eng", Shared.Intents, SharedWith.LineAbove, Given.Day(Given.Today)), new("eng", Shared.Practice, SharedWith.DirectManager, Given.Day(Given.Today))] });
        var access = Given.Access(shared, Viewers[who]);
        Assert.Equal(sees, string.Join(' ', Enum.GetValues<Known>().Where(k => access.MaySee(k, "eng"))));
        var before = Given.Access(shared, Viewers[who], "2026-11-21");
        Assert.Equal(Enum.GetValues<Known>().Where(k => Given.Access(Team, Viewers[who]).MaySee(k, "eng")), Enum.GetValues<Known>().Where(k => before.MaySee(k, "eng")));
    }

    [Fact]
    public void Shows_the_flags_that_rest_on_shared_answers_and_no_other_to_the_line_above()
    {
        var shared = Given.Organisation(Given.Team with { Sharings = [new("eng", Shared.Intents, SharedWith.LineAbove, Given.Day("2026-01-01"))] });
        var more = RuleBook.Default.Rules.Where(r => Given.Access(shared, Viewers["line above"]).MaySee(r, "eng") && !Given.Access(Team, Viewers["line above"]).MaySee(r, "eng"));
        Assert.Equal(["ForAWhile", "WaitingForAChance", "WantsBack"], more.Select(r => r.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Says_the_same_of_each_person_when_asked_of_everyone()
    {
        var looped = Given.Organisation((new("a"), "Engineer 2020-01-01 E3 b"), (new("b"), "Manager 2020-01-01 M5 a"), (new("eng"), "Engineer 2020-01-01 E3 a"), (new("tom"), "Engineer 2020-01-01 E3 tom"));
        Viewer?[] viewers = [.. Viewers.Values, new("a"), new("b", IsExecutive: true), new("liv", IsExecutive: true), new("elsewhere")];
        foreach (var (organisation, viewer) in from organisation in (Organisation[])[Team, looped] from viewer in viewers select (organisation, viewer))
        {
            var (one, all) = (Given.Access(organisation, viewer), Given.Access(organisation, viewer).ToEveryone());
            Assert.All(organisation.People.Select(p => p.Person.Id).Append("unknown"), person =>
            {
                Assert.Equal(one.RelationTo(person), all.RelationTo(person));
                Assert.Equal(one.AudiencesOf(person), all.AudiencesOf(person));
                Assert.All(Enum.GetValues<Known>(), known => Assert.Equal(one.MaySee(known, person), all.MaySee(known, person)));
            });
        }
    }

    [Theory]
    [InlineData("self", "Person DirectManager LineAbove WhoSeesPay")]
    [InlineData("manager", "DirectManager LineAbove ManagersDebt")]
    [InlineData("line above", "LineAbove ManagersDebt")]
    [InlineData("executive above", "LineAbove ManagersDebt WhoSeesPay")]
    [InlineData("executive elsewhere", "LineAbove WhoSeesPay")]
    [InlineData("compensation", "WhoSeesPay")]
    [InlineData("administrator", "")]
    [InlineData("stranger", "")]
    [InlineData("nobody in it", "")]
    [InlineData("anonymous", "")]
    public void Shows_the_flags_of_each_audience_to_whom_it_names(string who, string audiences)
    {
        var access = Given.Access(Team, Viewers[who]);
        var seen = RuleBook.Default.Rules.Where(r => access.MaySee(r, "eng")).Select(r => r.Telling.SeenBy).Distinct().Order();
        Assert.Equal(audiences, string.Join(' ', seen));
    }

    [Fact]
    public void Shows_managers_the_pay_of_their_reports_only_where_the_organisation_says_so()
    {
        var says = new AccessSettings { ManagersSeePay = true };
        Assert.True(Given.Access(Team, new("mia"), settings: says).MaySee(Known.Pay, "eng"));
        Assert.False(Given.Access(Team, new("dora"), settings: says).MaySee(Known.Pay, "eng"));
        Assert.False(Given.Access(Team, new("mia")).MaySee(Known.Pay, "eng"));
    }

    [Fact]
    public void Stands_on_the_reporting_line_of_today()
    {
        var moved = Given.Organisation((new("a"), "Manager 2020-01-01"), (new("b"), "Manager 2020-01-01"), (new("p"), "Engineer 2020-01-01 E2 a, Engineer 2026-11-22 E2 b"));
        Assert.Equal(Relation.Manager, Given.Access(moved, new("a"), "2026-11-21").RelationTo("p"));
        Assert.Equal(Relation.Stranger, Given.Access(moved, new("a")).RelationTo("p"));
        Assert.Equal(Relation.Manager, Given.Access(moved, new("b")).RelationTo("p"));
    }

    [Fact]
    public void Gives_nobody_above_a_leaver_any_more_than_everyone_has()
    {
        Assert.Equal(Relation.Manager, Given.Access(Team, new("dora"), "2025-02-28").RelationTo("liv"));
        Assert.False(Given.Access(Team, new("dora")).MaySee(Known.Posts, "liv"));
    }

    [Theory]
    [InlineData("2025-02-28", true)]
    [InlineData("2025-03-01", false)] // the first day no longer here
    [InlineData("2026-11-22", false)]
    public void Shows_whoever_has_left_nothing_from_that_day_on_whatever_their_role(string today, bool sees)
    {
        var access = Given.Access(Team, new("liv", IsExecutive: true, IsCompensation: true, IsAdministrator: true), today);
        Assert.Equal(sees, access.Viewer is not null);
        Assert.All(Enum.GetValues<Known>(), known => Assert.Equal(sees, access.MaySee(known, "liv")));
        Assert.Equal(sees, access.MaySeeBands);
        Assert.Equal(sees, access.MaySeeOrganisation);
        Assert.Equal(sees, access.AudiencesOf("liv").Count > 0);
        Assert.Equal(sees, access.MaySeeStanding("eng", Given.Day(today)));
    }

    [Fact]
    public void Takes_an_account_of_somebody_unknown_for_a_stranger_to_all()
    {
        var access = Given.Access(Team, new("nobody"));
        Assert.NotNull(access.Viewer);
        Assert.All(Team.People, p => Assert.Equal(Relation.Stranger, access.RelationTo(p.Person.Id)));
    }

    [Fact]
    public async Task Enters_with_whoever_is_signed_in_on_the_day_of_the_clock()
    {
        var access = await Given.Gate(Team, new("mia", IsExecutive: true)).EnterAsync();
        Assert.Equal(new Viewer("mia", IsExecutive: true), access.Viewer);
        Assert.Equal(Given.Day(Given.Today), access.Today);
        Assert.Same(Team, access.Organisation);
        Assert.Null((await Given.Gate(Team, null).EnterAsync()).Viewer);
    }

    [Fact]
    public void Shows_the_figures_of_the_whole_organisation_to_executives_alone()
    {
        Assert.All(Viewers, viewer => Assert.Equal(viewer.Value is { IsExecutive: true }, Given.Access(Team, viewer.Value).MaySeeOrganisation));
        Assert.False(Given.Access(Team, null).MaySeeOrganisation);
    }

    [Theory]
    [InlineData("dora", true, false)] // the manager
    [InlineData("tom", true, true)] // what one has set aside is still one's own to see
    [InlineData("eng", false, false)]
    public void Knows_whose_flag_it_is_whether_or_not_it_is_set_aside(string viewer, bool unlessSetAside, bool sees)
    {
        var team = Given.Organisation(Given.Team with { SetAsides = [new("tom", "TlmTrap", Given.Day("2026-11-01"), Given.Day("2027-01-01"), "until the hire")] });
        var access = Given.Access(team, new(viewer));
        var rule = team.Rules.Find("TlmTrap")!;
        Assert.Equal((unlessSetAside, sees), (access.MaySeeUnlessSetAside(rule, "tom"), access.MaySee(rule, "tom")));
    }
}
