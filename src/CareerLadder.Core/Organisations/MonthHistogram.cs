namespace CareerLadder.Core.Organisations;

/// <summary>For each month how often each whole number was found: medians and shares of any month without a list of everybody.</summary>
/// <param name="most">Numbers above it count as it.</param>
public sealed class MonthHistogram(int months, int most)
{
    private readonly int[] counts = new int[months * (most + 1)];
    private readonly int[] totals = new int[months];

    public void Add(int month, int number)
    {
        counts[(month * (most + 1)) + Math.Clamp(number, 0, most)]++;
        totals[month]++;
    }

    /// <summary>How many numbers there are in the month.</summary>
    public int Total(int month) => totals[month];

    /// <summary>How many of them lie between two, both in it.</summary>
    public int Count(int month, int from, int to)
    {
        var sum = 0;
        for (var number = Math.Max(from, 0); number <= Math.Min(to, most); number++) sum += counts[(month * (most + 1)) + number];
        return sum;
    }

    /// <summary>The one in the middle, or half-way between the two in the middle; null where there is none.</summary>
    public double? Median(int month)
    {
        var total = totals[month];
        return total == 0 ? null : (At(month, (total - 1) / 2) + At(month, total / 2)) / 2.0;
    }

    /// <summary>The largest there is; null where there is none.</summary>
    public int? Largest(int month) => totals[month] == 0 ? null : At(month, totals[month] - 1);

    private int At(int month, int place)
    {
        var number = 0;
        for (var passed = counts[month * (most + 1)]; passed <= place; passed += counts[(month * (most + 1)) + number]) number++;
        return number;
    }
}
