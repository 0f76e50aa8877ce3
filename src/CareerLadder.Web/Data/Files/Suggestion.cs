namespace CareerLadder.Web.Data.Files;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Suggestion
{
    /// <summary>The nearest of the words, or null if none is near: at most two slips, and no more than a third of the word.</summary>
    public static string? For(string written, IEnumerable<string> words)
    {
        if (written.Length > 40) return null;
        var plain = Plain(written);
        var (word, slips) = words.Select(w => (Word: w, Slips: Slips(plain, Plain(w)))).DefaultIfEmpty().MinBy(w => w.Slips);
        return word is not null && slips <= Math.Min(2, Plain(word).Length / 3) ? word : null;
    }

    /// <summary>" Did you mean x?", or nothing.</summary>
    public static string Ask(string written, IEnumerable<string> words) => For(written, words) is { } word ? $" Did you mean “{word}”?" : "";

    private static string Plain(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    // Levenshtein's distance.
    private static int Slips(string a, string b)
    {
        var above = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = above[0];
            above[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = above[j];
                above[j] = Math.Min(change, Math.Min(above[j], above[j - 1]) + 1);
            }
        }

        return above[b.Length];
    }
}
