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
}
