namespace CareerLadder.Benchmarks.Mutations;

/// <summary>The same falls for the same seed, for ever.</summary>
internal sealed class Dice(int seed)
{
#pragma warning disable CA5394 // It is to be foreseen
    private readonly Random random = new(seed);

    public int Below(int count) => random.Next(count);

    /// <summary>Both included.</summary>
    public int From(int least, int most) => random.Next(least, most + 1);

    public bool OneIn(int count) => random.Next(count) == 0;

    public T Of<T>(params IReadOnlyList<T> any) => any[random.Next(any.Count)];

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
#pragma warning restore CA5394
}
