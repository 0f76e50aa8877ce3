using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Web.Components.Charts;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Team;

/// <summary>Those who report to one manager on a day, as far as the one who looks may see them: what they may not see is null or empty.</summary>
/// <param name="IsMine">The one who looks is the manager.</param>
/// <param name="IsToday">Then everyone on the team is here; on other days only those whose posts one may see today.</param>
public sealed record TeamView(PersonName Manager, bool IsMine, bool IsToday)
{
    /// <summary>Engineering Manager, Payments. Null where there is no post on the day.</summary>
    public string? Standing { get; init; }

    /// <summary>Whose teams lie between that of the one who looks and this one, from the top.</summary>
    public IReadOnlyList<PersonName> Above { get; init; } = [];

    /// <summary>By name.</summary>
    public IReadOnlyList<TeamMember> People { get; init; } = [];

    /// <summary>What the manager owes them, loudest first.</summary>
    public IReadOnlyList<TeamDebt> Debts { get; init; } = [];

    public SpanTold? Span { get; init; }

    /// <summary>The seat of whoever leads this team technically; null where the manager has no team of engineers.</summary>
    public LeadSeat? Seat { get; init; }

    /// <summary>The same of the teams of those who report to the manager.</summary>
    public IReadOnlyList<LeadSeat> SeatsBelow { get; init; } = [];

    public bool HasSeats => Seat is not null || SeatsBelow.Count > 0;

    /// <summary>Month after month, those without anything in them too; empty where nothing is to come.</summary>
    public IReadOnlyList<ComingMonth> Coming { get; init; } = [];
}

/// <summary>Somebody who reports to the manager.</summary>
/// <param name="MonthsInPost">Null in another function and in no post.</param>
/// <param name="AwayUntil">The last day of leave; null where there is none, or it has no end yet.</param>
/// <param name="Reports">How many people report to them in turn.</param>
public sealed record TeamMember(PersonName Person, string? Title, string? Level, Kind? Kind, int? MonthsInPost, bool IsAway, DateOnly? AwayUntil, int Reports)
{
    /// <summary>Null for somebody without posts.</summary>
    public Pendulum? Pendulum { get; init; }

    /// <summary>Worst first; flags from pay are told on the person's own page alone.</summary>
    public IReadOnlyList<ToldFlag> Flags { get; init; } = [];

    /// <summary>Null where nobody answered, or it is not for the one who looks.</summary>
    public Wanted? Wanted { get; init; }

    /// <summary>What they decided at the fork, while they manage; null where nothing is recorded, or it is not for the one who looks.</summary>
    public ForkTold? Fork { get; init; }

    /// <summary>The last conversation that was held; null where none is recorded, or it is not for the one who looks.</summary>
    public Talk? LastTalk { get; init; }

    /// <summary>The conversation that is planned; null where there is none, on another day than today, and where it is not for the one who looks.</summary>
    public Talk? NextTalk { get; init; }
}

/// <summary>A conversation.</summary>
/// <param name="Id">To open it by; null where it was not held with the one who looks, or is not known so exactly.</param>
public sealed record Talk(DateOnly On, int? Id);

/// <summary>The last answer to "do you want to manage, or go back?", and when.</summary>
public sealed record Wanted(Intent Intent, DateOnly On);

/// <summary>One sort of debt, and to whom.</summary>
/// <param name="Rule">The id of the rule.</param>
public sealed record TeamDebt(string Rule, Telling Telling, IReadOnlyList<Owed> To)
{
    public Severity Severity => To[0].Severity;
}

/// <param name="Because">One sentence with the person's own dates.</param>
public sealed record Owed(PersonName Person, Severity Severity, string Because);

/// <summary>How many people report to the manager, and how that changed.</summary>
/// <param name="Now">On the day looked at.</param>
/// <param name="Steps">How many on the first of each month in which it was another than the month before, from the first that had any.</param>
/// <param name="NarrowUpTo">Null for whoever does not manage one team: for them a small number is none.</param>
/// <param name="Because">What the flags about it say on the day, loudest first.</param>
public sealed record SpanTold(int Now, IReadOnlyList<SpanStep> Steps, int WideAbove, int WideAfterMonths, int? NarrowUpTo, int NarrowAfterMonths, IReadOnlyList<string> Because);

/// <summary>A month and a number. Months and no days: on which day somebody came or went is theirs.</summary>
public sealed record SpanStep(int Year, int Month, int Reports);

/// <summary>Who leads a team technically.</summary>
public enum Lead
{
    /// <summary>The manager, who is both at once.</summary>
    Both,

    /// <summary>Somebody in a post as tech lead.</summary>
    TechLead,

    /// <summary>Nobody by their post.</summary>
    Nobody,
}

/// <summary>The seat of whoever leads one team technically.</summary>
/// <param name="Since">The first day of being both at once.</param>
/// <param name="Leads">The tech leads.</param>
/// <param name="Could">Who could take the seat, by name: nobody is held against anybody.</param>
/// <param name="AwayMeanwhile">Who could, were they not on leave.</param>
/// <param name="SeniorRung">The rung from which one can.</param>
public sealed record LeadSeat(
    PersonName Manager, string? Team, Lead Lead, DateOnly? Since, IReadOnlyList<PersonName> Leads, IReadOnlyList<CouldLead> Could, IReadOnlyList<CouldLead> AwayMeanwhile, int SeniorRung);

/// <param name="MonthsOnRung">Null where it is not known.</param>
public sealed record CouldLead(PersonName Person, string? Level, int? MonthsOnRung);

/// <summary>What begins in one month, if nothing changes.</summary>
public sealed record ComingMonth(int Year, int Month, IReadOnlyList<ComingFlag> Flags);

/// <summary>One sort of flag, or of debt, and about whom.</summary>
/// <param name="IsDebt">It will be the manager's to do, and no mark on the person.</param>
public sealed record ComingFlag(string Rule, string Title, Severity Severity, bool IsDebt, IReadOnlyList<PersonName> People);
