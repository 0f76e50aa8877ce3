using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;
using CareerLadder.Web.Data.Demo;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Demo;

public sealed class DemoOrganisationTests
{
    private static readonly Dictionary<DateOnly, (DemoOrganisation Demo, Organisation Organisation)> Made = [];

    public static TheoryData<DateOnly> Days => [new DateOnly(2026, 11, 22), new DateOnly(2026, 12, 31), new DateOnly(2027, 1, 1), new DateOnly(2028, 2, 29)];

    [Fact]
    public void Makes_the_same_organisation_from_the_same_day_and_seed()
    {
        var today = new DateOnly(2026, 11, 22);
        Assert.Equal(Rows(DemoOrganisation.Make(today)), Rows(DemoOrganisation.Make(today)));
        Assert.NotEqual(Rows(DemoOrganisation.Make(today, seed: 2)), Rows(DemoOrganisation.Make(today)));
    }

    [Fact]
    public void Moves_with_today()
    {
        var today = new DateOnly(2026, 11, 22);
        var posts = DemoOrganisation.Make(today).Facts.Posts;
        var later = DemoOrganisation.Make(today.AddDays(700)).Facts.Posts;
        Assert.Equal(posts.Select(p => p with { From = p.From.AddDays(700), To = p.To?.AddDays(700) }), later);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Has_300_people_over_twelve_years_most_of_them_still_here(DateOnly today)
    {
        var (demo, organisation) = On(today);
        Assert.Equal(300, demo.Facts.People.Count);
        Assert.InRange(Present(organisation, today).Count, 210, 240);
        Assert.InRange(demo.Facts.People.Min(p => p.Joined!.Value), today.AddYears(-12).AddDays(-7), today.AddYears(-12).AddDays(7));
        Assert.InRange(Units.Teams.Count, 25, 25);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Raises_every_rule_for_three_people_or_more_today(DateOnly today)
    {
        var organisation = On(today).Organisation;
        var raised = Present(organisation, today).SelectMany(e => Raised(organisation, e, today).Select(f => f.Rule.Id).Distinct()).CountBy(id => id).ToDictionary();
        Assert.All(organisation.Rules.Rules, rule => Assert.True(raised.GetValueOrDefault(rule.Id) >= 3, $"{rule.Id} holds for {raised.GetValueOrDefault(rule.Id)}."));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Leaves_most_people_without_any_flag(DateOnly today)
    {
        var organisation = On(today).Organisation;
        var present = Present(organisation, today);
        Assert.True(present.Count(e => !Raised(organisation, e, today).Any()) >= 0.55 * present.Count);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Lets_nobody_report_to_somebody_who_is_not_there_or_below_them(DateOnly today)
    {
        var organisation = On(today).Organisation;
        foreach (var evidence in organisation.People)
        {
            foreach (var (days, post) in evidence.Career.Stretches)
            {
                if (post?.Manager is not { } key) continue;
                var manager = organisation.Find(key)!;
                Assert.True(manager.Person.Joined <= days.Start, $"{evidence.Person.Id} reports to {key} before they joined.");
                Assert.True(manager.Career.End >= days.End, $"{evidence.Person.Id} reports to {key} after they left.");
                AssertLeadsToTheTop(organisation, evidence.Person.Id, days.Start);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Tells_clean_histories(DateOnly today)
    {
        var (demo, organisation) = On(today);
        Assert.All(demo.Facts.Posts.GroupBy(p => p.Person), posts => Assert.Empty(PostHistory.Of(posts, left: null).Overlaps));
        Assert.All(demo.Facts.Posts.GroupBy(p => p.Person), posts => Assert.Equal(posts.Select(p => p.From).Distinct().Order(), posts.Select(p => p.From)));
        Assert.All(demo.Facts.Posts.Where(p => p.IsHere), post =>
        {
            var person = organisation.Find(post.Person)!.Person;
            Assert.True(post.From >= person.Joined && !(post.From >= person.Left), $"{post} is outside their time here.");
        });
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Leaves_nobody_in_engineering_without_a_manager_but_the_one_at_the_top(DateOnly today)
    {
        var organisation = On(today).Organisation;
        for (var day = today.AddYears(-11); day <= today; day = day.AddMonths(1))
        {
            var alone = organisation.People.Where(e => e.Career.On(day) is { Post: { IsHere: true, Manager: null, Kind: not Kind.Elsewhere } }).ToList();
            Assert.Single(alone);
        }
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Keeps_most_spans_between_two_and_nine(DateOnly today)
    {
        var organisation = On(today).Organisation;
        var spans = organisation.People.Select(e => organisation.Lines.CountOf(e.Person.Id).On(today)).Where(n => n > 0).ToList();
        Assert.InRange(spans.Average(), 4, 8);
        Assert.True(spans.Count(n => n is >= 3 and <= 9) >= 0.9 * spans.Count);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Tells_posts_and_pay_only_of_levels_on_the_ladder_and_bands_of_each(DateOnly today)
    {
        var (demo, organisation) = On(today);
        Assert.All(demo.Facts.Posts.Select(p => p.Level).OfType<string>(), level => Assert.NotNull(organisation.LadderOn(today).Find(level)));
        Assert.Equal(6 * 13, demo.Facts.Expectations.Select(e => e.Text).Distinct(StringComparer.Ordinal).Count());
        Assert.All(demo.Facts.Levels, level => Assert.Equal(6, demo.Facts.Expectations.Count(e => e.Level == level.Id)));
        Assert.All(demo.Facts.People, person => Assert.All(demo.Facts.Levels, level => Assert.NotNull(organisation.Company.Bands.On(person.Zone, level.Id, today))));
        Assert.Contains(demo.Facts.Levels, level => level.Rung is null);
        Assert.Equal(["E1", "E2", "E3", "M3", "M8"], LadderGap.Unpaired(organisation.LadderOn(today)));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Shows_ladders_that_drifted_apart_and_were_brought_back_but_not_everywhere(DateOnly today)
    {
        var company = On(today).Organisation.Company;
        Assert.All(LadderGap.Of(company.Ladders.On(today.AddMonths(-36)), company.Bands, today.AddMonths(-36)), gap => Assert.InRange(gap.Gap!.Value, -0.001m, 0.001m));
        Assert.All(LadderGap.Of(company.Ladders.On(today.AddMonths(-20)), company.Bands, today.AddMonths(-20)), gap => Assert.InRange(gap.Gap!.Value, 0.08m, 0.11m));
        Assert.All(LadderGap.Of(company.Ladders.On(today), company.Bands, today).Where(g => g.Zone == "London"), gap => Assert.InRange(gap.Gap!.Value, -0.02m, 0.02m));
        Assert.All(LadderGap.Of(company.Ladders.On(today), company.Bands, today).Where(g => g.Zone == "Berlin"), gap => Assert.InRange(gap.Gap!.Value, 0.05m, 0.09m));
    }

    [Fact]
    public void Gives_everyone_a_name_and_an_address_of_their_own()
    {
        var people = On(new(2026, 11, 22)).Demo.Facts.People;
        Assert.Equal(300, people.Select(p => p.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(300, people.Select(p => p.Email).Distinct(StringComparer.Ordinal).Count());
        Assert.All(people, p => Assert.Matches("^[a-z]+([.-]+[a-z]+)*[0-9]?@kettlewick\\.example$", p.Email));
        Assert.All(people, p => Assert.True(LettersOfFirstAndLast(p.Name!) <= p.Email!.IndexOf('@', StringComparison.Ordinal), $"{p.Email} lost a letter of {p.Name}."));
        Assert.Contains(people, p => p.Name!.Length >= 60);
        Assert.Contains(people, p => !p.Name!.Contains(' ', StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Offers_six_people_whose_pages_are_worth_opening(DateOnly today)
    {
        var (demo, organisation) = On(today);
        Assert.Equal(["WaitingForAChance"], RaisedFor(demo.People.Engineer));
        Assert.Equal(["ColdHands", "ComfortZone", "ForkInTheRoad", "SkillDecay"], RaisedFor(demo.People.Manager));
        Assert.Equal(["ClimbedUnasked", "ColdHands", "ExecutiveWantsBack", "SkillDecay"], RaisedFor(demo.People.Executive));
        Assert.InRange(organisation.Lines.CountOf(demo.People.Manager).On(today), 6, 8);
        Assert.Contains(demo.People.Engineer, organisation.Lines.ReportsOn(demo.People.Manager, today));
        Assert.Contains(demo.People.Manager, organisation.Lines.ReportsOn(demo.People.Director, today));
        Assert.Equal(Kind.Director, organisation.Find(demo.People.Director)!.Career.On(today)?.Post?.Kind);
        foreach (var key in (string[])[demo.People.Compensation, demo.People.Administrator])
            Assert.True(organisation.Find(key)!.Career.On(today) is { Kind: Kind.Elsewhere, Post.Level: null, Post.Team: "People Operations" });

        IEnumerable<string> RaisedFor(string key) => Raised(organisation, organisation.Find(key)!, today).Select(f => f.Rule.Id);
    }

    private static (DemoOrganisation Demo, Organisation Organisation) On(DateOnly today)
    {
        lock (Made)
        {
            if (Made.TryGetValue(today, out var made)) return made;
            var demo = DemoOrganisation.Make(today);
            return Made[today] = (demo, new(demo.Facts, RuleBook.Default));
        }
    }

    private static List<Evidence> Present(Organisation organisation, DateOnly today) =>
        [.. organisation.People.Where(e => e.Person.Joined <= today && !(e.Person.Left <= today))];

    private static IEnumerable<Flag> Raised(Organisation organisation, Evidence evidence, DateOnly today) =>
        organisation.FlagsOf(evidence.Person.Id).Where(f => f.Days.Holds(today));

    private static void AssertLeadsToTheTop(Organisation organisation, string person, DateOnly day)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var key = person; key is not null; key = organisation.Find(key)!.Career.On(day)?.Post?.Manager)
            Assert.True(seen.Add(key), $"{person} reports in a loop on {day}.");
    }

    private static int LettersOfFirstAndLast(string name) =>
        name.Split(' ') is var words && words.Length == 1 ? name.Count(char.IsLetter) : words[0].Count(char.IsLetter) + 1 + words[^1].Count(char.IsLetter);

    private static object[] Rows(DemoOrganisation demo) =>
    [
        demo.People, .. demo.Facts.People, .. demo.Facts.Posts, .. demo.Facts.Practices, .. demo.Facts.Intents, .. demo.Facts.Pays, .. demo.Facts.Bands,
        .. demo.Facts.Levels, .. demo.Facts.Expectations, .. demo.Facts.Forks, .. demo.Facts.Conversations, .. demo.Facts.Groups.Cast<object>(),
    ];
}
