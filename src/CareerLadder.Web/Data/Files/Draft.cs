using CareerLadder.Core.Careers;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Pay;

namespace CareerLadder.Web.Data.Files;

/// <summary>What the files have told so far, with the lines it stands on.</summary>
internal sealed class Draft
{
    private readonly Dictionary<string, int> indexById = new(StringComparer.Ordinal);

    public List<Person> People { get; } = [];

    /// <summary>The line of each of <see cref="People"/>.</summary>
    public List<long> PeopleLines { get; } = [];

    /// <summary>All of people.csv could be taken apart, so that whoever is not in it is not there.</summary>
    public bool KnowsEveryone { get; set; }

    /// <summary>Who is there already; null where people.csv says who is.</summary>
    public IReadOnlySet<string>? Known { get; init; }

    public List<Post> Posts { get; } = [];

    /// <summary>The line of each of <see cref="Posts"/>.</summary>
    public List<long> PostLines { get; } = [];

    public List<Practice> Practices { get; } = [];

    public List<IntentAnswer> Intents { get; } = [];

    public List<BasePay> Pays { get; } = [];

    public List<Band> Bands { get; } = [];

    public List<Level> Levels { get; } = [];

    public List<Expectation> Expectations { get; } = [];

    public List<Theme> Themes { get; } = [];

    public Dictionary<string, string> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>The titles that nothing matches, and how many posts have them.</summary>
    public List<(string Title, int Posts)> UnknownTitles { get; } = [];

    public List<Notice> Notices { get; } = [];

    /// <summary>Where the person of that key stands in <see cref="People"/>; -1 if there is none.</summary>
    public int IndexOf(string id) => indexById.GetValueOrDefault(id, -1);

    /// <summary>False if the key is taken.</summary>
    public bool TryAdd(Person person, long line)
    {
        if (!indexById.TryAdd(person.Id, People.Count)) return false;
        People.Add(person);
        PeopleLines.Add(line);
        return true;
    }

    /// <summary>The key in the cell, which must be that of a person in people.csv.</summary>
    public string MustPerson(CsvRow row, int column)
    {
        var id = row.Must(column);
        if (IndexOf(id) is >= 0 and var i) return People[i].Id;
        if (id.Length > 0 && KnowsEveryone && Known?.Contains(id) != true)
            row.Refuse(column, Known is null ? "Nobody in people.csv has this key. Add the person there, or correct the key." : "Nobody here has this key. Correct it, or let the person be imported first.");
        return id;
    }

    public void Notice(NoticeKind kind, FileFormat file, long? line, string? person, string value) =>
        Notices.Add(new(kind, file.Name, line, person, value));
}
