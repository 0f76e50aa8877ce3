using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Fluency;
using CareerLadder.Web.Components.Charts;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Careers;

/// <summary>The career page of one person, as far as the one who looks may see it: what they may not see is null or empty.</summary>
/// <param name="Person">The organisation's key.</param>
/// <param name="IsMe">It is the career of the one who looks.</param>
/// <param name="Standing">Engineering Manager, Payments · M5, the same rung as Staff Engineer E5. Null where it is not to be seen on that day.</param>
/// <param name="Why">One sentence saying why there is no more to see; null where there is.</param>
public sealed record CareerView(string Person, string Name, bool IsMe, string? Standing, PersonName? Manager, string? Why)
{
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    public Pendulum? Pendulum { get; init; }

    public FluencyTold? Fluency { get; init; }

    public ToldFlags Flags { get; init; } = ToldFlags.None;

    /// <summary>It is one's own career, and one manages today.</summary>
    public bool Manages { get; init; }

    /// <summary>It is somebody else's, and the one who looks may see what they decided at the fork.</summary>
    public bool TellsFork { get; init; }

    /// <summary>Whether flags belong on this page even when there are none.</summary>
    public bool TellsFlags { get; init; }

    /// <summary>Null where pay is not for the one who looks, or none is known on the day.</summary>
    public PayTold? Pay { get; init; }

    /// <summary>Whether anything here tells of pay.</summary>
    public bool HoldsPay => Pay is not null || Flags.Now.Any(f => f.Telling.SeenBy == Audience.WhoSeesPay) || Flags.Coming.Concat(Flags.Ended).Any(f => f.IsOfPay);

    /// <summary>Null where doors are not for the one who looks.</summary>
    public IReadOnlyList<Door>? Doors { get; init; }

    /// <summary>Newest first; null where they are not for the one who looks.</summary>
    public IReadOnlyList<IntentAnswer>? Intents { get; init; }

    /// <summary>Hands-on work, newest first; empty where it is not for the one who looks.</summary>
    public IReadOnlyList<Practice> Practices { get; init; } = [];

    /// <summary>How the one who looks stands to the person today.</summary>
    public Relation Relation { get; init; }

    /// <summary>Whether the one who looks may change something of it by hand.</summary>
    public bool MayEdit { get; init; }

    /// <summary>The same of pay.</summary>
    public bool MayEditPay { get; init; }

    /// <summary>What is not known of the years before the first post; null where all is known.</summary>
    public EarlierCareer? Earlier { get; init; }
}

/// <summary>What is not known of the years before the first post.</summary>
/// <param name="Begins">The first day that is known.</param>
/// <param name="AssumedYears">Years as an engineer that are assumed until somebody tells; null where these are known.</param>
/// <param name="ManagingUnknown">Whether somebody managed before is not known.</param>
public sealed record EarlierCareer(DateOnly Begins, double? AssumedYears, bool ManagingUnknown);

/// <summary>Technical fluency on the day looked at, words first.</summary>
/// <param name="InWords">Rusty since about spring 2026, faded from about autumn 2028 if nothing changes.</param>
/// <param name="MayHelp">What two more hours a week would do; null where it would change nothing.</param>
/// <param name="Workings">Without the logged hours of practice where they are not for the one who looks.</param>
public sealed record FluencyTold(string InWords, string? MayHelp, FluencyWorkings Workings, FluencyModel Model);
