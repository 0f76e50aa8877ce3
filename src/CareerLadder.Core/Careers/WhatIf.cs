using CareerLadder.Core.Time;

namespace CareerLadder.Core.Careers;

/// <summary>
/// A career with posts laid over it that are only thought of. It is a career like any other, so fluency, flags, doors, tenure and
/// tours follow from the same rules; nothing is worked out a second time.
/// </summary>
public static class WhatIf
{
    /// <summary>
    /// Before the first planned day everything is as it was told. From it on the planned posts count in place of every post that is
    /// known; pay, answers, forks and conversations stay as they are known.
    /// </summary>
    /// <param name="planned">In any order; of two from one day, the later in the list counts. None: the posts stay as they are known.</param>
    /// <param name="hoursFrom">The first day of the hours.</param>
    /// <param name="hoursPerWeek">Hands-on work from that day on, in place of all that is logged; null: as it is logged.</param>
    public static Career Over(Career career, IEnumerable<PlannedPost> planned, DateOnly hoursFrom, double? hoursPerWeek)
    {
        PlannedPost[] posts = [.. planned.OrderBy(p => p.From)];
        if (posts.Length == 0 && hoursPerWeek is null) return career;
        var from = posts.Length == 0 ? DateRange.Never : posts[0].From;
        var pieces = Pieces(career, posts);
        var facts = new CareerFacts(career.Person)
        {
            Practices = hoursPerWeek is { } hours ? Practices(career, hoursFrom, hours) : career.Practices,
            Intents = [.. career.Intents.Select(i => i.Value)],
            Pays = [.. career.Pays.Select(p => p.Value)],
            Forks = career.Forks,
            Conversations = [.. career.Conversations.Select(day => new ConversationHeld(career.Person.Id, day))],
            DirectReports = Reports(career, from, pieces),
        };
        return Career.Of(facts, [.. Known(career, from), .. pieces.Select(p => p.Post)]);
    }

    /// <summary>The same career with its posts told anew; everything else stays as it is known, and as many report as before.</summary>
    /// <param name="person">The one the career is of; joining and leaving may be told anew too.</param>
    public static Career Retold(Career career, Person person, PostHistory history) => new(Facts(career, person, career.Pays.Select(p => p.Value)), history);

    /// <summary>The same career with its pay told anew; everything else stays as it is known.</summary>
    /// <param name="pays">All there is, in the order told.</param>
    public static Career Repaid(Career career, IEnumerable<BasePay> pays) => Career.Of(Facts(career, career.Person, pays), Known(career, DateRange.Never));

    private static CareerFacts Facts(Career career, Person person, IEnumerable<BasePay> pays) => new(person)
    {
        Practices = career.Practices,
        Intents = [.. career.Intents.Select(i => i.Value)],
        Pays = [.. pays],
        Forks = career.Forks,
        Tryouts = career.Tryouts,
        Conversations = [.. career.Conversations.Select(day => new ConversationHeld(career.Person.Id, day))],
        DirectReports = career.DirectReports,
    };

    private static List<Post> Known(Career career, DateOnly until)
    {
        var posts = new List<Post>();
        foreach (var (days, post) in career.Stretches)
        {
            if (days.Start >= until) break;
            if (post is not null) posts.Add(post with { From = days.Start, To = days.End < until ? days.Until : until == DateRange.Never ? null : until });
        }

        return posts;
    }

    /// <summary>The planned posts with the days they hold; where one ends by itself, the one before it goes on.</summary>
    private static List<(Post Post, int? Reports)> Pieces(Career career, PlannedPost[] posts)
    {
        var pieces = new List<(Post Post, int? Reports)>();
        if (posts.Length == 0) return pieces;
        (Post Post, int? Reports)? before = career.StandingOn(posts[0].From.AddDays(-1)) is { } standing ? (standing, career.DirectReports.On(posts[0].From.AddDays(-1))) : null;
        for (var i = 0; i < posts.Length; i++)
        {
            var plan = posts[i];
            DateOnly? next = i + 1 < posts.Length ? posts[i + 1].From : null;
            if (next == plan.From) continue;
            var end = plan.To is { } to && !(to >= next) ? to : next;
            var post = new Post(career.Person.Id, plan.From, end, plan.Kind, Level: plan.Level, Team: plan.Team, Employer: plan.Employer);
            if (end != plan.From) pieces.Add((post, plan.Reports));
            if (end == next)
            {
                if (plan.Kind != Kind.Away) before = (post, plan.Reports);
            }
            else if (before is { } goesOn)
            {
                pieces.Add((goesOn.Post with { From = end!.Value, To = next }, goesOn.Reports));
            }
        }

        return pieces;
    }

    private static List<Practice> Practices(Career career, DateOnly from, double hours)
    {
        var practices = new List<Practice>();
        foreach (var practice in career.Practices)
        {
            if (practice.From < from) practices.Add(practice.To <= from ? practice : practice with { To = from });
        }

        if (hours > 0) practices.Add(new(career.Person.Id, from, null, hours));
        return practices;
    }

    private static Timeline<int> Reports(Career career, DateOnly from, List<(Post Post, int? Reports)> pieces)
    {
        var starts = new List<(DateOnly From, int Count)>();
        foreach (var (day, count) in career.DirectReports)
        {
            if (day < from) starts.Add((day, count));
        }

        foreach (var (post, reports) in pieces)
        {
            starts.Add((post.From, reports ?? career.DirectReports.On(post.From)));
            if (reports is not null) continue;
            foreach (var (day, count) in career.DirectReports)
            {
                if (post.From < day && !(day >= post.To)) starts.Add((day, count));
            }
        }

        return starts.TrueForAll(s => s.Count == 0) ? Timeline<int>.Empty : new(starts);
    }
}
