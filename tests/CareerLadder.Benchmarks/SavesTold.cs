using System.Collections.Concurrent;

namespace CareerLadder.Benchmarks;

/// <summary>What each visitor sent and was told is saved. Each counts up by one, and has one save under way at a time.</summary>
internal sealed class SavesTold
{
    private readonly ConcurrentDictionary<string, (long Acknowledged, long Sent)> saves = new(StringComparer.Ordinal);
    private long acknowledged, sent;

    public long Acknowledged => Interlocked.Read(ref acknowledged);

    public long Sent => Interlocked.Read(ref sent);

    /// <summary>Tokens that were there, were found to be, and were cleared away to make room for more.</summary>
    public int Cleared { get; set; }

    public (long Acknowledged, long Sent) Of(string what) => saves.GetValueOrDefault(what);

    public long Begin(string what)
    {
        Interlocked.Increment(ref sent);
        return saves.AddOrUpdate(what, _ => (0, 1), (_, so) => (so.Acknowledged, so.Sent + 1)).Sent;
    }

    public void Acknowledge(string what, long i)
    {
        Interlocked.Increment(ref acknowledged);
        saves[what] = (what == "looks" ? saves[what].Acknowledged + 1 : i, saves[what].Sent);
    }
}
