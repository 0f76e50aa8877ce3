using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Features.People;
using Xunit;

namespace CareerLadder.Web.Tests.Features.People;

public sealed class PeopleSpeedTests(ITestOutputHelper output)
{
    private static readonly DateOnly Today = Given.Day(Given.Today);
    private static readonly Organisation Few = Of(1_000);
    private static readonly Organisation Many = Of(10_000);

    public static TheoryData<string, string> Asked => new()
    {
        { "everyone", "/people" }, { "find", "/people?find=person+77+e4" }, { "flag", "/people?flag=TlmTrap" }, { "sorted", "/people?sort=-post" }, { "past", "/people?asof=2016-01-01" },
    };

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Ten_times_as_many_people_take_about_ten_times_as_long(string name, string address)
    {
        var asked = PeopleQuery.Read(address, name == "past" ? Given.Day("2016-01-01") : Today);
        Cost.AtMost(40, await OfAsync(Few, asked), await OfAsync(Many, asked), output);
    }

    private static Task<double> OfAsync(Organisation organisation, PeopleQuery asked)
    {
        var store = new PeopleStore(Given.Gate(organisation, new("p0", IsExecutive: true)));
        return Cost.OfAsync(async () => await store.ReadAsync(asked));
    }

    private static Organisation Of(int people) => Given.Organisation(
        [.. Enumerable.Range(0, people).Select(i => (new Person($"p{i}", $"Person {i}"), $"Engineer 2012-01-01 E3 p{i / 8}, Engineer 2016-01-01 E4 p{i / 8}, {(i % 9 == 0 ? "TechLeadManager" : "Engineer")} 2021-01-01 M4 p{i / 8}"))]);
}
