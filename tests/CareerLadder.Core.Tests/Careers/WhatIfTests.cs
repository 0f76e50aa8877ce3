using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Flags.Rules;
using CareerLadder.Core.Fluency;
using CareerLadder.Core.Time;
using Xunit;

namespace CareerLadder.Core.Tests.Careers;

public sealed class WhatIfTests
{
    private static readonly FluencyModel Model = new();

    [Fact]
    public void The_plan_counts_from_its_first_day_on_in_place_of_what_is_known()
    {
        var career = Over("Engineer 2020-01-01 E4, Manager 2028-01-01 M4", "Manager 2027-01-01 M5, Engineer 2029-01-01 E5");
        Assert.Equal("Engineer E4 [2020-01-01, 2027-01-01); Manager M5 [2027-01-01, 2029-01-01); Engineer E5 [2029-01-01, open)", Told(career));
    }

    [Fact]
    public void A_planned_post_that_ends_by_itself_gives_way_to_what_went_before()
    {
        Assert.Equal(
            "Engineer E4 [2020-01-01, 2027-01-01); Away [2027-01-01, 2027-07-01); Engineer E4 [2027-07-01, open)",
            Told(WhatIf.Over(Given.Career("Engineer 2020-01-01 E4"), [new(Given.Day("2027-01-01"), Given.Day("2027-07-01"), Kind.Away)], default, null)));
        Assert.Equal(
            "Engineer E4 [2020-01-01, 2027-01-01); Manager M4 [2027-01-01, 2027-07-01); Engineer E4 [2027-07-01, 2028-01-01); Engineer E5 [2028-01-01, open)",
            Told(WhatIf.Over(Given.Career("Engineer 2020-01-01 E4"), [new(Given.Day("2028-01-01"), null, Kind.Engineer, "E5"), new(Given.Day("2027-01-01"), Given.Day("2027-07-01"), Kind.Manager, "M4")], default, null)));
    }

    [Fact]
    public void Of_two_from_one_day_the_later_told_counts() =>
        Assert.Equal("Engineer E4 [2020-01-01, 2027-01-01); Manager M5 [2027-01-01, open)", Told(Over("Engineer 2020-01-01 E4", "Manager 2027-01-01 M4, Manager 2027-01-01 M5")));

    [Fact]
    public void Hours_take_the_place_of_all_that_is_logged_from_their_day_on()
    {
        var career = Given.Career("Engineer 2010-01-01, Manager 2020-01-01", with: Given.Practice("2021-01-01 2, 2027-06-01 8, 2020-02-01 5 2021-01-01"));
        var planned = WhatIf.Over(career, [], Given.Day("2027-01-01"), 4);
        Assert.Equal(["2021-01-01 2 2027-01-01", "2020-02-01 5 2021-01-01", "2027-01-01 4 "], planned.Practices.Select(p => $"{p.From:yyyy-MM-dd} {p.HoursPerWeek} {p.To:yyyy-MM-dd}"));
        Assert.Equal(2, WhatIf.Over(career, [], Given.Day("2027-01-01"), 0).Practices.Length);
        Assert.Equal(Told(career), Told(planned));
    }

    [Fact]
    public void A_tour_that_is_planned_for_a_young_engineer_raises_what_the_rules_say()
    {
        var evidence = new Evidence(Over("Engineer 2024-01-01 E3", "TechLeadManager 2027-01-01 M4"), new());
        Assert.Equal("Act [2027-01-01, 2029-01-01); Note [2029-01-01, open)", Given.Found<EarlyManager>(evidence));
        Assert.Equal("Note [2027-01-01, 2027-07-01); Watch [2027-07-01, 2028-01-01); Act [2028-01-01, open)", Given.Found<TlmTrap>(evidence));
    }

    [Fact]
    public void Reports_are_those_of_the_plan_where_it_says_how_many_and_those_known_where_it_does_not()
    {
        var manager = Given.Career("Engineer 2010-01-01, Manager 2020-01-01", with: Given.Reporting("2020-01-01 7, 2028-01-01 8"));
        PlannedPost[] back = [new(Given.Day("2027-01-01"), null, Kind.Engineer, Reports: 0)];
        Assert.Equal("", Given.Found<TlmTrap>(new(WhatIf.Over(manager, back, default, null), new())));
        PlannedPost[] few = [new(Given.Day("2027-01-01"), null, Kind.Manager, Reports: 2)];
        Assert.Equal("Note [2027-07-01, open)", Given.Found<SpanTooNarrow>(new(WhatIf.Over(manager, few, default, null), new())));
        PlannedPost[] same = [new(Given.Day("2027-01-01"), null, Kind.Manager)];
        Assert.Equal(manager.DirectReports.On(Given.Day("2028-01-01")), WhatIf.Over(manager, same, default, null).DirectReports.On(Given.Day("2028-01-01")));
    }

    [Fact]
    public void A_plan_without_posts_and_hours_changes_nothing() => Lives.Hold((life, days) =>
    {
        var career = life.Career;
        Assert.Equal(Everything(career, life.Company), Everything(WhatIf.Over(career, [], life.AllTold.AddDays(days), null), life.Company));
    });

    [Fact]
    public void Leaving_a_plan_is_exact_the_career_itself_was_never_touched() => Lives.Hold((life, days) =>
    {
        var career = life.Career;
        var before = Everything(career, life.Company);
        _ = Everything(WhatIf.Over(career, [Planned(life, days)], life.AllTold, days % 9), life.Company);
        Assert.Equal(before, Everything(career, life.Company));
        Assert.Equal(before, Everything(WhatIf.Over(career, [], life.AllTold, null), life.Company));
    });

    [Fact]
    public void Telling_anew_what_is_known_already_changes_nothing() => Lives.Hold((life, days) =>
    {
        var career = life.Career;
        if (career.Begins is not { } begins) return;
        var from = begins.AddDays(days);
        if (career.On(from) is not { Post: not null }) return;
        var known = new List<PlannedPost>();
        foreach (var (stretch, post) in career.Stretches)
        {
            if (stretch.End <= from) continue;
            if (post is null) return;
            known.Add(new(stretch.Start > from ? stretch.Start : from, null, post.Kind, post.Level, post.Team, post.Employer));
        }

        Assert.Equal(Everything(career, life.Company), Everything(WhatIf.Over(career, known, from, null), life.Company));
    });

    [Fact]
    public void What_lies_before_the_first_planned_day_stays_as_it_was() => Lives.Hold((life, days) =>
    {
        var career = life.Career;
        if (career.Begins is not { } begins) return;
        var plan = Planned(life, days);
        var from = plan.From;
        var planned = WhatIf.Over(career, [plan], from, days % 2 == 0 ? null : days % 21);
        Assert.Equal(Pieces(career, from), Pieces(planned, from));
        var (known, thought) = (Model.Of(career), Model.Of(planned));
        for (var day = begins; day < from; day = day.AddDays(61)) Assert.Equal(known.On(day), thought.On(day));
        Assert.Equal(career.PractisedDays(from), planned.PractisedDays(from));
        Assert.Equal(career.Swings.Where(s => s.On < from).Select(s => (s.On, s.To)), planned.Swings.Where(s => s.On < from).Select(s => (s.On, s.To)));
        // A tour's gap of ninety days may still become part of a tour that goes on.
        var horizon = from.AddDays(-90);
        while (from.DayNumber - horizon.DayNumber - career.LeaveDays(horizon, from) < 90) horizon = horizon.AddDays(-1);
        Assert.Equal(Until(horizon, new(career, life.Company)), Until(horizon, new(planned, life.Company)));
    });

    [Fact]
    public void Posts_told_anew_take_the_place_of_those_known_and_everything_else_stays()
    {
        var career = Given.Career("Engineer 2010-01-01 E4, Manager 2020-01-01 M4", with: Given.Practice("2021-01-01 2"));
        var retold = WhatIf.Retold(career, career.Person with { Left = Given.Day("2027-01-01") }, PostHistory.Of(Given.Posts("Engineer 2010-01-01 E4, Manager 2021-06-01 M5"), Given.Day("2027-01-01")));
        Assert.Equal("Engineer E4 [2010-01-01, 2021-06-01); Manager M5 [2021-06-01, 2027-01-01)", Told(retold));
        Assert.Equal(career.Practices, retold.Practices);
        Assert.Equal(Given.Day("2027-01-01"), retold.End);
    }

    [Fact]
    public void Posts_told_anew_just_as_they_are_change_nothing() => Lives.Hold((life, _) =>
    {
        var career = life.Career;
        var posts = new List<Post>();
        foreach (var (days, post) in career.Stretches)
        {
            if (post is not null) posts.Add(post with { From = days.Start, To = days.Until });
        }

        Assert.Equal(Everything(career, life.Company), Everything(WhatIf.Retold(career, career.Person, PostHistory.Of(posts, career.Person.Left)), life.Company));
    });

    [Fact]
    public void Pay_told_anew_takes_the_place_of_what_is_known_and_posts_stay() => Lives.Hold((life, days) =>
    {
        var career = life.Career;
        var raise = new BasePay(career.Person.Id, life.AllTold.AddDays(days), 1_000, "GBP");
        var repaid = WhatIf.Repaid(career, [.. career.Pays.Select(p => p.Value), raise]);
        Assert.Equal((Told(career), career.Pays.On(raise.From.AddDays(-1))), (Told(repaid), repaid.Pays.On(raise.From.AddDays(-1))));
        Assert.Equal(raise, repaid.Pays.On(raise.From));
        Assert.Equal(Everything(career, life.Company), Everything(WhatIf.Repaid(career, career.Pays.Select(p => p.Value)), life.Company));
    });

    private static PlannedPost Planned(Life life, int days) =>
        new(life.AllTold.AddDays(days % 900), null, Enum.GetValues<Kind>()[days % 9], "E5", "Blue", Reports: days % 5);

    private static Career Over(string told, string planned) =>
        WhatIf.Over(Given.Career(told), Given.Posts(planned).Select(p => new PlannedPost(p.From, p.To, p.Kind, p.Level, p.Team, p.Employer)), default, null);

    private static string Told(Career career) => string.Join("; ", Pieces(career, DateRange.Never));

    private static List<string> Pieces(Career career, DateOnly until)
    {
        var pieces = new List<string>();
        foreach (var (days, post) in career.Stretches)
        {
            if (days.Start >= until) break;
            var held = days.End > until ? new DateRange(days.Start, until) : days;
            pieces.Add($"{post?.Kind.ToString() ?? "gap"}{(post?.Level is { } level ? " " + level : "")} {held}");
        }

        return pieces;
    }

    private static IEnumerable<string> Until(DateOnly horizon, Evidence evidence) => RuleBook.Default.Judge(evidence)
        .Where(f => f.Days.Start < horizon).Select(f => $"{f.Rule.Id} {f.Severity} {f.Days.And(new(f.Days.Start, horizon))}");

    private static List<string> Everything(Career career, Company company)
    {
        var evidence = new Evidence(career, company);
        return
        [
            .. career.Tours.Select(t => $"{t}"), .. career.Swings.Select(s => $"{s.On} {s.To}"), .. evidence.Fluency.NotFluentDays.Select(d => $"{d}"),
            .. RuleBook.Default.Judge(evidence).Select(f => $"{f.Rule.Id} {f.Severity} {f.Days} {f.CountedFrom} {f.Because(evidence)}"),
        ];
    }
}
