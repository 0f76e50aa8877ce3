using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Features.Team;
using CareerLadder.Web.Tests.Data;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Team;

public sealed class TeamSpeedTests(ITestOutputHelper output)
{
    /// <summary>A team is about its twelve, however many there are beside them: thirty times as many may not make it slow.</summary>
    [Fact]
    public async Task Reads_a_team_of_twelve_of_ten_thousand_people_about_as_fast_as_one_of_three_hundred() =>
        Cost.AtMost(3, await OfAsync(300), await OfAsync(10_000), output);

    private static async Task<double> OfAsync(int people)
    {
        using var database = new ScratchDatabase();
        var store = new TeamStore(Given.Gate(Many(people), new("p1")), database);
        return await Cost.OfAsync(async () => Assert.Equal(12, (await store.GetMineAsync(Given.Day(Given.Today)))!.People.Count));
    }

    private static Organisation Many(int people) => Given.Organisation([.. Enumerable.Range(0, people).Select(i =>
    {
        var boss = $"p{i / 12}";
        return (new Person($"p{i}", $"Person {i}", PractisedBefore: 2, ManagedBefore: 0),
            $"Engineer 2012-01-01 E3 {boss}, Engineer 2016-01-01 E4 {boss}, Manager 2019-01-01 M4 {boss}, {(i % 9 == 0 ? "TechLeadManager" : "Manager")} 2023-01-01 M4 {boss}");
    })]);
}
