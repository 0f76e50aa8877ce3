using CareerLadder.Core.Careers;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Somebody of the made-up organisation.</summary>
/// <param name="Boss">Whom they report to since spring 2024; null: nobody.</param>
/// <param name="BossBefore">Whom they reported to until then, and will again from summer 2027; null: the same.</param>
/// <param name="HasLeft">Three weeks ago.</param>
internal sealed record Someone(int Number, string Key, string? Boss, string? BossBefore = null, bool HasLeft = false)
{
    /// <summary>A word that stands nowhere else: whoever finds it has found this of this person.</summary>
    public string Word(string of) => $"Q{of}{Number:00}Q";

    /// <summary>A day that is nobody else's, and neither are the one before it, a last day, and the one after.</summary>
    public DateOnly Day(int year, int month, int day) => new DateOnly(year, month, day).AddDays(3 * Number);
}

/// <summary>Somebody who looks.</summary>
/// <param name="Role">As the table calls it.</param>
/// <param name="Person">The key of the person; null for an account that belongs to nobody.</param>
internal sealed record Looking(string Role, string? Person, string? AccountRole = null)
{
    public string Email => $"{Role}-{Person ?? "nobody"}@looks.example".Replace("'", "", StringComparison.Ordinal).Replace(' ', '-');

    public bool IsAnonymous => Role == "anonymous";

    public override string ToString() => $"the {Role} {Person ?? "who is nobody here"}";
}

/// <summary>
/// An organisation made so that everyone who looks stands in every relation that their role can stand in, and that everything that can
/// be known of a person is a word, a day or a number found nowhere else.
/// </summary>
internal static class World
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>Today; a day on which former managers still managed; a day on which they will again.</summary>
    public static IReadOnlyList<DateOnly> Days { get; } = [Today, new(2020, 5, 5), new(2028, 1, 1)];

    public static IReadOnlyList<Someone> People { get; } = Everyone();

    public static IReadOnlyList<Looking> Viewers { get; } =
    [
        new("anonymous", null),
        new("leaver", "le"),
        new("member", "mm-skip"),
        new("manager", "mm-report"),
        new("manager's manager", "mm"),
        new("former manager", "fm"),
        new("executive", "ex", Roles.Executive),
        new("compensation", "co", Roles.Compensation),
        new("administrator", "ad", Roles.Administrator),
        // The same with an account that belongs to nobody, and one that belongs to somebody who is not here.
        new("executive", null, Roles.Executive),
        new("compensation", null, Roles.Compensation),
        new("administrator", null, Roles.Administrator),
        new("member", "a ghost"),
    ];

    public static Someone Find(string key) => People.Single(p => p.Key == key);

    /// <summary>Read off the list of people above, today's line alone, and not asked of the program.</summary>
    public static Relations RelationOf(Looking viewer, Someone subject)
    {
        if (People.FirstOrDefault(p => p.Key == viewer.Person) is not { } me) return Relations.Stranger;
        if (me == subject) return Relations.Self;
        if (subject.HasLeft) return Relations.Stranger;
        if (subject.Boss == me.Key) return Relations.Report;
        for (var above = BossOf(subject.Boss); above is not null; above = BossOf(above))
        {
            if (above == me.Key) return Relations.SkipReport;
        }

        if (subject.BossBefore == me.Key) return Relations.FormerReport;
        return subject.Boss == me.Boss ? Relations.Peer : Relations.Stranger;
    }

    /// <summary>What one may see of another, looking at a day.</summary>
    public static Field MaySee(Looking viewer, Someone subject, DateOnly day, bool managersSeePay)
    {
        var fields = Expected.Of(viewer.Role, RelationOf(viewer, subject), managersSeePay);
        // Where somebody stands on another day than today is history. (A flag from pay names the level whose band it is about.)
        if (day != Today && !fields.Has(Field.History)) fields &= fields.Has(Field.FlagPay) ? ~Field.Post : ~(Field.Post | Field.Level);
        // Nobody who has left stands anywhere or reports to anybody: the name is left, and to those entitled to all pay, that.
        return subject.HasLeft ? fields & (Field.Name | Field.Pay | Field.FlagPay | Field.FlagL | Field.Audit | Field.LadderDraft) : fields;
    }

    /// <summary>product.md: intents "are the person's and the direct manager's unless the person shares them; practice hours are the person's unless shared".</summary>
    public static Field SharedWith(Looking viewer, Someone subject) => subject.HasLeft || viewer.Role is "leaver" ? Field.None : RelationOf(viewer, subject) switch
    {
        Relations.Report => Field.Practice,
        Relations.SkipReport => Field.Intents,
        _ => Field.None,
    };

    /// <summary>One of each relation, for what is too much to ask of everyone.</summary>
    public static IEnumerable<Someone> OneOfEach(Looking viewer) => People.Where(p => !p.HasLeft || p.Key == viewer.Person).GroupBy(p => RelationOf(viewer, p)).Select(g => g.First());

    /// <summary>Whether somebody stands in lists of a day: everyone who is here, and on other days those whose posts may be seen.</summary>
    public static bool IsListed(Asked asked, Someone subject) => !subject.HasLeft && (asked.IsToday || MaySee(asked.Viewer, subject, asked.Day, managersSeePay: false).Has(Field.History));

    private static string? BossOf(string? key) => key is null ? null : Find(key).Boss;

    private static Someone[] Everyone()
    {
        var people = new List<Someone>();
        Add("top", null);
        Add("else", "top");
        foreach (var head in (string[])["mm", "ex", "co", "ad", "le"])
        {
            Add(head, "top", hasLeft: head == "le");
            Add($"{head}-report", head);
            Add($"{head}-skip", $"{head}-report");
            Add($"{head}-former", "else", before: head);
        }

        Add("mm-peer", "mm");
        Add("mm-skip-peer", "mm-report");
        Add("mm-report-former", "else", before: "mm-report");
        Add("fm", "top");
        Add("fm-former", "else", before: "fm");
        return [.. people];

        void Add(string key, string? boss, string? before = null, bool hasLeft = false) => people.Add(new(people.Count + 1, key, boss, before, hasLeft));
    }
}
