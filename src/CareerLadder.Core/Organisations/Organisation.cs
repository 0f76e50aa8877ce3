using System.Collections.Concurrent;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Pay;

namespace CareerLadder.Core.Organisations;

/// <summary>
/// Everyone's careers at once, built from the facts in one go and immutable, so that any number of readers can share it. Fluency
/// and flags of a person are worked out when first asked for and kept.
/// </summary>
public sealed class Organisation
{
    private const int MostKept = 64;
    private const int MostHandedOn = 16;

    private readonly Dictionary<string, int> indexById = new(StringComparer.Ordinal);
    private readonly Evidence[] evidence;
    private readonly Flag[]?[] flags;
    private readonly ILookup<string, SetAside> setAsides;
    private readonly ILookup<string, Sharing> sharings;
    private readonly ConcurrentDictionary<object, Lazy<object>> kept = new();
    private readonly ConcurrentDictionary<object, object> handedOn;
    private readonly Company? set;

    /// <param name="told">Each person once; rows of persons who are not there are ignored.</param>
    /// <param name="before">The organisation as it was before a change: whoever has not changed, and is judged by the same, is taken over as worked out there. What follows is the same with it and without.</param>
    public Organisation(Facts told, RuleBook rules, Company? company = null, Organisation? before = null)
    {
        var facts = Facts = before is null ? told : told.Over(before.Facts);
        Rules = rules;
        set = company;
        handedOn = before is null ? [] : new(before.handedOn);
        Company = CompanyOf(facts, company, before);
        var histories = Histories(facts);
        Lines = new(histories);
        var practices = Facts.ByPerson(facts.Practices, p => p.Person);
        var intents = Facts.ByPerson(facts.Intents, i => i.Person);
        var pays = Facts.ByPerson(facts.Pays, p => p.Person);
        var forks = Facts.ByPerson(facts.Forks, f => f.Person);
        var conversations = Facts.ByPerson(facts.Conversations, c => c.Person);
        var tryouts = Facts.ByPerson(facts.Tryouts, t => t.Person);
        setAsides = facts.SetAsides.ToLookup(s => s.Person, StringComparer.Ordinal);
        sharings = facts.Sharings.ToLookup(s => s.Person, StringComparer.Ordinal);
        evidence = new Evidence[facts.People.Count];
        flags = new Flag[]?[facts.People.Count];
        var known = before is not null && ReferenceEquals(before.Company, Company) && ReferenceEquals(before.Rules, rules) ? before : null;
        for (var i = 0; i < evidence.Length; i++)
        {
            var person = facts.People[i];
            indexById[person.Id] = i;
            var own = new CareerFacts(person)
            {
                Practices = practices.GetValueOrDefault(person.Id) ?? [],
                Intents = intents.GetValueOrDefault(person.Id) ?? [],
                Pays = pays.GetValueOrDefault(person.Id) ?? [],
                Forks = forks.GetValueOrDefault(person.Id) ?? [],
                Conversations = conversations.GetValueOrDefault(person.Id) ?? [],
                Tryouts = tryouts.GetValueOrDefault(person.Id) ?? [],
                DirectReports = Lines.CountOf(person.Id),
            };
            var career = new Career(own, histories[person.Id]);
            if (known is not null && known.indexById.TryGetValue(person.Id, out var was) && known.evidence[was].Career.IsSameAs(career))
                (evidence[i], flags[i]) = (known.evidence[was], known.flags[was]);
            else
                evidence[i] = new(career, Company);
        }
    }

    public static Organisation Empty { get; } = new(new Facts(), RuleBook.Default);

    public Facts Facts { get; }

    public RuleBook Rules { get; }

    public Company Company { get; }

    /// <summary>The ladders in force on the day. What is said of a career as of a day rests on them.</summary>
    public Ladder LadderOn(DateOnly day) => Company.Ladders.On(day);

    public ReportingLines Lines { get; }

    /// <summary>Everyone, in the order in which they were told.</summary>
    public IReadOnlyList<Evidence> People => evidence;

    /// <summary>The person of that key; null if there is none.</summary>
    public Evidence? Find(string? id) => id is not null && indexById.TryGetValue(id, out var i) ? evidence[i] : null;

    /// <summary>Every flag of the person, of all rules and days, by rule and day. Audiences are for the caller to heed.</summary>
    /// <exception cref="KeyNotFoundException">Nobody has that key.</exception>
    public IReadOnlyList<Flag> FlagsOf(string id)
    {
        var i = indexById[id];
        return flags[i] ??= Rules.Judge(evidence[i]);
    }

    /// <summary>What the person has ever set aside.</summary>
    public IEnumerable<SetAside> SetAsidesOf(string id) => setAsides.Count == 0 ? [] : setAsides[id];

    /// <summary>What the person has set aside on the day, the first to be told again first.</summary>
    public IEnumerable<SetAside> SetAsidesOf(string id, DateOnly day) => SetAsidesOf(id).Where(s => s.Holds(day)).OrderBy(s => s.Until);

    /// <summary>Whether the person has set the flags of the rule aside on the day; then they are in no list and no count but on the person's own page.</summary>
    public bool IsSetAside(string id, string rule, DateOnly day)
    {
        if (setAsides.Count == 0) return false;
        foreach (var aside in setAsides[id])
        {
            if (aside.Rule == rule && aside.Holds(day)) return true;
        }

        return false;
    }

    /// <summary>What the person shares on the day.</summary>
    public IEnumerable<Sharing> SharingsOf(string id, DateOnly day) => sharings.Count == 0 ? [] : sharings[id].Where(s => s.Holds(day));

    /// <summary>
    /// What was worked out of this organisation before, or else is now: nothing in it changes, so it need not be worked out twice, and whoever asks meanwhile waits for the first.
    /// Who may see it is for the caller to heed.
    /// </summary>
    /// <param name="what">Compared by value; name the day in it, and nothing about who asks.</param>
    public T Keep<T>(object what, Func<T> make)
        where T : class
    {
        if (!kept.TryGetValue(what, out var found))
        {
            // So that somebody who plays through ten years does not keep them all.
            if (kept.Count >= MostKept) kept.Clear();
            found = kept.GetOrAdd(what, new Lazy<object>(() => make()));
        }

        try
        {
            return (T)found.Value;
        }
        catch
        {
            // What went wrong once may succeed the next time.
            kept.TryRemove(new(what, found));
            throw;
        }
    }

    /// <summary>What was kept of it; null: nothing, or nothing yet, or nothing any more.</summary>
    public T? Kept<T>(object what)
        where T : class => kept.TryGetValue(what, out var found) && found.IsValueCreated ? (T)found.Value : null;

    /// <summary>
    /// What was last handed on under that name, here or by an organisation that this one was built upon: of other facts, so it is for the
    /// caller to tell what of it still holds. Null: nothing.
    /// </summary>
    public T? HandedOn<T>(object what)
        where T : class => handedOn.TryGetValue(what, out var found) ? (T)found : null;

    /// <summary>Keeps something for whoever works out the same of the organisation after a change. It must not hold the organisation.</summary>
    /// <param name="what">Compared by value.</param>
    public void HandOn(object what, object made)
    {
        if (handedOn.Count >= MostHandedOn) handedOn.Clear();
        handedOn[what] = made;
    }

    // The very one of before where nothing of it changed: by that it is known that nobody need be judged anew.
    private static Company CompanyOf(Facts facts, Company? company, Organisation? before)
    {
        var recording = facts.RecordingNow();
        if (before is not null && ReferenceEquals(before.set, company) && before.Company.Recording == recording
            && ReferenceEquals(before.Facts.Levels, facts.Levels) && ReferenceEquals(before.Facts.Expectations, facts.Expectations)
            && ReferenceEquals(before.Facts.Themes, facts.Themes) && ReferenceEquals(before.Facts.Bands, facts.Bands))
        {
            return before.Company;
        }

        return (company ?? new()) with
        {
            Ladders = LadderVersions.Of(facts.Levels, facts.Expectations, facts.Themes),
            Bands = facts.Bands.Count == 0 ? Bands.None : new(facts.Bands),
            Recording = recording,
        };
    }

    private static Dictionary<string, PostHistory> Histories(Facts facts)
    {
        var posts = Facts.ByPerson(facts.Posts, p => p.Person);
        var histories = new Dictionary<string, PostHistory>(facts.People.Count, StringComparer.Ordinal);
        foreach (var person in facts.People) histories[person.Id] = PostHistory.Of(posts.GetValueOrDefault(person.Id) ?? [], person.Left);
        return histories;
    }
}
