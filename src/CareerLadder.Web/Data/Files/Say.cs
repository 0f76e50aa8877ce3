using System.Globalization;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Data.Files;

/// <summary>Numbers and days as people read them.</summary>
internal static class Say
{
    /// <summary>1 post, 1,200 posts.</summary>
    public static string Count(long number, string thing) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {thing}{(number == 1 ? "" : "s")}");

    /// <summary>With the last day, which is the one people mean.</summary>
    public static string Days(DateRange days) =>
        days.LastDay is { } last ? last == days.Start ? $"{last:yyyy-MM-dd}" : $"{days.Start:yyyy-MM-dd} to {last:yyyy-MM-dd}" : $"{days.Start:yyyy-MM-dd} on";
}
