using CareerLadder.Core.Time;

namespace CareerLadder.Web.Features.Organisations;

/// <summary>What the page says in several places, the same everywhere.</summary>
internal static class OrganisationWords
{
    public const string TooFew = "too few to show";

    /// <summary>Why a figure is of an earlier day than asked for; null where it is not.</summary>
    public static string? Held(DateOnly on, DateOnly day) => on < day ? $"as of {Say.Month(on)}; since then too little has changed to say" : null;

    /// <summary>Why another month is shown than was asked for; null where it is none.</summary>
    /// <param name="unread">What the address said in place of a month.</param>
    public static string? OtherMonth(OrganisationView view, DateOnly asked, string? unread)
    {
        if (!string.IsNullOrEmpty(unread)) return $"“{(unread.Length > 40 ? unread[..40] + "…" : unread)}” is not a month, written like 2026-10. You see {Say.Month(view.Day)} instead.";
        var place = view.Months.PlaceOf(asked);
        // On a day of the month after the last, the last is the one that is over.
        if (place >= 0 && place <= view.Months.Count) return null;
        return $"Here one can look at {Say.Month(view.Months[0])} to {Say.Month(view.Months[view.Months.Count - 1])}: ten years back and two ahead. You see the month nearest to {Say.Day(asked)}.";
    }

    /// <summary>Years of a band: under 1 year, 2 to 5 years, 10 years or more.</summary>
    public static string Years(int from, int? to) => (from, to) switch
    {
        (0, null) => "all of them",
        (0, 1) => "under 1 year",
        (0, { } last) => $"under {last} years",
        ({ } first, null) => $"{first} years or more",
        ({ } first, { } last) => $"{first} to {last} years",
    };

    /// <summary>3 y 2 m; half months are left out.</summary>
    public static string Months(double? median) => median is { } months ? Say.Length((int)months) : "–";

    public static string Percent(double share) => $"{Math.Round(share * 100, MidpointRounding.AwayFromZero)} %";

    /// <summary>How likely chance alone would make such a difference, no finer than it deserves.</summary>
    public static string Chance(double chance) => chance switch
    {
        < .001 => "fewer than 1 time in 1,000",
        < .095 => $"about {Math.Max(Math.Round(chance * 100), 1)} times in 100",
        _ => $"about {Math.Round(chance * 10)} times in 10",
    };
}
