using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Pay;

namespace CareerLadder.Core.Organisations;

/// <summary>
/// Everything an organisation has told, as plain dated facts: what a folder of files and a database both hold, and all that an
/// <see cref="Organisation"/> is built from. Rows of one person stand in the order in which they were told.
/// </summary>
public sealed record Facts
{
    public IReadOnlyList<Person> People { get; init; } = [];

    public IReadOnlyList<Post> Posts { get; init; } = [];

    public IReadOnlyList<Practice> Practices { get; init; } = [];

    public IReadOnlyList<IntentAnswer> Intents { get; init; } = [];

    public IReadOnlyList<BasePay> Pays { get; init; } = [];

    public IReadOnlyList<Band> Bands { get; init; } = [];

    public IReadOnlyList<Level> Levels { get; init; } = [];

    public IReadOnlyList<Expectation> Expectations { get; init; } = [];

    public IReadOnlyList<Theme> Themes { get; init; } = [];

    public IReadOnlyList<Fork> Forks { get; init; } = [];

    public IReadOnlyList<ConversationHeld> Conversations { get; init; } = [];

    /// <summary>Told here alone and in no file, by the person.</summary>
    public IReadOnlyList<Tryout> Tryouts { get; init; } = [];

    /// <summary>Told here alone and in no file, by the person.</summary>
    public IReadOnlyList<SetAside> SetAsides { get; init; } = [];

    /// <summary>Told here alone and in no file, by the person.</summary>
    public IReadOnlyList<Sharing> Sharings { get; init; } = [];

    /// <summary>The lawful label of a person by their key. It serves the figures of fair pay alone and is never part of a career.</summary>
    public IReadOnlyDictionary<string, string> Groups { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Since when the organisation records what only this program knows; null: since the first such record.</summary>
    public Recording? Recording { get; init; }

    /// <summary>
    /// The same, with the very rows of before wherever they say the same: so that who has not changed is known without comparing text, and nothing is held twice.
    /// A table in which nothing changed is the very list of before.
    /// </summary>
    internal Facts Over(Facts before) => this with
    {
        People = SameRows.Over(People, before.People),
        Posts = SameRows.Over(Posts, before.Posts),
        Practices = SameRows.Over(Practices, before.Practices),
        Intents = SameRows.Over(Intents, before.Intents),
        Pays = SameRows.Over(Pays, before.Pays),
        Bands = SameRows.Over(Bands, before.Bands),
        Levels = SameRows.Over(Levels, before.Levels),
        Expectations = SameRows.Over(Expectations, before.Expectations),
        Themes = SameRows.Over(Themes, before.Themes),
        Forks = SameRows.Over(Forks, before.Forks),
        Conversations = SameRows.Over(Conversations, before.Conversations),
        Tryouts = SameRows.Over(Tryouts, before.Tryouts),
        SetAsides = SameRows.Over(SetAsides, before.SetAsides),
        Sharings = SameRows.Over(Sharings, before.Sharings),
    };

    // What was told of since when each is recorded here, or else the first day of each.
    internal Recording RecordingNow() => new(
        Recording?.Intents ?? First(Intents.Select(i => i.On)),
        Recording?.Practice ?? First(Practices.Select(p => p.From)),
        Recording?.Forks ?? First(Forks.Select(f => f.On)),
        Recording?.Conversations ?? First(Conversations.Select(c => c.On)));

    internal static Dictionary<string, List<T>> ByPerson<T>(IReadOnlyList<T> rows, Func<T, string> person)
    {
        var lists = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!lists.TryGetValue(person(row), out var list)) lists[person(row)] = list = [];
            list.Add(row);
        }

        return lists;
    }

    private static DateOnly? First(IEnumerable<DateOnly> days) => days.Aggregate((DateOnly?)null, (first, day) => first < day ? first : day);
}
