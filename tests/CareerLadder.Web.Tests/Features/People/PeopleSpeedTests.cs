using System.Diagnostics;
using System.Globalization;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Features.People;
using Xunit;

namespace CareerLadder.Web.Tests.Features.People;

public sealed class PeopleSpeedTests
{
#if DEBUG
    // The compiler left its work undone.
    private const double Limit = 200;
#else
    private const double Limit = 100;
#endif

    private static readonly DateOnly Today = Given.Day(Given.Today);

    public static TheoryData<string, string> Asked => new()
    {
        { "everyone", "/people" }, { "find", "/people?find=person+77+e4" }, { "flag", "/people?flag=TlmTrap" }, { "sorted", "/people?sort=-post" }, { "past", "/people?asof=2016-01-01" },
    };

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Answers_in_under_a_tenth_of_a_second_for_ten_thousand_people(string name, string address)
    {
        var store = new PeopleStore(Given.Gate(Thousands, new("p0", IsExecutive: true)));
        var asked = PeopleQuery.Read(address, name == "past" ? Given.Day("2016-01-01") : Today);
        var best = double.MaxValue;
        for (var i = 0; i < 15; i++)
        {
            var began = Milliseconds();
            await store.ReadAsync(asked);
            best = Math.Min(best, Milliseconds() - began);
        }

        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {best:0.0} ms"));
        Assert.True(best < Limit, string.Create(CultureInfo.InvariantCulture, $"{name} took {best:0} ms"));
    }

    private static Organisation Thousands { get; } = Given.Organisation(
        [.. Enumerable.Range(0, 10_000).Select(i => (new Person($"p{i}", $"Person {i}"), $"Engineer 2012-01-01 E3 p{i / 8}, Engineer 2016-01-01 E4 p{i / 8}, {(i % 9 == 0 ? "TechLeadManager" : "Engineer")} 2021-01-01 M4 p{i / 8}"))]);

    // The thread's own time where the system tells it, so that whatever else the machine does at the moment does not count.
    private static double Milliseconds()
    {
        const string OfThread = "/proc/thread-self/schedstat";
        return File.Exists(OfThread)
            ? long.Parse(File.ReadAllText(OfThread).Split(' ')[0], CultureInfo.InvariantCulture) / 1e6
            : Stopwatch.GetTimestamp() * 1000d / Stopwatch.Frequency;
    }
}
