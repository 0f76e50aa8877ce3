using CareerLadder.Core.Careers;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Features.Conversations;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Conversations;

public sealed class ConversationStoreTests : IDisposable
{
    private readonly Talking given = new();

    public void Dispose() => given.Dispose();

    [Fact]
    public async Task A_day_is_proposed_by_one_and_agreed_to_by_the_other()
    {
        var id = await given.PlanAsync();
        Assert.Equal(("Eng Neer", true), await ProposalAsync(Talking.Eng, id));
        Assert.False(await given.Conversation(Talking.Eng).AgreeAsync(id));
        Assert.True(await given.Conversation(Talking.Mia).ProposeAsync(id, Talking.Today.AddDays(9)));
        Assert.False(await given.Conversation(Talking.Mia).AgreeAsync(id));
        Assert.True(await given.Conversation(Talking.Eng).AgreeAsync(id));
        Assert.False(await given.Conversation(Talking.Eng).AgreeAsync(id));
        var view = await given.Conversation(Talking.Mia).ReadAsync(id);
        Assert.Equal((Talking.Today.AddDays(9), null, Part.Manager, "Eng Neer"), (view!.On, view.Proposed, view.Part, view.Other!.Name));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(365, true)]
    [InlineData(366, false)]
    public async Task Proposes_a_day_from_today_on_and_within_a_year(int days, bool isTaken)
    {
        var id = await given.PlanAsync();
        Assert.Equal(isTaken, await given.Conversation(Talking.Eng).ProposeAsync(id, Talking.Today.AddDays(days)));
    }

    [Fact]
    public async Task Once_held_it_is_a_fact_of_the_career_and_the_debt_is_paid()
    {
        await using (var db = given.Database.CreateDbContext())
        {
            db.Conversations.Add(new() { Person = "eng", On = Talking.Today.AddMonths(-13), IsHeld = true });
            await db.SaveChangesAsync();
        }

        await given.Organisation.RefreshAsync();
        Assert.Contains((await given.Organisation.GetAsync()).FlagsOf("eng"), f => f.Rule.Id == "ConversationOverdue" && f.Days.Holds(Talking.Today));
        var id = await given.PlanAsync();
        Assert.Equal([Talking.Today.AddMonths(-13)], (await given.Organisation.GetAsync()).Find("eng")!.Career.Conversations);

        Assert.True(await given.Conversation(Talking.Mia).HoldAsync(id, Talking.Today));
        Assert.Equal([Talking.Today.AddMonths(-13), Talking.Today], (await given.Organisation.GetAsync()).Find("eng")!.Career.Conversations);
        Assert.DoesNotContain((await given.Organisation.GetAsync()).FlagsOf("eng"), f => f.Rule.Id == "ConversationOverdue" && f.Days.Holds(Talking.Today));
        var written = await given.ReadAsync(db => db.Audit.SingleAsync(a => a.Action == AuditAction.ConversationHeld));
        Assert.Equal(("mia", "eng"), (written.ByPerson, written.About));
        Assert.False(await given.Conversation(Talking.Eng).HoldAsync(id, Talking.Today));
        Assert.False(await given.Conversation(Talking.Eng).ProposeAsync(id, Talking.Today.AddDays(3)));
    }

    [Fact]
    public async Task Is_not_held_before_its_day_has_come()
    {
        var id = await given.PlanAsync();
        Assert.False(await given.Conversation(Talking.Mia).HoldAsync(id, Talking.Today.AddDays(1)));
        Assert.False(await given.Conversation(Talking.Mia).HoldAsync(id, Talking.Today.AddMonths(-12).AddDays(-1)));
        Assert.True(await given.Conversation(Talking.Eng).HoldAsync(id, Talking.Today.AddMonths(-12)));
    }

    [Fact]
    public async Task Is_taken_off_by_the_manager_while_nothing_is_written_in_it()
    {
        var id = await given.PlanAsync();
        Assert.False((await given.Conversation(Talking.Eng).ReadAsync(id))!.MayCancel);
        Assert.False(await given.Conversation(Talking.Eng).CancelAsync(id));
        await given.Words(Talking.Eng).SaveAsync(id, new("I miss the code.", 0));
        Assert.False(await given.Conversation(Talking.Mia).CancelAsync(id));
        await given.Words(Talking.Eng).SaveAsync(id, new("", 1));
        Assert.True((await given.Conversation(Talking.Mia).ReadAsync(id))!.MayCancel);
        Assert.True(await given.Conversation(Talking.Mia).CancelAsync(id));
        Assert.Null(await given.Conversation(Talking.Mia).ReadAsync(id));
        Assert.Empty(await given.ReadAsync(db => db.AgendaPoints.ToListAsync()));
    }

    [Fact]
    public async Task Only_the_person_says_whether_later_managers_read_it()
    {
        var id = await given.HoldAsync();
        Assert.False(await given.Conversation(Talking.Mia).ShareAsync(id, true));
        Assert.True(await given.Conversation(Talking.Eng).ShareAsync(id, true));
        Assert.True((await given.RowAsync(id)).IsShared);
    }

    [Theory]
    [MemberData(nameof(Talking.Others), MemberType = typeof(Talking))]
    public async Task Is_for_nobody_else_to_see_or_change(string other)
    {
        var id = await given.PlanAsync();
        var store = given.Conversation(Talking.Other(other));
        Assert.Null(await store.ReadAsync(id));
        Assert.False(await store.ProposeAsync(id, Talking.Today.AddDays(3)));
        Assert.False(await store.AgreeAsync(id));
        Assert.False(await store.HoldAsync(id, Talking.Today));
        Assert.False(await store.ShareAsync(id, true));
        Assert.False(await store.CancelAsync(id));
        var row = await given.RowAsync(id);
        Assert.Equal((Talking.Today.AddDays(7), false, false, "eng"), (row.On, row.IsHeld, row.IsShared, row.ProposedBy));
    }

    [Fact]
    public async Task A_later_manager_sees_the_day_and_what_was_agreed_and_changes_nothing()
    {
        var id = await given.HoldAsync();
        await given.ChangeManagerAsync();
        var view = await given.Conversation(new("tom")).ReadAsync(id);
        Assert.Equal((Part.LaterManager, "Mia Manager", false, true), (view!.Part, view.With!.Name, view.ShowsNotes, view.IsHeld));
        Assert.False(await given.Conversation(new("tom")).ShareAsync(id, true));
        Assert.False(await given.Conversation(new("tom")).ProposeAsync(id, Talking.Today));
        Assert.Null(await given.Conversation(Talking.Mia).ReadAsync(id));
    }

    [Fact]
    public async Task Tells_open_pages_of_every_change()
    {
        var id = await given.PlanAsync();
        var heard = 0;
        using var listening = given.Live.Listen(id, () => { Interlocked.Increment(ref heard); return Task.CompletedTask; });
        await given.Conversation(Talking.Mia).AgreeAsync(id);
        await EventuallyAsync(() => heard == 1);
        Assert.False(await given.Conversation(Talking.Mia).AgreeAsync(id));
        Assert.Equal(1, heard);
    }

    internal static async Task EventuallyAsync(Func<bool> isSo)
    {
        for (var i = 0; i < 3_000 && !isSo(); i++) await Task.Delay(10);
        Assert.True(isSo());
    }

    private async Task<(string?, bool)> ProposalAsync(Viewer viewer, int id) => await given.Conversation(viewer).ReadAsync(id) is { } view ? (view.Proposed, view.IsMyProposal) : default;
}
