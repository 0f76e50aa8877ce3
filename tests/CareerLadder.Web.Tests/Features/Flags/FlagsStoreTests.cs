using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Features.Flags;
using CareerLadder.Web.Tests.Data;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Flags;

public sealed class FlagsStoreTests : IDisposable
{
    private static readonly DateOnly Today = Given.Day(Given.Today);
    private static readonly Organisation Team = Given.Organisation(Given.Team);

    private readonly ScratchDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Tells_every_rule_to_everyone_who_signed_in_once()
    {
        var view = await Store(Team, new("eng")).ReadAsync();

        Assert.Equal(RuleBook.Default.Rules.Select(r => r.Id), view.Groups.SelectMany(g => g.Rules).Select(r => r.Id).Order(StringComparer.Ordinal));
        Assert.Empty((await Store(Team, null).ReadAsync()).Groups);
    }

    [Theory]
    [InlineData("TlmTrap")]
    [InlineData("tlm-trap")]
    [InlineData("tlmtrap")]
    public async Task Finds_a_rule_as_its_class_or_its_address_is_written(string id) =>
        Assert.Equal("Both at once", (await Store(Team, new("eng")).ReadAsync(id, Today))!.Rule.Telling.Title);

    [Fact]
    public async Task Knows_no_rule_that_is_none_and_tells_nothing_to_whoever_has_not_signed_in()
    {
        Assert.Null(await Store(Team, new("eng")).ReadAsync("nonsense", Today));
        Assert.Null(await Store(Team, null).ReadAsync("TlmTrap", Today));
    }

    [Theory]
    [InlineData("tom", "Tom Both")] // himself
    [InlineData("dora", "Tom Both")] // his manager
    [InlineData("mia", "")] // a colleague
    [InlineData("eng", "")]
    public async Task Names_only_those_whose_flag_is_the_viewers_to_see(string viewer, string names)
    {
        var view = (await Store(Team, new(viewer)).ReadAsync("TlmTrap", Today))!;

        Assert.Equal(names, string.Join(", ", view.Holders.Select(h => h.Name)));
        Assert.Null(view.Others);
    }

    [Fact]
    public async Task Looks_at_the_day_asked_for()
    {
        var store = Store(Team, new("dora"));

        Assert.Empty((await store.ReadAsync("TlmTrap", Given.Day("2025-04-30")))!.Holders);
        Assert.Equal(Severity.Note, Assert.Single((await store.ReadAsync("TlmTrap", Given.Day("2025-05-01")))!.Holders).Severity);
    }

    [Theory]
    [InlineData(4, null, "2026-10-31")]
    [InlineData(5, 5, "2025-06-30")] // that day's, as long as fewer than five have changed since
    public async Task Tells_an_executive_how_many_others_only_from_five_on(int newManagers, int? told, string on)
    {
        var view = (await Store(Managers(newManagers, "2025-06-01"), new("exec", IsExecutive: true)).ReadAsync("NewManager", Today))!;

        Assert.Empty(view.Holders);
        Assert.Equal(new Others(Given.Day(on), told), view.Others);
    }

    [Fact]
    public async Task Counts_others_at_the_end_of_the_last_month_that_changed_them_whatever_day_is_looked_at()
    {
        var store = Store(Managers(7, "2025-06-01"), new("exec", IsExecutive: true));

        foreach (var day in (string[])["2026-11-22", "2020-01-01", "2040-01-01"])
            Assert.Equal(new Others(Given.Day("2025-06-30"), 7), (await store.ReadAsync("NewManager", Given.Day(day)))!.Others);
    }

    [Theory]
    [InlineData("2026-11-01", null)] // since the month is over
    [InlineData("2026-10-31", 6)]
    public async Task Does_not_count_somebody_who_came_after_the_last_month(string since, int? told) =>
        Assert.Equal(told, (await Store(Managers(6, since), new("exec", IsExecutive: true)).ReadAsync("NewManager", Today))!.Others!.Count);

    [Fact]
    public async Task To_look_before_and_after_somebody_saves_something_tells_nothing()
    {
        var facts = Managers(7, "2025-06-01").Facts;
        var saved = facts with
        {
            Posts = [.. facts.Posts, new("m1", Today, null, Kind.Engineer, Level: "E3"), new("o1", Today, null, Kind.Director, Level: "M7")],
            SetAsides = [new("m2", "NewManager", Today, Today.AddYears(1), "known"), new("m3", "NewManager", Today, Today.AddYears(1), "known")],
        };
        var before = await Store(Given.Organisation(facts), new("exec", IsExecutive: true)).ReadAsync("NewManager", Today);
        var after = await Store(Given.Organisation(saved), new("exec", IsExecutive: true)).ReadAsync("NewManager", Today);

        Assert.Equal(7, before!.Others!.Count);
        Assert.Equal(before.Others, after!.Others);
    }

    [Fact]
    public async Task Has_no_others_where_an_executive_sees_everyones() =>
        Assert.Null((await Store(Team, new("exec", IsExecutive: true)).ReadAsync("TlmTrap", Today))!.Others);

    [Fact]
    public async Task Tells_no_count_to_an_administrator_or_compensation() =>
        Assert.Null((await Store(Managers(9, "2025-06-01"), new(null, IsCompensation: true, IsAdministrator: true)).ReadAsync("NewManager", Today))!.Others);

    /// <summary>New managers, and eight of long standing: that it holds for all managers would tell of each.</summary>
    private static Organisation Managers(int count, string since) => Given.Organisation(
    [
        (new Person("exec"), "Executive 2010-01-01"), .. Enumerable.Range(1, 8).Select(i => (new Person($"o{i}", PractisedBefore: 9, ManagedBefore: 0), "Manager 2012-01-01 M4")),
        .. Enumerable.Range(1, count).Select(i => (new Person($"m{i}", PractisedBefore: 9, ManagedBefore: 0), $"Engineer 2020-01-01 E3, Manager {since} M4")),
    ]);

    private FlagsStore Store(Organisation organisation, Viewer? viewer) => new(Given.Gate(organisation, viewer), database);
}
