using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;

namespace CareerLadder.Web;

/// <summary>How the one who looks stands to the one looked at, on the reporting line of today.</summary>
public enum Relation
{
    Stranger,
    Self,

    /// <summary>The direct manager.</summary>
    Manager,

    /// <summary>Anywhere above the direct manager.</summary>
    LineAbove,
}

/// <summary>What can be known of a person, apart from flags.</summary>
public enum Known
{
    /// <summary>Name, current post and level: for everyone with an account. Of somebody who is yet to come, nothing: that is not told before it is so.</summary>
    Standing,

    /// <summary>Every post with its dates, and what follows from them: tenure, tours, swings, reports.</summary>
    Posts,

    /// <summary>The estimate of fluency, and the doors, which rest on it.</summary>
    Fluency,

    /// <summary>What somebody wants and why: the person's and the direct manager's, unless shared with the line above.</summary>
    Intents,

    /// <summary>The decision at the fork, when to look at it again, and what of the work brings joy.</summary>
    Forks,

    /// <summary>Hours of practice: the person's own unless shared.</summary>
    Practice,

    Pay,

    /// <summary>What they want, the evidence they collect for it, and both views of it; and of what they want, what they have shared upward.</summary>
    Goals, SharedGoals,
}

/// <summary>What an organisation decides about who may see what.</summary>
public sealed record AccessSettings
{
    /// <summary>Whether managers see the base pay of their direct reports.</summary>
    public bool ManagersSeePay { get; init; }

    /// <summary>Whether everyone with an account sees the bands of both ladders, and so the gaps between them.</summary>
    public bool EveryoneSeesBands { get; init; } = true;

    /// <summary>Whether everyone with an account sees the openings.</summary>
    public bool EveryoneSeesOpenings { get; init; } = true;
}

/// <summary>
/// Who may see what, for one viewer: the whole table in one place, asked by every store on every call, and denying what it does
/// not name. It rests on the reporting line of today, whatever day is looked at.
/// </summary>
/// <param name="signedIn">Null: nobody is. Whoever has left is nobody either, from the first day no longer here.</param>
public sealed class Access(Organisation organisation, Viewer? signedIn, DateOnly today, AccessSettings settings)
{
    /// <summary>A figure about fewer people than this is shown only as a list to those who may see each of them.</summary>
    public const int LeastShown = Disclosure.Least;

    private static readonly Audience[] Audiences = Enum.GetValues<Audience>();

    private readonly Viewer? viewer = organisation.Find(signedIn?.PersonId)?.Career.End <= today ? null : signedIn;

    // A store asks several things of everyone; a list of a hundred thousand feels the difference.
    private readonly Dictionary<string, Relation> relations = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Audience>?[] audiences = new IReadOnlyList<Audience>?[Enum.GetValues<Relation>().Length];
    private IReadOnlySet<string>? below;

    public Organisation Organisation => organisation;

    /// <summary>Null for whoever may see nothing at all.</summary>
    public Viewer? Viewer => viewer;

    public DateOnly Today => today;

    /// <summary>Bands are pay in general, nobody's in particular.</summary>
    public bool MaySeeBands => viewer is not null && (settings.EveryoneSeesBands || viewer.IsExecutive || viewer.IsCompensation);

    /// <summary>Whether the base pay of everyone is theirs to see: figures and lists over all pay are for them alone.</summary>
    public bool MaySeeEveryonesPay => viewer is { IsExecutive: true } or { IsCompensation: true };

    /// <summary>Whether anybody reports to the one who looks: then there is a team to look at, and perhaps a line below it.</summary>
    public bool Manages => viewer?.PersonId is { } me && organisation.Lines.ReportsOn(me, today).Any();

    /// <summary>Whether there may be pay of others to see, and so something to ask of pay: one's own alone is no list.</summary>
    public bool SeesPayOfOthers => viewer is not null && (viewer.IsExecutive || viewer.IsCompensation || (settings.ManagersSeePay && Manages));

    /// <summary>How the careers of the whole organisation move, as far as each may be seen, and else as counts.</summary>
    public bool MaySeeOrganisation => viewer is { IsExecutive: true };

    /// <summary>Where they are not everyone's, each is still for whoever may manage it.</summary>
    public bool MaySeeOpenings => viewer is not null && (settings.EveryoneSeesOpenings || viewer.IsExecutive || viewer.IsAdministrator);

    /// <summary>Whether an opening that somebody manages may be posted, edited, closed and filled: by them, by the line above, and by administrators. Who is interested is another matter.</summary>
    public bool MayManageOpeningOf(string manager) => viewer is not null && (viewer.IsAdministrator || RelationTo(manager) != Relation.Stranger);

    /// <summary>Interest is for the person, and for the one it was told to as long as they manage the opening; neither for the line above nor for administrators.</summary>
    public bool MaySeeInterest(string person, string toldTo, string manager) => viewer?.PersonId is { } me && (me == person || (me == toldTo && me == manager));

    /// <summary>Says that something is about to be asked of everyone: one walk down the line then does, instead of one up it for each. Nothing else follows from it.</summary>
    public Access ToEveryone()
    {
        below ??= viewer?.PersonId is { } me ? organisation.Lines.Below(me, today) : new HashSet<string>();
        return this;
    }

    public Relation RelationTo(string person)
    {
        if (below?.Contains(person) is false) return person == viewer?.PersonId ? Relation.Self : Relation.Stranger;
        if (relations.TryGetValue(person, out var known)) return known;
        return relations[person] = Find(person);
    }

    public bool MaySee(Known known, string person)
    {
        if (viewer is null) return false;
        var relation = RelationTo(person);
        return known switch
        {
            Known.Standing => relation != Relation.Stranger || organisation.Find(person)?.PresenceOn(today) != Presence.NotYet,
            Known.Posts or Known.SharedGoals => relation != Relation.Stranger,
            Known.Fluency or Known.Forks or Known.Goals => relation is Relation.Self or Relation.Manager,
            Known.Intents => relation is Relation.Self or Relation.Manager || IsSharedWith(relation, Shared.Intents, person),
            Known.Practice => relation == Relation.Self || IsSharedWith(relation, Shared.Practice, person),
            Known.Pay => relation == Relation.Self || MaySeeEveryonesPay || (relation == Relation.Manager && settings.ManagersSeePay),
            _ => false,
        };
    }

    /// <summary>Whether what would follow for somebody tells of their pay: a flag from pay that does not come says as much of it as one that does.</summary>
    public bool TriesPayOf(string person) => MaySee(Known.Pay, person) && organisation.Find(person)?.Career.Pays.Count > 0;

    /// <summary>Where somebody stands on a day: for everyone today; on any other day it is one of their posts.</summary>
    public bool MaySeeStanding(string person, DateOnly day) => MaySee(day == today ? Known.Standing : Known.Posts, person);

    /// <summary>
    /// Whether the flags of a rule about a person may be seen; the person's own debts as a manager are no flag of theirs. What the
    /// person has set aside nobody else sees until then, whatever day they look at: not even that it is set aside.
    /// </summary>
    public bool MaySee(IRule rule, string person) => MaySeeUnlessSetAside(rule, person) && (RelationTo(person) == Relation.Self || !IsSetAside(rule, person));

    /// <summary>The same whether or not the person has set the flags of the rule aside: whom a count of others is not about.</summary>
    public bool MaySeeUnlessSetAside(IRule rule, string person)
    {
        if (viewer is null) return false;
        var relation = RelationTo(person);
        return MaySee(rule.Telling.SeenBy, person, relation)
            || (rule.Telling is { RestsOnIntents: true, SeenBy: Audience.DirectManager } && IsSharedWith(relation, Shared.Intents, person));
    }

    /// <summary>Whether the person has set the flags of a rule aside today: then they count nowhere, and stand on the person's own page alone. A debt is the manager's, and not the person's to set aside.</summary>
    public bool IsSetAside(IRule rule, string person) => rule.Telling.SeenBy != Audience.ManagersDebt && organisation.IsSetAside(person, rule.Id, today);

    /// <summary>Whom the one who looks belongs to of all for whom flags about a person are. Empty for most people: then no flag need be looked for.</summary>
    public IReadOnlyList<Audience> AudiencesOf(string person)
    {
        if (viewer is null) return [];
        // What flags are for is decided by how one stands to the person, and by nothing else about them.
        var relation = RelationTo(person);
        return audiences[(int)relation] ??= [.. Audiences.Where(audience => MaySee(audience, person, relation))];
    }

    // Whoever manages the person now: what is shared goes with the post, not with whoever held it.
    private bool IsSharedWith(Relation relation, Shared what, string person) => relation switch
    {
        Relation.Manager => organisation.SharingsOf(person, today).Any(s => s.What == what && s.With == SharedWith.DirectManager),
        Relation.LineAbove => organisation.SharingsOf(person, today).Any(s => s.What == what && s.With == SharedWith.LineAbove),
        _ => false,
    };

    private Relation Find(string person)
    {
        if (viewer?.PersonId is not { } me) return Relation.Stranger;
        if (me == person) return Relation.Self;
        if (organisation.Lines.ManagerOn(person, today) == me) return Relation.Manager;
        return below is not null || organisation.Lines.IsAbove(me, person, today) ? Relation.LineAbove : Relation.Stranger;
    }

    private bool MaySee(Audience audience, string person, Relation relation) => audience switch
    {
        Audience.Person => relation == Relation.Self,
        Audience.DirectManager => relation is Relation.Self or Relation.Manager,
        Audience.LineAbove => relation != Relation.Stranger || viewer is { IsExecutive: true },
        Audience.ManagersDebt => relation is Relation.Manager or Relation.LineAbove,
        Audience.WhoSeesPay => MaySee(Known.Pay, person),
        _ => false,
    };
}
