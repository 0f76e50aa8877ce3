using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Careers;
using CareerLadder.Web.Tests.Data;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Careers;

public sealed class SharingStoreTests : IDisposable
{
    private static readonly DateOnly Today = Given.Day(Given.Today);

    private readonly ScratchDatabase database = new();
    private readonly CurrentOrganisation organisation;

    public SharingStoreTests()
    {
        organisation = new(database, RuleBook.Default, new Company());
        using var db = database.CreateDbContext();
        OrganisationImport.RunAsync(db, Given.Team with { Intents = [new("eng", Given.Day("2026-03-01"), Intent.ManageNow, IntentReason.People, "soon")] }).GetAwaiter().GetResult();
    }

    [Fact]
    public async Task Shares_answers_with_the_line_above_until_it_is_taken_back()
    {
        Assert.Null(await IntentsSeenByAsync("dora"));
        Assert.True(await Store("eng").ShareAsync(Shared.Intents));
        Assert.Equal("soon", Assert.Single((await IntentsSeenByAsync("dora"))!).Note);
        Assert.Null(await IntentsSeenByAsync("tom"));
        Assert.Equal([new(Shared.Intents, Today), new(Shared.Practice, null)], await Store("eng").ReadAsync());
        Assert.True(await Store("eng").StopAsync(Shared.Intents));
        Assert.Null(await IntentsSeenByAsync("dora"));
        Assert.NotNull(await IntentsSeenByAsync("mia"));
    }

    [Fact]
    public async Task Shares_a_thing_once_however_often_it_is_said()
    {
        await Store("eng").ShareAsync(Shared.Practice);
        await Store("eng").ShareAsync(Shared.Practice);
        Assert.Single((await organisation.GetAsync()).Facts.Sharings);
    }

    [Fact]
    public async Task Shares_nothing_of_who_has_no_career_here_and_nothing_unheard_of()
    {
        Assert.False(await Store(null).ShareAsync(Shared.Intents));
        Assert.False(await Store("unknown").StopAsync(Shared.Intents));
        Assert.False(await Store("eng").ShareAsync((Shared)99));
        Assert.Null(await Store(null).ReadAsync());
        Assert.Empty((await organisation.GetAsync()).Facts.Sharings);
    }

    public void Dispose() => database.Dispose();

    private SharingStore Store(string? person) => new(Gate(person), database, organisation, TimeProvider.System);

    private async Task<IReadOnlyList<IntentAnswer>?> IntentsSeenByAsync(string viewer) => (await new CareerStore(Gate(viewer)).GetAsync("eng", Today))!.Intents;

    private AccessGate Gate(string? person) =>
        new(new SignedIn(person is null ? null : new(person)), () => organisation.GetAsync(), new FixedClock(Today), new Tests.Settings(new AccessSettings()), (_, _) => ValueTask.CompletedTask);
}
