using CareerLadder.Core.Careers;
using CareerLadder.Core.Fluency;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Pay;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Flags;

/// <summary>How loudly a flag speaks.</summary>
public enum Severity
{
    Note,
    Watch,
    Act,
}

/// <summary>Who may see a rule's flags. Executives see those that are not theirs to see as counts of five and more.</summary>
public enum Audience
{
    /// <summary>The person alone.</summary>
    Person,

    /// <summary>The person and the direct manager.</summary>
    DirectManager,

    /// <summary>The person, the whole line above, and executives.</summary>
    LineAbove,

    /// <summary>A debt of the manager's: the manager and the line above, not the person.</summary>
    ManagersDebt,

    /// <summary>Whoever may see the pay it speaks of.</summary>
    WhoSeesPay,
}

/// <summary>One span of days on which a rule holds for one career, with one severity.</summary>
/// <param name="Days">From the day this severity begins; open while nothing known ends it.</param>
/// <param name="CountedFrom">The first day of the run whose months the rule counted: what the reason speaks of.</param>
public readonly record struct Flag(IRule Rule, Severity Severity, DateRange Days, DateOnly CountedFrom)
{
    /// <summary>The reason, as one sentence with the person's own dates.</summary>
    public string Because(Evidence evidence) => Rule.Because(this, evidence);
}

/// <summary>Since when the organisation records what only this program knows. Rules that rest on it count from then at the earliest; null: not recorded, and they are silent.</summary>
public sealed record Recording(DateOnly? Intents = null, DateOnly? Practice = null, DateOnly? Forks = null, DateOnly? Conversations = null);

/// <summary>What an organisation has set for everyone: what a career is judged against.</summary>
public sealed record Company
{
    private BandLookup? bandLookup;

    /// <summary>Through time.</summary>
    public LadderVersions Ladders { get; init; } = LadderVersions.None;

    public Bands Bands { get; init; } = Bands.None;

    public Recording Recording { get; init; } = new();

    public FluencyModel Fluency { get; init; } = new();

    public SwapNumbers Swaps { get; init; } = new();

    /// <summary>The rung from which somebody can lead a team technically.</summary>
    public int SeniorRung { get; init; } = 3;

    public int StaffRung { get; init; } = 5;

    // Worked out once for the ladders and their bands; a copy of this record with others works it out anew.
    internal BandLookup BandLookup => bandLookup is { } known && known.IsOf(Ladders, Bands) ? known : bandLookup = new(Ladders, Bands);
}

/// <summary>Everything a rule may look at: one career, its fluency, and what the organisation has set.</summary>
public sealed class Evidence(Career career, Company company)
{
    private FluencyCurve? fluency;
    private PaidDays[]? paidDays;
    private (EveryonesNumbers Numbers, Evidence Evidence)[] under = [];

    public Career Career => career;

    public Company Company => company;

    public Person Person => career.Person;

    public FluencyCurve Fluency => fluency ??= company.Fluency.Of(career);

    /// <summary>
    /// From when a rule may count that rests on what only this program records: the later of joining and the day on which the
    /// organisation began to record it; null if it never did.
    /// </summary>
    public DateOnly? RecordedFrom(DateOnly? recorded) => recorded < Person.Joined ? Person.Joined : recorded;

    /// <summary>The days in a post with a base pay that is known, in order.</summary>
    internal PaidDays[] PaidDays => paidDays ??= Flags.PaidDays.Of(career, company.BandLookup);

    /// <summary>The same career under numbers of another day. Kept: whoever is told why asks again.</summary>
    internal Evidence Under(EveryonesNumbers numbers)
    {
        foreach (var known in under)
        {
            if (known.Numbers == numbers) return known.Evidence;
        }

        var other = new Evidence(career, company with { Fluency = numbers.Fluency, SeniorRung = numbers.SeniorRung, StaffRung = numbers.StaffRung });
        under = [.. under, (numbers, other)];
        return other;
    }
}
