using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace CareerLadder.Web.Tests;

/// <summary>
/// What a piece of work costs, to be held against another piece within one run. No test says how many milliseconds anything may take:
/// machines differ and do other things meanwhile. Those figures are made by CareerLadder.Benchmarks.
/// </summary>
internal static class Cost
{
    private const int Batches = 6;

    // The system counts a thread's time in steps of some milliseconds.
    private static readonly TimeSpan LeastBatch = TimeSpan.FromMilliseconds(80);

    /// <summary>In milliseconds, the least of some batches, since other tests run beside it.</summary>
    public static async Task<double> OfAsync(Func<Task> work)
    {
        await work();
        var least = double.MaxValue;
        for (var i = 0; i < Batches; i++)
        {
            var (thread, began, from, rounds) = (Environment.CurrentManagedThreadId, Spent(), Stopwatch.GetTimestamp(), 0);
            for (; rounds == 0 || Stopwatch.GetElapsedTime(from) < LeastBatch; rounds++) await work();
            // What went on in another thread cannot be told from what others did there.
            if (thread == Environment.CurrentManagedThreadId) least = Math.Min(least, (Spent() - began) / rounds);
        }

        return least;
    }

    /// <summary>Holds that more of something costs so many times as much at most, and prints both.</summary>
    public static void AtMost(double times, double few, double many, ITestOutputHelper output)
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"{few:0.00} ms, and {many:0.00} ms of many: {many / few:0.0} times");
        output.WriteLine(said);
        Assert.True(many < times * few, said);
    }

    // The thread's own time where the system tells it, so that whatever else the machine does at the moment does not count.
    private static double Spent()
    {
        const string OfThread = "/proc/thread-self/schedstat";
        return File.Exists(OfThread)
            ? long.Parse(File.ReadAllText(OfThread).Split(' ')[0], CultureInfo.InvariantCulture) / 1e6
            : Stopwatch.GetTimestamp() * 1000d / Stopwatch.Frequency;
    }
}
