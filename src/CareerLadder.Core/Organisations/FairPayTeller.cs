using CareerLadder.Core.Pay;

namespace CareerLadder.Core.Organisations;

/// <summary>
/// Works out what is told of a day. Each figure is asked of <see cref="OtherWorlds"/> first, which knows what was told before and nobody's
/// group; only then is it looked up which of the answers that may be given is true. Equal work comes first, then what is adjusted, then the rest.
/// </summary>
public sealed class FairPayTeller
{
    /// <summary>Of fewer people the middle says little, and each figure leaves less to be told in later years.</summary>
    private const int LeastForMiddle = 20;

    private readonly List<string> names;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly OtherWorlds worlds;
    private bool isFirst = true;

    private FairPayTeller(IReadOnlyList<string> names, IReadOnlyList<FairPayTelling> before, IEnumerable<string> people)
    {
        this.names = [.. names];
        foreach (var person in before.SelectMany(t => t.Behind).Select(p => p.Person).Concat(people)) places.TryAdd(person, places.Count);
        worlds = new(places.Count, names.Count);
        foreach (var telling in before) Remember(telling);
    }

    /// <param name="groups">The lawful label of a person by their key.</param>
    /// <param name="day">Not after today: what is to come is nobody's pay yet.</param>
    /// <param name="before">All that was told of days before, from the first.</param>
    /// <returns>Null where there are no two groups.</returns>
    public static FairPayTelling? Tell(Organisation organisation, IReadOnlyDictionary<string, string> groups, DateOnly day, IReadOnlyList<FairPayTelling> before)
    {
        var everyone = PaidInGroup.On(organisation, groups, day);
        var people = everyone.FindAll(p => p.Group is not null);
        var here = people.GroupBy(p => p.Group!, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToList();
        // The reference stays what it was: that another group has become the largest would tell of who came.
        List<string> known = [.. before.Count > 0 ? before[^1].Groups : here.Take(1)];
        List<string> called = [.. known, .. here.Except(known, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (called.Count < 2) return null;
        var teller = new FairPayTeller(called, before, people.Select(p => p.Person));
        return new(
            day, called, everyone.Select(p => p.Category).Distinct().Count(), teller.Tell(people), [.. people.Select(p => new PaidOnce(p.Person, p.Category, p.Track, p.Base, p.MonthsHere))]);
    }

    private List<ToldFigure> Tell(List<PaidInGroup> everyone)
    {
        var people = everyone.ConvertAll(p => p with { Place = places[p.Person] });
        var groups = new int[places.Count];
        foreach (var person in people) groups[person.Place] = names.IndexOf(person.Group!);
        Meet(people);
        var told = new List<ToldFigure>();
        foreach (var asked in Asked(people, names.Count))
        {
            // The middle, only where the mean is told; an end of an interval, only where its gap is.
            var first = FirstOf(asked.Kind);
            if (first != asked.Kind && !told.Exists(t => t.Kind == first && t.Category == asked.Category && t.Group == names[asked.Group] && t.Share is not null)) continue;
            if (worlds.Ask(asked) is not { } answers) continue;
            var truth = asked.In(groups);
            // A label that was put right can make few of those who were not; that would tell whose it was.
            if (answers.FirstOrDefault(a => truth.Tells(a.Told)) is not { } answer) continue;
            worlds.Tell(asked, answer);
            told.Add(new(asked.Kind, asked.Category, names[asked.Group], answer.Told));
        }

        return told;
    }

    private void Remember(FairPayTelling telling)
    {
        List<PaidInGroup> people = [.. telling.Behind.Select(p => new PaidInGroup(places[p.Person], p.Person, null, p.Category, p.Track, p.Base, p.MonthsHere))];
        Meet(people);
        foreach (var asked in Asked(people, telling.Groups.Count))
        {
            if (telling.Figures.FirstOrDefault(f => f.Kind == asked.Kind && f.Category == asked.Category && f.Group == names[asked.Group]) is { } told) worlds.Remember(asked, told.Share);
        }
    }

    private void Meet(List<PaidInGroup> people)
    {
        worlds.Meet(people);
        if (!isFirst) return;
        isFirst = false;
        worlds.Remember(new AskedLargest(people, names.Count), AskedLargest.Told);
    }

    private static FairPayFigure FirstOf(FairPayFigure kind) => kind switch
    {
        FairPayFigure.Median => FairPayFigure.Mean,
        FairPayFigure.AdjustedLow or FairPayFigure.AdjustedHigh => FairPayFigure.Adjusted,
        _ => kind,
    };

    private static IEnumerable<AskedFigure> Asked(List<PaidInGroup> people, int groups)
    {
        List<int> others = [.. Enumerable.Range(1, groups - 1)];
        var categories = people.GroupBy(p => p.Category).Where(c => c.Count() >= 2 * Disclosure.Least)
            .OrderByDescending(c => c.Key.Rung).ThenBy(c => c.Key.Zone, StringComparer.Ordinal).ThenBy(c => c.Key.Currency, StringComparer.Ordinal).ToList();
        var wholes = people.GroupBy(p => p.Category.ToWhole()).Where(c => c.Count() >= 2 * Disclosure.Least).OrderBy(c => c.Key.Currency, StringComparer.Ordinal).ToList();
        var space = new Lazy<FitSpace>(() => new(people, others));
        return
        [
            .. Gaps(FairPayFigure.Mean, categories), .. Fits(FairPayFigure.Adjusted), .. Fits(FairPayFigure.AdjustedLow), .. Fits(FairPayFigure.AdjustedHigh),
            .. Gaps(FairPayFigure.Median, categories.Where(c => c.Count() >= LeastForMiddle)), .. Gaps(FairPayFigure.Mean, wholes), .. Gaps(FairPayFigure.Median, wholes),
        ];

        IEnumerable<AskedFigure> Gaps(FairPayFigure kind, IEnumerable<IGrouping<PayCategory, PaidInGroup>> of) =>
            from category in of from other in others select new AskedGap(kind, category.Key, category, other, 0, groups == 2);
        IEnumerable<AskedFigure> Fits(FairPayFigure kind) => space.Value.Degrees < FairPayRegression.LeastDegrees ? [] : others.Select(g => new AskedFit(kind, space.Value, g));
    }
}
