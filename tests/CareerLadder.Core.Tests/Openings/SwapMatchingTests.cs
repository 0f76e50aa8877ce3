using System.Globalization;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Openings;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CareerLadder.Core.Tests.Openings;

public sealed class SwapMatchingTests
{
    private const string Manager = "Engineer 2012-01-01 E4 Red, Manager 2022-01-01 M4 Red";
    private const string Engineer = "Engineer 2018-01-01 E4 Red";
    private static readonly DateOnly Day = Given.Day("2024-06-01");
    private static readonly IReadOnlySet<(string, string)> None = new HashSet<(string, string)>();

    [Fact]
    public void Two_on_one_rung_and_of_one_team_fit_and_the_reasons_say_why() => Assert.Equal(
        [SwapReason.SameRung, SwapReason.ManagedBefore, SwapReason.KnowsTheTeam, SwapReason.KeptFluency],
        Fit(Told("m", Manager, Intent.BackToEngineering), Told("e", Engineer, Intent.ManageNow, managedBefore: 2))!.Reasons);

    [Theory]
    [InlineData(Intent.BackToEngineering, Intent.ManageNow, true)]
    [InlineData(Intent.EngineeringForAWhile, Intent.ManageNow, true)]
    [InlineData(Intent.Stay, Intent.ManageNow, false)]
    [InlineData(Intent.Maybe, Intent.ManageNow, false)]
    [InlineData(Intent.BackToEngineering, Intent.ManageSomeday, false)]
    [InlineData(Intent.BackToEngineering, Intent.NotManage, false)]
    public void Only_who_wants_it_is_paired(Intent manager, Intent engineer, bool fits) =>
        Assert.Equal(fits, Fit(Told("m", Manager, manager), Told("e", Engineer, engineer, managedBefore: 1)) is not null);

    [Theory]
    [InlineData("M4", "E4", SwapReason.SameRung)]
    [InlineData("M5", "E4", SwapReason.NearRung)]
    [InlineData("M4", "E5", SwapReason.NearRung)]
    [InlineData("M6", "E4", null)]
    [InlineData("M4", "E2", null)]
    [InlineData("M4", "Wizard", null)]
    public void They_stand_at_most_one_rung_apart(string manager, string engineer, SwapReason? reason)
    {
        var fit = Fit(Told("m", Manager.Replace("M4", manager, StringComparison.Ordinal), Intent.BackToEngineering), Told("e", Engineer.Replace("E4", engineer, StringComparison.Ordinal), Intent.ManageNow, practisedBefore: 9));
        Assert.Equal(reason, fit?.Reasons[0]);
    }

    [Theory]
    [InlineData("2024-12-31", false)]
    [InlineData("2025-01-01", true)]
    public void The_engineer_is_ready_from_the_day_with_seven_years(string day, bool fits) => Assert.Equal(
        fits, Fit(Told("m", Manager, Intent.BackToEngineering), Told("e", Engineer, Intent.ManageNow), Given.Day(day)) is not null);

    [Fact]
    public void Having_managed_before_or_years_that_are_not_known_make_ready_too()
    {
        var manager = Told("m", Manager, Intent.BackToEngineering);
        Assert.Contains(SwapReason.ManagedBefore, Fit(manager, Told("e", "Manager 2020-01-01 M4, Engineer 2022-01-01 E4", Intent.ManageNow))!.Reasons);
        Assert.Contains(SwapReason.YearsPractised, Fit(manager, Told("e", "Engineer 2022-01-01 E4", Intent.ManageNow, practisedBefore: null))!.Reasons);
        Assert.Contains(SwapReason.LeadsTechnically, Fit(manager, Told("e", "TechLead 2022-01-01 E4", Intent.ManageNow, practisedBefore: 8))!.Reasons);
    }

    [Theory]
    [InlineData("2024-05-31", false)]
    [InlineData("2024-06-01", true)]
    public void A_part_of_managing_tried_with_joy_and_skill_makes_readier_from_its_first_day(string day, bool counts)
    {
        var (manager, engineer) = (Told("m", Manager, Intent.BackToEngineering), Told("e", Engineer, Intent.ManageNow, practisedBefore: 9));
        var before = Fit(manager, engineer, Given.Day(day))!;
        var after = Fit(manager, engineer with { Tried = [new("e", "intern", Day, Joy: 3, Skill: 3)] }, Given.Day(day))!;
        Assert.Equal(counts, after.Reasons.Contains(SwapReason.TriedParts));
        Assert.Equal(counts ? 2 : 0, after.Weight - before.Weight);
    }

    [Theory]
    [InlineData(3, 3, 2)]
    [InlineData(2, 3, 0)]
    [InlineData(3, 2, 0)]
    [InlineData(null, 5, 0)]
    [InlineData(5, null, 0)]
    public void A_part_without_joy_or_skill_counts_for_nothing(int? joy, int? skill, int weighs) => Assert.Equal(weighs, WeightOf([new("e", "intern", Day, joy, skill)]) - WeightOf([]));

    [Fact]
    public void Parts_count_once_each_and_only_so_many_and_less_than_having_managed()
    {
        Tryout[] twice = [new("e", "intern", Day, 4, 4), new("e", "intern", Day, 5, 5)];
        Assert.Equal(2, WeightOf(twice) - WeightOf([]));
        Tryout[] many = [.. Enumerable.Range(0, 9).Select(i => new Tryout("e", $"part {i}", Day, 5, 5))];
        Assert.Equal(10, WeightOf(many) - WeightOf([]));
        Assert.Equal(45, WeightOf(many, new() { Swaps = new() { PartWeighs = 5, MostParts = 9 } }) - WeightOf([]));
    }

    [Fact]
    public void Parts_alone_make_nobody_ready() => Assert.Null(Fit(
        Told("m", Manager, Intent.BackToEngineering), Told("e", Engineer, Intent.ManageNow) with { Tried = [.. Enumerable.Range(0, 9).Select(i => new Tryout("e", $"part {i}", Day, 5, 5))] }));

    [Fact]
    public void What_was_tried_is_told_to_the_engineer_alone()
    {
        var organisation = Organisation(Told("m", Manager, Intent.BackToEngineering), Told("e", Engineer, Intent.ManageNow, managedBefore: 1) with { Tried = [new("e", "intern", Day, 5, 5)] });
        var fit = SwapMatching.Of(organisation.Find("m")!, organisation.Find("e")!, Day)!;
        Assert.Contains(SwapReason.TriedParts, SwapMatching.Veiled(organisation, fit, "e", 1, Day));
        Assert.DoesNotContain(SwapReason.TriedParts, SwapMatching.Veiled(organisation, fit, "m", 1, Day));
    }

    [Fact]
    public void Takes_the_pairs_that_trying_everything_takes_with_parts_that_were_tried() => Prop.ForAll(Gen.Choose(0, 7).ListOf(8).ToArbitrary(), told =>
    {
        Told[] managers = [.. told.Take(4).Select((n, i) => Told($"m{i}", Manager.Replace("M4 Red", $"M{4 + (n % 3)} {(n < 4 ? "Red" : "Blue")}", StringComparison.Ordinal), Intent.BackToEngineering))];
        Told[] engineers = [.. told.Skip(4).Select((n, i) => Told($"e{i}", Engineer, Intent.ManageNow, practisedBefore: 9) with { Tried = [.. Enumerable.Range(0, n).Select(part => new Tryout($"e{i}", $"part {part}", Day, 5, 2 + (part % 3)))] })];
        var organisation = Organisation([.. managers, .. engineers]);
        var found = SwapMatching.Match(organisation, [.. managers.Select(m => m.Person.Id), .. engineers.Select(e => e.Person.Id)], None, Day);
        Assert.Equal(Best(organisation, [.. managers.Select(m => m.Person.Id)], [.. engineers.Select(e => e.Person.Id)]), (found.Count, found.Sum(f => f.Weight)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void A_manager_who_never_practised_has_nothing_to_come_back_to_and_one_whose_fluency_faded_has()
    {
        var engineer = Told("e", Engineer, Intent.ManageNow, managedBefore: 1);
        Assert.Null(Fit(Told("m", "Manager 2012-01-01 M4", Intent.BackToEngineering), engineer));
        Assert.DoesNotContain(SwapReason.KeptFluency, Fit(Told("m", "Engineer 2010-01-01 E4, Manager 2013-01-01 M4", Intent.BackToEngineering), engineer)!.Reasons);
    }

    [Theory]
    [InlineData("Engineer 2012-01-01 E4, Director 2022-01-01 M4")]
    [InlineData("Engineer 2012-01-01 E4, Manager 2020-01-01 M4, Away 2024-05-01")]
    [InlineData("Engineer 2012-01-01 E4, Manager 2020-01-01 M4 - Elsewhere")]
    [InlineData("Engineer 2012-01-01 E4, Elsewhere 2020-01-01 M4")]
    [InlineData("Engineer 2012-01-01 E4, Manager 2024-06-02 M4")]
    public void Nobody_is_paired_from_another_seat_nor_during_leave(string told) =>
        Assert.Null(Fit(Told("m", told, Intent.BackToEngineering), Told("e", Engineer, Intent.ManageNow, managedBefore: 1)));

    [Fact]
    public void Pay_is_kept_where_the_base_lies_within_the_band_of_the_equal_level()
    {
        var fit = Fit(Told("m", Manager, Intent.BackToEngineering, pay: 150), Told("e", Engineer, Intent.ManageNow, managedBefore: 1, pay: 161), bands: "2020-01-01 E4 100 150 EUR, 2020-01-01 M4 120 160 EUR");
        Assert.Contains(SwapReason.ManagersPayKept, fit!.Reasons);
        Assert.DoesNotContain(SwapReason.EngineersPayKept, fit.Reasons);
    }

    [Fact]
    public void Pairs_everyone_best_one_to_one_and_never_those_who_are_spent()
    {
        var organisation = Organisation(
            Told("m1", Manager, Intent.BackToEngineering), Told("m2", Manager.Replace("Red", "Blue", StringComparison.Ordinal), Intent.EngineeringForAWhile),
            Told("e1", Engineer, Intent.ManageNow, managedBefore: 1), Told("e2", Engineer.Replace("Red", "Blue", StringComparison.Ordinal), Intent.ManageNow, managedBefore: 1));
        string[] all = ["e2", "m2", "e1", "m1", "nobody"];
        Assert.Equal([("m1", "e1"), ("m2", "e2")], Pairs(SwapMatching.Match(organisation, all, None, Day)));
        Assert.Equal([("m1", "e2"), ("m2", "e1")], Pairs(SwapMatching.Match(organisation, all, new HashSet<(string, string)> { ("m1", "e1") }, Day)));
        Assert.Equal([("m2", "e1")], Pairs(SwapMatching.Match(organisation, ["m2", "e1"], None, Day)));
        Assert.Empty(SwapMatching.Match(organisation, ["m1", "m2"], None, Day));
    }

    [Fact]
    public void The_order_in_which_people_are_given_does_not_matter()
    {
        var people = Enumerable.Range(0, 12).Select(i => i % 2 == 0
            ? Told($"m{i:00}", Manager.Replace("M4", $"M{4 + (i % 3)}", StringComparison.Ordinal), Intent.BackToEngineering)
            : Told($"e{i:00}", Engineer.Replace("E4", $"E{4 + (i % 3)}", StringComparison.Ordinal), Intent.ManageNow, managedBefore: 1)).ToList();
        var organisation = Organisation([.. people]);
        var keys = people.Select(p => p.Person.Id).ToArray();
        var first = Pairs(SwapMatching.Match(organisation, keys, None, Day));
        Assert.NotEmpty(first);
        Prop.ForAll(Gen.Shuffle(keys).ToArbitrary(), shuffled => Assert.Equal(first, Pairs(SwapMatching.Match(organisation, shuffled, None, Day)))).Check(Config.QuickThrowOnFailure.WithMaxTest(50));
    }

    [Fact]
    public void Before_the_other_is_known_only_what_holds_of_many_is_told_and_of_oneself_all()
    {
        var me = Told("e", Engineer, Intent.ManageNow, managedBefore: 1);
        Told[] managers = [.. Enumerable.Range(0, 5).Select(i => Told($"m{i}", Manager.Replace("M4 Red", i < 4 ? "M4 Red" : "M4 Blue", StringComparison.Ordinal), Intent.Stay))];
        var organisation = Organisation([me, .. managers]);
        var fit = new SwapFit("m0", "e", 0, [SwapReason.SameRung, SwapReason.ManagedBefore, SwapReason.KnowsTheTeam, SwapReason.KeptFluency, SwapReason.ManagersPayKept, SwapReason.EngineersPayKept]);
        // Five managers stand on the rung, four of them in the team.
        Assert.Equal([SwapReason.ManagedBefore, SwapReason.EngineersPayKept, SwapReason.SameRung], SwapMatching.Veiled(organisation, fit, "e", 5, Day));
        Assert.Equal([SwapReason.ManagedBefore, SwapReason.EngineersPayKept, SwapReason.SameRung, SwapReason.KnowsTheTeam], SwapMatching.Veiled(organisation, fit, "e", 4, Day));
        Assert.Equal([SwapReason.ManagedBefore, SwapReason.EngineersPayKept], SwapMatching.Veiled(organisation, fit, "e", 6, Day));
        Assert.Equal([SwapReason.KeptFluency, SwapReason.ManagersPayKept], SwapMatching.Veiled(organisation, fit, "m0", 2, Day));
    }

    [Fact]
    public void The_two_are_in_their_seats_until_one_changes_or_leaves()
    {
        var organisation = Organisation(Told("m", Manager + ", Engineer 2025-01-01 E4", Intent.Stay), Told("e", Engineer, Intent.NotManage));
        Assert.True(SwapMatching.AreInSeats(organisation.Find("m")!, organisation.Find("e")!, Given.Day("2024-12-31")));
        Assert.False(SwapMatching.AreInSeats(organisation.Find("m")!, organisation.Find("e")!, Given.Day("2025-01-01")));
    }

    /// <summary>The most pairs and the most they can weigh, by trying everything.</summary>
    private static (int Pairs, int Weight) Best(Organisation organisation, string[] managers, string[] engineers)
    {
        if (managers.Length == 0) return (0, 0);
        var best = Best(organisation, managers[1..], engineers);
        foreach (var engineer in engineers)
        {
            if (SwapMatching.Of(organisation.Find(managers[0])!, organisation.Find(engineer)!, Day) is not { } fit) continue;
            var (pairs, weight) = Best(organisation, managers[1..], [.. engineers.Where(e => e != engineer)]);
            if ((pairs + 1, weight + fit.Weight).CompareTo(best) > 0) best = (pairs + 1, weight + fit.Weight);
        }

        return best;
    }

    private static int WeightOf(IReadOnlyList<Tryout> tried, Company? company = null)
    {
        var organisation = Organisation("", company, Told("m", Manager, Intent.BackToEngineering), Told("e", Engineer, Intent.ManageNow, practisedBefore: 9) with { Tried = tried });
        return SwapMatching.Of(organisation.Find("m")!, organisation.Find("e")!, Day)!.Weight;
    }

    private static IEnumerable<(string, string)> Pairs(IEnumerable<SwapFit> fits) => fits.Select(f => (f.Manager, f.Engineer));

    private static SwapFit? Fit(Told manager, Told engineer, DateOnly? day = null, string bands = "")
    {
        var organisation = Organisation(bands, null, manager, engineer);
        return SwapMatching.Of(organisation.Find(manager.Person.Id)!, organisation.Find(engineer.Person.Id)!, day ?? Day);
    }

    private static Organisation Organisation(params Told[] people) => Organisation("", null, people);

    private static Organisation Organisation(string bands, Company? company, params Told[] people) => new(
        new()
        {
            People = [.. people.Select(p => p.Person)],
            Posts = [.. people.SelectMany(p => Given.Posts(p.Posts).Select(post => post with { Person = p.Person.Id }))],
            Intents = [.. people.Select(p => new IntentAnswer(p.Person.Id, Given.Day("2023-01-01"), p.Intent))],
            Pays = [.. people.Where(p => p.Pay is not null).Select(p => new BasePay(p.Person.Id, Given.Day("2023-01-01"), p.Pay!.Value, "EUR"))],
            Tryouts = [.. people.SelectMany(p => p.Tried)],
            Levels = Given.Ladder.Levels,
            Bands = [.. bands.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(b => b.Split(' ')).Select(w => new Band(Given.Day(w[0]), null, w[1], decimal.Parse(w[2], CultureInfo.InvariantCulture), decimal.Parse(w[3], CultureInfo.InvariantCulture), null, w[4]))],
        },
        RuleBook.Default,
        company);

    private static Told Told(string id, string posts, Intent intent, double? practisedBefore = 0, double? managedBefore = 0, decimal? pay = null) =>
        new(new(id, PractisedBefore: practisedBefore, ManagedBefore: managedBefore), posts, intent, pay);
}

internal sealed record Told(Person Person, string Posts, Intent Intent, decimal? Pay)
{
    public IReadOnlyList<Tryout> Tried { get; init; } = [];
}
