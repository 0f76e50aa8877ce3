using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Conversations;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Conversations;

public sealed class WordsStoreTests : IDisposable
{
    private readonly Talking given = new();

    public void Dispose() => given.Dispose();

    [Fact]
    public async Task Each_side_writes_its_own_half_and_both_read_both()
    {
        var id = await given.PlanAsync();
        Assert.Equal(new(1), await given.Words(Talking.Eng).SaveAsync(id, new("I miss the code.", 0)));
        Assert.Equal(new(1), await given.Words(Talking.Mia).SaveAsync(id, new("Two hours a week?", 0)));

        var persons = await given.Words(Talking.Eng).ReadAsync(id);
        Assert.Equal(new(ConversationSide.Person, "Eng Neer", "I miss the code.", 1), persons!.Mine);
        Assert.Equal([new(ConversationSide.Manager, "Mia Manager", "Two hours a week?", 1)], persons.Others);
        var managers = await given.Words(Talking.Mia).ReadAsync(id);
        Assert.Equal((persons.Others[0], persons.Mine), (managers!.Mine, managers.Others[0]));
        Assert.Empty(await given.LooksAsync());
    }

    [Fact]
    public async Task Says_what_is_kept_where_the_same_side_wrote_elsewhere_meanwhile_and_writes_over_nothing()
    {
        var id = await given.PlanAsync();
        await given.Words(Talking.Eng).SaveAsync(id, new("One", 0));
        Assert.Equal(new(2), await given.Words(Talking.Eng).SaveAsync(id, new("One and two", 1)));
        Assert.Equal(new(2, "One and two"), await given.Words(Talking.Eng).SaveAsync(id, new("One and three", 1)));
        Assert.Equal("One and two", (await given.Words(Talking.Eng).ReadAsync(id))!.Mine!.Text);
    }

    [Fact]
    public async Task Takes_words_that_come_a_second_time_for_saved()
    {
        var id = await given.PlanAsync();
        await given.Words(Talking.Eng).SaveAsync(id, new("One", 0));
        Assert.Equal(new(1), await given.Words(Talking.Eng).SaveAsync(id, new("One", 0)));
    }

    [Fact]
    public async Task Of_many_that_come_at_once_none_is_lost_unsaid()
    {
        var id = await given.PlanAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(async () => await given.Words(Talking.Eng).SaveAsync(id, new($"Words {n}", 0)))));
        var saved = Assert.Single(answers, a => a!.Text is null);
        Assert.Equal(1, saved!.Version);
        Assert.All(answers, a => Assert.Equal(1, a!.Version));
    }

    [Fact]
    public async Task Keeps_as_much_as_may_be_kept_and_no_more()
    {
        var id = await given.PlanAsync();
        Assert.Null(await given.Words(Talking.Eng).SaveAsync(id, new(new('a', TypedWords.Longest + 1), 0)));
        Assert.Null(await given.Words(Talking.Eng).SaveAsync(id, new(null, 0)));
        Assert.Equal(new(1), await given.Words(Talking.Eng).SaveAsync(id, new(new('a', TypedWords.Longest), 0)));
    }

    [Theory]
    [MemberData(nameof(Talking.Others), MemberType = typeof(Talking))]
    public async Task Are_for_nobody_else(string other)
    {
        var id = await given.PlanAsync();
        await given.Words(Talking.Eng).SaveAsync(id, new("I miss the code.", 0));
        Assert.Null(await given.Words(Talking.Other(other)).ReadAsync(id));
        Assert.Null(await given.Words(Talking.Other(other)).SaveAsync(id, new("I was here.", 0)));
        Assert.Null(await given.Words(Talking.Eng).ReadAsync(id + 1));
    }

    [Fact]
    public async Task A_later_manager_reads_what_the_person_shares_writes_nothing_and_is_written_down()
    {
        var id = await given.HoldAsync();
        await given.Words(Talking.Eng).SaveAsync(id, new("I miss the code.", 0));
        await given.ChangeManagerAsync();
        var later = given.Words(new("tom", Email: "tom@team.example"));
        Assert.Null(await later.ReadAsync(id));
        Assert.Empty(await given.LooksAsync());

        Assert.True(await given.Conversation(Talking.Eng).ShareAsync(id, true));
        var shared = await later.ReadAsync(id);
        Assert.Null(shared!.Mine);
        Assert.Equal(["I miss the code.", ""], shared.Others.Select(o => o.Text));
        Assert.Null(await later.SaveAsync(id, new("I was here.", 0)));
        Assert.Equal(["tom at eng"], await given.LooksAsync());

        Assert.True(await given.Conversation(Talking.Eng).ShareAsync(id, false));
        Assert.Null(await later.ReadAsync(id));
    }

    [Fact]
    public async Task A_manager_of_earlier_days_reads_and_writes_no_more()
    {
        var id = await given.HoldAsync();
        await given.ChangeManagerAsync();
        Assert.Null(await given.Words(Talking.Mia).ReadAsync(id));
        Assert.Null(await given.Words(Talking.Mia).SaveAsync(id, new("One more thing", 0)));
        Assert.NotNull(await given.Words(Talking.Eng).SaveAsync(id, new("It was good to talk.", 0)));
    }
}
