using Bunit;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Features.Settings;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Settings;

public sealed class WithoutTableTests : LiveContext
{
    [Fact]
    public void Says_at_once_that_it_invites_and_is_pressed_once()
    {
        var waits = new TaskCompletionSource<Organisation>();
        var entered = 0;
        var gate = new AccessGate(new SignedIn(new(null)), () => { entered++; return new(waits.Task); }, new FixedClock(Given.Day(Given.Today)), new Tests.Settings(new()), (_, _) => ValueTask.CompletedTask);
        var work = new AdministratorsWork(gate, null!, TimeProvider.System);
        Services.AddSingleton(new InvitationsStore(work));
        Services.AddSingleton(new AccountsStore(work, null!));
        Done? done = null;
        var table = Render<WithoutTable>(p => p.Add(t => t.Lines, [Line("eng"), Line("mia")]).Add(t => t.Acted, what => done = what));
        table.FindAll("button").Single(b => b.TextContent == "Select all 2").Click();
        table.FindAll("button").Single(b => b.TextContent == "Invite 2").Click();
        Assert.Equal("Inviting 2…", table.Find("[role=status]").TextContent);
        Assert.True(table.FindAll("button").Single(b => b.TextContent == "Invite 2").HasAttribute("disabled"));
        table.FindAll("button").Single(b => b.TextContent == "Invite 2").Click();
        Assert.Equal(1, entered);
        waits.SetResult(Given.Organisation(Given.Team));
        table.WaitForAssertion(() => Assert.Equal(Done.NotAllowed, done));
        Assert.Empty(table.FindAll("progress"));
    }

    private static WithoutLine Line(string person) => new(person, person, null, $"{person}@house.example", null, null);
}
