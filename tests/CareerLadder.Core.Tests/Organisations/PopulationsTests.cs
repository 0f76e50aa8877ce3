using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

public sealed class PopulationsTests
{
    private static readonly MonthLine Months = MonthLine.Between(Given.Day("2020-01-01"), Given.Day("2020-06-30"));

    [Theory]
    [InlineData(Population.Active, "ab", "ab", "ab")]
    [InlineData(Population.Practising, "ab", "a", "a")]
    [InlineData(Population.Managing, "", "b", "b")]
    [InlineData(Population.Asked, "ab", "ab", "a")] // b then manages several teams
    [InlineData(Population.EverHere, "abc", "abc", "abcd")]
    public void Holds_whoever_is_of_it_at_the_end_of_the_month(Population population, string january, string february, string march)
    {
        var organisation = Given.Organisation("a: Engineer 2015-01-01 | b: Engineer 2015-01-01, Manager 2020-02-29, SeniorManager 2020-03-01 | c: Elsewhere 2015-01-01 | d: Elsewhere 2020-03-31");
        var populations = new Populations(organisation, Months);
        string Of(int month) => string.Concat(populations.At(population, month).ToList().Select(i => organisation.People[i].Person.Id));
        Assert.Equal((january, february, march), (Of(0), Of(1), Of(2)));
    }

    [Fact]
    public void Whoever_left_was_here_and_is_of_nothing_else()
    {
        var organisation = new Organisation(new() { People = [new("a", Left: Given.Day("2020-02-29"))], Posts = [.. Given.Posts("Engineer 2019-01-01").Select(p => p with { Person = "a" })] }, RuleBook.Default);
        var populations = new Populations(organisation, Months);
        Assert.Equal((1, 0), (populations.At(Population.Active, 0).Count, populations.At(Population.Active, 1).Count));
        Assert.Equal(1, populations.At(Population.EverHere, 5).Count);
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(130)]
    public void Holds_each_of_many_as_it_holds_them_alone(int people)
    {
        string[] lives = ["Engineer 2015-01-01", "Engineer 2015-01-01, Manager 2020-02-29, SeniorManager 2020-03-01", "Elsewhere 2015-01-01", "Manager 2020-03-31"];
        var organisation = Given.Organisation(string.Join(" | ", Enumerable.Range(0, people).Select(i => $"p{i}: {lives[i * 7 % 3 + i % 2]}")));
        var populations = new Populations(organisation, Months);
        var alone = lives.Select(life => new Populations(Given.Organisation($"p: {life}"), Months)).ToArray();
        foreach (var (population, month) in from population in Enum.GetValues<Population>() from month in Enumerable.Range(0, Months.Count) select (population, month))
        {
            int[] held = [.. Enumerable.Range(0, people).Where(i => alone[i * 7 % 3 + i % 2].At(population, month).Holds(0))];
            Assert.Equal(held, populations.At(population, month).ToList());
            Assert.Equal(held.Length, populations.At(population, month).Count);
        }
    }

    [Theory]
    [InlineData("NewManager", Population.Managing)]
    [InlineData("ReturnRamp", Population.Practising)]
    [InlineData("NeverAsked", Population.Asked)]
    [InlineData("ComfortZone", Population.Active)]
    public void Every_rule_has_one(string rule, Population population) => Assert.Equal(population, Populations.Of(rule));
}
