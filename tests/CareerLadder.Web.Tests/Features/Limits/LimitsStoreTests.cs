using CareerLadder.Core.Flags;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Limits;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Limits;

/// <summary>Tom is both at once since 2025-05-01: by default Watch from 2025-11-01 and Act from 2026-05-01.</summary>
public sealed class LimitsStoreTests : IDisposable
{
    private const string Act = LimitsUnderTest.Act;
    private const string ByDefault = "Note [2025-05-01, 2025-11-01); Watch [2025-11-01, 2026-05-01); Act [2026-05-01, open)";
    private const string AtNine = "Note [2025-05-01, 2025-11-01); Watch [2025-11-01, 2026-02-01); Act [2026-02-01, open)";

    private readonly LimitsUnderTest site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Tells_every_limit_of_every_rule_and_whose_it_is()
    {
        var view = (await site.Store().ReadAsync())!;
        var lines = view.Groups.SelectMany(g => g.Lines).ToList();
        Assert.Equal(
            RuleBook.Default.Rules.SelectMany(Limit.Of).Concat(RuleSettings.NumbersOf(new())).Select(l => l.Key).Order(StringComparer.Ordinal),
            lines.Select(l => l.Limit.Key).Order(StringComparer.Ordinal));
        Assert.All(lines, l => Assert.NotEmpty(l.Whose.Words));
        Assert.All(lines.Where(l => l.Whose.Words.Contains("Majors", StringComparison.Ordinal)), l => Assert.Contains(l.Whose.Sources, s => s.Author == "Charity Majors"));
        Assert.All(lines.Where(l => l.Whose.Words.StartsWith("Larson", StringComparison.Ordinal)), l => Assert.Contains(l.Whose.Sources, s => s.Author == "Will Larson"));
        Assert.Equal("Loudest from this month on", view.Find(Act)!.Says);
    }

    [Fact]
    public async Task Is_for_administrators_alone()
    {
        var input = await site.InputAsync((Act, "9"));
        foreach (var viewer in (Viewer?[])[null, new("eng"), new("mia"), new("exec", IsExecutive: true), new("exec", IsCompensation: true), new("liv", IsAdministrator: true)])
        {
            Assert.Null(await site.Store(viewer).ReadAsync());
            Assert.Null(await site.Store(viewer).PreviewAsync(input));
            Assert.Equal(new(false, "Limits are for administrators to change."), await site.Store(viewer).SaveAsync(input));
            Assert.False((await site.Store(viewer).ChooseDaysAsync(isByDay: true)).IsSaved);
        }

        await using var db = site.Database.CreateDbContext();
        Assert.Empty(db.Set<RuleLimitRow>());
        Assert.Empty(db.Set<LimitDaysRow>());
        Assert.Empty(db.Audit);
    }

    [Fact]
    public async Task What_is_saved_judges_at_once_and_tells_who_and_when()
    {
        Assert.Equal(ByDefault, await site.FlagsAsync("tom", "TlmTrap"));
        var input = await site.InputAsync((Act, "9"));
        input.Why = " Nine was long enough. ";
        Assert.Equal(new(true, "Saved. It holds from now on."), await site.Store().SaveAsync(input));

        Assert.Equal(AtNine, await site.FlagsAsync("tom", "TlmTrap"));
        var line = await site.LineAsync();
        Assert.Equal(("12", "12", "9"), (line.Limit.Default, line.Unset, line.Limit.InForce));
        var set = Assert.Single(line.Set);
        Assert.Equal((LimitsUnderTest.Today, "9", "Nine was long enough.", "Xenia Exec"), (set.From, set.Value, set.Why, set.By));
        Assert.Equal(LimitsUnderTest.Today, DateOnly.FromDateTime(set.At!.Value));
        Assert.Equal(["LimitsChanged by ada@house.example: From 22 Nov 2026: TlmTrap:ActFromMonths 12 → 9 months."], await site.AuditAsync());
    }

    [Fact]
    public async Task A_change_is_taken_back_like_any_other()
    {
        await site.SaveAsync(Act, "9");
        var entry = (await site.LineAsync()).Set[0].Entry!.Value;
        var changes = (await site.History().ReadAllAsync(new()))!;
        Assert.Equal("limits of the rules: 1", Assert.Single(changes.Lines).Tables);

        Assert.True((await site.History().TakeBackAsync(entry))!.IsDone);

        Assert.Equal(ByDefault, await site.FlagsAsync("tom", "TlmTrap"));
        Assert.Empty((await site.LineAsync()).Set);
        Assert.Null(await site.Store(new("eng")).ReadAsync());
    }

    [Fact]
    public async Task A_limit_that_is_to_come_judges_nothing_today()
    {
        Assert.Equal("Saved. It holds from 23 Nov 2026 on.", (await site.SaveAsync(Act, "9", LimitsUnderTest.Today.AddDays(1))).Said);
        Assert.Equal(ByDefault, await site.FlagsAsync("tom", "TlmTrap"));
        Assert.Equal("12", (await site.LineAsync()).Limit.InForce);
    }

    [Fact]
    public async Task An_old_day_is_judged_by_the_limits_of_that_day_if_that_is_chosen_and_no_longer_if_it_is_taken_back()
    {
        await site.SaveAsync(Act, "9", Given.Day("2026-03-01"));
        Assert.Equal(AtNine, await site.FlagsAsync("tom", "TlmTrap"));

        Assert.True((await site.Store().ChooseDaysAsync(isByDay: true)).IsSaved);
        Assert.Equal("Note [2025-05-01, 2025-11-01); Watch [2025-11-01, 2026-03-01); Act [2026-03-01, open)", await site.FlagsAsync("tom", "TlmTrap"));
        var days = (await site.Store().ReadAsync())!.Days;
        Assert.Equal((true, "Xenia Exec"), (days.IsByDay, days.By));

        Assert.Equal("It is so already.", (await site.Store().ChooseDaysAsync(isByDay: true)).Said);
        Assert.True((await site.History().TakeBackAsync(days.Entry!.Value))!.IsDone);
        Assert.Equal(AtNine, await site.FlagsAsync("tom", "TlmTrap"));
    }

    [Fact]
    public async Task Back_to_the_default_follows_what_appsettings_says()
    {
        using var here = new LimitsUnderTest(null, (Act, "10"));
        await here.SaveAsync(Act, "9", Given.Day("2026-03-01"));
        var input = await here.InputAsync((Act, "no matter"));
        input.Changes[0].IsDefault = true;
        Assert.True((await here.Store().SaveAsync(input)).IsSaved);

        var line = await here.LineAsync();
        Assert.Equal(("12", "10", "10"), (line.Limit.Default, line.Unset, line.Limit.InForce));
        Assert.Equal(["9", null], line.Set.Select(s => s.Value));
        Assert.Equal("Note [2025-05-01, 2025-11-01); Watch [2025-11-01, 2026-03-01); Act [2026-03-01, open)", await here.FlagsAsync("tom", "TlmTrap"));
    }

    [Fact]
    public async Task Of_two_who_change_a_limit_the_later_is_told_and_may_go_on()
    {
        var mine = await site.InputAsync((Act, "9"), ("Rules:TlmTrap:WatchFromMonths", "5"));
        await site.SaveAsync(Act, "10");

        var done = await site.Store().SaveAsync(mine);
        var conflict = Assert.Single(done.Conflicts!);
        Assert.False(done.IsSaved);
        Assert.Equal((Act, "Xenia Exec", "10 months from 22 Nov 2026"), (conflict.Key, conflict.By, conflict.Now));
        Assert.Equal("6", (await site.LineAsync("Rules:TlmTrap:WatchFromMonths")).Limit.InForce);

        mine.Changes[0].Seen = conflict.Seen;
        Assert.True((await site.Store().SaveAsync(mine)).IsSaved);
        Assert.Equal("9", (await site.LineAsync()).Limit.InForce);
        Assert.Equal("9", Assert.Single((await site.LineAsync()).Set).Value);
    }

    [Fact]
    public async Task Another_site_on_the_same_database_learns_of_it()
    {
        var other = new Web.Data.CurrentOrganisation(site.Database, RuleBook.Default, new(), new FixedClock(LimitsUnderTest.Today));
        await other.GetAsync();
        await site.SaveAsync(Act, "9");
        Assert.True(await other.RefreshIfChangedAsync());
        Assert.Equal(9, (await other.GetAsync()).Rules.On<Core.Flags.Rules.TlmTrap>(LimitsUnderTest.Today)!.Limits.ActFromMonths);
    }

    [Fact]
    public async Task Nothing_is_saved_that_is_not_valid()
    {
        Assert.Equal("Please choose a limit to change first.", (await site.Store().SaveAsync(new() { From = LimitsUnderTest.Today })).Said);
        Assert.Equal("Please write a whole number of months from 0 to 1200, such as 12.", (await site.SaveAsync(Act, "nine")).Said);
        await using var db = site.Database.CreateDbContext();
        Assert.Equal(0, await db.Set<RuleLimitRow>().CountAsync());
    }
}
