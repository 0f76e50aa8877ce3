using System.Text.RegularExpressions;

namespace CareerLadder.Web.Features.Ladders;

/// <summary>What became of some words.</summary>
public enum WordsAre
{
    Same,
    Added,
    Removed,
}

public sealed record WordRun(WordsAre Are, string Text);

/// <summary>
/// Which words of a text were taken away and which came, by the longest sequence of words that both have in common. The runs that are
/// the same or removed give the text before, those that are the same or added the one after, to the letter.
/// </summary>
public static partial class WordDiff
{
    /// <summary>Pairs of words looked at. Beyond it, a text is told as replaced whole: nobody reads a comparison of that length.</summary>
    private const int MostPairs = 4_000_000;

    public static IReadOnlyList<WordRun> Of(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var runs = new List<WordRun>();
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start]) Add(WordsAre.Same, old[start++]);
        var end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)]) end++;
        Middle(old.AsSpan(start, old.Length - start - end), now.AsSpan(start, now.Length - start - end));
        foreach (var word in old.AsSpan(old.Length - end)) Add(WordsAre.Same, word);
        return runs;

        void Middle(ReadOnlySpan<string> a, ReadOnlySpan<string> b)
        {
            var (i, j) = (0, 0);
            if ((long)a.Length * b.Length <= MostPairs)
            {
                var common = Common(a, b);
                while (i < a.Length && j < b.Length)
                {
                    if (a[i] == b[j]) (_, j) = (Add(WordsAre.Same, a[i++]), j + 1);
                    else if (common[i + 1, j] >= common[i, j + 1]) Add(WordsAre.Removed, a[i++]);
                    else Add(WordsAre.Added, b[j++]);
                }
            }

            while (i < a.Length) Add(WordsAre.Removed, a[i++]);
            while (j < b.Length) Add(WordsAre.Added, b[j++]);
        }

        bool Add(WordsAre are, string word)
        {
            if (runs.Count > 0 && runs[^1].Are == are) runs[^1] = new(are, runs[^1].Text + word);
            else runs.Add(new(are, word));
            return true;
        }
    }

    // A word goes with the space behind it, so that a changed one does not leave two spaces that look alike.
    private static string[] Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    /// <summary>How many words the rests of both have in common, from each place on.</summary>
    private static int[,] Common(ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        var common = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--) common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }

    [GeneratedRegex(@"\s+|[\w’'-]+|[^\w\s]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
