using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;
using static CareerLadder.Web.Tests.Features.Conversations.ConversationStoreTests;

namespace CareerLadder.Web.Tests.Features.Conversations;

public sealed class LiveConversationsTests(DemoUnderTest demo) : IClassFixture<DemoUnderTest>
{
    private readonly LiveConversations live = new(NullLogger<LiveConversations>.Instance);

    [Fact]
    public async Task Tells_those_who_listen_to_this_conversation_until_they_stop()
    {
        var (mine, others) = (0, 0);
        var listening = live.Listen(1, () => { mine++; return Task.CompletedTask; });
        using var other = live.Listen(2, () => { others++; return Task.CompletedTask; });
        live.Tell(1);
        await EventuallyAsync(() => mine == 1);
        listening.Dispose();
        live.Tell(1);
        await Task.Delay(50);
        Assert.Equal((1, 0, 1), (mine, others, live.Count));
    }

    [Fact]
    public async Task Makes_one_run_of_many_changes_that_come_while_one_is_under_way()
    {
        var runs = 0;
        var first = new TaskCompletionSource();
        using var listening = live.Listen(1, () => Interlocked.Increment(ref runs) == 1 ? first.Task : Task.CompletedTask);
        live.Tell(1);
        await EventuallyAsync(() => runs == 1);
        for (var i = 0; i < 50; i++) live.Tell(1);
        first.SetResult();
        await EventuallyAsync(() => runs == 2);
        await Task.Delay(50);
        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task Goes_on_after_a_page_that_failed()
    {
        var runs = 0;
        using var listening = live.Listen(1, () => ++runs == 1 ? throw new InvalidOperationException("once") : Task.CompletedTask);
        live.Tell(1);
        await EventuallyAsync(() => runs == 1);
        live.Tell(1);
        await EventuallyAsync(() => runs == 2);
    }

    [Fact]
    public void Forgets_pages_that_are_gone_without_a_word()
    {
        ListenAndLeave();
        for (var i = 0; i < 10 && live.Count > 0; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            live.Tell(1);
        }

        Assert.Equal(0, live.Count);
    }

    [Fact]
    public async Task Two_instances_on_one_database_lose_and_write_over_nothing_and_show_what_the_other_kept_with_the_next_load()
    {
        await using var second = await demo.AnotherAsync();
        var there = new Uri(second.Urls.First());
        var (id, kept) = await PlannedAsync();
        using var engineer = await demo.SignedInAsync("engineer");
        using var engineerThere = await DemoUnderTest.SignedInAsync(there, "engineer");
        using var manager = await DemoUnderTest.SignedInAsync(there, "manager");
        var (toldHere, toldThere) = (0, 0);
        using var here = demo.Services.GetRequiredService<LiveConversations>().Listen(id, () => { toldHere++; return Task.CompletedTask; });
        using var elsewhere = second.Services.GetRequiredService<LiveConversations>().Listen(id, () => { toldThere++; return Task.CompletedTask; });

        Assert.Equal(HttpStatusCode.OK, (await SaveAsync(engineer, "Typed at the first instance.", kept)).StatusCode);
        await EventuallyAsync(() => toldHere == 1);
        Assert.Equal(0, toldThere);
        Assert.Contains("Typed at the first instance.", await manager.GetStringAsync(Links.Conversation(id)), StringComparison.Ordinal);

        // A page of the second that has not seen it writes over nothing, and is told what is kept.
        var late = await SaveAsync(engineerThere, "Typed at the second.", kept);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal(new(kept + 1, "Typed at the first instance."), await late.Content.ReadFromJsonAsync<SavedWords>());

        // Many at once through both: of each round one is kept and the others hear of it; the other side's half is nobody else's.
        for (var round = 0; round < 5; round++)
        {
            var version = kept + 1 + round;
            var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => SaveAsync(n % 2 == 0 ? engineer : engineerThere, $"Round {round} of the notes, writer {n}.", version)).Append(SaveAsync(manager, $"Round {round} of the manager.", await VersionAsync(id, ConversationSide.Manager))));
            Assert.Equal(HttpStatusCode.OK, answers[^1].StatusCode);
            Assert.Single(answers[..^1], a => a.StatusCode == HttpStatusCode.OK);
            var winner = Array.FindIndex(answers, a => a.StatusCode == HttpStatusCode.OK);
            var all = await WordsAsync(id);
            Assert.Equal(($"Round {round} of the notes, writer {winner}.", $"Round {round} of the manager."), (all[ConversationSide.Person], all[ConversationSide.Manager]));
        }

        Task<HttpResponseMessage> SaveAsync(HttpClient who, string text, int version) => who.PutAsJsonAsync(Links.ConversationWords(id), new TypedWords(text, version));
    }

    /// <summary>The engineer's that is planned, and the version of the engineer's half of its notes.</summary>
    private async Task<(int Id, int Version)> PlannedAsync()
    {
        await using var db = demo.Services.GetRequiredService<Database>().Open();
        var engineer = await db.Users.Where(a => a.Email == "engineer@demo.example").Select(a => a.PersonId).SingleAsync();
        var id = await db.Conversations.Where(c => c.Person == engineer && !c.IsHeld).Select(c => c.Id).SingleAsync();
        return (id, await VersionAsync(id, ConversationSide.Person));
    }

    private async Task<int> VersionAsync(int id, ConversationSide side)
    {
        await using var db = demo.Services.GetRequiredService<Database>().Open();
        return await db.ConversationWords.Where(w => w.Conversation == id && w.Side == side).Select(w => w.Version).SingleOrDefaultAsync();
    }

    private async Task<Dictionary<ConversationSide, string>> WordsAsync(int id)
    {
        await using var db = demo.Services.GetRequiredService<Database>().Open();
        return await db.ConversationWords.Where(w => w.Conversation == id).ToDictionaryAsync(w => w.Side, w => w.Text);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ListenAndLeave() => live.Listen(1, () => Task.CompletedTask);
}
