using System.Globalization;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Features.Limits;

/// <summary>Limits in words.</summary>
internal static class LimitWords
{
    // The last word of a name says what it counts.
    private static readonly (string Ends, string One, string Many)[] Units =
    [
        ("Months", "month", "months"), ("Years", "year", "years"), ("YearsBefore", "year", "years"), ("Reports", "direct report", "direct reports"), ("Hours", "hour a week", "hours a week"),
        ("ReturnsCounted", "return", "returns"), ("MostParts", "part", "parts"),
    ];

    /// <summary>"Louder from this month on (ours).": what happens at it, and whose it is.</summary>
    public static (string Says, string Whose) Split(string description)
    {
        var at = description.LastIndexOf('(');
        return at < 0 ? (description, "") : (description[..at].TrimEnd(), description[(at + 1)..].TrimEnd('.').TrimEnd(')'));
    }

    /// <summary>Months; nothing for a share or a rung.</summary>
    public static string Unit(Limit limit) => UnitOf(limit.Name)?.Many ?? "";

    /// <summary>"9 months", "0.7".</summary>
    public static string Value(Limit limit, string value) =>
        UnitOf(limit.Name) is not { } unit ? value : value == "1" ? $"1 {unit.One}" : $"{value} {unit.Many}";

    /// <summary>"a whole number of months from 0 to 1200".</summary>
    public static string Allowed(Limit limit) => string.Create(
        CultureInfo.InvariantCulture, $"a {(limit.Range.IsWhole ? "whole number" : "number")}{(UnitOf(limit.Name) is { } unit ? $" of {unit.Many}" : "")} from {limit.Range.Lowest} to {limit.Range.Highest}");

    public static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";

    /// <summary>Those of the sources whose author is named: "Majors: two years".</summary>
    public static IReadOnlyList<Source> Named(string whose, IEnumerable<Source> sources) =>
        [.. sources.Where(s => whose.Contains(s.Author.Split(' ')[^1], StringComparison.Ordinal))];

    /// <summary>"12 → 9 months".</summary>
    public static string Change(LimitLine line, string from, string to) => from == to ? $"{Value(line.Limit, to)}, as it is" : $"{from} → {Value(line.Limit, to)}";

    /// <summary>"9 months from 1 Mar 2026".</summary>
    public static string From(LimitLine line, LimitSet set) => $"{(set.Value is { } value ? Value(line.Limit, value) : $"the default again, {Value(line.Limit, line.Unset)},")} from {Say.Day(set.From)}";

    /// <summary>"15 or more", "fewer than five".</summary>
    public static string Counted(int? count) => count is { } told ? $"{Say.Number(told)} or more" : "fewer than five";

    private static (string One, string Many)? UnitOf(string name)
    {
        foreach (var (ends, one, many) in Units)
        {
            if (name.EndsWith(ends, StringComparison.Ordinal)) return (one, many);
        }

        return null;
    }
}
