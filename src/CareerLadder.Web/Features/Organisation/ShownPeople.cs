using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Organisations;

/// <summary>The people behind one figure of one month: only those of whom the one who looks may see what the figure says.</summary>
/// <param name="page">Of a long list, from 1.</param>
internal sealed class ShownPeople(Access access, OrganisationFigures figures, int at, int page)
{
    private const int PageSize = 120;

    private readonly DateOnly day = figures.Months[at];

    /// <summary>Null for a figure there is not.</summary>
    public ShownList? Of(string show)
    {
        var month = Say.Month(day);
        if (Shown.AsFlag(show) is { } id)
        {
            return access.Organisation.Rules.Find(id) is not { } rule || rule.Telling.SeenBy == Audience.WhoSeesPay ? null : List(
                $"{rule.Telling.Title}, at the end of {month}", Holders(access, figures, rule, day).Select(p => (p, Because(p, rule))));
        }

        if (Shown.AsReports(show) is var (few, many))
            return List($"Direct reports: {Words(few, many)}, at the end of {month}", Standing(p => p.Reports >= Math.Max(few, 1) && !(p.Reports > many), p => Say.Count(p.Reports, "direct report"), most: p => p.Reports));
        if (Shown.AsHandsOn(show) is var (from, to))
            return List($"Managers who last did the engineering {Words(from, to)} years ago", Standing(p => p.HandsOn / 12 >= from && !(p.HandsOn / 12 >= to), p => KindWords.Of(p.Post)));
        if (Shown.AsSwung(show) is { } swung) return List($"Swung to management in {swung}", Swings(Track.Management, s => s.Year == swung));
        if (Shown.AsReturned(show) is { } returned) return List($"Swung to engineering in {returned}", Swings(Track.Engineering, s => s.Year == returned));
        if (Shown.AsStayed(show) is { } stayed) return List($"Swung to engineering in {stayed} and still practised twelve months later", Swings(Track.Engineering, s => s.Year == stayed, onlyStayed: true));
        return show switch
        {
            Shown.Practising => List($"On the engineering track at the end of {month}", Standing(p => p.Post.Kind.IsPractising(), p => KindWords.Of(p.Post))),
            Shown.Managing => List($"On the management track at the end of {month}", Standing(p => p.Post.Kind.IsManaging(), p => KindWords.Of(p.Post))),
            Shown.Others => List($"In another function at the end of {month}", Standing(p => p.Post.Kind.TrackOf() is null, p => KindWords.Of(p.Post))),
            Shown.ToManagement => List($"Swung to management, {SwingsReader.QuarterName(day)}", Swings(Track.Management, InQuarter)),
            Shown.ToEngineering => List($"Swung to engineering, {SwingsReader.QuarterName(day)}", Swings(Track.Engineering, InQuarter)),
            _ => null,
        };
    }

    /// <summary>For whom a rule holds on the day, of those here whose flag may be seen and is not set aside.</summary>
    public static IEnumerable<Evidence> Holders(Access access, OrganisationFigures figures, IRule rule, DateOnly day)
    {
        foreach (var i in figures.SeenFlags(rule).ToList())
        {
            var person = access.Organisation.People[i];
            var id = person.Person.Id;
            if (person.PresenceOn(day) == Presence.Here && access.Organisation.FlagsOf(id).Any(f => f.Rule == rule && f.Days.Holds(day)) && !access.IsSetAside(rule, id)) yield return person;
        }
    }

    private ShownList List(string title, IEnumerable<(Evidence Person, string Says)> people)
    {
        var all = people.ToList();
        var shown = Math.Clamp(page, 1, Math.Max(1, (all.Count + PageSize - 1) / PageSize));
        return new(title, [.. all.Skip((shown - 1) * PageSize).Take(PageSize).Select(p => new ShownPerson(p.Person.Person.Id, p.Person.Person.DisplayName, p.Says))], all.Count, (shown - 1) * PageSize, shown);
    }

    private IEnumerable<(Evidence, string)> Standing(Func<PostsOnDay, bool> holds, Func<PostsOnDay, string> says, Func<PostsOnDay, int>? most = null) =>
        Seen().Select(p => (Person: p, Posts: PostsOnDay.Of(p, access.Organisation.LadderOn(day), day))).Where(p => p.Posts is { } posts && holds(posts))
            .OrderByDescending(p => most?.Invoke(p.Posts!) ?? 0).ThenBy(p => p.Person.Person.DisplayName, StringComparer.OrdinalIgnoreCase).Select(p => (p.Person, says(p.Posts!)));

    private IEnumerable<(Evidence, string)> Swings(Track to, Func<DateOnly, bool> isIn, bool onlyStayed = false) =>
        from person in Seen()
        let here = person.DaysHere()
        from swing in person.Career.Swings
        where swing.To == to && swing.Post.IsHere && here.Holds(swing.On) && isIn(swing.On) && (!onlyStayed || PostTrends.HasStayed(person, swing.On))
        orderby swing.On
        select (person, $"{Say.Day(swing.On)}: {KindWords.Of(swing.Post)}");

    private IEnumerable<Evidence> Seen() => access.Organisation.People.Where((_, i) => figures.SeenPosts.Holds(i));

    private bool InQuarter(DateOnly on) => SwingsReader.QuarterName(on) == SwingsReader.QuarterName(day);

    private string Because(Evidence person, IRule rule) => access.Organisation.FlagsOf(person.Person.Id).First(f => f.Rule == rule && f.Days.Holds(day)).Because(person);

    private static string Words(int from, int? to) => to is { } last ? from == last ? $"{from}" : $"{from} to {last}" : $"{from} or more";
}
