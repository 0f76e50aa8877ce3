using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Something found nowhere else: whoever sees it has seen this of this person.</summary>
/// <param name="Word">What sort of word it is; empty for a day or a number.</param>
/// <param name="What">A word, a <see cref="DateOnly"/>, a <see cref="double"/> or a <see cref="decimal"/>.</param>
internal sealed record Canary(Someone Subject, Field Field, string Word, object What);

/// <summary>The facts of the made-up organisation, and what to look for.</summary>
internal static class Planted
{
    private const int Rung = 10;

    /// <summary>Flags that hold for one person each, one of each audience, and so can be told apart wherever they are shown.</summary>
    public static RuleBook Rules { get; } = new(RuleBook.Default.Rules.Concat(World.People.SelectMany(p => Fields.Rules.Select(f => new CanaryRule(p, f)))));

    public static Facts Facts { get; } = new()
    {
        People = [.. World.People.Select(PersonOf)],
        Posts = [.. World.People.SelectMany(PostsOf)],
        Practices = [.. World.People.Select(p => new Practice(p.Key, p.Day(2025, 1, 10), null, Hours(p), OnCriticalPath: true, p.Word("practice")))],
        // Twice the same, so that "last asked" (a debt of the manager's) and "since when" (the person's and the manager's) are not one day.
        Intents =
        [
            .. World.People.Select(p => new IntentAnswer(p.Key, p.Day(2024, 7, 21), Intent.BackToEngineering, IntentReason.OnlyPath, p.Word("intent"))),
            .. World.People.Select(p => new IntentAnswer(p.Key, p.Day(2025, 3, 4), Intent.BackToEngineering, IntentReason.OnlyPath, p.Word("intent"))),
        ],
        Pays = [.. World.People.SelectMany(PaysOf)],
        Bands = [.. World.People.Select(p => new Band(null, "UK", p.Word("level"), 8_900_000, 9_000_000, null, "EUR"))],
        // One level a person, each above the one before it: the step above has a name of its own too. And one more for the last.
        Levels =
        [
            .. World.People.Select(p => new Level(p.Word("level"), Track.Management, Rung + p.Number, p.Word("rung"))),
            new("Top", Track.Management, Rung + World.People.Count + 1, After(World.People[^1])), new("E3", Track.Engineering, 3, "Engineer"),
        ],
        Expectations = [new("E3", PlantedGoals.Theme, "Writes code that others like to read.")],
        Forks = [.. World.People.Select(p => new Fork(p.Key, p.Day(2022, 11, 1), ForkDecision.Stay))],
        Conversations = [.. World.People.Select(p => new ConversationHeld(p.Key, p.Day(2025, 11, 1)))],
        SetAsides = [.. World.People.Select(p => new SetAside(p.Key, CanaryRule.IdOf(p, Field.Aside), new(2026, 1, 1), p.Day(2029, 1, 1), p.Word("aside")))],
        Groups = World.People.ToDictionary(p => p.Key, p => p.Word("group"), StringComparer.Ordinal),
    };

    public static Organisation Organisation { get; } = new(Facts, Rules);

    private static Dictionary<Someone, HashSet<DateOnly>> DerivedDays { get; } = World.People.ToDictionary(p => p, p => Organisation.FlagsOf(p.Key)
        .SelectMany(f => (DateOnly[])[f.Days.Start, f.Days.End, f.Days.End.AddDays(-1), f.CountedFrom])
        .Concat(PostsOf(p).Select(post => post.From.AddDays(-1))).ToHashSet());

    public static IReadOnlyList<Canary> Canaries { get; } = [.. World.People.SelectMany(CanariesOf).Where(c => c.What is not DateOnly day || !IsAnothers(day, c.Subject))];

    /// <summary>Pay and notes, as a log would write them.</summary>
    public static IReadOnlyList<string> Secrets { get; } =
    [
        .. Facts.Pays.SelectMany(p => (decimal?[])[p.Base, p.BonusTarget, p.EquityYear]).Select(amount => amount!.Value.ToString("0", System.Globalization.CultureInfo.InvariantCulture)),
        .. World.People.SelectMany(p => (string[])[p.Word("practice"), p.Word("intent"), p.Word("joy"), p.Word("group"), p.Word("aside"), p.Word("interest"), p.Word("tryout"), p.Word("congratulation"), .. PlantedGoals.WordsOf(p), .. PlantedConversations.WordsOf(p), .. PlantedPlans.WordsOf(p)]),
    ];

    public static CanaryRule RuleOf(Someone person, Field audience) => (CanaryRule)Rules.Find(CanaryRule.IdOf(person, audience))!;

    /// <summary>A day that follows from somebody else's dates too, such as the last of a post or of a flag, tells nothing.</summary>
    private static bool IsAnothers(DateOnly day, Someone subject) => World.People.Any(other => other != subject && DerivedDays[other].Contains(day));

    /// <summary>When somebody looks at the decision at the fork again: told on the page alone, so that no import brings it.</summary>
    // Far ahead, where no other day is looked at.
    public static DateOnly ReviewOf(Someone p) => p.Day(2033, 3, 3);

    public static DateOnly AskedOn(Someone p) => Free(p.Day(2026, 4, 1));

    /// <summary>From when practice was said to be for a moment, by mistake: no history tells notes, and this is told by nothing else.</summary>
    public static DateOnly MistakenOn(Someone p) => Free(p.Day(2010, 1, 1));

    public static DateOnly TriedOn(Someone p) => Free(p.Day(2014, 1, 1));

    public static DateOnly RecognisedOn(Someone p) => Free(p.Day(2015, 1, 1));

    /// <summary>Long ago and not in any career: what was said about it is told to nobody.</summary>
    public static DateOnly SwungOn(Someone p) => Free(p.Day(2016, 1, 1));

    /// <summary>The day, or one of the two after it that are nobody else's either, on which nothing else of anybody begins or ends.</summary>
    private static DateOnly Free(DateOnly day) => Enumerable.Range(0, 3).Select(day.AddDays).First(d => DerivedDays.Values.All(days => !days.Contains(d)));

    private static double Hours(Someone p) => 1 + (p.Number * .0123);

    private static double Before(Someone p) => 3 + (p.Number * .0217);

    private static string After(Someone p) => (p with { Number = p.Number + 1 }).Word("rung");

    private static Person PersonOf(Someone p) => new(
        p.Key, p.Word("name"), $"{p.Word("email")}@example.org", p.Day(2012, 2, 3), p.HasLeft ? World.Today.AddDays(-21) : null, "UK", Before(p), 0);

    private static IEnumerable<Post> PostsOf(Someone p)
    {
        var before = p.BossBefore ?? p.Boss;
        yield return new(p.Key, p.Day(2005, 1, 2), null, Kind.Engineer, p.Word("outside"), null, null, null, p.Word("employer"));
        yield return new(p.Key, p.Day(2012, 2, 3), null, Kind.Engineer, p.Word("earlier"), "E3", p.Word("before"), before);
        // Both at once from here on, which everyone in the line may know; the day belongs to that flag, so nothing is looked for by it.
        yield return new(p.Key, p.Day(2023, 3, 4), null, Kind.TechLeadManager, p.Word("then"), p.Word("level"), p.Word("before"), before);
        yield return new(p.Key, p.Day(2024, 4, 5), null, Kind.TechLeadManager, p.Word("post"), p.Word("level"), p.Word("team"), p.Boss);
        yield return new(p.Key, p.Day(2027, 6, 7), null, Kind.TechLeadManager, p.Word("next"), p.Word("level"), p.Word("later"), before);
    }

    private static IEnumerable<BasePay> PaysOf(Someone p)
    {
        yield return new(p.Key, p.Day(2019, 1, 1), 7_182_818 + (p.Number * 1013), "EUR", .8m, 1_618_033 + (p.Number * 1013), 2_236_067 + (p.Number * 1013));
        yield return new(p.Key, p.Day(2025, 8, 9), 7_389_056 + (p.Number * 1013), "EUR", .8m, 1_732_050 + (p.Number * 1013), 2_449_489 + (p.Number * 1013));
    }

    private static IEnumerable<Canary> CanariesOf(Someone p)
    {
        (Field Field, string[] Words)[] words =
        [
            (Field.Name, ["name"]), (Field.Post, ["post", "team"]), (Field.Level, ["level"]), (Field.History, ["outside", "employer", "earlier", "before", "then", "next", "later"]),
            (Field.Intents, ["intent"]), (Field.Forks, ["joy"]), (Field.Practice, ["practice"]), (Field.Email, ["email"]), (Field.Group, ["group"]), (Field.Audit, ["audit"]),
            .. PlantedGoals.Words, .. PlantedConversations.Words, .. PlantedPlans.Words,
            (Field.Views, ["view"]), (Field.SharedViews, ["sharedView"]),
            (Field.LadderDraft, ["ladderDraft", "ladderText", "mapping", "titleKind", "limitWhy"]), (Field.Aside, ["aside"]), (Field.Interest, ["interest"]), (Field.Tryouts, ["tryout"]), (Field.Congratulations, ["congratulation"]),
            .. Fields.Rules.Select(f => (f, (string[])[$"title{f}", $"rule{f}", $"because{f}"])),
        ];
        foreach (var (field, ofField) in words)
        {
            foreach (var word in ofField) yield return new(p, field, word, p.Word(word));
        }

        foreach (var day in (DateOnly[])[p.Day(2005, 1, 2), p.Day(2012, 2, 3), p.Day(2024, 4, 5), p.Day(2027, 6, 7)]) yield return new(p, Field.History, "", day);
        yield return new(p, Field.History, "", Before(p));
        yield return new(p, Field.Intents, "", p.Day(2024, 7, 21));
        yield return new(p, Field.Forks, "", p.Day(2022, 11, 1));
        yield return new(p, Field.Forks, "", ReviewOf(p));
        yield return new(p, Field.Practice, "", p.Day(2025, 1, 10));
        yield return new(p, Field.Practice, "", MistakenOn(p));
        yield return new(p, Field.Interest, "", PlantedOpenings.InterestOf(p));
        yield return new(p, Field.SwapWish, "", PlantedOpenings.WishOf(p));
        yield return new(p, Field.SwapOffer, "", PlantedOpenings.OfferTo(p));
        yield return new(p, Field.Practice, "", Hours(p));
        yield return new(p, Field.Aside, "", p.Day(2029, 1, 1));
        yield return new(p, Field.Asked, "", AskedOn(p));
        yield return new(p, Field.Tryouts, "", TriedOn(p));
        yield return new(p, Field.Situations, "", RecognisedOn(p));
        yield return new(p, Field.Untold, "", SwungOn(p));
        yield return new(p, Field.Doors, "", $"Climb to {After(p)}");
        foreach (var (field, day) in PlantedPlans.DaysOf(p)) yield return new(p, field, "", day);
        foreach (var (field, day) in PlantedGoals.DaysOf(p)) yield return new(p, field, "", day);
        foreach (var pay in PaysOf(p))
        {
            foreach (var what in (object?[])[pay.Base, pay.BonusTarget, pay.EquityYear, pay.From]) yield return new(p, Field.Pay, "", what!);
        }

        var fluency = Organisation.Find(p.Key)!.Fluency;
        foreach (var day in World.Days)
        {
            // Everyone who always practised is wholly fluent, and that is nobody's in particular.
            if (fluency.On(day) is { } value and < .999) yield return new(p, Field.Fluency, "", value);
        }
    }
}

/// <summary>A rule that holds for one person alone, told in words of its own.</summary>
internal sealed class CanaryRule(Someone about, Field audience) : IRule
{
    /// <summary>Only to ask what its numbers are by default: it has none.</summary>
    public CanaryRule()
        : this(World.People[0], Field.FlagP)
    {
    }

    public string Id { get; } = IdOf(about, audience);

    public Telling Telling { get; } = new()
    {
        Title = $"A flag, {about.Word($"title{audience}")}",
        Says = "It holds.",
        Why = "So that it can be found.",
        PersonSteps = ["Nothing."],
        ManagerSteps = ["Nothing."],
        EndsWith = "It does not end.",
        Sources = [new("Nobody", "A made-up rule", 2026, new("https://example.org/"))],
        SeenBy = audience switch
        {
            Field.FlagP => Audience.Person,
            Field.FlagD => Audience.DirectManager,
            // What is set aside would otherwise be for more people than any other.
            Field.FlagL or Field.Aside => Audience.LineAbove,
            Field.FlagM => Audience.ManagersDebt,
            _ => Audience.WhoSeesPay,
        },
    };

    public object LimitsInForce { get; } = new Numbers();

    public static string IdOf(Someone about, Field audience) => about.Word($"rule{audience}");

    public void Judge(Evidence evidence, Findings findings)
    {
        if (evidence.Person.Id == about.Key && evidence.Person.Email != Without(audience)) findings.Add(Severity.Act, new(2013, 1, 1), CareerLadder.Core.Time.DateRange.Never, new(2013, 1, 1));
    }

    public string Because(Flag flag, Evidence evidence) => $"Because {about.Word($"because{audience}")}.";

    public string InBrief(Flag flag, Evidence evidence) => about.Word($"because{audience}");

    /// <summary>An e-mail address that says that this flag is not to hold: nobody but the person is shown it.</summary>
    public static string Without(Field audience) => $"without-{audience}@example.org";

    internal sealed record Numbers;
}
