using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>
/// Tells open pages that something of a conversation has changed, and nothing of what: each page asks its store again, where access is
/// decided anew. Pages that are gone without having said so are forgotten.
/// </summary>
public sealed class LiveConversations(ILogger<LiveConversations> log)
{
    private readonly ConcurrentDictionary<int, ImmutableList<WeakReference<Listening>>> open = new();

    /// <summary>How many pages listen; for tests.</summary>
    internal int Count => open.Values.Sum(all => all.Count);

    /// <param name="changed">Runs one at a time: changes that come meanwhile are one more run behind it.</param>
    /// <returns>To be kept as long as one listens, and then disposed of.</returns>
    public Listening Listen(int conversation, Func<Task> changed)
    {
        var listening = new Listening(changed, log, gone => Forget(conversation, l => l == gone));
        open.AddOrUpdate(conversation, _ => [new(listening)], (_, all) => all.Add(new(listening)));
        return listening;
    }

    public void Tell(int conversation)
    {
        if (!open.TryGetValue(conversation, out var all)) return;
        var isOneGone = false;
        foreach (var weak in all)
        {
            if (weak.TryGetTarget(out var listening)) listening.Hear();
            else isOneGone = true;
        }

        if (isOneGone) Forget(conversation, _ => false);
    }

    private void Forget(int conversation, Predicate<Listening> isOver)
    {
        while (open.TryGetValue(conversation, out var all))
        {
            var left = all.RemoveAll(weak => !weak.TryGetTarget(out var listening) || isOver(listening));
            var isDone = left.IsEmpty
                ? ((ICollection<KeyValuePair<int, ImmutableList<WeakReference<Listening>>>>)open).Remove(new(conversation, all))
                : open.TryUpdate(conversation, left, all);
            if (isDone) return;
        }
    }
}

/// <summary>One page that wants to know of changes.</summary>
public sealed class Listening(Func<Task> changed, ILogger log, Action<Listening> end) : IDisposable
{
    private readonly Lock turn = new();
    private bool isRunning;
    private bool isAsked;
    private bool isOver;

    public void Dispose()
    {
        lock (turn) isOver = true;
        end(this);
    }

    internal void Hear()
    {
        lock (turn)
        {
            isAsked = true;
            if (isRunning) return;
            isRunning = true;
        }

        // Whoever saved must not wait until everybody has seen it.
        _ = Task.Run(RunAsync);
    }

    private async Task RunAsync()
    {
        while (true)
        {
            lock (turn)
            {
                isRunning = isAsked && !isOver;
                if (!isRunning) return;
                isAsked = false;
            }

            try
            {
                await changed();
            }
            catch (Exception gone) when (gone is ObjectDisposedException or OperationCanceledException)
            {
                // The page was closed at this very moment.
            }
            catch (Exception broken)
            {
                log.LogError(broken, "An open conversation could not be brought up to date; the next change tries again.");
            }
        }
    }
}
