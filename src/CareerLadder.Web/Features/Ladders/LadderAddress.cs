using System.Globalization;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Features.Ladders;

/// <summary>How an address names ladders: a version by its first day or as ever, a draft by its number.</summary>
/// <param name="From">The first day of a version; null: since ever, or a draft.</param>
/// <param name="Draft">Null: a version.</param>
public sealed record LadderAddress(DateOnly? From, int? Draft = null)
{
    private const string Ever = "ever";
    private const string DraftWord = "draft-";

    public static string Of(DateOnly? from) => from is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Ever;

    public static string Of(int draft) => string.Create(CultureInfo.InvariantCulture, $"{DraftWord}{draft}");

    /// <summary>Null for an address that names none.</summary>
    public static LadderAddress? Read(string? address)
    {
        if (address == Ever) return new(From: null);
        if (DateOnly.TryParseExact(address, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new(day);
        return address?.StartsWith(DraftWord, StringComparison.Ordinal) == true && int.TryParse(address[DraftWord.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var draft) ? new(null, draft) : null;
    }

    /// <summary>Since when a version is in force, as a sentence goes on: from 1 Mar 2026.</summary>
    public static string Words(DateOnly? from) => from is { } day ? $"from {Say.Day(day)}" : "from the beginning";
}
