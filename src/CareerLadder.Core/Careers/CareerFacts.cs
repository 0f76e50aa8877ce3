using CareerLadder.Core.Time;

namespace CareerLadder.Core.Careers;

/// <summary>What was told about one person, in the order in which it was told; a <see cref="Career"/> puts it in order.</summary>
public sealed record CareerFacts(Person Person)
{
    public IReadOnlyList<Practice> Practices { get; init; } = [];

    public IReadOnlyList<IntentAnswer> Intents { get; init; } = [];

    public IReadOnlyList<BasePay> Pays { get; init; } = [];

    public IReadOnlyList<Fork> Forks { get; init; } = [];

    public IReadOnlyList<Tryout> Tryouts { get; init; } = [];

    public IReadOnlyList<ConversationHeld> Conversations { get; init; } = [];

    /// <summary>How many people report to this person, from each day on which the number changes.</summary>
    public Timeline<int> DirectReports { get; init; } = Timeline<int>.Empty;
}
