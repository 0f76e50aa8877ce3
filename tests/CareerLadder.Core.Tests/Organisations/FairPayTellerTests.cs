using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

/// <summary>
/// Searches as somebody would who knows everyone's pay and keeps all that was told on every day: each person must be able to be of either group.
/// That the search works things out as the program does is seen by having the program tell of the ways it found.
/// </summary>
public sealed class FairPayTellerTests(ITestOutputHelper output)
{
    private static readonly DateOnly First = Given.Day("2023-01-01");

    [Fact]
    public void Of_a_few_people_every_way_of_giving_out_groups_is_tried_and_nobody_is_found()
    {
        var (organisations, figures, fewest, asked) = (0, 0, int.MaxValue, 0);
        for (var seed = 0; seed < 60; seed++)
        {
            var staff = Few(seed);
            var organisation = staff.Organisation;
            var ids = organisation.People.Select(p => p.Person.Id).ToArray();
            var tellings = Tellings(organisation, staff.Groups);
            var shares = tellings.Sum(t => t.Figures.Count(f => f.Share is not null));
            if (shares > 0) organisations++;
            figures += shares;
            var attack = new Attack(organisation, tellings);
            var groups = Ways(ids, attack).ToList();
            fewest = Math.Min(fewest, groups.Count);
            foreach (var id in ids)
            {
                foreach (var label in (string[])["A", "B"])
                {
                    var way = groups.Find(w => w[id] == label);
                    Assert.True(way is not null, $"seed {seed}: {id} cannot be of group {label}; {groups.Count} ways; {string.Join(' ', staff.Groups.Values)}; {Said(tellings)}");
                    // Seldom, since it takes as long as the rest together.
                    if (asked++ % 11 != 0) continue;
                    var other = Tellings(organisation, way);
                    Assert.True(tellings.SelectMany(t => t.Figures).SequenceEqual(other.SelectMany(t => t.Figures)), $"seed {seed}: {Said(tellings)}\n{Said(other)}");
                }
            }
        }

        output.WriteLine($"{figures} figures told of {organisations} of 60 organisations; at least {fewest} ways agree with all of them.");
        Assert.True(organisations > 15, $"{organisations} organisations");
    }

    [Fact]
    public void Of_many_people_over_years_with_all_that_is_adjusted_nobody_is_found()
    {
        var (figures, people, adjusted, found) = (0, 0, 0, new List<string>());
        for (var seed = 0; seed < 3; seed++)
        {
            var staff = Many(seed);
            var organisation = staff.Organisation;
            var tellings = Tellings(organisation, staff.Groups);
            if (tellings.Exists(t => t.Figures.Any(f => f is { Kind: FairPayFigure.Adjusted, Share: not null }))) adjusted++;
            output.WriteLine($"seed {seed}: {Said(tellings)}");
            figures += tellings.Sum(t => t.Figures.Count(f => f.Share is not null));
            var attack = new Attack(organisation, tellings);
            Assert.True(attack.Agrees(id => staff.Groups[id]), $"seed {seed}: the truth itself would have been told otherwise");
            var dice = new Random(seed + 100);
            foreach (var id in staff.Groups.Keys)
            {
                people++;
                if (Another(staff, attack, id, dice) is not { } way) found.Add($"seed {seed}: {id}");
                else if (people % 97 == 0) Assert.Equal(tellings.SelectMany(t => t.Figures), Tellings(organisation, way).SelectMany(t => t.Figures));
            }
        }

        output.WriteLine($"{figures} figures told about {people} people; {found.Count} of them found.");
        Assert.True(adjusted == 3, $"{adjusted} adjusted");
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public void The_same_search_finds_people_in_means_to_a_tenth_of_a_percent()
    {
        var found = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            var staff = Few(seed);
            var organisation = staff.Organisation;
            var people = PaidInGroup.On(organisation, staff.Groups, First);
            var category = people.GroupBy(p => p.Category).MaxBy(c => c.Count())!.ToList();
            if (category.Count(p => p.Group == "B") < 5 || Attack.Gap(category, [.. category.Select(p => p.Base)], id => staff.Groups[id], "B", "A", isMedian: false) is not { } gap) continue;
            var step = Math.Floor(gap * 1000) / 1000;
            var telling = new FairPayTelling(First, ["A", "B"], 1, [new(FairPayFigure.Mean, category[0].Category, "B", new(step, step + .001m))], []);
            string[] ids = [.. organisation.People.Select(p => p.Person.Id)];
            var ways = Ways(ids, new(organisation, [telling])).ToList();
            found += category.Count(p => ways.TrueForAll(w => w[p.Person] == p.Group));
        }

        output.WriteLine($"{found} people found.");
        Assert.True(found > 3, $"{found} found");
    }

    // Somebody of another group comes for them; then others are exchanged, or go to another group, as long as it comes nearer to what was told.
    private static Dictionary<string, string>? Another(Staff staff, Attack attack, string id, Random dice)
    {
        string[] ids = [.. staff.Groups.Keys];
        string[] labels = [.. staff.Groups.Values.Distinct()];
        for (var round = 0; round < 40; round++)
        {
            var way = new Dictionary<string, string>(staff.Groups, StringComparer.Ordinal);
            if (!Change(id, round < 30)) continue;
            var off = attack.Off(o => way[o]);
            for (var tried = 0; off > 0 && tried < 120; tried++)
            {
                var before = new Dictionary<string, string>(way, StringComparer.Ordinal);
                var one = ids[dice.Next(ids.Length)];
                if (one == id || !Change(one, dice.Next(4) > 0) || way[id] == staff.Groups[id]) way = before;
                else if (attack.Off(o => way[o]) is var now && now <= off) off = now;
                else way = before;
            }

            if (off == 0) return way;

            bool Change(string one, bool isExchanged)
            {
                if (!isExchanged)
                {
                    way[one] = labels[dice.Next(labels.Length)];
                    return way[one] != staff.Groups[one] || one != id;
                }

                var others = ids.Where(o => way[o] != way[one] && o != id && staff.LevelOf(o) == staff.LevelOf(one)).ToArray();
                if (others.Length == 0) return false;
                var other = others[dice.Next(others.Length)];
                (way[one], way[other]) = (way[other], way[one]);
                return true;
            }
        }

        return null;
    }

    private static IEnumerable<Dictionary<string, string>> Ways(string[] ids, Attack attack)
    {
        var place = ids.Index().ToDictionary(i => i.Item, i => i.Index, StringComparer.Ordinal);
        for (var way = 0; way < 1 << ids.Length; way++)
        {
            if (attack.Agrees(id => (way & (1 << place[id])) != 0 ? "B" : "A")) yield return ids.ToDictionary(id => id, id => (way & (1 << place[id])) != 0 ? "B" : "A", StringComparer.Ordinal);
        }
    }

    private static string Said(List<FairPayTelling> tellings) => string.Join("; ", tellings.Select(t => $"{t.Day:yyyy}: {string.Join(", ", t.Figures.Select(f => $"{f.Kind} {f.Group} {f.Category?.Rung} {f.Category?.Zone} {(f.Share is { } s ? $"{s.Low} to {s.High}" : "few")}"))}"));

    private static List<FairPayTelling> Tellings(Organisation organisation, IReadOnlyDictionary<string, string> groups)
    {
        var tellings = new List<FairPayTelling>();
        for (var year = 0; year < 4; year++) tellings.Add(FairPayTeller.Tell(organisation, groups, First.AddYears(year), tellings)!);
        return tellings;
    }

    // Ten to thirteen people, of whom one group is five often; its five the lowest, the highest, or anybody. Each year somebody moves, is paid more, leaves or joins.
    private static Staff Few(int seed)
    {
        var dice = new Random(seed);
        var staff = new Staff();
        var people = 10 + (seed % 4);
        var few = seed % 3 == 0 ? 5 : 4 + dice.Next(3);
        var pays = Enumerable.Range(0, people).Select(_ => 60_000 + (dice.Next(240) * 100)).Order().ToArray();
        var inGroup = (seed % 5) switch
        {
            0 => Enumerable.Range(0, few).ToHashSet(),
            1 => Enumerable.Range(people - few, few).ToHashSet(),
            _ => Enumerable.Range(0, people).OrderBy(_ => dice.Next()).Take(few).ToHashSet(),
        };
        for (var i = 0; i < people; i++)
        {
            var joined = dice.Next(12) == 0 ? First.AddDays(dice.Next(900)) : First.AddDays(-dice.Next(1, 1500));
            DateOnly? left = dice.Next(12) == 0 ? First.AddDays(dice.Next(30, 1000)) : null;
            var id = staff.AddOne(inGroup.Contains(i) ? "B" : "A", seed % 2 == 0 || i % 3 > 0 ? "E4" : "E5", "London", joined, left, pays[i]);
            if (dice.Next(6) == 0) staff.Move(id, First.AddDays(dice.Next(30, 1000)), dice.Next(2) == 0 ? "E5" : "M4");
            if (dice.Next(2) == 0) staff.Raise(id, First.AddDays(dice.Next(30, 1000)), pays[i] + (dice.Next(10, 90) * 100));
        }

        return staff;
    }

    // Three categories of a dozen to two dozen; three groups in some. Each year a few move, leave, join, and many are paid more.
    private static Staff Many(int seed)
    {
        var dice = new Random(seed + 1000);
        var staff = new Staff();
        foreach (var (level, zone, count, middle) in (IEnumerable<(string, string, int, int)>)[("E4", "London", 24, 60_000), ("E5", "London", 15, 75_000), ("M5", "Berlin", 14, 80_000)])
        {
            for (var i = 0; i < count; i++)
            {
                var joined = dice.Next(10) == 0 ? First.AddDays(dice.Next(900)) : First.AddDays(-dice.Next(1, 2500));
                DateOnly? left = dice.Next(12) == 0 ? First.AddDays(dice.Next(30, 1000)) : null;
                var group = seed % 2 == 1 && i % 4 == 3 ? "C" : dice.Next(5) < 2 ? "B" : "A";
                var pay = middle + (dice.Next(-80, 80) * 100) - (group == "B" ? 4_000 : 0);
                var id = staff.AddOne(group, level, zone, joined, left, pay);
                if (dice.Next(12) == 0) staff.Move(id, First.AddDays(dice.Next(30, 1000)), "E5");
                for (var year = 0; year < 3; year++)
                {
                    if (dice.Next(3) > 0) staff.Raise(id, First.AddYears(year).AddDays(90), pay += dice.Next(5, 40) * 100);
                }
            }
        }

        return staff;
    }
}
