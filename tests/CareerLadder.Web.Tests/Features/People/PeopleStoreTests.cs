using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Features.People;
using Xunit;

namespace CareerLadder.Web.Tests.Features.People;

public sealed class PeopleStoreTests
{
    private static readonly DateOnly Today = Given.Day(Given.Today);
    private static readonly Organisation Team = Given.Organisation(Given.Team);

    [Fact]
    public async Task Lists_everyone_here_today_by_name_to_anyone()
    {
        var view = await ReadAsync(new("tom"));

        Assert.Equal(["Dora Director", "Eng Neer", "Mia Manager", "Nobody Posted", "Pat Unknown", "Tom Both", "Xenia Exec"], view.Rows.Select(r => r.Name));
        Assert.Equal(7, view.All);
        Assert.True(view.SeesEveryone);
    }

    [Theory]
    [InlineData("tom", "Tom Both")]
    [InlineData("mia", "Eng Neer, Mia Manager")]
    [InlineData("dora", "Dora Director, Eng Neer, Mia Manager, Tom Both")]
    public async Task Lists_on_another_day_only_those_whose_posts_one_may_see(string viewer, string names)
    {
        var view = await ReadAsync(new(viewer), asked => asked with { AsOf = Given.Day("2024-06-01") });

        Assert.Equal(names, Names(view));
        Assert.Equal(view.Rows.Count, view.All);
        Assert.False(view.SeesEveryone);
    }

    [Fact]
    public async Task Looks_at_days_to_come()
    {
        var view = await ReadAsync(new("mia"), asked => asked with { AsOf = Given.Day("2027-06-01") });

        Assert.Equal("Eng Neer, Mia Manager", Names(view));
        Assert.Equal(44, Row(view, "mia").MonthsInPost);
    }

    [Fact]
    public async Task Shows_time_in_post_and_flags_only_where_they_are_the_viewers_to_see()
    {
        var asMia = await ReadAsync(new("mia"));
        Assert.Equal((38, 44, null), (Row(asMia, "mia").MonthsInPost, Row(asMia, "eng").MonthsInPost, Row(asMia, "tom").MonthsInPost));
        Assert.NotEmpty(Row(asMia, "mia").Flags);
        Assert.Empty(Row(asMia, "tom").Flags);

        var asDora = await ReadAsync(new("dora"));
        Assert.Contains(Row(asDora, "tom").Flags, f => f is { Rule: "TlmTrap", Title: "Both at once", Severity: Severity.Act });
        Assert.DoesNotContain(Row(asDora, "eng").Flags, f => f.Rule == "ComfortZone");
    }

    [Theory]
    [InlineData("dora", false, "Tom Both")]
    [InlineData("tom", false, "Tom Both")]
    [InlineData("eng", false, "")]
    [InlineData("exec", true, "Tom Both")]
    public async Task Finds_by_a_flag_only_those_whose_flag_one_may_see_and_counts_no_others(string viewer, bool executive, string names)
    {
        var view = await ReadAsync(new(viewer, executive), asked => asked with { Flag = "TlmTrap" });

        Assert.Equal(names, Names(view));
        Assert.Equal(names.Length == 0 ? 0 : 1, view.Options.Flags.Single(o => o.Value == "TlmTrap").Count);
    }

    [Fact]
    public async Task Nothing_that_is_not_a_viewers_to_see_can_be_told_from_any_choice_or_search()
    {
        // The same two lists, one where Tom has the flag and one where he has not, look the same to a colleague.
        var without = Given.Team with { Posts = [.. Given.Team.Posts.Select(p => p is { Person: "tom", Kind: Kind.TechLeadManager } ? p with { From = Today } : p)] };
        foreach (var find in (string?[])[null, "both at once", "trap", "tom"])
        {
            foreach (var flag in (string?[])[null, "TlmTrap", "NewManager", "ConversationOverdue"])
            {
                var asked = new PeopleQuery(Today, find, flag);
                var one = await new PeopleStore(Given.Gate(Team, new("eng"))).ReadAsync(asked);
                var other = await new PeopleStore(Given.Gate(Given.Organisation(without), new("eng"))).ReadAsync(asked);
                Assert.Equal(Names(one), Names(other));
                Assert.Equal(one.All, other.All);
                Assert.Equal(one.Options.Flags, other.Options.Flags);
            }
        }
    }

    [Fact]
    public async Task Marks_nobody_with_a_debt_of_their_manager()
    {
        var asked = Given.Team with { Conversations = [new("tom", Given.Day("2020-01-01"))] };
        var view = await new PeopleStore(Given.Gate(Given.Organisation(asked), new("mia"))).ReadAsync(new(Today));

        Assert.Contains(Given.Organisation(asked).FlagsOf("eng"), f => f.Rule.Id == "ConversationOverdue" && f.Days.Holds(Today));
        Assert.DoesNotContain(view.Options.Flags, o => o.Value == "ConversationOverdue");
    }

    [Fact]
    public async Task Shows_leavers_only_to_those_who_may_see_their_posts()
    {
        Assert.Empty((await ReadAsync(new("dora"))).Options.Who);
        Assert.Empty((await ReadAsync(new("dora"), asked => asked with { Who = PeopleWho.Left })).Rows);

        // Of those who will have left by a day to come.
        var going = Given.Organisation((new("ann", "Ann Off", Left: Given.Day("2027-03-01")), "Engineer 2018-01-01 E2"), (new("bo", "Bo Stays"), "Engineer 2018-01-01 E2"));
        var own = await new PeopleStore(Given.Gate(going, new("ann"))).ReadAsync(new(Given.Day("2027-03-01"), Who: PeopleWho.Left));
        Assert.Equal("Ann Off", Assert.Single(own.Rows).Name);
        Assert.Equal([("Here", 0), ("Left", 1), ("Everyone", 1)], own.Options.Who.Select(o => (o.Words, o.Count)));
        Assert.Empty((await new PeopleStore(Given.Gate(going, new("bo"))).ReadAsync(new(Given.Day("2027-03-01"), Who: PeopleWho.Left))).Rows);
    }

    [Theory]
    [InlineData("mia", "Mia Manager")]
    [InlineData("MANAGER m5", "Mia Manager")]
    [InlineData("e3 neer", "Eng Neer")]
    [InlineData("  ", "Dora Director, Eng Neer, Mia Manager, Nobody Posted, Pat Unknown, Tom Both, Xenia Exec")]
    [InlineData("nobody at all", "")]
    public async Task Finds_every_word_in_name_title_level_or_team(string find, string names) =>
        Assert.Equal(names, Names(await ReadAsync(new("tom"), asked => asked with { Find = find })));

    [Theory]
    [InlineData("angstrom", "Åsa Ångström")]
    [InlineData("ÅSA", "Åsa Ångström")]
    [InlineData("nguyen", "Nguyễn Thị Ánh")]
    [InlineData("lukasz", "Łukasz Żółć")]
    public async Task Finds_names_whatever_their_accents(string find, string name)
    {
        var people = Given.Organisation((new("a", "Åsa Ångström"), "Engineer 2020-01-01"), (new("b", "Nguyễn Thị Ánh"), "Engineer 2020-01-01"), (new("c", "Łukasz Żółć"), "Engineer 2020-01-01"));

        Assert.Equal(name, Assert.Single((await new PeopleStore(Given.Gate(people, new("a"))).ReadAsync(new(Today, find))).Rows).Name);
    }

    [Fact]
    public async Task Narrows_by_kind_and_level_and_counts_what_each_choice_would_leave()
    {
        var view = await ReadAsync(new("tom"), asked => asked with { Kind = Kind.Manager });

        Assert.Equal("Mia Manager, Pat Unknown", Names(view));
        Assert.Equal([("M5", 1), ("M4", 1)], view.Options.Levels.Select(o => (o.Value, o.Count)));
        Assert.Equal(1, view.Options.Kinds.Single(o => o.Value == "Engineer").Count);
        Assert.Equal("Pat Unknown", Names(await ReadAsync(new("tom"), asked => asked with { Kind = Kind.Manager, Level = "M4" })));
    }

    [Fact]
    public async Task Sorts_by_height_of_the_level_with_nothing_to_sort_by_last()
    {
        Assert.Equal(["M7", "M5", "M4", "M4", "E3", null, null], await LevelsAsync(isDescending: true));
        Assert.Equal(["E3", "M4", "M4", "M5", "M7", null, null], await LevelsAsync(isDescending: false));

        async Task<IEnumerable<string?>> LevelsAsync(bool isDescending) =>
            (await ReadAsync(new("tom"), asked => asked with { Sort = PeopleSort.Level, IsDescending = isDescending })).Rows.Select(r => r.Level);
    }

    [Fact]
    public async Task Shows_nothing_to_whoever_has_not_signed_in()
    {
        var view = await ReadAsync(null);

        Assert.Empty(view.Rows);
        Assert.Equal(0, view.All);
    }

    private static PersonRow Row(PeopleView view, string id) => view.Rows.Single(r => r.Id == id);

    private static string Names(PeopleView view) => string.Join(", ", view.Rows.Select(r => r.Name));

    private static ValueTask<PeopleView> ReadAsync(Viewer? viewer, Func<PeopleQuery, PeopleQuery>? asked = null) =>
        new PeopleStore(Given.Gate(Team, viewer)).ReadAsync((asked ?? (q => q))(new(Today)));
}
