using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Accounts;

namespace CareerLadder.Web.Data.Demo;

/// <summary>
/// Kettlewick, a marketplace for things that were repaired: fictional, 300 people over twelve years. The same day and seed make
/// the same organisation; another day moves everything with it. Every rule holds for somebody today, and most people have none.
/// </summary>
internal sealed record DemoOrganisation(Facts Facts, DemoPeople People)
{
    public const int AllPeople = 300;
    private const int Leavers = 74;

    public static DemoOrganisation Make(DateOnly today, int seed = 1)
    {
        var (engineer, manager, executive) = (NotableEngineers.Engineer(), TeamLeads.Manager(), Leaders.Executive());
        var (compensation, administrator) = (OtherFunctions.Compensation(), OtherFunctions.Administrator());
        List<Life> told = [engineer, manager, executive, .. Leaders.All(), .. TeamLeads.All(), .. NotableEngineers.All()];
        told.AddRange(FormerLeads.Fill(told, seed).ToList());
        List<Life> others = [compensation, administrator, .. OtherFunctions.All()];
        var gone = told.Concat(others).Count(l => l.LeftOn is not null);
        var hired = Workforce.Hire(told, AllPeople - told.Count - others.Count, Leavers - gone, seed);
        var people = Employ([.. told, .. hired, .. others], today, seed);
        var byLife = people.ToDictionary(w => w.Life);
        var facts = DemoTaps.Tell(FactsOf(people, byLife, today, seed), today);
        return new(facts, new(Id(engineer), Id(manager), facts.Posts.Last(p => p.Person == Id(manager)).Manager!, Id(executive), Id(compensation), Id(administrator)));

        string Id(Life life) => byLife[life].Person.Id;
    }

    /// <summary>Keys in the order of joining, as a personnel office would give them.</summary>
    private static List<Written> Employ(List<Life> lives, DateOnly today, int seed)
    {
        var names = new Names(seed, lives.Select(l => l.Name).OfType<string>());
        var people = new List<Written>();
        foreach (var life in lives.OrderBy(l => l.JoinedOn))
        {
            var number = people.Count + 1;
            var name = life.Name ?? names.Next(life.IsWoman);
            people.Add(new(
                life,
                new(
                    $"k{number:000}",
                    name,
                    names.Address(name),
                    today.Monday(life.JoinedOn),
                    life.LeftOn is { } left ? today.Monday(left) : null,
                    life.Zone,
                    life.PractisedBefore,
                    life.ManagedBefore),
                number));
        }

        return people;
    }

    private static Facts FactsOf(List<Written> people, Dictionary<Life, Written> byLife, DateOnly today, int seed)
    {
        var posts = new PostWriter(new(people.Select(w => w.Life)), byLife, today);
        return new()
        {
            People = [.. people.Select(w => w.Person)],
            Posts = [.. people.SelectMany(posts.Write)],
            Practices = [.. people.SelectMany(w => w.Life.Practices.Select(p => Practice(w, p, today)))],
            Intents = [.. people.SelectMany(w => Talks.Answers(w, today, seed))],
            Pays = [.. people.SelectMany(w => PayWriter.Write(w, today, seed))],
            Bands = DemoBands.Bands(today),
            Levels = DemoLadder.Levels,
            Expectations = DemoLadder.Expectations,
            Forks = [.. people.SelectMany(w => w.Life.Forks.Select(f => new Fork(w.Person.Id, today.WorkingDay(f.On), f.Decision)))],
            Conversations = [.. people.SelectMany(w => Talks.Conversations(w, today, seed))],
            Groups = DemoGroups.Of(people, seed),
        };
    }

    private static Practice Practice(Written written, Hours hours, DateOnly today) => new(
        written.Person.Id,
        today.Monday(hours.From),
        hours.Until is { } until ? today.Monday(until) : null,
        hours.PerWeek,
        hours.OnCriticalPath,
        hours.Note);
}
