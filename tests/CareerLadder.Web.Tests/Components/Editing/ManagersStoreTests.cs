using CareerLadder.Web.Tests.Features.Edit;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Editing;

public sealed class ManagersStoreTests : IDisposable
{
    private readonly Features.Edit.Editing given = new();

    [Fact]
    public async Task Finds_managers_by_name_for_whoever_may_change_a_post()
    {
        Assert.Equal(["Mia Manager · mia"], await given.Managers(Features.Edit.Editing.Administrator).FindAsync("MANAG"));
        Assert.Equal(["Dora Director · dora"], await given.Managers(new("mia")).FindAsync("dora"));
        Assert.Empty(await given.Managers(new("eng")).FindAsync("dora"));
        // Whoever has left is nobody to report to.
        Assert.Empty(await given.Managers(Features.Edit.Editing.Administrator).FindAsync("liv"));
    }

    public void Dispose() => given.Dispose();
}
