namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>
/// Who may see what, written straight from product.md ("Who may see what") and flags.md ("seen by"), and from nothing in the program.
/// </summary>
internal static class Expected
{
    /// <summary>Read it beside product.md: a row is a role, a column how the one who looks stands to the subject today. "–": there is no such pair.</summary>
    private const string Table = """
        | who looks         | self    | report                  | skip report             | former report               | peer                        | stranger                    |
        | anonymous         | –       | –                       | –                       | –                           | –                           | nothing                     |
        | leaver            | nothing | nothing                 | nothing                 | nothing                     | nothing                     | nothing                     |
        | member            | own     | –                       | –                       | –                           | standing                    | standing                    |
        | manager           | own     | team                    | –                       | standing                    | standing                    | standing                    |
        | manager's manager | own     | team                    | line                    | standing                    | standing                    | standing                    |
        | former manager    | own     | –                       | –                       | standing                    | standing                    | standing                    |
        | executive         | own     | team + pay              | line + pay              | standing + L + pay          | standing + L + pay          | standing + L + pay          |
        | compensation      | own     | team + pay              | line + pay              | standing + pay              | standing + pay              | standing + pay              |
        | administrator     | own + ladders | team + audit + accounts + ladders | line + audit + accounts + ladders | standing + audit + accounts + ladders | standing + audit + accounts + ladders | standing + audit + accounts + ladders |
        """;

    private static readonly Dictionary<string, Field> Words = new(StringComparer.Ordinal)
    {
        ["nothing"] = Field.None,
        // "Everyone: name, post, level", and views that somebody shares with everyone who has an account.
        ["standing"] = Field.Name | Field.Post | Field.Level | Field.SharedViews,
        // "Whole line below: posts, goals shared upward, flags of audience L", and flags.md: debts are "shown to the manager and the line above".
        ["line"] = Field.SharedViews | Field.Name | Field.Post | Field.Level | Field.History | Field.FlagL | Field.FlagM | Field.SharedGoals,
        // "Direct reports: all but what is the person's alone." That are P flags, hours of practice and what is not saved yet; pay is a column of its own.
        ["team"] = Field.SharedViews | Field.Name | Field.Post | Field.Level | Field.History | Field.FlagL | Field.FlagM | Field.Fluency | Field.Doors | Field.Intents | Field.FlagD
            | Field.Goals | Field.SharedGoals | Field.Growth
            // "Recorded by the person, seen by the manager."
            | Field.Forks
            // "Who was asked when": it is about intents, which are the person's and the direct manager's; and so is what was tried.
            | Field.Asked | Field.Tryouts
            // "After a change of manager the new one sees goals, follow-ups and agreements; older notes only if the person shares them", and "those they wrote".
            | Field.Notes | Field.PrivateNotes
            // "Return ticket: agreed by person and manager"; and a plan is the person's alone until it is shared with the direct manager.
            | Field.SharedPlans | Field.Tickets,
        // "Own: all but others' private notes", and flags.md: a debt is "not on the person's page". The label is for nobody.
        ["own"] = Field.Views | Field.SharedViews | Field.Name | Field.Post | Field.Level | Field.History | Field.Fluency | Field.Doors | Field.Intents | Field.Practice | Field.Pay | Field.Email
            | Field.FlagP | Field.FlagD | Field.FlagL | Field.FlagPay | Field.Audit | Field.Goals | Field.SharedGoals | Field.Growth | Field.Drafts | Field.Forks
            // flags.md: "until then it leaves every list and count but their own".
            | Field.Aside | Field.Asked | Field.Tryouts
            // flags.md: "the person chooses; nobody else sees the choice".
            | Field.Situations | Field.Congratulations
            // What somebody answered about it is theirs too, and stands in the copy of their data; no page tells it.
            | Field.Untold
            // "People say they are interested; swaps offered": in private, so that neither a manager nor any role sees it.
            | Field.Interest | Field.SwapWish | Field.SwapOffer
            | Field.Notes | Field.OlderNotes
            | Field.Plans | Field.SharedPlans | Field.Tickets,
        // "Administrator: all else" of the settings, and "who looked at whose pay or notes is … shown to the person looked at".
        ["audit"] = Field.Audit,
        // "Administrator: accounts": whom to invite, at which address.
        ["accounts"] = Field.Email,
        // "Administrator: ladders": what is in force is everyone's, a draft nobody else's.
        ["ladders"] = Field.LadderDraft,
        // flags.md: "L also the line above and executives".
        ["L"] = Field.FlagL,
        // "Flags from pay are for those who may see that pay."
        ["pay"] = Field.Pay | Field.FlagPay,
    };

    private static readonly Dictionary<(string Role, Relations Relation), Field> Cells = Read().ToDictionary();

    /// <summary>The pairs there are.</summary>
    public static IEnumerable<(string Role, Relations Relation)> Pairs => Cells.Keys;

    /// <param name="managersSeePay">"Pay: reports', if the organisation says so."</param>
    public static Field Of(string role, Relations relation, bool managersSeePay) => Cells[(role, relation)] switch
    {
        Field.None => Field.None,
        var seen when managersSeePay && relation == Relations.Report => seen | Words["pay"],
        var seen => seen,
    };

    /// <summary>Who sees each rule's flags: the column "seen by" of flags.md.</summary>
    public static IReadOnlyDictionary<string, Field> SeenBy { get; } = new Dictionary<string, Field>(StringComparer.Ordinal)
    {
        ["EarlyManager"] = Field.FlagD,
        ["NewManager"] = Field.FlagD,
        ["ShortTour"] = Field.FlagD,
        ["ForkInTheRoad"] = Field.FlagD,
        ["BackToTheWell"] = Field.FlagD,
        ["ClimbedUnasked"] = Field.FlagP,
        ["SkillDecay"] = Field.FlagD,
        ["ColdHands"] = Field.FlagD,
        ["CriticalPath"] = Field.FlagP,
        ["TlmTrap"] = Field.FlagL,
        ["ReturnRamp"] = Field.FlagD,
        ["ComfortZone"] = Field.FlagD,
        ["SpanTooWide"] = Field.FlagL,
        ["SpanTooNarrow"] = Field.FlagL,
        ["NeverAsked"] = Field.FlagM,
        ["ConversationOverdue"] = Field.FlagM,
        ["WaitingForAChance"] = Field.FlagD,
        ["WantsBack"] = Field.FlagD,
        ["ForAWhile"] = Field.FlagD,
        ["ExecutiveWantsBack"] = Field.FlagP,
        ["SingleTrack"] = Field.FlagP,
        ["PayOutsideBand"] = Field.FlagPay,
        ["SwingCutPay"] = Field.FlagPay,
        ["SwingWouldCutPay"] = Field.FlagPay,
    };

    private static IEnumerable<KeyValuePair<(string, Relations), Field>> Read()
    {
        foreach (var line in Table.Split('\n').Skip(1))
        {
            var cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
            for (var i = 1; i < cells.Length; i++)
            {
                if (cells[i] == "–") continue;
                var seen = cells[i].Split('+', StringSplitOptions.TrimEntries).Aggregate(Field.None, (fields, word) => fields | Words[word]);
                yield return new((cells[0], (Relations)(i - 1)), seen);
            }
        }
    }
}
