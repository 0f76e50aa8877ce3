using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags;

/// <summary>Where a rule comes from.</summary>
/// <param name="Quote">At most one short quotation, word for word.</param>
public sealed record Source(string Author, string Title, int Year, Uri Link, string? Quote = null);

/// <summary>What a rule says to people: the flags page, the career page and the report are written from it.</summary>
public sealed record Telling
{
    /// <summary>What people say aloud: "A fork in the road".</summary>
    public required string Title { get; init; }

    /// <summary>When it is raised, in one or two sentences.</summary>
    public required string Says { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Why { get; init; }

    /// <summary>What the person can do: two to four steps for both lists together.</summary>
    public required IReadOnlyList<string> PersonSteps { get; init; }

    /// <summary>What the manager can do.</summary>
    public required IReadOnlyList<string> ManagerSteps { get; init; }

    /// <summary>What ends it: "Ends with a recorded fork or a new post."</summary>
    public required string EndsWith { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    public required Audience SeenBy { get; init; }

    /// <summary>It follows from what the person answered: whoever the answers are shared with may see it too.</summary>
    public bool RestsOnIntents { get; init; }

    /// <summary>One of the flags of one long tour or post, told together.</summary>
    public bool IsOfOneTour { get; init; }
}

/// <summary>One rule: one file, found by itself. Its class name is its id, its address and its key in the settings.</summary>
public interface IRule
{
    /// <summary>The class name: TlmTrap.</summary>
    string Id => GetType().Name;

    Telling Telling { get; }

    /// <summary>The numbers in force.</summary>
    object LimitsInForce { get; }

    /// <summary>The rule by which a day is judged: itself, unless an organisation judges each day by the limits of that day.</summary>
    IRule On(DateOnly day) => this;

    /// <summary>Finds every span on which the rule holds, past and to come: pure, and the same whatever the day.</summary>
    void Judge(Evidence evidence, Findings findings);

    /// <summary>Why, as one sentence with the person's own dates.</summary>
    string Because(Flag flag, Evidence evidence);

    /// <summary>A few words, without a full stop, for where several flags of one cause are told together.</summary>
    string InBrief(Flag flag, Evidence evidence);
}

/// <summary>A rule with its numbers.</summary>
/// <typeparam name="TLimits">A record with a number for each limit, named after what happens at it, described with whose it is.</typeparam>
public abstract class Rule<TLimits> : IRule
    where TLimits : class, new()
{
    private Telling? told;

    /// <summary>As it is written, with a limit of its own in braces by its name where a sentence speaks of one: {FromMonths}.</summary>
    public abstract Telling Telling { get; }

    /// <summary>With the limits in force.</summary>
    Telling IRule.Telling => told ??= LimitsInWords.Fill(Telling, Limits);

    public object LimitsInForce => Limits;

    /// <summary>Set once by the rule book, before any judging.</summary>
    public TLimits Limits { get; init; } = new();

    public abstract void Judge(Evidence evidence, Findings findings);

    public abstract string Because(Flag flag, Evidence evidence);

    public virtual string InBrief(Flag flag, Evidence evidence) =>
        $"{char.ToLowerInvariant(Telling.Title[0])}{Telling.Title[1..]} since {Say.Month(flag.Days.Start)}";

    /// <summary>To be said wherever a first time rests on nobody having told of an earlier one.</summary>
    protected static string AsFarAsWeKnow(Evidence evidence) => evidence.Person.ManagedBefore is null ? " (as far as we know)" : "";
}
