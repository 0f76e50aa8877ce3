using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Tests.Features.Goals;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Shared;

public sealed class DraftsStoreTests : IDisposable
{
    private readonly GoalsWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Keeps_the_last_words_of_each_place_for_whoever_types_alone()
    {
        var mia = world.Drafts(new("mia"));
        await mia.KeepAsync("goal", "Half a");
        await mia.KeepAsync("goal", "Half a sentence");
        await mia.KeepAsync("view", "Another");
        Assert.Equal(new("mia", "Half a sentence"), await mia.ReadAsync("goal"));
        Assert.Equal(new("dora", null), await world.Drafts(new("dora")).ReadAsync("goal"));
        foreach (var nobody in new[] { null, new Viewer(null, IsAdministrator: true), new Viewer("a ghost"), new Viewer("liv") })
        {
            Assert.Null(await world.Drafts(nobody).ReadAsync("goal"));
            Assert.False(await world.Drafts(nobody).KeepAsync("goal", "x"));
        }

        await world.Drafts(new("dora")).KeepAsync("goal", "Hers");
        Assert.Equal(new("mia", "Half a sentence"), await mia.ReadAsync("goal"));
    }

    [Fact]
    public async Task Does_not_keep_words_for_endless_places()
    {
        var mia = world.Drafts(new("mia"));
        for (var i = 0; i < DraftsStore.Most; i++) Assert.True(await mia.KeepAsync($"goal-{i}", "x"));
        Assert.False(await mia.KeepAsync("one more", "x"));
        Assert.True(await mia.KeepAsync("goal-7", "More words"));
        Assert.True(await mia.KeepAsync("goal-8", null));
        Assert.True(await mia.KeepAsync("one more", "x"));
        Assert.True(await world.Drafts(new("dora")).KeepAsync("one more", "x"));
    }

    [Fact]
    public async Task Forgets_when_there_is_nothing_and_cuts_what_is_endless()
    {
        var mia = world.Drafts(new("mia"));
        await mia.KeepAsync("goal", "Half a sentence");
        await mia.KeepAsync("goal", "  ");
        Assert.Null((await mia.ReadAsync("goal"))!.Text);
        await mia.KeepAsync("goal", new string('x', 30_000));
        Assert.Equal(20_000, (await mia.ReadAsync("goal"))!.Text!.Length);
        Assert.False(await mia.KeepAsync(new string('p', 201), "x"));
        Assert.Null((await mia.ReadAsync(new string('p', 201)))!.Text);
    }
}
