using Xunit;

namespace CareerLadder.Web.Tests.Features.Ladders;

public sealed class LadderCompareStoreTests : IDisposable
{
    private static readonly DateOnly Today = LaddersUnderTest.Today;

    private readonly LaddersUnderTest site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Holds_any_two_versions_against_each_other_for_everyone_and_the_last_change_by_itself()
    {
        var draft = await site.BeginAsync();
        await site.SaveAsync(draft, "E5", l => l.Title = "Staff");
        await site.PutAsync(draft, Today);
        var view = (await site.Compare(new("eng")).ReadAsync(null, null))!;
        Assert.Equal(["2026-11-22", "ever"], view.Choices.Select(c => c.Address));
        Assert.Equal(("ever", "2026-11-22", "changes E5"), (view.Before!.Address, view.After!.Address, view.Changes!.Words));
        Assert.Equal("changes E5", (await site.Compare(new("eng")).ReadAsync("2026-11-22", "ever"))!.Changes!.Words);
    }

    [Fact]
    public async Task Holds_a_draft_against_what_is_in_force_for_administrators_alone()
    {
        var draft = await site.BeginAsync();
        await site.SaveAsync(draft, "E5", l => l.Title = "Staff");
        Assert.Equal("changes E5", (await site.Compare().ReadAsync(null, $"draft-{draft}"))!.Changes!.Words);
        foreach (var viewer in new Viewer[] { new("eng"), new("exec", IsExecutive: true), new("mia", IsCompensation: true) })
        {
            var view = (await site.Compare(viewer).ReadAsync(null, $"draft-{draft}"))!;
            Assert.Null(view.Changes);
            Assert.Single(view.Choices);
        }
    }
}
