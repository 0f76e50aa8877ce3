using System.Globalization;

namespace CareerLadder.Web.Features.Organisations;

/// <summary>The figures that open their people, as an address names them.</summary>
public static class Shown
{
    public const string Practising = "engineering";
    public const string Managing = "management";
    public const string Others = "other-functions";
    public const string ToManagement = "to-management";
    public const string ToEngineering = "to-engineering";
    private const string FlagPrefix = "flag-";
    private const string SpanPrefix = "reports-";
    private const string HandsOnPrefix = "hands-on-";
    private const string SwungPrefix = "swung-";
    private const string ReturnedPrefix = "returned-";
    private const string StayedPrefix = "stayed-";

    public static string Flag(string rule) => FlagPrefix + rule;

    /// <param name="to">Itself counted; null: or more.</param>
    public static string Reports(int from, int? to) => SpanPrefix + Span(from, to);

    /// <summary>Years, the latter not counted; null: or more.</summary>
    public static string HandsOn(int from, int? to) => HandsOnPrefix + Span(from, to);

    public static string Swung(int year) => SwungPrefix + Number(year);

    public static string Returned(int year) => ReturnedPrefix + Number(year);

    public static string Stayed(int year) => StayedPrefix + Number(year);

    public static string? AsFlag(string show) => After(FlagPrefix, show);

    public static (int From, int? To)? AsReports(string show) => AsSpan(After(SpanPrefix, show));

    public static (int From, int? To)? AsHandsOn(string show) => AsSpan(After(HandsOnPrefix, show));

    public static int? AsSwung(string show) => AsNumber(After(SwungPrefix, show));

    public static int? AsReturned(string show) => AsNumber(After(ReturnedPrefix, show));

    public static int? AsStayed(string show) => AsNumber(After(StayedPrefix, show));

    private static string Span(int from, int? to) => $"{Number(from)}-{(to is { } last ? Number(last) : "more")}";

    private static string? After(string prefix, string show) => show.StartsWith(prefix, StringComparison.Ordinal) ? show[prefix.Length..] : null;

    private static (int, int?)? AsSpan(string? words)
    {
        var parts = (words ?? "").Split('-');
        if (parts.Length != 2 || AsNumber(parts[0]) is not { } from) return null;
        return parts[1] == "more" ? (from, null) : AsNumber(parts[1]) is { } to ? (from, to) : null;
    }

    private static int? AsNumber(string? word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
