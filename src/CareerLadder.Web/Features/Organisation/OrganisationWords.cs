using CareerLadder.Core.Time;

namespace CareerLadder.Web.Features.Organisations;

/// <summary>What the page says in several places, the same everywhere.</summary>
internal static class OrganisationWords
{
    public const string TooFew = "too few to show";

    /// <summary>Why a figure is of an earlier day than asked for; null where it is not.</summary>
    public static string? Held(DateOnly on, DateOnly day) => on < day ? $"as of {Say.Month(on)}; since then too little has changed to say" : null;

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
