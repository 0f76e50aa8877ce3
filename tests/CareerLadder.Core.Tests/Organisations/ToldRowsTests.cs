using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

/// <summary>Everything that is told of a made-up organisation, month after month, whole and in parts, set against all that can be made of it.</summary>
public sealed class ToldRowsTests
{
    private const int People = 26;
    private const int Months = 36;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_that_is_told_can_be_made_into_a_figure_about_one_to_four_people(int seed)
    {
        var (rows, rest) = Told(seed);

        Assert.All(rows.Concat(rest), row => Assert.True(row.Count >= Disclosure.Least));
        Assert.Null(RowSpace.FewPeople(Distinct(rows), People));
        Assert.Null(RowSpace.FewPeople(Distinct(rest), People));
        foreach (var (one, other) in Distinct(rows).SelectMany(one => Distinct(rows).Select(other => (one, other))))
            Assert.True(one.SetEquals(other) || one.Except(other).Count() + other.Except(one).Count() >= Disclosure.Least);
    }

    [Fact]
    public void Much_is_told_all_the_same()
    {
        var told = Enumerable.Range(8, 5).Select(seed => Distinct(Told(seed, people: 300).Rows).Count).ToList();
        Assert.True(told.Min() > 30, string.Join(' ', told));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(25)]
    public void Sets_that_only_differ_by_five_two_by_two_do_not_pass_the_same_search(int seed)
    {
        var random = new Random(seed);
        var rows = new List<HashSet<int>>();
        while (rows.Count < 14)
        {
            HashSet<int> set = [.. Enumerable.Range(0, People).Where(_ => random.Next(2) == 0)];
            if (set.Count >= 5 && rows.TrueForAll(r => r.Except(set).Count() + set.Except(r).Count() >= 5)) rows.Add(set);
        }

        rows.Add([.. rows[0], .. rows[1]]);
        rows.Add([.. rows[0].Intersect(rows[1]).Skip(2)]);
        Assert.NotNull(RowSpace.FewPeople(rows, People));
    }

    private static (List<HashSet<int>> Rows, List<HashSet<int>> Others) Told(int seed, int people = People)
    {
        var random = new Random(seed);
        var disclosure = new Disclosure(people);
        var whole = disclosure.Series();
        var parts = Enumerable.Range(0, 3).Select(_ => disclosure.Series()).ToList();
        var severity = new int[people]; // 0: not; 1 to 3: one of the parts
        var here = new bool[people];
        for (var p = 0; p < people; p++) (here[p], severity[p]) = (random.Next(4) > 0, random.Next(4));
        List<HashSet<int>> rows = [], rest = [];
        for (var month = 0; month < Months; month++)
        {
            for (var p = 0; p < people; p++)
            {
                if (random.Next(12) == 0) here[p] = !here[p];
                if (random.Next(1 + (seed * 2)) == 0) severity[p] = random.Next(4);
            }

            var day = new DateOnly(2024, 1, 31).AddMonths(month);
            var population = Set(people, p => here[p]);
            var set = Set(people, p => here[p] && severity[p] > 0);
            var isWholeTold = disclosure.Ask(whole, day, set, population);
            if (isWholeTold)
            {
                rows.Add([.. set.ToList()]);
                rest.Add([.. population.ToList().Except(set.ToList())]);
            }

            disclosure.AskParts(whole, day, population, parts.Select((s, i) => (s, Set(people, p => here[p] && severity[p] == i + 1))).ToList());
            foreach (var part in parts.Where(s => s.On == day))
            {
                var about = Set(people, p => here[p] && severity[p] == parts.IndexOf(part) + 1);
                rows.Add([.. about.ToList()]);
                if (!isWholeTold) rest.Add([.. population.ToList().Except(about.ToList())]);
            }
        }

        return (rows, rest);
    }

    private static List<HashSet<int>> Distinct(List<HashSet<int>> rows) => [.. rows.Distinct(HashSet<int>.CreateSetComparer())];

    private static PersonSet Set(int people, Func<int, bool> holds)
    {
        var set = new PersonSet(people);
        for (var p = 0; p < people; p++)
        {
            if (holds(p)) set.Add(p);
        }

        return set;
    }
}
