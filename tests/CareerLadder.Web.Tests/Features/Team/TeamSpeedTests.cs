using System.Diagnostics;
using System.Globalization;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Features.Team;
using CareerLadder.Web.Tests.Data;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Team;

public sealed class TeamSpeedTests(ITestOutputHelper output)
{
#if DEBUG
    // The compiler left its work undone.
    private const double Limit = 12;
#else
    private const double Limit = 6;
#endif

    /// <summary>The best of many, since other tests run beside it.</summary>
    [Theory]
    [InlineData(300)]
    [InlineData(10_000)]
    public async Task Reads_a_team_of_twelve_in_a_few_milliseconds_however_many_there_are(int people)
    {
        using var database = new ScratchDatabase();
        var store = new TeamStore(Given.Gate(Many(people), new("p1")), database);
        var best = double.MaxValue;
        for (var i = 0; i < 20; i++)
        {
            var began = Milliseconds();
            Assert.Equal(12, (await store.GetMineAsync(Given.Day(Given.Today)))!.People.Count);
            best = Math.Min(best, Milliseconds() - began);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{people} people: {best:0.00} ms"));
        Assert.True(best < Limit, string.Create(CultureInfo.InvariantCulture, $"{best:0.0} ms"));
    }

    private static Organisation Many(int people) => Given.Organisation([.. Enumerable.Range(0, people).Select(i =>
    {
        var boss = $"p{i / 12}";
        return (new Person($"p{i}", $"Person {i}", PractisedBefore: 2, ManagedBefore: 0),
            $"Engineer 2012-01-01 E3 {boss}, Engineer 2016-01-01 E4 {boss}, Manager 2019-01-01 M4 {boss}, {(i % 9 == 0 ? "TechLeadManager" : "Manager")} 2023-01-01 M4 {boss}");
    })]);

    // The thread's own time where the system tells it, so that whatever else the machine does at the moment does not count.
    private static double Milliseconds()
    {
        const string OfThread = "/proc/thread-self/schedstat";
        return File.Exists(OfThread)
            ? long.Parse(File.ReadAllText(OfThread).Split(' ')[0], CultureInfo.InvariantCulture) / 1e6
            : Stopwatch.GetTimestamp() * 1000d / Stopwatch.Frequency;
    }
}
