using System.Runtime.CompilerServices;
using CareerLadder.Web.Features.Conversations;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;
using static CareerLadder.Web.Tests.Features.Conversations.ConversationStoreTests;

namespace CareerLadder.Web.Tests.Features.Conversations;

public sealed class LiveConversationsTests
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ListenAndLeave() => live.Listen(1, () => Task.CompletedTask);
}
