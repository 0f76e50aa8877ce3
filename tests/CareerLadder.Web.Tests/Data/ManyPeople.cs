using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;

namespace CareerLadder.Web.Tests.Data;

/// <summary>An organisation of any size: six posts, five pays, two answers and one practice a person.</summary>
internal static class ManyPeople
{
    private static readonly DateOnly Start = new(2010, 1, 1);

    public static Facts Of(int people)
    {
        var ids = Enumerable.Range(0, people).Select(i => $"p{i}").ToArray();
        return new()
        {
            People = [.. ids.Select((id, i) => new Person(id, $"Person {i}", $"{id}@example.org", Day(i, 0), i % 10 == 9 ? Day(i, 70) : null, "UK", i % 8, 0))],
            Posts = [.. ids.SelectMany((id, i) => Enumerable.Range(0, 6).Select(n => new Post(
                id, Day(i, n * 10), null, n < 4 ? Kind.Engineer : Kind.Manager, $"Title {n}", $"E{n + 1}", $"Team {i / 8}", $"p{i / 8}")))],
            Pays = [.. ids.SelectMany((id, i) => Enumerable.Range(0, 5).Select(n => new BasePay(id, Day(i, n * 12), 50_000.50m + (n * 4_000), "GBP", 1m)))],
            Intents = [.. ids.SelectMany((id, i) => Enumerable.Range(0, 2).Select(n => new IntentAnswer(id, Day(i, 40 + (n * 12)), Intent.Maybe, IntentReason.People, "Asked")))],
            Practices = [.. ids.Select((id, i) => new Practice(id, Day(i, 45), null, 2.5, Note: "Small tasks"))],
        };
    }

    private static DateOnly Day(int person, int month) => Start.AddDays(person % 700).AddMonths(month);
}
