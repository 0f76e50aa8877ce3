using System.Text;

namespace CareerLadder.Web.Data.Demo;

/// <summary>Names from some twenty cultures, first and last from the same one, each given once, and the address that goes with it.</summary>
internal sealed class Names
{
    public const string Domain = "kettlewick.example";

    private static readonly List<Culture> Cultures = Read();

    // Not by Unicode's rules: the program runs without culture data, and some letters (ł, ø, ı) have no mark to take off.
    private static readonly (string Plain, string Marked)[] PlainLetters =
    [
        ("a", "áàâäãåąạăặằắẵāảấầậẫ"), ("ae", "æ"), ("c", "çćč"), ("d", "ďđð"), ("e", "éèêëęẹěēễếềệ"), ("g", "ğ"), ("h", "ḥ"), ("i", "íìîïīıịỉ"), ("l", "ĺłľ"),
        ("n", "ñńň"), ("o", "óòôöõøőọōơồộốỗờớợ"), ("oe", "œ"), ("r", "ř"), ("s", "śšşșṣ"), ("ss", "ß"), ("t", "ťț"), ("th", "þ"), ("u", "úùûüůūưữừứự"),
        ("y", "ýÿỳỹ"), ("z", "źżž"),
    ];

    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private readonly HashSet<string> addresses = new(StringComparer.Ordinal);
    private readonly Queue<string> whole;
    private readonly Dice dice;
    private List<Culture> deck = [];

    /// <param name="taken">Names that lives bring along.</param>
    public Names(int seed, IEnumerable<string> taken)
    {
        dice = new(seed, "names");
        given.UnionWith(taken);
        whole = new(dice.Shuffle(Cultures.SelectMany(c => c.Whole)));
    }

    public string Next(bool? isWoman)
    {
        if (isWoman is null && given.Count % 23 == 11 && whole.TryDequeue(out var name)) return Taken(name);
        for (; ; )
        {
            if (deck.Count == 0) deck = dice.Shuffle(Cultures.Where(c => c.Women.Length > 0));
            var culture = deck[^1];
            deck.RemoveAt(deck.Count - 1);
            var woman = isWoman ?? dice.Chance(0.5);
            var full = $"{dice.Pick(woman ? culture.Women : culture.Men)} {dice.Pick(woman ? culture.LastOfWomen : culture.LastOfMen)}";
            if (!given.Contains(full)) return Taken(full);
        }
    }

    /// <summary>First and last word of the name in plain letters; a number behind it where two would be the same.</summary>
    public string Address(string name)
    {
        var words = name.Split(' ');
        var local = Plain(words.Length == 1 ? name : $"{words[0]}.{words[^1]}");
        var address = $"{local}@{Domain}";
        for (var i = 2; !addresses.Add(address); i++) address = $"{local}{i}@{Domain}";
        return address;
    }

    private string Taken(string name)
    {
        given.Add(name);
        return name;
    }

    private static string Plain(string name)
    {
        var plain = new StringBuilder();
        // The capital I with a dot has no small letter where no language is known.
        foreach (var letter in name.Replace('İ', 'I').ToLowerInvariant())
        {
            if (letter is '.' or '-' || char.IsAsciiLetterLower(letter)) plain.Append(letter);
            else plain.Append(Array.Find(PlainLetters, p => p.Marked.Contains(letter, StringComparison.Ordinal)).Plain);
        }

        return plain.ToString();
    }

    private static List<Culture> Read()
    {
        var cultures = new List<Culture>();
        foreach (var line in TextFile.Lines("names.txt"))
        {
            if (line.StartsWith('[')) cultures.Add(new());
            if (line.Split(':', 2) is not [var what, var list]) continue;
            var names = list.Split(',', StringSplitOptions.TrimEntries);
            cultures[^1] = what switch
            {
                "women" => cultures[^1] with { Women = names },
                "men" => cultures[^1] with { Men = names },
                "last" => cultures[^1] with { LastOfWomen = names, LastOfMen = names },
                "lastwomen" => cultures[^1] with { LastOfWomen = names },
                "lastmen" => cultures[^1] with { LastOfMen = names },
                _ => cultures[^1] with { Whole = names },
            };
        }

        return cultures;
    }

    private sealed record Culture
    {
        public string[] Women { get; init; } = [];

        public string[] Men { get; init; } = [];

        public string[] LastOfWomen { get; init; } = [];

        public string[] LastOfMen { get; init; } = [];

        public string[] Whole { get; init; } = [];
    }
}
