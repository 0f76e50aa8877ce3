using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Tests;

/// <summary>One whole career as it was told, for properties: it can be printed, made smaller, and told differently.</summary>
public sealed record Life(CareerFacts Facts, IReadOnlyList<Post> Posts, Company Company)
{
    public Career Career => Career.Of(Facts, Posts);

    public Evidence Evidence => new(Career, Company);

    public IReadOnlyList<Flag> Flags => RuleBook.Default.Judge(Evidence);

    /// <summary>The first day on which nothing that was told is still to come, leaving apart.</summary>
    public DateOnly AllTold
    {
        get
        {
            IEnumerable<DateOnly?> told =
            [
                .. Posts.SelectMany(p => new[] { p.From, p.To }), .. Facts.Practices.SelectMany(p => new[] { p.From, p.To }), .. Facts.Intents.Select(i => (DateOnly?)i.On),
                .. Facts.Pays.Select(p => (DateOnly?)p.From), .. Facts.Forks.Select(f => (DateOnly?)f.On), .. Facts.Conversations.Select(c => (DateOnly?)c.On),
                .. Facts.DirectReports.Select(r => (DateOnly?)r.From), .. Company.Bands.ChangeDays.Select(d => (DateOnly?)d),
                Company.Recording.Intents, Company.Recording.Practice, Company.Recording.Forks, Company.Recording.Conversations, Facts.Person.Joined,
            ];
            return told.Max()!.Value;
        }
    }

    /// <summary>The first day on which a further post would interrupt none.</summary>
    public DateOnly LastPostEnds => Posts[^1].To ?? Posts[^1].From.AddDays(1);

    /// <summary>Every other time the same career with an end to its last post, so that a gap can follow.</summary>
    public Life EndingEarly(int number) => number % 2 == 0
        ? this
        : this with { Posts = [.. Posts.SkipLast(1), Posts[^1] with { To = Posts[^1].From.AddDays(1 + (number / 3 % 700)) }] };

    /// <summary>The same career with one thing less told.</summary>
    public IEnumerable<Life> Smaller()
    {
        if (Facts.Person.Left is not null) yield return this with { Facts = Facts with { Person = Facts.Person with { Left = null } } };
        for (var i = 0; Posts.Count > 1 && i < Posts.Count; i++) yield return this with { Posts = [.. Posts.Where((_, at) => at != i)] };
        for (var i = 0; i < Facts.Practices.Count; i++) yield return this with { Facts = Facts with { Practices = [.. Facts.Practices.Where((_, at) => at != i)] } };
        for (var i = 0; i < Facts.Intents.Count; i++) yield return this with { Facts = Facts with { Intents = [.. Facts.Intents.Where((_, at) => at != i)] } };
        for (var i = 0; i < Facts.Pays.Count; i++) yield return this with { Facts = Facts with { Pays = [.. Facts.Pays.Where((_, at) => at != i)] } };
        for (var i = 0; i < Facts.Forks.Count; i++) yield return this with { Facts = Facts with { Forks = [.. Facts.Forks.Where((_, at) => at != i)] } };
        for (var i = 0; i < Facts.Conversations.Count; i++)
            yield return this with { Facts = Facts with { Conversations = [.. Facts.Conversations.Where((_, at) => at != i)] } };
        if (Facts.DirectReports.Count > 0) yield return this with { Facts = Facts with { DirectReports = Timeline<int>.Empty } };
    }

    /// <summary>The same career with the post of that day told as two: one up to the day, and the same again from it on.</summary>
    public Life SplitOn(DateOnly day)
    {
        var i = PostOn(day);
        Post[] two = [Posts[i] with { To = day }, Posts[i] with { From = day }];
        return this with { Posts = [.. Posts.Take(i), .. two, .. Posts.Skip(i + 1)] };
    }

    /// <summary>The same career with days of leave put in before a day that is in a post; everything from that day on comes that much later.</summary>
    public Life WithLeave(DateOnly day, int days)
    {
        var i = PostOn(day);
        var told = Posts.Take(i)
            .Append(Posts[i] with { To = day })
            .Append(new Post(Given.Id, day, day.AddDays(days), Kind.Away))
            .Append(Posts[i] with { From = day.AddDays(days), To = Later(Posts[i].To) })
            .Concat(Posts.Skip(i + 1).Select(p => p with { From = Later(p.From)!.Value, To = Later(p.To) }));
        var practices = Facts.Practices.Select(p => p with { From = Later(p.From)!.Value, To = Later(p.To) });
        var person = Facts.Person with { Left = Later(Facts.Person.Left) };
        return this with { Posts = [.. told], Facts = Facts with { Practices = [.. practices], Person = person } };

        DateOnly? Later(DateOnly? told) => told >= day ? told.Value.AddDays(days) : told;
    }

    public override string ToString() => string.Join(
        Environment.NewLine,
        [
            "", $"{Facts.Person}", .. Posts.Select(p => $"  {p.Kind} {p.From:yyyy-MM-dd}..{p.To:yyyy-MM-dd} {p.Level} {p.Team} {p.Employer}"), .. Facts.Practices.Select(p => $"  {p}"),
            .. Facts.Intents.Select(i => $"  {i}"), .. Facts.Pays.Select(p => $"  {p}"), .. Facts.Forks.Select(f => $"  {f}"), .. Facts.Conversations.Select(c => $"  {c}"),
            $"  reports {string.Join(", ", Facts.DirectReports)}", $"  {Company.Recording}",
        ]);

    private int PostOn(DateOnly day)
    {
        var post = Career.On(day)?.Post ?? throw new ArgumentException($"No post holds {day:yyyy-MM-dd}.", nameof(day));
        return Posts.ToList().FindIndex(p => ReferenceEquals(p, post));
    }
}
