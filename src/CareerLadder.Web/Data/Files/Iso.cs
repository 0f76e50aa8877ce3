using CareerLadder.Core.Time;

namespace CareerLadder.Web.Data.Files;

/// <summary>Days as they stand in the files.</summary>
internal static class Iso
{
    public static string Day(DateOnly day) => day.ToString("O", null);

    /// <summary>With the last day, which is the one people mean: 2024-01-01 to 2024-01-31.</summary>
    public static string Days(DateRange days) =>
        days.LastDay is { } last ? last == days.Start ? Day(last) : $"{Day(days.Start)} to {Day(last)}" : $"{Day(days.Start)} on";
}
