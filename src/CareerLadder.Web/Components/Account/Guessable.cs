using System.Reflection;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>
/// How much of a password is left once everything is taken away that whoever guesses tries first: runs such as 1234, qwerty or aaaa,
/// years, and the commonest passwords (common-passwords.txt beside this file) however they are disguised.
/// </summary>
internal static class Guessable
{
    private const int ShortestSame = 3;
    private const int ShortestWalk = 4;
    private const int ShortestWord = 4;

    // Rows of keyboards, and their columns as fingers walk them down and across.
    private static readonly string[] Walks =
    [
        "01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "qazwsxedcrfvtgbyhnujmikolp", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "!@#$%^&*()_+",
    ];

    private static readonly string[] BothWays = [.. Walks.SelectMany(walk => new[] { walk, new string([.. walk.Reverse()]) })];

    private static readonly HashSet<string> Words = [.. ReadWords().Select(Undisguised)];

    private static readonly int LongestWord = Words.Max(word => word.Length);

    /// <summary>Small letters, and the letters that signs and digits stand for: P@55w0rd is password. The letter l counts as i, since 1 and ! stand for both.</summary>
    public static string Undisguised(string text) => string.Create(text.Length, text, static (letters, from) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = char.ToLowerInvariant(from[i]) switch
            {
                '0' => 'o',
                '1' or '!' or '|' or 'l' => 'i',
                '3' => 'e',
                '4' or '@' => 'a',
                '5' or '$' => 's',
                '7' or '+' => 't',
                '8' => 'b',
                '9' => 'g',
                var letter => letter,
            };
        }
    });

    /// <summary>The fewest characters that stay when all runs, all years and up to so many common words are taken away.</summary>
    public static int LeftOf(string password, int words)
    {
        var plain = password.ToLowerInvariant();
        var undisguised = Undisguised(password);
        var fewest = new int[words + 1, password.Length + 1];
        for (var taken = 0; taken <= words; taken++)
        {
            for (var at = password.Length - 1; at >= 0; at--)
            {
                var left = 1 + fewest[taken, at + 1];
                foreach (var length in RunsAt(plain, at)) left = Math.Min(left, fewest[taken, at + length]);
                if (taken > 0)
                {
                    foreach (var length in WordsAt(undisguised, at)) left = Math.Min(left, fewest[taken - 1, at + length]);
                }

                fewest[taken, at] = left;
            }
        }

        return fewest[words, 0];
    }

    private static IEnumerable<int> RunsAt(string plain, int at)
    {
        if (IsYear(plain.AsSpan(at))) yield return 4;
        var same = 1;
        while (at + same < plain.Length && plain[at + same] == plain[at]) same++;
        if (same >= ShortestSame) yield return same;
        var walked = ShortestWalk;
        while (at + walked <= plain.Length && IsWalk(plain.Substring(at, walked))) walked++;
        if (walked > ShortestWalk) yield return walked - 1;
    }

    private static bool IsWalk(string part) => Array.Exists(BothWays, walk => walk.Contains(part, StringComparison.Ordinal));

    private static bool IsYear(ReadOnlySpan<char> text) =>
        text is ['1', '9', >= '0' and <= '9', >= '0' and <= '9', ..] or ['2', '0', >= '0' and <= '9', >= '0' and <= '9', ..];

    private static IEnumerable<int> WordsAt(string undisguised, int at)
    {
        for (var length = ShortestWord; length <= LongestWord && at + length <= undisguised.Length; length++)
        {
            if (Words.Contains(undisguised.Substring(at, length))) yield return length;
        }
    }

    private static IEnumerable<string> ReadWords()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("common-passwords.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (line is not ['#', ..] && line.Length >= ShortestWord) yield return line;
        }
    }
}
