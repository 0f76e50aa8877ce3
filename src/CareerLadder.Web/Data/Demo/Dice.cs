namespace CareerLadder.Web.Data.Demo;

/// <summary>
/// Chance that is the same on every machine and in every version of .NET. Each purpose throws its own dice, so that a change to
/// one of them does not reshuffle the others.
/// </summary>
/// <remarks>SplitMix64, after Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (OOPSLA 2014).</remarks>
internal sealed class Dice
{
    private ulong state;

    public Dice(int seed, string purpose, int number = 0)
    {
        state = 14695981039346656037;
        foreach (var letter in purpose) state = (state ^ letter) * 1099511628211;
        state ^= ((ulong)(uint)seed << 32) | (uint)number;
    }

    /// <summary>From 0 to 1, the latter not reached.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double of) => Share() < of;

    /// <summary>Both ends can come up.</summary>
    public int Between(int least, int most) => least + (int)(Share() * (most - least + 1));

    public double Between(double least, double most) => least + (Share() * (most - least));

    public T Pick<T>(IReadOnlyList<T> from) => from[(int)(Share() * from.Count)];

    public List<T> Shuffle<T>(IEnumerable<T> items)
    {
        var list = items.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = (int)(Share() * (i + 1));
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list;
    }

    private ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
