using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.People;
using CareerLadder.Web.Tests.Data;
using Xunit;

namespace CareerLadder.Web.Tests.Features.People;

public sealed class SavedViewsStoreTests : IDisposable
{
    private static readonly DateOnly Today = Given.Day(Given.Today);
    private readonly ScratchDatabase database = new();

    public SavedViewsStoreTests()
    {
        using var db = database.CreateDbContext();
        OrganisationImport.RunAsync(db, Given.Team).GetAwaiter().GetResult();
    }

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Keeps_an_address_under_a_name_and_replaces_it_under_the_same_name()
    {
        var mia = Of(new("mia"));
        Assert.Null(await SaveAsync(mia, " Mine ", "/people?kind=Manager&by=team&page=3"));
        Assert.Null(await SaveAsync(mia, "Mine", "/people?by=level"));
        Assert.Equal([("Mine", "/people?by=level", true, false)], (await mia.ReadAsync()).Select(v => (v.Name, v.Address, v.IsMine, v.IsShared)));
    }

    [Fact]
    public async Task Shows_others_only_what_is_shared_and_lets_them_change_nothing()
    {
        var (mia, dora) = (Of(new("mia")), Of(new("dora")));
        await SaveAsync(mia, "Secret", "/people?find=a");
        await SaveAsync(mia, "Open", "/people?find=b", isShared: true);
        var seen = Assert.Single(await dora.ReadAsync());
        Assert.Equal(("Open", "Mia Manager", false), (seen.Name, seen.By, seen.IsMine));
        Assert.False(await dora.ShareAsync(seen.Id, isShared: false));
        Assert.False(await dora.RemoveAsync(seen.Id));
        Assert.Single(await Of(new(null, IsExecutive: true)).ReadAsync());

        Assert.True(await mia.ShareAsync(seen.Id, isShared: false));
        Assert.Empty(await dora.ReadAsync());
        Assert.True(await mia.RemoveAsync(seen.Id));
        Assert.Single(await mia.ReadAsync());
    }

    [Fact]
    public async Task Refuses_a_view_without_a_name_of_nobody_and_of_whoever_is_not_signed_in()
    {
        Assert.StartsWith("Please give the view a name", await SaveAsync(Of(new("mia")), " ", "/people"), StringComparison.Ordinal);
        Assert.StartsWith("Please keep the name to 60", await SaveAsync(Of(new("mia")), new string('n', 61), "/people"), StringComparison.Ordinal);
        foreach (var viewer in new[] { null, new Viewer("liv"), new Viewer(null, IsAdministrator: true), new Viewer("a ghost") })
        {
            Assert.NotNull(await SaveAsync(Of(viewer), "View", "/people"));
            Assert.Empty(await Of(viewer).ReadAsync());
        }
    }

    [Fact]
    public async Task Keeps_the_day_that_was_chosen()
    {
        var mia = Of(new("mia"));
        await mia.SaveAsync(new() { Name = "Then" }, new(Given.Day("2024-06-01")), new(Given.Day("2024-06-01"), IsChosen: true));
        Assert.Equal("/people?asof=2024-06-01", Assert.Single(await mia.ReadAsync()).Address);
    }

    private static async Task<string?> SaveAsync(SavedViewsStore store, string name, string address, bool isShared = false) =>
        await store.SaveAsync(new() { Name = name, IsShared = isShared }, PeopleQuery.Read(address, Today), new(Today));

    private SavedViewsStore Of(Viewer? viewer) => new(Given.Gate(Given.Organisation(Given.Team), viewer), database);
}
