using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using FsCheck;
using FsCheck.Fluent;

namespace CareerLadder.Core.Tests;

/// <summary>Makes up whole careers: one to nine posts of all kinds, gaps, leave, month ends and leap days, and all that can be told besides.</summary>
public static class Lives
{
    private static readonly string?[] Levels = ["E3", "E4", "E5", "E6", "M4", "M5", "M6", "Wizard", null];
    private static readonly string?[] Teams = ["Red", "Blue", null];
    private static readonly string?[] Employers = [null, null, null, "Other"];
    private static readonly double?[] YearsBefore = [null, 0, 0, 3.5, 8];

    // Short, around the ninety days of a tour's gap, and long.
    private static readonly Gen<int> Lengths = Gen.OneOf(Gen.Choose(1, 30), Gen.Choose(85, 95), Gen.Choose(100, 900), Gen.Choose(300, 2500));

    private static readonly Gen<Move> Moves =
        from kind in Gen.Elements(Enum.GetValues<Kind>())
        from length in Lengths
        from snap in Gen.Choose(0, 4)
        from level in Gen.Elements(Levels)
        from team in Gen.Elements(Teams)
        from employer in Gen.Elements(Employers)
        from gap in Gen.Elements(0, 0, 0, 0, 1, 90, 91, 400)
        select new Move(kind, length, snap, level, team, employer, gap);

    private static readonly Gen<Life> Made =
        from begins in Gen.Choose(0, 8000).Select(d => Given.Day("1990-01-31").AddDays(d))
        from count in Gen.Choose(1, 9)
        from moves in Moves.ListOf(count)
        from practised in Gen.Elements(YearsBefore)
        from managed in Gen.Elements(YearsBefore)
        from left in Sometimes(4, begins, 6000)
        from joined in Sometimes(2, begins, 4000)
        from practices in Few(Practices(begins))
        from intents in Few(Intents(begins))
        from pays in Few(Pays(begins))
        from forks in Few(Some(begins).Select(day => new Fork(Given.Id, day, ForkDecision.Climb)))
        from held in Few(Some(begins).Select(day => new ConversationHeld(Given.Id, day)))
        from reports in Few(Reports(begins))
        from recorded in Some(begins)
        select new Life(
            new CareerFacts(Given.Person(practised, managed) with { Left = left, Joined = joined })
            {
                Practices = practices, Intents = intents, Pays = pays, Forks = forks, Conversations = held, DirectReports = new(reports),
            },
            Tell(begins, moves),
            Company(recorded));

    public static Arbitrary<Life> All { get; } = Arb.From(Made, life => life.Smaller());

    /// <summary>Tries many careers, and prints the smallest that fails.</summary>
    public static void Hold(Action<Life> body, int cases = 300) => Prop.ForAll(All, body).Check(Config.QuickThrowOnFailure.WithMaxTest(cases));

    /// <summary>The same, with a number from 0 up to 10,000 to choose a day with.</summary>
    public static void Hold(Action<Life, int> body, int cases = 300) =>
        Prop.ForAll(All, Gen.Choose(0, 10_000).ToArbitrary(), body).Check(Config.QuickThrowOnFailure.WithMaxTest(cases));

    private static Gen<DateOnly> Some(DateOnly begins) => Gen.Choose(-1000, 9000).Select(begins.AddDays);

    private static Gen<DateOnly?> Sometimes(int oneIn, DateOnly begins, int days) =>
        from yes in Gen.Choose(1, oneIn)
        from later in Gen.Choose(1, days)
        select yes == 1 ? begins.AddDays(later) : (DateOnly?)null;

    private static Gen<Practice> Practices(DateOnly begins) =>
        from day in Some(begins)
        from length in Lengths
        from hours in Gen.Elements(0, 0.5, 2, 6, 20)
        from ends in Gen.Elements(true, false)
        from critical in Gen.Elements(true, false)
        select new Practice(Given.Id, day, ends ? day.AddDays(length) : null, hours, critical);

    private static Gen<IntentAnswer> Intents(DateOnly begins) =>
        from day in Some(begins)
        from intent in Gen.Elements(Enum.GetValues<Intent>())
        select new IntentAnswer(Given.Id, day, intent);

    private static Gen<BasePay> Pays(DateOnly begins) =>
        from day in Some(begins)
        from pay in Gen.Elements(80, 100, 150, 200, 260)
        select new BasePay(Given.Id, day, pay, pay == 260 ? "USD" : "EUR");

    private static Gen<(DateOnly From, int Value)> Reports(DateOnly begins) =>
        from day in Some(begins)
        from count in Gen.Elements(0, 1, 3, 4, 9, 10, 12, 13)
        select (day, count);

    private static Gen<List<T>> Few<T>(Gen<T> one) => Gen.Choose(0, 4).SelectMany(n => one.ListOf(n));

    private static Company Company(DateOnly recorded) => Given.Paying(
        "1980-01-01 E3 90 120 EUR, 2005-06-01 E3 110 160 EUR, 1980-01-01 E4 100 150 EUR, 1980-01-01 M4 100 140 EUR, 2010-02-28 M4 150 210 EUR, 1980-01-01 M5 100 180 EUR") with
    {
        Recording = recorded.Day % 3 == 0 ? new() : new(recorded, recorded, recorded, recorded),
    };

    private static List<Post> Tell(DateOnly begins, IEnumerable<Move> moves)
    {
        var posts = new List<Post>();
        var from = begins;
        foreach (var move in moves)
        {
            var next = Snap(from.AddDays(move.Length), move.Snap);
            posts.Add(new(Given.Id, from, move.Gap > 0 ? next : null, move.Kind, Level: move.Level, Team: move.Team, Employer: move.Employer));
            from = next.AddDays(move.Gap);
        }

        return posts;
    }

    private static DateOnly Snap(DateOnly day, int how) => how switch
    {
        0 => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)),
        1 => new(day.Year + 1, 2, DateTime.DaysInMonth(day.Year + 1, 2)),
        _ => day,
    };

    private sealed record Move(Kind Kind, int Length, int Snap, string? Level, string? Team, string? Employer, int Gap);
}
