using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.People;

/// <summary>
/// Everything that people can be explored by. Fluency, practice, intents and the lawful label of a person are not here, and must not be:
/// product.md keeps them out of every filter.
/// </summary>
public static class Facets
{
    public const string Here = "here";
    public const string Left = "left";
    private const string NoFlag = "None that is yours to see";

    public static IReadOnlyList<Facet> All { get; } =
    [
        new("kind", "Kind", FacetKind.Words, FacetOf.Standing, static l => Word(l.Row.Kind?.ToString())) { IsInList = true, Tone = static (_, _, kind) => ToneOf(kind), Say = static (_, _, kind) => Enum.TryParse<Kind>(kind, out var known) ? KindWords.Of(known) : kind },
        new("track", "Track", FacetKind.Words, FacetOf.Standing, static l => Word(l.Row.Track?.ToString())) { Tone = static (_, _, track) => ToneOf(Enum.TryParse<Track>(track, out var known) ? known : null) },
        new("level", "Level", FacetKind.Words, FacetOf.Standing, static l => Word(l.Row.Level))
        {
            IsInList = true, Tone = static (a, day, id) => ToneOf(a.Organisation.LadderOn(day).Find(id)?.Track), Say = static (a, day, id) => a.Organisation.LadderOn(day).Find(id)?.Title is { } title ? $"{id} {title}" : id, Rank = static (a, day, id) => a.Organisation.LadderOn(day).RungOf(id) ?? int.MinValue,
        },
        new("rung", "Rung", FacetKind.Count, FacetOf.Standing, static l => Number(l.Row.Rung)),
        new("title", "Title", FacetKind.Words, FacetOf.Standing, static l => Word(l.Row.Title)),
        new("team", "Team", FacetKind.Words, FacetOf.Standing, static l => Word(l.Row.Team)) { IsInList = true, Lacks = "No team" },
        new("manager", "Manager", FacetKind.Words, FacetOf.Standing, static l => Word(l.Row.ManagerId ?? l.Row.Manager)) { Lacks = "Nobody", Say = static (a, _, id) => a.Organisation.Find(id) is { } known && a.MaySee(Known.Standing, id) ? known.Person.DisplayName : id },
        new("who", "Here or left", FacetKind.Words, FacetOf.Standing, static l => Word(l.Row.HasLeft ? Left : Here)) { IsInList = true, Say = static (_, _, who) => who == Left ? "Left" : "Here" },
        new("zone", "Zone", FacetKind.Words, FacetOf.Zone, static l => Word(l.Evidence.Person.Zone)),
        new("worked-at", "Worked at before", FacetKind.Words, FacetOf.Posts, static l => new(IsShown: true, Words: EmployersOf(l))) { Lacks = "Nowhere else that is known" },
        new("in-post", "Time in post", FacetKind.Months, FacetOf.Posts, static l => Number(TenureOf(l).Post)),
        new("on-rung", "Time on rung", FacetKind.Months, FacetOf.Posts, static l => Number(TenureOf(l).Rung)),
        new("on-track", "Time on track", FacetKind.Months, FacetOf.Posts, static l => Number(TenureOf(l).Track)),
        new("at-company", "Time at the company", FacetKind.Months, FacetOf.Posts, static l => Number(TenureOf(l).Company)),
        new("tour", "Length of the tour", FacetKind.Months, FacetOf.Posts, static l => Number(TourOf(l))) { Lacks = "On no tour" },
        new("swings", "Swings", FacetKind.Count, FacetOf.Posts, static l => Number(SwingsOf(l))),
        new("reports", "Direct reports", FacetKind.Count, FacetOf.Posts, static l => Number(l.Row.HasLeft ? null : l.Evidence.Career.DirectReports.On(l.AsOf))),
        new("joined", "Joined", FacetKind.Day, FacetOf.Posts, static l => Day(l.Evidence.Person.Joined)),
        new("last-day", "Last day here", FacetKind.Day, FacetOf.Posts, static l => Day(l.Evidence.Person.Left?.AddDays(-1))) { Lacks = "None set" },
        new("flag", "Flag", FacetKind.Words, FacetOf.Flags, static l => new(IsShown: true, Words: FlagsOf(l, static f => f.Rule))) { IsInList = true, Lacks = NoFlag, Say = static (a, _, rule) => a.Organisation.Rules.Find(rule)?.Telling.Title ?? rule },
        new("severity", "Severity of a flag", FacetKind.Words, FacetOf.Flags, static l => new(IsShown: true, Words: FlagsOf(l, static f => f.Severity.ToString())))
        {
            Lacks = NoFlag, Rank = static (_, _, severity) => Enum.TryParse<Severity>(severity, out var known) ? (int)known : -1,
        },
        new("base", "Base pay", FacetKind.Amount, FacetOf.Pay, static l => PayOf(l) is { } pay ? new(IsShown: true, Number: pay.Base, Unit: pay.Currency) : new(IsShown: true)),
        new("currency", "Currency", FacetKind.Words, FacetOf.Pay, static l => Word(PayOf(l)?.Currency)),
        new("compa", "Compa-ratio", FacetKind.Share, FacetOf.Band, static l => Number(InBand(l)?.CompaRatio * 100)),
        new("penetration", "Range penetration", FacetKind.Share, FacetOf.Band, static l => Number(InBand(l)?.RangePenetration * 100)),
        new("band", "Pay and its band", FacetKind.Words, FacetOf.Band, static l => Word(InBand(l)?.Fit.ToString()))
        {
            Say = static (_, _, fit) => $"{fit} the band", Rank = static (_, _, fit) => Enum.TryParse<BandFit>(fit, out var known) ? (int)known : -1,
        },
    ];

    private static readonly Dictionary<string, Facet> ById = All.ToDictionary(f => f.Id, StringComparer.OrdinalIgnoreCase);

    public static Facet? Find(string? id) => id is not null && ById.TryGetValue(id, out var facet) ? facet : null;

    private static string ToneOf(string kind) => !Enum.TryParse<Kind>(kind, out var known) ? "" : known == Kind.TechLeadManager ? "tlm" : ToneOf(known.TrackOf());

    private static string ToneOf(Track? track) => track switch { Track.Engineering => "eng", Track.Management => "mgt", _ => "" };

    private static Cell Word(string? word) => new(IsShown: true, word);

    private static Cell Number(decimal? number) => new(IsShown: true, Number: number);

    private static Cell Day(DateOnly? day) => Number(day?.DayNumber);

    private static Tenure TenureOf(in Looked looked) => Tenure.Of(looked.Evidence.Career, looked.Access.Organisation.LadderOn(looked.AsOf), looked.AsOf);

    private static int? TourOf(in Looked looked)
    {
        foreach (var tour in looked.Evidence.Career.Tours)
        {
            if (tour.Days.Holds(looked.AsOf)) return Months.Between(tour.Days.Start, looked.AsOf);
        }

        return null;
    }

    private static int SwingsOf(in Looked looked)
    {
        var count = 0;
        foreach (var swing in looked.Evidence.Career.Swings)
        {
            if (swing.On <= looked.AsOf) count++;
        }

        return count;
    }

    private static List<string>? EmployersOf(in Looked looked)
    {
        List<string>? employers = null;
        foreach (var stretch in looked.Evidence.Career.Stretches)
        {
            if (stretch.Days.Start > looked.AsOf) break;
            if (stretch.Post?.Employer is { } employer && employers?.Contains(employer) != true) (employers ??= []).Add(employer);
        }

        return employers;
    }

    private static List<string>? FlagsOf(in Looked looked, Func<FlagMark, string> of)
    {
        List<string>? found = null;
        foreach (var flag in looked.Row.Flags)
        {
            if ((looked.Flag is null || flag.Rule == looked.Flag) && of(flag) is var word && found?.Contains(word) != true) (found ??= []).Add(word);
        }

        return found;
    }

    private static BasePay? PayOf(in Looked looked) => looked.AsOf >= looked.Evidence.Career.End ? null : looked.Evidence.Career.Pays.On(looked.AsOf);

    private static PayInBand? InBand(in Looked looked)
    {
        if (PayOf(looked) is not { } pay || looked.Evidence.Career.StandingOn(looked.AsOf)?.Level is not { } level) return null;
        return looked.Evidence.Company.Bands.On(looked.Evidence.Person.Zone, level, looked.AsOf) is { } band ? PayInBand.Of(pay.Base, pay.Currency, band) : null;
    }
}
