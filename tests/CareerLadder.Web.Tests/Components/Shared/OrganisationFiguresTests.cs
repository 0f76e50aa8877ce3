using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;
using Xunit;
using Sharing = CareerLadder.Core.Careers.Shared;

namespace CareerLadder.Web.Tests.Components.Shared;

public sealed class OrganisationFiguresTests
{
    private static readonly Organisation Team = Given.Organisation(Given.Team);

    [Fact]
    public void Are_for_executives_alone()
    {
        Viewer?[] others = [null, new("eng"), new("dora"), new("eng", IsCompensation: true), new("eng", IsAdministrator: true), new("liv", IsExecutive: true)]; // Liv has left
        Assert.All(others, viewer => Assert.Null(OrganisationFigures.Of(Given.Access(Team, viewer), new(default, 0, 0, new Dictionary<string, IReadOnlyList<IReadOnlyList<ToldCount>>>()))));
        Assert.NotNull(Figures("exec"));
        Assert.NotNull(Figures(null));
    }

    [Theory]
    [InlineData("exec", "exec dora mia eng tom", "exec dora")]
    [InlineData("dora", "dora mia eng tom", "dora mia tom")]
    [InlineData("pat", "pat", "pat")]
    [InlineData(null, "", "")]
    public void Know_whose_posts_may_be_seen_and_who_is_ones_own(string? who, string posts, string own)
    {
        var figures = Figures(who);
        Assert.Equal(posts, Names(figures.SeenPosts));
        Assert.Equal(own, Names(figures.Own));
        Assert.Equal(own, Names(figures.SeenIntents)); // nobody shares theirs
    }

    [Fact]
    public void Count_the_shared_answers_of_the_line_below_among_those_seen()
    {
        var shared = Given.Organisation(Given.Team with { Sharings = [new("eng", Sharing.Intents, SharedWith.LineAbove, Given.Day(Given.Today))] });
        Assert.Equal("exec dora eng", Names(Of(Given.Access(shared, new("exec", IsExecutive: true))).SeenIntents));
        Assert.Equal("exec dora", Names(Of(Given.Access(shared, new("exec", IsExecutive: true), "2026-11-21")).SeenIntents));
    }

    [Theory]
    [InlineData("exec")]
    [InlineData("dora")]
    [InlineData(null)]
    public void Know_of_each_rule_whose_flags_may_be_seen_as_access_says_of_each_person(string? who)
    {
        var figures = Figures(who);
        foreach (var rule in Team.Rules.Rules)
        {
            var access = Given.Access(Team, new(who, IsExecutive: true));
            Assert.Equal(string.Join(' ', Team.People.Select(p => p.Person.Id).Where(p => access.MaySeeUnlessSetAside(rule, p))), Names(figures.SeenFlags(rule)));
        }
    }

    [Fact]
    public void Are_worked_out_once_for_each_who_looks_and_each_day()
    {
        Assert.Same(Figures("exec"), Figures("exec"));
        Assert.Same(Figures("exec").Flags, Figures("exec").Flags);
        Assert.NotSame(Figures("exec"), Figures("dora"));
        Assert.Same(Figures("exec").Populations, Figures("dora").Populations);
        Assert.NotSame(Figures("exec"), Of(Given.Access(Team, new("exec", IsExecutive: true), "2026-11-23")));
        Assert.NotSame(Figures("exec"), Of(Given.Access(Given.Organisation(Given.Team), new("exec", IsExecutive: true))));
    }

    [Fact]
    public void Are_the_same_for_all_who_ask_at_once()
    {
        var organisation = Given.Organisation(Given.Team);
        var got = new (OrganisationFigures Figures, object Posts, object Flags)[8];
        Parallel.For(0, got.Length, new ParallelOptions { MaxDegreeOfParallelism = got.Length }, i =>
        {
            var figures = Of(Given.Access(organisation, new("exec", IsExecutive: true)));
            if (i % 2 == 0) figures.WorkOut();
            got[i] = (figures, figures.Posts, figures.Flags);
        });
        Assert.All(got, g => Assert.Equal(got[0], g));
    }

    [Fact]
    public void Tell_of_others_nothing_before_the_month_is_over_and_of_ones_own_two_years_ahead()
    {
        var figures = Figures("exec");
        Assert.Equal((Given.Day("2016-11-30"), Given.Day("2028-11-30")), (figures.Months[0], figures.Months[figures.Months.Count - 1]));
        Assert.Equal(Given.Day("2026-10-31"), figures.ToldMonths[figures.ToldMonths.Count - 1]);
    }

    [Fact]
    public void Tell_the_flags_of_those_seen_exactly_and_nothing_of_few_others()
    {
        var trap = Figures("exec").Flags["TlmTrap"];
        var at = Figures("exec").Months.PlaceOf(Given.Day("2026-10-31"));
        Assert.Equal(1, trap.HoldingAt(at));
        Assert.Null(trap.Others); // every executive may see it of everyone
        var asked = Figures(null).Flags["NeverAsked"];
        Assert.Equal(0, asked.HoldingAt(at));
        Assert.All(asked.Others!.Whole, Assert.Null);
        Assert.All(Figures(null).PostsOfOthers!.Practising, Assert.Null);
        Assert.NotEqual(Audience.LineAbove, Team.Rules.Find("NeverAsked")!.Telling.SeenBy);
    }

    private static OrganisationFigures Figures(string? who) => Of(Given.Access(Team, new(who, IsExecutive: true)));

    private static OrganisationFigures Of(Access access) => OrganisationFigures.Of(access, ToldCounts.Of(OrganisationFigures.OfAll([access]), new(0, 3, ToldParts.MonthsUpTo(access.Today)), 0))!;

    private static string Names(PersonSet set) => string.Join(' ', set.ToList().Select(i => Team.People[i].Person.Id));
}
