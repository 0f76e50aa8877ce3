using CareerLadder.Core.Careers;

namespace CareerLadder.Web.Data.Demo;

/// <summary>
/// One person's story, told in months ago and from the beginning: In(zone).Practised(3).Joins(80, "E3", "Payments").To(60, "E4").
/// Whoever they report to follows from who leads their unit on each day.
/// </summary>
internal sealed class Life
{
    private Life(string zone) => Zone = zone;

    public string Zone { get; }

    public string? Name { get; private set; }

    /// <summary>A man, a woman, or as it falls.</summary>
    public bool? IsWoman { get; private set; }

    public double? PractisedBefore { get; private set; }

    public double? ManagedBefore { get; private set; }

    /// <summary>In order of their days, those of other employers first.</summary>
    public List<Step> Steps { get; } = [];

    public int? LeftOn { get; private set; }

    public List<(int From, int Until, string Title)> Leaves { get; } = [];

    public List<Hours> Practices { get; } = [];

    public List<Answer> Answers { get; } = [];

    public List<(int On, ForkDecision Decision)> Forks { get; } = [];

    /// <summary>Nobody asked within the last year, or ever if nothing is in <see cref="Answers"/>.</summary>
    public bool IsUnasked { get; private set; }

    /// <summary>How many days ago the last career conversation was; null: recently.</summary>
    public int? LastTalk { get; private set; }

    /// <summary>Where the pay stands in its band: 0 at the minimum, 1 at the maximum; null: as it falls.</summary>
    public double? PayPosition { get; private set; }

    /// <summary>What was left of the pay after the last swing; 1: all of it.</summary>
    public double PayKeptAtSwing { get; private set; } = 1;

    /// <summary>From this day on chance goes on with the life; null: it is told to its end.</summary>
    public int? OpenFrom { get; private set; }

    public int JoinedOn => Steps.First(s => s.Employer is null).From;

    public static Life In(string zone) => new(zone);

    public Step? On(int day) => IsHere(day) ? Steps.FindLast(s => s.From <= day) : null;

    public bool IsHere(int day) => JoinedOn <= day && !(LeftOn <= day);

    public bool IsAway(int day) => Leaves.Exists(l => l.From <= day && day < l.Until);

    public Life Called(string name) => Note(() => Name = name);

    public Life Woman() => Note(() => IsWoman = true);

    /// <summary>Years before the first post that is told; without a word about them they are not known.</summary>
    public Life Practised(double years, double managed = 0)
    {
        PractisedBefore = years;
        ManagedBefore = managed;
        return this;
    }

    /// <summary>A post with another employer.</summary>
    public Life WorkedFor(string employer, double from, Kind kind, string title, double? until = null) =>
        WorkedForOn(employer, Clock.MonthsAgo(from), kind, title, until is { } end ? Clock.MonthsAgo(end) : null);

    public Life WorkedForOn(string employer, int from, Kind kind, string title, int? until)
    {
        PractisedBefore ??= 0;
        ManagedBefore ??= 0;
        return Add(new(from, kind, null, null, Leads: false, title, employer, until));
    }

    public Life Joins(double monthsAgo, string level, string unit) => EngineersOn(Clock.MonthsAgo(monthsAgo), level, unit);

    /// <summary>As an engineer, from a day.</summary>
    public Life EngineersOn(int day, string level, string unit) => Add(new(day, Kind.Engineer, level, unit, Leads: false));

    /// <summary>The next level, in the same place.</summary>
    public Life To(double monthsAgo, string level) => Change(Clock.MonthsAgo(monthsAgo), s => s with { Level = level });

    /// <summary>Another team.</summary>
    public Life Moves(double monthsAgo, string unit) => Change(Clock.MonthsAgo(monthsAgo), s => s with { Unit = unit });

    /// <summary>The same post but for what is said, from a day.</summary>
    public Life Change(int day, Func<Step, Step> how) => Add(how(Steps[^1]) with { From = day });

    public Life LeadsTechnically(double monthsAgo) => Change(Clock.MonthsAgo(monthsAgo), s => s with { Kind = Kind.TechLead });

    /// <summary>The seat at the head of a unit, of the kind that goes with the level.</summary>
    public Life Leads(double monthsAgo, string level, string unit) => LeadsOn(Clock.MonthsAgo(monthsAgo), level, unit);

    public Life LeadsOn(int day, string level, string unit) => Add(new(day, KindOf(level), level, unit, Leads: true));

    /// <summary>Both at once.</summary>
    public Life LeadsAndBuilds(double monthsAgo, string level, string unit) =>
        Add(new(Clock.MonthsAgo(monthsAgo), Kind.TechLeadManager, level, unit, Leads: true));

    /// <summary>Another function, or the head of one.</summary>
    public Life WorksAs(double monthsAgo, string title, string unit, bool leads = false) =>
        Add(new(Clock.MonthsAgo(monthsAgo), Kind.Elsewhere, null, unit, leads, title));

    public Life Left(double monthsAgo) => LeavesOn(Clock.MonthsAgo(monthsAgo));

    public Life LeavesOn(int day) => Note(() => LeftOn = day);

    public Life Away(double from, double until, string title = "Parental leave") => AwayOn(Clock.MonthsAgo(from), Clock.MonthsAgo(until), title);

    public Life AwayOn(int from, int until, string title) => Note(() => Leaves.Add((from, until, title)));

    public Life Practises(double from, double hours, double? until = null, bool critical = false, string? note = null) =>
        Note(() => Practices.Add(new(Clock.MonthsAgo(from), until is { } end ? Clock.MonthsAgo(end) : null, hours, critical, note)));

    /// <summary>Once something is said here, nothing is made up about what this person wants.</summary>
    public Life Says(double monthsAgo, Intent intent, IntentReason? reason = null, string? note = null) =>
        Note(() => Answers.Add(new(Clock.MonthsAgo(monthsAgo), intent, reason, note)));

    public Life Decides(double monthsAgo, ForkDecision decision) => Note(() => Forks.Add((Clock.MonthsAgo(monthsAgo), decision)));

    public Life Unasked() => Note(() => IsUnasked = true);

    public Life Talked(int daysAgo) => Note(() => LastTalk = daysAgo);

    public Life Paid(double position) => Note(() => PayPosition = position);

    public Life PaidLessAfterSwing(double kept) => Note(() => PayKeptAtSwing = kept);

    public Life ThenAsItFalls(int day) => Note(() => OpenFrom = day);

    private Life Note(Action what)
    {
        what();
        return this;
    }

    private Life Add(Step step)
    {
        if (Steps.Count > 0 && Steps[^1].From >= step.From)
            throw new InvalidOperationException($"A life goes forwards: {step} is told after {Steps[^1]}.");
        Steps.Add(step);
        return this;
    }

    private static Kind KindOf(string level) => level switch
    {
        "M8" => Kind.Executive,
        "M7" => Kind.Director,
        "M6" => Kind.SeniorManager,
        ['M', ..] => Kind.Manager,
        _ => Kind.TechLead,
    };
}
