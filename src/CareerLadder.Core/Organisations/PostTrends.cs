using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Ladders;

namespace CareerLadder.Core.Organisations;

/// <summary>
/// What posts alone say of an organisation at the end of each month, past and, if nothing changes, to come: who does which work, how
/// many report to whom, how long people have been where they are, and who swung and stayed. Worked out in one pass over everyone's
/// posts, and only of those whose posts may be seen.
/// </summary>
public sealed class PostTrends
{
    /// <summary>From the day of a return on, for so many months one still practises: then one has stayed.</summary>
    public const int StayedMonths = 12;

    private const int MostReports = 60;
    private const int MostMonths = 480;

    private readonly MonthLine months;
    private readonly List<(int From, int Until, Ladder Ladder)> ladders;

    private PostTrends(MonthLine months, LadderVersions ladders)
    {
        (this.months, this.ladders) = (months, AtEnds(months, ladders));
        (Practising, Managing, Others, HandsOnNotKnown) = (new int[months.Count], new int[months.Count], new int[months.Count], new int[months.Count]);
        (ToManagement, ToEngineering, Stayed) = (new int[months.Count], new int[months.Count], new int[months.Count]);
        (Spans, HandsOn) = (new(months.Count, MostReports), new(months.Count, MostMonths));
        InPost = [new(months.Count, MostMonths), new(months.Count, MostMonths)];
        OnRung = [new(months.Count, MostMonths), new(months.Count, MostMonths)];
        InCompany = [new(months.Count, MostMonths), new(months.Count, MostMonths)];
    }

    /// <summary>How many people here stand on each track at the end of each month, and how many in another function.</summary>
    public int[] Practising { get; }

    public int[] Managing { get; }

    public int[] Others { get; }

    /// <summary>The direct reports of everyone who has some.</summary>
    public MonthHistogram Spans { get; }

    /// <summary>Whole months in post, by track: engineering, management.</summary>
    public IReadOnlyList<MonthHistogram> InPost { get; }

    /// <summary>Whole months on the rung, by track; of those whose rung is known.</summary>
    public IReadOnlyList<MonthHistogram> OnRung { get; }

    /// <summary>Whole months since joining, by track; of those whose day of joining is known.</summary>
    public IReadOnlyList<MonthHistogram> InCompany { get; }

    /// <summary>
    /// Whole months since the last post ended in which the engineering was part of the work, of managers whose post is without it.
    /// Posts alone: logged practice is the person's own.
    /// </summary>
    public MonthHistogram HandsOn { get; }

    /// <summary>Managers of whom no such post is known.</summary>
    public int[] HandsOnNotKnown { get; }

    /// <summary>Swings to a post here within each month.</summary>
    public int[] ToManagement { get; }

    public int[] ToEngineering { get; }

    /// <summary>Of those who swung to engineering within the month, how many still practise here twelve months later.</summary>
    public int[] Stayed { get; }

    /// <param name="seen">Whose posts count.</param>
    public static PostTrends Of(Organisation organisation, PersonSet seen, MonthLine months)
    {
        var trends = new PostTrends(months, organisation.Company.Ladders);
        var people = organisation.People;
        for (var i = 0; i < people.Count; i++)
        {
            if (seen.Holds(i)) trends.Add(people[i]);
        }

        return trends;
    }

    /// <summary>Whether somebody who swung to engineering on the day still practises here twelve months later.</summary>
    public static bool HasStayed(Evidence evidence, DateOnly on) => evidence.StandsHereOn(on.AddMonths(StayedMonths)) is { } post && post.Kind.IsPractising();

    // Each month is read by the ladders in force at its end, and the whole way to it by the same.
    private static List<(int From, int Until, Ladder Ladder)> AtEnds(MonthLine months, LadderVersions ladders)
    {
        var spans = new List<(int, int, Ladder)>();
        var (from, before) = (0, Ladder.Empty);
        foreach (var (days, ladder) in ladders.All)
        {
            var next = months.From(days.Start);
            if (next > from) spans.Add((from, next, before));
            (from, before) = (next, ladder);
        }

        if (from < months.Count) spans.Add((from, months.Count, before));
        return spans;
    }

    private void Add(Evidence evidence)
    {
        var here = evidence.DaysHere();
        var (first, end) = (months.From(here.Start), months.From(here.End));
        var career = evidence.Career;
        foreach (var swing in career.Swings)
        {
            if (!swing.Post.IsHere || !here.Holds(swing.On) || months.PlaceOf(swing.On) is var at && (at < 0 || at >= months.Count)) continue;
            (swing.To == Track.Management ? ToManagement : ToEngineering)[at]++;
            if (swing.To == Track.Engineering && HasStayed(evidence, swing.On)) Stayed[at]++;
        }

        if (first >= end) return;
        AddSpans(career, first, end);
        foreach (var (from, until, ladder) in ladders)
        {
            var (start, stop) = (Math.Max(from, first), Math.Min(until, end));
            if (start < stop) AddStanding(evidence, ladder, start, stop);
        }
    }

    private void AddSpans(Career career, int first, int end)
    {
        var counts = career.DirectReports.Starts;
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i].Value == 0) continue;
            var until = i + 1 < counts.Length ? Math.Min(months.From(counts[i + 1].From), end) : end;
            for (var month = Math.Max(months.From(counts[i].From), first); month < until; month++) Spans.Add(month, counts[i].Value);
        }
    }

    // Goes along the posts as Tenure.Of does, for every month at once.
    private void AddStanding(Evidence evidence, Ladder ladder, int first, int end)
    {
        var career = evidence.Career;
        DateOnly? inPost = null, onRung = null, handsOn = evidence.Person.PractisedBefore > 0 ? career.Begins : null;
        Post? last = null, standing = null;
        foreach (var stretch in career.Stretches)
        {
            var start = stretch.Days.Start;
            if (!stretch.IsLeave)
            {
                standing = stretch.Post;
                if (standing is null || standing.Kind == Kind.Elsewhere)
                {
                    (inPost, onRung, last) = (null, null, null);
                }
                else
                {
                    if (last is null || !last.IsSamePostAs(standing)) inPost = start;
                    if (ladder.RungOf(standing.Level) is not { } height) onRung = null;
                    else if (onRung is null || ladder.RungOf(last?.Level) != height) onRung = start;
                    last = standing;
                }
            }

            if (standing is { IsHere: true })
            {
                var until = Math.Min(months.From(stretch.Days.End), end);
                for (var month = Math.Max(months.From(start), first); month < until; month++) Count(month, standing.Kind, inPost, onRung, evidence.Person.Joined, handsOn);
            }

            if (PostsOnDay.IsHandsOn(stretch.Kind)) handsOn = stretch.Days.End;
        }
    }

    private void Count(int month, Kind kind, DateOnly? inPost, DateOnly? onRung, DateOnly? joined, DateOnly? handsOn)
    {
        if (kind.TrackOf() is not { } track)
        {
            Others[month]++;
            return;
        }

        (track == Track.Management ? Managing : Practising)[month]++;
        if (inPost is { } post) InPost[(int)track].Add(month, months.MonthsSince(post, month));
        if (onRung is { } rung) OnRung[(int)track].Add(month, months.MonthsSince(rung, month));
        if (joined is { } day) InCompany[(int)track].Add(month, months.MonthsSince(day, month));
        if (!PostsOnDay.IsHandsOff(kind)) return;
        if (handsOn is { } ended) HandsOn.Add(month, months.MonthsSince(ended, month));
        else HandsOnNotKnown[month]++;
    }
}
