using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Backups;
using CareerLadder.Web.Features.Settings;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Settings;

public sealed class BackupStoreTests : IAsyncLifetime
{
    private Administrator given = null!;

    private BackupKeeper Keeper => given.Site.Services.GetRequiredService<BackupKeeper>();

    public async ValueTask InitializeAsync() => given = await Administrator.BeginAsync();

    public async ValueTask DisposeAsync() => await given.DisposeAsync();

    [Fact]
    public async Task Makes_one_for_an_administrator_lists_it_and_writes_down_who_did()
    {
        var store = As(new(null, IsAdministrator: true, Email: Administrator.Ada));
        Assert.Empty((await store.ReadAsync())!.Lines);
        Assert.StartsWith("Backed up, checked and whole: test-20261122-120000Z.db, ", (await store.MakeAsync()).Said, StringComparison.Ordinal);
        var line = Assert.Single((await store.ReadAsync())!.Lines);
        Assert.Equal(("test-20261122-120000Z.db", true), (line.Name, line.IsProved));
        Assert.EndsWith(" kB", line.Size, StringComparison.Ordinal);
        Assert.Equal([(Administrator.Ada, null, "test-20261122-120000Z.db.")], await given.WrittenDownAsync(AuditAction.BackedUp));
    }

    [Fact]
    public async Task Neither_makes_nor_tells_of_one_for_anybody_else()
    {
        foreach (var viewer in (Viewer?[])[null, new("mia"), new("exec", IsExecutive: true), new("dora", IsCompensation: true)])
        {
            Assert.Null(await As(viewer).ReadAsync());
            Assert.Equal(Done.NotAllowed, await As(viewer).MakeAsync());
        }

        Assert.Empty(Keeper.Files());
        Assert.Empty(await given.WrittenDownAsync(AuditAction.BackedUp));
    }

    [Fact]
    public async Task Says_why_none_could_be_made_and_writes_nothing_down()
    {
        await File.WriteAllTextAsync(Keeper.Plan.Folder!, "in the way");
        var store = As(new(null, IsAdministrator: true, Email: Administrator.Ada));
        Assert.StartsWith("Nothing can be written into the folder", (await store.MakeAsync()).Refusal, StringComparison.Ordinal);
        Assert.NotNull((await store.ReadAsync())!.Trouble);
        Assert.Empty(await given.WrittenDownAsync(AuditAction.BackedUp));
    }

    private BackupStore As(Viewer? viewer) => new(given.WorkAs(viewer), Keeper);
}
