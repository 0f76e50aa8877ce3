namespace CareerLadder.Web.Features.People;

/// <summary>The values of one facet that people fall under, numbered as they are met and put in order at the end.</summary>
internal sealed class GroupKeys(Facet facet, Access access, DateOnly day, IReadOnlyDictionary<string, Scale> scales)
{
    private const int UnknownAt = 0;
    private const int NotShownAt = 1;

    private readonly Dictionary<string, int> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Unit, decimal Low), int> byLow = [];
    private readonly List<(GroupKey Key, decimal Order, int Count)> keys =
    [
        (new(ExploreQuery.Unknown, facet.Lacks), decimal.MaxValue - 1, 0), (new(ExploreQuery.NotShown, "Not yours to see"), decimal.MaxValue, 0),
    ];

    public GroupKey this[int at] => keys[at].Key;

    /// <summary>Whether somebody fell under several.</summary>
    public bool CountsTwice { get; private set; }

    /// <param name="at">Takes the number of each value the cell falls under.</param>
    public void Find(in Cell cell, List<int> at)
    {
        at.Clear();
        if (!cell.IsShown) at.Add(NotShownAt);
        else if (!cell.IsKnown) at.Add(UnknownAt);
        else if (cell.Word is { } word) at.Add(OfWord(word));
        else if (cell.Number is { } number) at.Add(OfNumber(number, cell.Unit));
        else foreach (var one in cell.Words!) at.Add(OfWord(one));
        CountsTwice |= at.Count > 1;
        foreach (var one in at) keys[one] = keys[one] with { Count = keys[one].Count + 1 };
    }

    /// <summary>Where each number stands in the order in which the values are told.</summary>
    public int[] InOrder()
    {
        var places = new int[keys.Count];
        var order = Enumerable.Range(0, keys.Count).OrderBy(OrderOf).ThenBy(i => keys[i].Key.Words, StringComparer.Ordinal).ToArray();
        for (var place = 0; place < order.Length; place++) places[order[place]] = place;
        return places;
    }

    // What is not known and not to be seen stands last, whatever it is about.
    private decimal OrderOf(int at) => at <= NotShownAt || facet.IsNumber ? keys[at].Order : facet.Rank is { } rank ? -(decimal)rank(access, day, keys[at].Key.Value) : -keys[at].Count;

    private int OfWord(string word)
    {
        if (byWord.TryGetValue(word, out var known)) return known;
        keys.Add((new(word, facet.Say(access, day, word), facet.Tone(access, day, word)), 0, 0));
        return byWord[word] = keys.Count - 1;
    }

    private int OfNumber(decimal number, string? unit)
    {
        var scale = scales[unit ?? ""];
        var low = scale.LowOf(number);
        if (byLow.TryGetValue((unit ?? "", low), out var known)) return known;
        keys.Add((new(scale.ValueOf(low), scale.WordsOf(low)), low, 0));
        return byLow[(unit ?? "", low)] = keys.Count - 1;
    }
}
