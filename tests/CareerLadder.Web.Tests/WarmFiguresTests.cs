using System.Text.Json;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Alignment;
using CareerLadder.Web.Features.Organisations;
using CareerLadder.Web.Tests.Data;
using CareerLadder.Web.Tests.Features.Alignment;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CareerLadder.Web.Tests;

public sealed class WarmFiguresTests : IDisposable, IDbContextFactory<AppDb>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Whole, fields of tuples too.
    private static readonly JsonSerializerOptions Written = new() { IncludeFields = true, WriteIndented = true };

    private readonly ScratchDatabase database = new();
    private readonly ManualResetEventSlim mayRead = new(initialState: true);
    private volatile Organisation current = Fresh();
    private int readings;

    private static DateOnly Today => Given.Day(Given.Today);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        mayRead.Dispose();
        database.Dispose();
    }

    AppDb IDbContextFactory<AppDb>.CreateDbContext()
    {
        Interlocked.Increment(ref readings);
        return mayRead.Wait(Patience, Stop) ? database.CreateDbContext() : throw new TimeoutException();
    }

    [Fact]
    public async Task What_an_executive_would_wait_for_is_there_before_they_come()
    {
        await AddAsync("exec", Roles.Executive);
        using var warm = await StartAsync();
        await IsWarmAsync(warm);
        Assert.NotNull(current.Kept<IntoBand>(("into band", Today)));
        var figures = OrganisationFigures.Kept(Access("exec"));
        Assert.NotNull(figures);
        Assert.True(figures.IsWorkedOut);
        await warm.StopAsync(Stop);
    }

    [Fact]
    public async Task Of_pay_it_is_there_for_compensation_too_and_the_organisation_is_not()
    {
        await AddAsync("tom", Roles.Compensation);
        using var warm = await StartAsync();
        await IsWarmAsync(warm);
        Assert.NotNull(current.Kept<IntoBand>(("into band", Today)));
        Assert.Null(OrganisationFigures.Kept(Access("tom")));
        await warm.StopAsync(Stop);
    }

    [Fact]
    public async Task Nothing_is_worked_out_for_who_may_not_look_at_everyone()
    {
        await AddAsync("dora", Roles.Administrator);
        await AddAsync("exec", Roles.Executive, disabled: true);
        using var warm = await StartAsync();
        await IsWarmAsync(warm);
        Assert.Null(current.Kept<IntoBand>(("into band", Today)));
        Assert.Null(OrganisationFigures.Kept(Access("exec")));
        await warm.StopAsync(Stop);
    }

    [Fact]
    public async Task After_a_change_it_is_worked_out_of_what_is_so_now_and_the_one_in_between_is_passed_over()
    {
        await AddAsync("exec", Roles.Executive);
        using var warm = await StartAsync();
        await IsWarmAsync(warm);

        mayRead.Reset();
        var passed = current = Fresh();
        for (var before = readings; readings == before;) await Task.Delay(5, Stop);
        current = Fresh();
        mayRead.Set();

        await IsWarmAsync(warm);
        Assert.Null(OrganisationFigures.Kept(Access("exec", passed)));
        Assert.False(warm.IsWarm(passed, Today));
        await warm.StopAsync(Stop);
    }

    [Theory]
    [InlineData("exec", Roles.Executive)]
    [InlineData("pat", Roles.Compensation)]
    public async Task After_a_change_each_view_says_what_it_says_with_nothing_worked_out_beforehand(string person, string role)
    {
        await AddAsync(person, role);
        await using (var db = database.CreateDbContext()) await OrganisationImport.RunAsync(db, Many);
        current = new(Many, RuleBook.Default);
        using var warm = await StartAsync();
        await IsWarmAsync(warm);
        var viewer = new Viewer(person, IsExecutive: role == Roles.Executive, IsCompensation: role == Roles.Compensation);
        var before = await SaidAsync(current, viewer);

        var changed = Many with { Posts = [.. Many.Posts, new("n001", Given.Day("2026-06-01"), null, Kind.Manager, Level: "M4", Manager: "exec")], Pays = [.. Many.Pays.Skip(3)] };
        current = new(changed, RuleBook.Default, before: current);
        await IsWarmAsync(warm);
        await warm.StopAsync(Stop);

        var said = await SaidAsync(current, viewer);
        Assert.Equal(await SaidAsync(new(changed, RuleBook.Default), viewer), said);
        Assert.NotEqual(before, said);
    }

    [Fact]
    public async Task On_a_new_day_it_is_worked_out_anew()
    {
        await AddAsync("exec", Roles.Executive);
        using var warm = await StartAsync();
        await IsWarmAsync(warm);
        Assert.False(warm.IsWarm(current, Today.AddDays(1)));
        await warm.StopAsync(Stop);
    }

    [Fact]
    public async Task No_look_at_pay_is_written_down_by_it()
    {
        await AddAsync("exec", Roles.Executive);
        using var warm = await StartAsync();
        await IsWarmAsync(warm);
        await warm.StopAsync(Stop);
        await using var db = database.CreateDbContext();
        Assert.Empty(await db.Audit.ToListAsync(Stop));
    }

    private static Organisation Fresh() => Given.Organisation(Given.Team with { Pays = [new("eng", Given.Day("2024-01-01"), 50_000, "EUR")], Bands = [new(null, null, "E3", 60_000, 90_000, null, "EUR")] });

    private static Facts Many { get; } = Payroll.Many(40) with { Groups = Enumerable.Range(0, 40).ToDictionary(i => $"n{i:000}", i => i < 15 ? "B" : "A", StringComparer.Ordinal) };

    private async Task<string> SaidAsync(Organisation organisation, Viewer viewer)
    {
        var (gate, asked) = (Given.Gate(organisation, viewer), new AlignmentQuery(Today));
        object?[] views =
        [
            await new OrganisationStore(gate, database).ReadAsync(new(Today)), await new AlignmentStore(gate).ReadAsync(asked), await new BandPayStore(gate).ReadAsync(asked), await new SwingPayStore(gate).ReadAsync(asked),
            await new IntoBandStore(gate).ReadAsync(asked), await new FairPayStore(gate, database).ReadAsync(Today),
        ];
        return JsonSerializer.Serialize(views, Written);
    }

    private Access Access(string person, Organisation? organisation = null) => Given.Access(organisation ?? current, new(person, IsExecutive: true));

    private async Task<WarmFigures> StartAsync()
    {
        var warm = new WarmFigures(() => ValueTask.FromResult(current), this, new Settings(new()), new Clock(), NullLogger<WarmFigures>.Instance);
        await warm.StartAsync(Stop);
        return warm;
    }

    private async Task IsWarmAsync(WarmFigures warm)
    {
        var patience = Task.Delay(Patience, Stop);
        while (!warm.IsWarm(current, Today)) Assert.NotSame(patience, await Task.WhenAny(patience, Task.Delay(5, Stop)));
    }

    private async Task AddAsync(string person, string role, bool disabled = false)
    {
        await using var db = database.CreateDbContext();
        var (account, held) = (new Account { UserName = person, PersonId = person, DisabledAt = disabled ? new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) : null }, await db.Roles.SingleOrDefaultAsync(r => r.Name == role, Stop) ?? new IdentityRole<int>(role));
        db.Users.Add(account);
        if (held.Id == 0) db.Roles.Add(held);
        await db.SaveChangesAsync(Stop);
        db.UserRoles.Add(new() { UserId = account.Id, RoleId = held.Id });
        await db.SaveChangesAsync(Stop);
    }

    // Of that day, and yet its timers run.
    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Today, new(12, 0), TimeSpan.Zero);
    }
}
