using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;

namespace CareerLadder.Core.Tests.Organisations;

/// <summary>An organisation whose people are told as so many of a group on a level in a zone: what fair pay is worked out of.</summary>
internal sealed class Staff
{
    private readonly List<Person> people = [];
    private readonly List<Post> posts = [];
    private readonly List<BasePay> pays = [];

    public Dictionary<string, string> Groups { get; } = new(StringComparer.Ordinal);

    public Organisation Organisation => new(new() { People = people, Posts = posts, Pays = pays, Levels = Given.Ladder.Levels }, RuleBook.Default);

    /// <param name="group">Null: of none that is known.</param>
    /// <param name="pays">Somebody for each.</param>
    public Staff Add(string? group, string level, string zone, string joined, string? left, params int[] pays)
    {
        foreach (var pay in pays) AddOne(group, level, zone, Given.Day(joined), left is null ? null : Given.Day(left), pay);
        return this;
    }

    public string AddOne(string? group, string level, string zone, DateOnly joined, DateOnly? left, int pay)
    {
        var id = $"p{people.Count:000}";
        people.Add(new(id, Joined: joined, Left: left, Zone: zone));
        posts.Add(new(id, joined, null, level[0] == 'M' ? Kind.Manager : Kind.Engineer, Level: level));
        pays.Add(new(id, joined, pay, zone == "Berlin" ? "EUR" : "GBP"));
        if (group is not null) Groups[id] = group;
        return id;
    }

    /// <summary>The one they began on.</summary>
    public string LevelOf(string id) => posts.Find(p => p.Person == id)!.Level!;

    public void Raise(string id, DateOnly from, int pay) => pays.Add(new(id, from, pay, pays.First(p => p.Person == id).Currency));

    public void Move(string id, DateOnly from, string level) => posts.Add(new(id, from, null, level[0] == 'M' ? Kind.Manager : Kind.Engineer, Level: level));
}
