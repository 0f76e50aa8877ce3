using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;

namespace CareerLadder.Web.Components.Shared;

/// <summary>
/// The figures of a whole organisation for one who looks, worked out once for each organisation as it was read and each of those who
/// may look: whoever asks again, on whatever page, reads the same. What is told of people whose facts are not the viewer's to see goes
/// through <see cref="Disclosure"/> here and nowhere else, so that two pages cannot be set against each other.
/// </summary>
public sealed class OrganisationFigures
{
    /// <summary>How many months of what may be seen lie before and after this one.</summary>
    private const int MonthsBack = 120;
    private const int MonthsAhead = 24;

    private static readonly ConditionalWeakTable<Organisation, All> Table = [];

    private readonly Dictionary<IRule, PersonSet> seenFlags;
    private readonly Lazy<PostTrends> posts;
    private readonly Lazy<ToldPosts?> toldPosts;
    private readonly Lazy<(int[][] Seen, ToldParts Others)> whyManage;
    private readonly Lazy<IReadOnlyDictionary<string, RuleTrend>> flags;

    /// <param name="lookers">One, or where it is to be worked out what is told of others, all who may look.</param>
    private OrganisationFigures(IReadOnlyList<Access> lookers, Populations populations, ToldCounts? told)
    {
        var access = lookers[0];
        var organisation = access.Organisation;
        (Populations, Told) = (populations, told);
        Months = MonthLine.Around(access.Today, MonthsBack, MonthsAhead);
        var people = organisation.People.Count;
        (SeenPosts, SeenIntents, Own) = (new(people), new(people), new(people));
        seenFlags = organisation.Rules.Rules.ToDictionary(r => r, _ => new PersonSet(people));
        foreach (var looker in lookers) See(looker.ToEveryone());
        posts = new(() => PostTrends.Of(organisation, SeenPosts, Months));
        toldPosts = new(() => told is null ? ToldPosts.Of(organisation, SeenPosts, populations) : SeenPosts.Count == people ? null : told.PostsOfOthers(populations));
        whyManage = new(() => (WhyManage.Seen(organisation, SeenIntents, Months), told?.WhyManaging(ToldMonths) ?? WhyManage.Others(organisation, SeenIntents, populations)));
        var today = access.Today;
        var of = ("flags of all", told is null ? null : KeyOf(access).Viewer);
        flags = new(() =>
        {
            var trends = FlagTrends.Of(organisation, Months, rule => seenFlags[rule], told is null ? populations : null, today, organisation.HandedOn<FlagTrends>(of));
            organisation.HandOn(of, trends);
            return trends.Rules.Select(t => told is null || seenFlags[t.Rule].Count == people ? t : t with { Others = told.FlagsOf(t.Rule.Id, ToldMonths) })
                .ToDictionary(t => t.Rule.Id, StringComparer.Ordinal);
        });
    }

    /// <summary>The months of what may be seen one by one, past and to come.</summary>
    public MonthLine Months { get; }

    /// <summary>Who is who at the end of each month of <see cref="ToldMonths"/>.</summary>
    public Populations Populations { get; }

    /// <summary>The months of what is told of others.</summary>
    public MonthLine ToldMonths => Populations.Months;

    /// <summary>What was told of others; null where that is yet to be worked out.</summary>
    internal ToldCounts? Told { get; }

    /// <summary>Whose posts may be seen.</summary>
    public PersonSet SeenPosts { get; }

    /// <summary>Whose answers may be seen.</summary>
    public PersonSet SeenIntents { get; }

    /// <summary>Oneself, and those who report to one.</summary>
    public PersonSet Own { get; }

    public PostTrends Posts => posts.Value;

    /// <summary>What may be told of those whose posts may not be seen; null where there are none.</summary>
    public ToldPosts? PostsOfOthers => toldPosts.Value;

    public (int[][] Seen, ToldParts Others) WhyManaging => whyManage.Value;

    /// <summary>By rule.</summary>
    public IReadOnlyDictionary<string, RuleTrend> Flags => flags.Value;

    /// <summary>Null for whoever may see no counts of others.</summary>
    /// <param name="told">What is told of others; of one organisation always the same.</param>
    public static OrganisationFigures? Of(Access access, ToldCounts told) =>
        access.MaySeeOrganisation ? Table.GetValue(access.Organisation, static _ => new()).Figures.GetOrAdd(KeyOf(access), _ => new(() => new([access], PopulationsOf(access), told))).Value : null;

    /// <summary>What may be told of all whom none of those who look may open.</summary>
    internal static OrganisationFigures OfAll(IReadOnlyList<Access> lookers) => new(lookers, PopulationsOf(lookers[0]), null);

    private static Populations PopulationsOf(Access access) =>
        Table.GetValue(access.Organisation, static _ => new()).Populations.GetOrAdd(access.Today, today => new(() => new(access.Organisation, ToldParts.MonthsUpTo(today)))).Value;

    /// <summary>What was worked out before for the one who looks; null: nothing.</summary>
    internal static OrganisationFigures? Kept(Access access) =>
        access.MaySeeOrganisation && Table.TryGetValue(access.Organisation, out var all) && all.Figures.TryGetValue(KeyOf(access), out var figures) && figures.IsValueCreated ? figures.Value : null;

    /// <summary>Whether nobody who asks would wait for any of it.</summary>
    internal bool IsWorkedOut => posts.IsValueCreated && toldPosts.IsValueCreated && whyManage.IsValueCreated && flags.IsValueCreated;

    /// <summary>All of it at once, where it is not yet: all hands at it.</summary>
    internal void WorkOut()
    {
        if (!IsWorkedOut) Parallel.Invoke(() => _ = Flags, () => _ = PostsOfOthers, () => _ = Posts, () => _ = WhyManaging);
    }

    /// <summary>Of whom the flags of a rule may be seen, whether or not they are set aside.</summary>
    public PersonSet SeenFlags(IRule rule) => seenFlags[rule];

    // Everyone once: how one stands to a person costs more than all that follows from it. Of strangers all may see the same rules.
    private void See(Access access)
    {
        var people = access.Organisation.People;
        List<PersonSet>? ofStrangers = null;
        for (var i = 0; i < people.Count; i++)
        {
            var id = people[i].Person.Id;
            if (access.RelationTo(id) == Relation.Stranger)
            {
                ofStrangers ??= [.. seenFlags.Where(s => access.MaySeeUnlessSetAside(s.Key, id)).Select(s => s.Value)];
                foreach (var set in ofStrangers) set.Add(i);
                continue;
            }

            if (access.MaySee(Known.Posts, id)) SeenPosts.Add(i);
            if (access.MaySee(Known.Intents, id)) SeenIntents.Add(i);
            if (access.RelationTo(id) is Relation.Self or Relation.Manager) Own.Add(i);
            foreach (var (rule, set) in seenFlags)
            {
                if (access.MaySeeUnlessSetAside(rule, id)) set.Add(i);
            }
        }
    }

    private static (string Viewer, DateOnly Today) KeyOf(Access access) => (access.Viewer?.PersonId ?? "", access.Today);

    private sealed class All
    {
        public ConcurrentDictionary<DateOnly, Lazy<Populations>> Populations { get; } = new();

        public ConcurrentDictionary<(string Viewer, DateOnly Today), Lazy<OrganisationFigures>> Figures { get; } = new();
    }
}
