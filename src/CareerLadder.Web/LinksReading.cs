using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace CareerLadder.Web;

/// <summary>What is read out of an address, and the same address a little different.</summary>
public static partial class Links
{
    /// <summary>The same address seen as of another date, or as of today for null; everything else in it stays.</summary>
    public static string WithAsOf(string pathAndQuery, DateOnly? date)
    {
        var kept = QueryWithout(pathAndQuery, AsOfParameter);
        if (date is { } day)
            kept.Add(new(AsOfParameter, Iso(day)));
        return QueryHelpers.AddQueryString(PathOf(pathAndQuery), kept);
    }

    /// <summary>What an address asks for, but for one parameter.</summary>
    public static List<KeyValuePair<string, string?>> QueryWithout(string pathAndQuery, string parameter) =>
    [
        .. from pair in QueryHelpers.ParseQuery(QueryOf(pathAndQuery))
           where !pair.Key.Equals(parameter, StringComparison.OrdinalIgnoreCase)
           from value in pair.Value
           select KeyValuePair.Create(pair.Key, (string?)value),
    ];

    /// <summary>The value of one parameter, or null.</summary>
    public static string? Query(string address, string parameter) =>
        QueryHelpers.ParseQuery(QueryOf(address)).TryGetValue(parameter, out var values) ? values[0] : null;

    public static string PathOf(string pathAndQuery) => pathAndQuery.Split('?', '#')[0];

    /// <summary>An address to go back to, if it is one of this site's own; else the front page. Keeps others from sending people on to theirs.</summary>
    public static string Own(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? Escaped(address) : MyCareer();

    // No header takes other letters than these; and half of one is nobody's address.
    private static string Escaped(string address) =>
        address.All(char.IsAscii) ? address
        : address.EnumerateRunes().Contains(Rune.ReplacementChar) ? MyCareer()
        : string.Concat(address.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));

    private static string WithLevel(string address, string? level) => level is null ? address : QueryHelpers.AddQueryString(address, LevelParameter, level);

    private static string QueryOf(string address) =>
        address.Split('#')[0] is var whole && whole.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? whole[at..] : "";

    private static string Dated(string path, AsOf? asOf) => asOf is { IsChosen: true } ? $"{path}?{AsOfParameter}={Iso(asOf.Date)}" : path;

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
