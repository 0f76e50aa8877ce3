using Xunit;
using Site = CareerLadder.Web.Tests.Features.Edit.Editing;

namespace CareerLadder.Web.Tests.Components.Editing;

public sealed class ManagersStoreTests : IDisposable
{
    private readonly Site given = new();

    [Fact]
    public async Task Finds_managers_by_name_for_whoever_may_change_a_post()
    {
        Assert.Equal(["Mia Manager · mia"], await given.Managers(Site.Administrator).FindAsync("MANAG"));
        Assert.Equal(["Dora Director · dora"], await given.Managers(new("mia")).FindAsync("dora"));
        Assert.Empty(await given.Managers(new("eng")).FindAsync("dora"));
        // Whoever has left is nobody to report to.
        Assert.Empty(await given.Managers(Site.Administrator).FindAsync("liv"));
    }

    public void Dispose() => given.Dispose();
}
