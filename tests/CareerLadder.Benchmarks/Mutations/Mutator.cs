namespace CareerLadder.Benchmarks.Mutations;

/// <summary>Every way of spoiling files, in turn. The same number makes the same files on every machine.</summary>
internal static class Mutator
{
    // Of so many, one is of those that take a while.
    private const int BetweenLarge = 200;

    private static readonly (string Kind, Func<Dice, Mutant> Make)[] Small =
    [
        .. Named("cells", CellMutations.All), .. Named("tables", TableMutations.All), .. Named("text", TextMutations.All), .. Named("zip", ZipMutations.All), .. Named("xlsx", SheetMutations.All), .. Named("mapping", MappingMutations.All),
    ];

    private static readonly (string Kind, Func<Dice, Mutant> Make)[] Large = [.. Named("size", SizeMutations.All)];

    /// <summary>How many it takes until each small kind was there.</summary>
    public static int Kinds => Small.Length;

    public static Mutant Make(int number)
    {
        var (kind, make) = number % BetweenLarge == BetweenLarge - 1 ? Large[number / BetweenLarge % Large.Length] : Small[number % Small.Length];
        return make(new(number)) with { Kind = kind };
    }

    /// <summary>Each of those that take a while, once.</summary>
    public static IEnumerable<int> OneOfEachLarge => Enumerable.Range(0, Large.Length).Select(i => (i * BetweenLarge) + BetweenLarge - 1);

    private static IEnumerable<(string, Func<Dice, Mutant>)> Named(string group, (string Kind, Func<Dice, Mutant> Make)[] all) => all.Select(m => ($"{group}: {m.Kind}", m.Make));
}
