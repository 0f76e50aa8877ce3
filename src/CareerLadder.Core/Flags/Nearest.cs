namespace CareerLadder.Core.Flags;

/// <summary>Guesses which name somebody meant who misspelt it.</summary>
internal static class Nearest
{
    private const int FewEnoughToList = 6;

    /// <summary>" Did you mean X?", or failing a near one the names if they are few, or nothing; begins with a space.</summary>
    public static string Of(string misspelt, IReadOnlyList<string> names)
    {
        var (name, slips) = names.Select(n => (Name: n, Slips: Slips(misspelt.ToUpperInvariant(), n.ToUpperInvariant()))).MinBy(n => n.Slips);
        if (name is not null && slips <= Math.Max(2, name.Length / 2)) return $" Did you mean {name}?";
        return names.Count <= FewEnoughToList ? $" It may be {string.Join(" or ", names)}." : " The flags page lists every one of them.";
    }

    /// <summary>How many letters must be put in, left out or changed (Levenshtein's distance).</summary>
    private static int Slips(string a, string b)
    {
        var above = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            above = row;
        }

        return above[b.Length];
    }
}
