namespace CareerLadder.Core.Careers;

/// <summary>Somebody whose career is kept.</summary>
/// <param name="Id">The organisation's key, compared exactly.</param>
/// <param name="Joined">The first day in this organisation; null: not known.</param>
/// <param name="Left">The first day no longer here; null: still here.</param>
/// <param name="Zone">The pay zone; null: not known.</param>
/// <param name="PractisedBefore">Years as an engineer before the first post that is known; 0 is an answer, null is not known.</param>
/// <param name="ManagedBefore">Years as a manager before the first post that is known; 0 is an answer, null is not known.</param>
public sealed record Person(
    string Id,
    string? Name = null,
    string? Email = null,
    DateOnly? Joined = null,
    DateOnly? Left = null,
    string? Zone = null,
    double? PractisedBefore = null,
    double? ManagedBefore = null)
{
    /// <summary>The name, or the key where no name is known.</summary>
    public string DisplayName => Name ?? Id;
}

/// <summary>Hands-on work logged while not an engineer. Rows that overlap add up; while practising they count for nothing.</summary>
/// <param name="To">The first day on which it no longer holds; null: still going on.</param>
/// <param name="HoursPerWeek">From 0 to 80.</param>
/// <param name="OnCriticalPath">Others wait for it, or it carries a pager.</param>
public sealed record Practice(string Person, DateOnly From, DateOnly? To, double HoursPerWeek, bool OnCriticalPath = false, string? Note = null);

/// <summary>An answer to "do you want to manage, or go back?"</summary>
public enum Intent
{
    ManageNow,
    ManageSomeday,
    NotManage,
    Maybe,
    BackToEngineering,
    EngineeringForAWhile,
    Stay,
}

/// <summary>Why.</summary>
public enum IntentReason
{
    People,
    Influence,
    InTheRoom,
    Pay,
    OnlyPath,
    Other,
}

/// <summary>One dated answer. The last one holds until the next.</summary>
public sealed record IntentAnswer(string Person, DateOnly On, Intent Intent, IntentReason? Reason = null, string? Note = null);

/// <summary>The base pay of a full-time year, from a day on.</summary>
/// <param name="Fte">The share of full time, 0 to 1.</param>
public sealed record BasePay(string Person, DateOnly From, decimal Base, string Currency, decimal? Fte = null, decimal? BonusTarget = null, decimal? EquityYear = null);

/// <summary>What was decided after two years of managing.</summary>
public enum ForkDecision
{
    Climb,
    SwingBack,
    Stay,
}

/// <summary>A recorded decision at the fork.</summary>
public sealed record Fork(string Person, DateOnly On, ForkDecision Decision);

/// <summary>A part of managing that somebody tried without the title.</summary>
/// <param name="Part">The id of the part: hiring-loop.</param>
/// <param name="From">The first day.</param>
/// <param name="Joy">1, none, to 5; null: not said.</param>
/// <param name="Skill">How well it went, by the person's own account: 1 to 5; null: not said.</param>
public sealed record Tryout(string Person, string Part, DateOnly From, int? Joy = null, int? Skill = null);

/// <summary>That the person set the flags of a rule aside: until then they stand on the person's own page, and are in no other list and no count.</summary>
/// <param name="Rule">The rule's id: TlmTrap.</param>
/// <param name="Until">The first day on which they are told again.</param>
/// <param name="Reason">The person's own, and nobody else's to read.</param>
public sealed record SetAside(string Person, string Rule, DateOnly On, DateOnly Until, string Reason)
{
    public bool Holds(DateOnly day) => On <= day && day < Until;
}

/// <summary>What a person may share beyond what others see anyway.</summary>
public enum Shared
{
    /// <summary>The answers to "do you want to manage, or go back?", and the flags that rest on them.</summary>
    Intents,

    /// <summary>Hours of practice.</summary>
    Practice,
}

/// <summary>With whom something is shared: with whoever that is on the day somebody looks.</summary>
public enum SharedWith
{
    DirectManager,
    LineAbove,
}

/// <summary>That a person shares something of their own, from a day on.</summary>
/// <param name="EndedOn">The first day on which it is no longer shared; null: it still is.</param>
public sealed record Sharing(string Person, Shared What, SharedWith With, DateOnly On, DateOnly? EndedOn = null)
{
    public bool Holds(DateOnly day) => On <= day && !(EndedOn <= day);

    /// <summary>Whom each thing can be shared with: the next who would not see it otherwise.</summary>
    public static SharedWith WithOf(Shared what) => what == Shared.Intents ? SharedWith.LineAbove : SharedWith.DirectManager;
}

/// <summary>That a career conversation was held; what was said is not part of a career.</summary>
public sealed record ConversationHeld(string Person, DateOnly On);
