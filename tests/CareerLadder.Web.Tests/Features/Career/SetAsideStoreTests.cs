using CareerLadder.Core.Flags;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Careers;
using CareerLadder.Web.Features.Flags;
using CareerLadder.Web.Features.People;
using CareerLadder.Web.Tests.Data;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Careers;

public sealed class SetAsideStoreTests : IDisposable
{
    private static readonly DateOnly Today = Given.Day(Given.Today);
    private static readonly DateOnly Spring = Given.Day("2027-03-01");

    private readonly ScratchDatabase database = new();
    private readonly CurrentOrganisation organisation;

    public SetAsideStoreTests()
    {
        organisation = new(database, RuleBook.Default, new Company());
        using var db = database.CreateDbContext();
        OrganisationImport.RunAsync(db, Given.Team).GetAwaiter().GetResult();
    }

    [Fact]
    public async Task Takes_a_flag_out_of_every_list_and_count_but_the_persons_own_page()
    {
        Assert.Contains("TlmTrap", await SeenByAsync("dora", "tom"));
        Assert.True(await Store("tom").SetAsideAsync(Told("TlmTrap")));

        Assert.DoesNotContain("TlmTrap", await SeenByAsync("dora", "tom"));
        Assert.DoesNotContain("TlmTrap", await SeenByAsync("exec", "tom"));
        Assert.DoesNotContain("TlmTrap", await SeenByAsync("tom", "tom"));
        foreach (var viewer in new Viewer[] { new("dora"), new("exec", IsExecutive: true), new("tom") })
        {
            var people = await new PeopleStore(Gate(viewer)).ReadAsync(new(Today));
            Assert.DoesNotContain(people.Rows.Single(r => r.Id == "tom").Flags, f => f.Rule == "TlmTrap");
            Assert.DoesNotContain(people.Options.Flags, o => o.Value == "TlmTrap");
            Assert.Empty((await new FlagsStore(Gate(viewer), database).ReadAsync("TlmTrap", Today))!.Holders);
        }

        var aside = Assert.Single((await FlagsAsync("tom", "tom")).Aside);
        Assert.Equal(("TlmTrap", Spring, "I asked for it, until the hire"), (aside.Rule, aside.Until, aside.Reason));
        Assert.Empty((await FlagsAsync("dora", "tom")).Aside);
        Assert.Empty((await FlagsAsync("exec", "tom")).Aside);
    }

    [Fact]
    public async Task Hides_it_on_whatever_day_somebody_looks_at_until_the_day_itself_comes()
    {
        await Store("tom").SetAsideAsync(Told("TlmTrap"));
        Assert.DoesNotContain("TlmTrap", await SeenByAsync("dora", "tom", asOf: "2026-06-01"));
        Assert.DoesNotContain("TlmTrap", await SeenByAsync("dora", "tom", asOf: "2028-06-01"));
        Assert.DoesNotContain("TlmTrap", await SeenByAsync("dora", "tom", today: "2027-02-28"));
        Assert.Contains("TlmTrap", await SeenByAsync("dora", "tom", today: "2027-03-01"));
        Assert.Empty((await FlagsAsync("tom", "tom", "2027-03-01")).Aside);
    }

    [Fact]
    public async Task Is_taken_up_again_by_the_person_and_set_aside_anew_once()
    {
        await Store("tom").SetAsideAsync(Told("TlmTrap"));
        Assert.False(await Store("dora").TakeUpAsync("TlmTrap"));
        Assert.DoesNotContain("TlmTrap", await SeenByAsync("dora", "tom"));
        Assert.True(await Store("tom").TakeUpAsync("TlmTrap"));
        Assert.Contains("TlmTrap", await SeenByAsync("dora", "tom"));
        Assert.False(await Store("tom").TakeUpAsync("TlmTrap"));

        await Store("tom").SetAsideAsync(Told("TlmTrap"));
        await Store("tom").SetAsideAsync(Told("TlmTrap"));
        Assert.Single((await FlagsAsync("tom", "tom")).Aside);
    }

    [Fact]
    public async Task Sets_aside_nothing_that_is_not_whole_not_theirs_or_nobodys()
    {
        Assert.False(await Store("tom").SetAsideAsync(Told("NoSuchRule")));
        Assert.False(await Store("tom").SetAsideAsync(Told("ConversationOverdue")));
        Assert.False(await Store("tom").SetAsideAsync(new(Today) { Rules = ["TlmTrap"] }));
        Assert.False(await Store("tom").SetAsideAsync(new(Today.AddDays(-1)) { Rules = ["TlmTrap"], Reason = "x", Until = Today }));
        Assert.False(await Store(null).SetAsideAsync(Told("TlmTrap")));
        Assert.False(await Store("unknown").TakeUpAsync("TlmTrap"));
        Assert.Null(await Store("unknown").ReadTodayAsync());
        Assert.Equal(Today, await Store("tom").ReadTodayAsync());
        Assert.Empty((await organisation.GetAsync()).Facts.SetAsides);
    }

    public void Dispose() => database.Dispose();

    private static SetAsideInput Told(string rule) => new(Today) { Rules = [rule], Reason = "  I asked for it, until the hire ", Until = Spring };

    private SetAsideStore Store(string? person) => new(Gate(person is null ? null : new(person)), database, organisation, TimeProvider.System);

    private AccessGate Gate(Viewer? viewer) =>
        new(new SignedIn(viewer), () => organisation.GetAsync(), new FixedClock(Today), new Tests.Settings(new AccessSettings()), (_, _) => ValueTask.CompletedTask);

    private async Task<ToldFlags> FlagsAsync(string viewer, string person, string today = Given.Today, string? asOf = null)
    {
        var now = await organisation.GetAsync();
        return FlagTeller.Tell(Given.Access(now, new(viewer), today), now.Find(person)!, Given.Day(asOf ?? today));
    }

    private async Task<IEnumerable<string>> SeenByAsync(string viewer, string person, string today = Given.Today, string? asOf = null)
    {
        var told = await FlagsAsync(viewer, person, today, asOf);
        return told.Now.SelectMany(f => f.Rules).Concat(told.Coming.Select(f => f.Rule)).Concat(told.Ended.Select(f => f.Rule));
    }
}
