namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>What can be known of a person, as product.md and flags.md tell it apart.</summary>
[Flags]
internal enum Field : long
{
    None = 0,
    Name = 1,
    Post = 2,
    Level = 4,

    /// <summary>The dates of every post, and the posts before and after the one of today.</summary>
    History = 8,
    Fluency = 16,
    Doors = 32,
    Intents = 64,
    Practice = 128,
    Pay = 256,

    /// <summary>Flags seen by the person alone: P.</summary>
    FlagP = 512,

    /// <summary>Flags seen by the direct manager too: D.</summary>
    FlagD = 1024,

    /// <summary>Flags seen by the line above and executives too: L.</summary>
    FlagL = 2048,

    /// <summary>Debts of the manager: M.</summary>
    FlagM = 4096,

    /// <summary>Flags seen by whoever may see the pay: €.</summary>
    FlagPay = 8192,
    Email = 16384,

    /// <summary>The lawful label, for nobody's eyes.</summary>
    Group = 32768,

    /// <summary>The shared notes of conversations with the manager of today, their agenda, and what was agreed with any manager.</summary>
    Notes = 65536,

    /// <summary>What the audit says about a person.</summary>
    Audit = 131072,

    /// <summary>What somebody wants in two or three years, or in five, and since when.</summary>
    Goals = 262144,

    /// <summary>The same, of goals that were shared upward.</summary>
    SharedGoals = 524288,

    /// <summary>The evidence collected under expectations, one's own view of them and the manager's.</summary>
    Growth = 1048576,

    /// <summary>What somebody is typing and has not saved yet.</summary>
    Drafts = 2097152,

    /// <summary>Flags that the person has set aside, and why.</summary>
    Aside = 1L << 40,

    /// <summary>Interest in an opening, for the person and the one who manages the opening.</summary>
    Interest = 1L << 44,

    /// <summary>That somebody may be asked to swap.</summary>
    SwapWish = 1L << 45,

    /// <summary>A swap that not both have said yes to.</summary>
    SwapOffer = 1L << 46,

    /// <summary>The decision at the fork, the day to look at it again, and what of the work brings joy.</summary>
    Forks = 1L << 41,

    /// <summary>When somebody was asked whether to manage or go back.</summary>
    Asked = 1L << 52,

    /// <summary>Parts of managing that somebody tried without the title.</summary>
    Tryouts = 1L << 53,

    /// <summary>In which situation somebody recognised themselves.</summary>
    Situations = 1L << 54,

    /// <summary>A swing that somebody did not wish to be told of: for nobody's eyes.</summary>
    Untold = 1L << 55,

    /// <summary>What colleagues wrote to somebody about a swing.</summary>
    Congratulations = 1L << 56,

    /// <summary>Shared notes of conversations with a manager of earlier days.</summary>
    OlderNotes = 1L << 47,

    /// <summary>What the manager of today wrote for themselves alone.</summary>
    PrivateNotes = 1L << 48,

    /// <summary>What a manager of earlier days wrote for themselves alone.</summary>
    OlderPrivateNotes = 1L << 49,

    /// <summary>What-if plans that are nobody else's.</summary>
    Plans = 1L << 32,

    /// <summary>The same, of plans that were shared with the direct manager.</summary>
    SharedPlans = 1L << 33,

    /// <summary>Return tickets: what person and manager promise each other.</summary>
    Tickets = 1L << 34,

    /// <summary>Views of the list of people that somebody saved for themselves.</summary>
    Views = 1L << 57,

    /// <summary>The same, shared with everyone who has an account.</summary>
    SharedViews = 1L << 58,

    /// <summary>Ladders that are being written, and in force for nobody; those that name somebody stand for them. So do mappings and titles of imports, which are for administrators, too.</summary>
    LadderDraft = 1L << 59,
}

/// <summary>How the one who looks stands to the subject, in the words of the table.</summary>
internal enum Relations
{
    Self,
    Report,
    SkipReport,
    FormerReport,
    Peer,
    Stranger,
}

/// <summary>The columns of flags.md and the people they are for.</summary>
internal static class Fields
{
    public static IReadOnlyList<Field> All { get; } = [.. Enum.GetValues<Field>().Where(f => f != Field.None)];

    public static IReadOnlyList<Field> Flags { get; } = [Field.FlagP, Field.FlagD, Field.FlagL, Field.FlagM, Field.FlagPay];

    /// <summary>Those and what is set aside: every sort of rule that is made up here.</summary>
    public static IReadOnlyList<Field> Rules { get; } = [.. Flags, Field.Aside];

    public static bool Has(this Field fields, Field one) => (fields & one) != Field.None;
}
