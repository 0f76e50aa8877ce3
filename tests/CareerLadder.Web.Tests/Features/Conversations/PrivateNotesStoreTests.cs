using CareerLadder.Web.Features.Conversations;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Conversations;

public sealed class PrivateNotesStoreTests : IDisposable
{
    private readonly Talking given = new();

    public void Dispose() => given.Dispose();

    [Fact]
    public async Task Are_kept_for_the_manager_who_writes_them()
    {
        var id = await given.PlanAsync();
        Assert.Equal(new(1), await given.PrivateNotes(Talking.Mia).SaveAsync(id, new("Ready, I think.", 0)));
        Assert.Equal(new(1, "Ready, I think."), await given.PrivateNotes(Talking.Mia).SaveAsync(id, new("Not yet.", 0)));
        var notes = await given.PrivateNotes(Talking.Mia).ReadAsync(id);
        Assert.Equal(("Ready, I think.", 1, true, "Eng Neer"), (notes!.Text, notes.Version, notes.MayOpen, notes.Person.Name));
    }

    [Fact]
    public async Task Are_never_for_the_person()
    {
        var id = await given.PlanAsync();
        await given.PrivateNotes(Talking.Mia).SaveAsync(id, new("Ready, I think.", 0));
        Assert.Null(await given.PrivateNotes(Talking.Eng).ReadAsync(id));
        Assert.Null(await given.PrivateNotes(Talking.Eng).SaveAsync(id, new("Mine", 0)));
        Assert.DoesNotContain("Ready", AccessMatrix.Atoms.InWords(await given.Conversation(Talking.Eng).ReadAsync(id)) + AccessMatrix.Atoms.InWords(await given.Words(Talking.Eng).ReadAsync(id)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Talking.Others), MemberType = typeof(Talking))]
    public async Task Are_for_nobody_else(string other)
    {
        var id = await given.PlanAsync();
        await given.PrivateNotes(Talking.Mia).SaveAsync(id, new("Ready, I think.", 0));
        Assert.Null(await given.PrivateNotes(Talking.Other(other)).ReadAsync(id));
        Assert.Null(await given.PrivateNotes(Talking.Other(other)).SaveAsync(id, new("Mine", 0)));
    }

    [Fact]
    public async Task Stay_with_whoever_wrote_them_when_the_manager_changes_to_be_read_and_no_more()
    {
        var id = await given.HoldAsync();
        await given.PrivateNotes(Talking.Mia).SaveAsync(id, new("Ready, I think.", 0));
        await given.Conversation(Talking.Eng).ShareAsync(id, true);
        await given.ChangeManagerAsync();
        Assert.Null(await given.PrivateNotes(new("tom")).ReadAsync(id));
        var notes = await given.PrivateNotes(Talking.Mia).ReadAsync(id);
        Assert.Equal(("Ready, I think.", false), (notes!.Text, notes.MayOpen));
        Assert.Null(await given.PrivateNotes(Talking.Mia).SaveAsync(id, new("One more thing", 1)));
    }

    [Fact]
    public async Task Open_no_page_to_a_manager_of_earlier_days_who_wrote_none()
    {
        var id = await given.HoldAsync();
        await given.ChangeManagerAsync();
        Assert.Null(await given.PrivateNotes(Talking.Mia).ReadAsync(id));
    }
}
