using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace CareerLadder.Web;

/// <summary>Every address of the site. Give the <see cref="AsOf"/> of the page a link stands on, so that a chosen date is carried along.</summary>
public static class Links
{
    public const string Error = "/error";
    public const string NotFound = "/not-found";
    public const string SignInPage = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string DemoSignIn = "/demo/sign-in";
    public const string Colours = "/colours";
    public const string PeoplePage = "/people";
    public const string AsOfParameter = "asof";
    public const string FindParameter = "find";
    public const string ReturnParameter = "return";

    public static string MyCareer(AsOf? asOf = null) => Dated("/", asOf);

    public static string People(AsOf? asOf = null) => Dated(PeoplePage, asOf);

    public static string Person(string id, AsOf? asOf = null) => Dated($"/people/{Uri.EscapeDataString(id)}", asOf);

    public static string Ladders(AsOf? asOf = null) => Dated("/ladders", asOf);

    public static string Flags(AsOf? asOf = null) => Dated("/flags", asOf);

    /// <param name="rule">The rule's id: TlmTrap.</param>
    public static string Flag(string rule, AsOf? asOf = null) => Dated($"/flags/{Uri.EscapeDataString(rule)}", asOf);

    public static string DemoSignInAs(string who) => QueryHelpers.AddQueryString(DemoSignIn, "as", who);

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
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : MyCareer();

    private static string Dated(string path, AsOf? asOf) => asOf is { IsChosen: true } ? $"{path}?{AsOfParameter}={Iso(asOf.Date)}" : path;

    private static string QueryOf(string address) =>
        address.Split('#')[0] is var whole && whole.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? whole[at..] : "";

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
