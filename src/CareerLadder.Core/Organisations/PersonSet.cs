using System.Numerics;

namespace CareerLadder.Core.Organisations;

/// <summary>Some of an organisation's people, by their place in <see cref="Organisation.People"/>: a bit for each.</summary>
/// <param name="people">How many people there are at all. Sets are only ever compared with sets of as many.</param>
public sealed class PersonSet(int people)
{
    private readonly ulong[] words = new ulong[(people + 63) / 64];

    /// <summary>How many are in it.</summary>
    public int Count { get; private set; }

    /// <summary>How many there are at all.</summary>
    public int People => people;

    /// <summary>Everyone.</summary>
    public static PersonSet All(int people)
    {
        var all = new PersonSet(people);
        for (var i = 0; i < people; i++) all.Add(i);
        return all;
    }

    public bool Holds(int person) => (words[person >> 6] & (1UL << (person & 63))) != 0;

    /// <returns>Whether the person was not in it before.</returns>
    public bool Add(int person)
    {
        if (Holds(person)) return false;
        words[person >> 6] |= 1UL << (person & 63);
        Count++;
        return true;
    }

    /// <returns>Whether the person was in it.</returns>
    public bool Remove(int person)
    {
        if (!Holds(person)) return false;
        words[person >> 6] &= ~(1UL << (person & 63));
        Count--;
        return true;
    }

    /// <summary>Adds sixty-four people at once, or as many as there are.</summary>
    /// <param name="block">Which sixty-four, from 0, of whom none is in it yet.</param>
    /// <param name="bits">The first of them in the lowest.</param>
    internal void AddBlock(int block, ulong bits)
    {
        words[block] = bits;
        Count += BitOperations.PopCount(bits);
    }

    /// <summary>From now on the same people as in the other.</summary>
    public void CopyFrom(PersonSet other)
    {
        other.words.CopyTo(words, 0);
        Count = other.Count;
    }

    /// <summary>From now on those of one who are not in the other.</summary>
    public void CopyFrom(PersonSet all, PersonSet without)
    {
        var count = 0;
        for (var i = 0; i < words.Length; i++) count += BitOperations.PopCount(words[i] = all.words[i] & ~without.words[i]);
        Count = count;
    }

    public bool SetEquals(PersonSet other) => Count == other.Count && words.AsSpan().SequenceEqual(other.words);

    /// <summary>How many are in both.</summary>
    public int CountAnd(PersonSet other)
    {
        var count = 0;
        for (var i = 0; i < words.Length; i++) count += BitOperations.PopCount(words[i] & other.words[i]);
        return count;
    }

    /// <summary>Everyone in it, by their place.</summary>
    public List<int> ToList()
    {
        var list = new List<int>(Count);
        for (var i = 0; i < words.Length; i++)
        {
            for (var left = words[i]; left != 0; left &= left - 1) list.Add((i << 6) + BitOperations.TrailingZeroCount(left));
        }

        return list;
    }

    /// <summary>Adds to a list whoever is in one of the two and not in the other.</summary>
    internal void Differing(PersonSet other, List<int> into)
    {
        for (var i = 0; i < words.Length; i++)
        {
            for (var left = words[i] ^ other.words[i]; left != 0; left &= left - 1) into.Add((i << 6) + BitOperations.TrailingZeroCount(left));
        }
    }
}
