using CareerLadder.Web.Features.Conversations;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Conversations;

public sealed class FollowUpsStoreTests : IDisposable
{
    private readonly Talking given = new();

    public void Dispose() => given.Dispose();

    [Fact]
    public async Task Are_agreed_by_one_and_seen_and_done_by_both()
    {
        var id = await given.PlanAsync();
        Assert.True(await given.FollowUps(Talking.Eng).AgreeAsync(id, Told("eng")));
        Assert.True(await given.FollowUps(Talking.Mia).AgreeAsync(id, Told("mia", "Ask in Money", -1)));
        var seen = await given.FollowUps(Talking.Mia).ReadAsync(id);
        Assert.Equal([("Ask in Money", "Mia Manager", true), ("Run the loop", "Eng Neer", false)], seen!.Here.Select(f => (f.Text, f.Owner, f.IsMine)));
        Assert.Equal(["eng", "mia"], seen.Owners.Select(o => o.Id));

        Assert.True(await given.FollowUps(Talking.Eng).SetDoneAsync(id, seen.Here[0].Id, true));
        Assert.False(await given.FollowUps(Talking.Eng).SetDoneAsync(id, seen.Here[0].Id, true));
        Assert.Equal(Talking.Today, (await given.FollowUps(Talking.Mia).ReadAsync(id))!.Here.Single(f => f.Owner == "Mia Manager").DoneOn);
        Assert.False(await given.FollowUps(Talking.Eng).TakeBackAsync(id, seen.Here[0].Id));
        Assert.True(await given.FollowUps(Talking.Eng).SetDoneAsync(id, seen.Here[0].Id, false));
        Assert.True(await given.FollowUps(Talking.Eng).TakeBackAsync(id, seen.Here[0].Id));
        Assert.Single((await given.FollowUps(Talking.Mia).ReadAsync(id))!.Here);
    }

    [Fact]
    public async Task Take_nothing_that_is_not_whole_or_of_a_third()
    {
        var id = await given.PlanAsync();
        Assert.False(await given.FollowUps(Talking.Eng).AgreeAsync(id, new()));
        Assert.False(await given.FollowUps(Talking.Eng).AgreeAsync(id, Told("dora")));
        Assert.False(await given.FollowUps(Talking.Eng).AgreeAsync(id, Told("eng", " ")));
        Assert.False(await given.FollowUps(Talking.Eng).AgreeAsync(id, Told("eng", new('a', 501))));
        Assert.Empty((await given.FollowUps(Talking.Eng).ReadAsync(id))!.Here);
    }

    [Theory]
    [InlineData(null, "Please write what is to be done.")]
    [InlineData("x", null)]
    public void Says_what_is_missing(string? text, string? said) =>
        Assert.Equal(said, new FollowUpInputValidator().Validate(new FollowUpInput { Text = text, Owner = "eng", Due = Talking.Today }).Errors.FirstOrDefault()?.ErrorMessage);

    [Fact]
    public async Task Go_over_to_a_later_manager_who_sees_and_ticks_them_and_the_one_before_does_not()
    {
        var id = await given.HoldAsync();
        await given.FollowUps(Talking.Mia).AgreeAsync(id, Told("mia", "Ask in Money"));
        await given.ChangeManagerAsync();
        var seen = await given.FollowUps(new("tom")).ReadAsync(id);
        Assert.Equal(("Ask in Money", false), (seen!.Here[0].Text, seen.Here[0].MayTakeBack));
        Assert.Empty(seen.Owners);
        Assert.False(await given.FollowUps(new("tom")).AgreeAsync(id, Told("eng")));
        Assert.False(await given.FollowUps(new("tom")).TakeBackAsync(id, seen.Here[0].Id));
        Assert.True(await given.FollowUps(new("tom")).SetDoneAsync(id, seen.Here[0].Id, true));
        Assert.Null(await given.FollowUps(Talking.Mia).ReadAsync(id));
        Assert.False(await given.FollowUps(Talking.Mia).SetDoneAsync(id, seen.Here[0].Id, false));
    }

    [Fact]
    public async Task Stay_open_in_the_next_conversation_until_they_are_done()
    {
        var first = await given.HoldAsync();
        await given.FollowUps(Talking.Eng).AgreeAsync(first, Told("eng"));
        var next = await given.PlanAsync();
        var open = Assert.Single((await given.FollowUps(Talking.Mia).ReadAsync(next))!.Earlier);
        Assert.True(await given.FollowUps(Talking.Mia).SetDoneAsync(next, open.Id, true));
        Assert.Empty((await given.FollowUps(Talking.Mia).ReadAsync(next))!.Earlier);
        Assert.Equal(Talking.Today, (await given.FollowUps(Talking.Mia).ReadAsync(first))!.Here[0].DoneOn);
    }

    [Theory]
    [MemberData(nameof(Talking.Others), MemberType = typeof(Talking))]
    public async Task Are_for_nobody_else(string other)
    {
        var id = await given.PlanAsync();
        await given.FollowUps(Talking.Eng).AgreeAsync(id, Told("eng"));
        var promise = (await given.FollowUps(Talking.Eng).ReadAsync(id))!.Here[0].Id;
        Assert.Null(await given.FollowUps(Talking.Other(other)).ReadAsync(id));
        Assert.False(await given.FollowUps(Talking.Other(other)).AgreeAsync(id, Told("eng")));
        Assert.False(await given.FollowUps(Talking.Other(other)).SetDoneAsync(id, promise, true));
        Assert.False(await given.FollowUps(Talking.Other(other)).TakeBackAsync(id, promise));
    }

    private static FollowUpInput Told(string owner, string text = "Run the loop", int due = 7) => new() { Text = text, Owner = owner, Due = Talking.Today.AddDays(due) };
}
