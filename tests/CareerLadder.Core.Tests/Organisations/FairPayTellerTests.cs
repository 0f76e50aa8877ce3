using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

/// <summary>
/// Whatever is told of made-up organisations over years of fixed days is put together, and nothing about one to four members of a group can be made of it:
/// neither by taking one figure from another nor by adding and subtracting any number of them. Who stands behind a figure is read off the facts here, and not asked of the program.
/// </summary>
public sealed class FairPayTellerTests(ITestOutputHelper output)
{
    private static readonly DateOnly First = Given.Day("2023-01-01");
    private static readonly DateOnly Last = Given.Day("2025-10-01");

    [Fact]
    public void Nothing_about_one_to_four_members_of_a_group_can_be_made_of_all_that_is_told()
    {
        var (told, days) = (0, 0);
        for (var seed = 0; seed < 50; seed++)
        {
            var staff = MakeUp(new Random(seed));
            var organisation = staff.Organisation;
            var rows = new Dictionary<string, List<IReadOnlySet<int>>>(StringComparer.Ordinal);
            for (var day = First; day <= Last; day = day.AddMonths(3))
            {
                var fair = FairPay.Of(organisation, staff.Groups, day, First);
                days += fair.Gaps.Count(g => g.On == day);
                foreach (var gap in fair.Gaps)
                {
                    Keep(gap.Group, Behind(organisation, staff.Groups, gap.Group, gap.On, gap.Rung, gap.Zone, gap.Currency));
                    Keep(gap.Reference, Behind(organisation, staff.Groups, gap.Reference, gap.On, gap.Rung, gap.Zone, gap.Currency));
                }

                if (fair.Adjusted is not { } adjusted) continue;
                foreach (var group in adjusted.Gaps.Select(g => g.Group).Append(adjusted.Reference)) Keep(group, Behind(organisation, staff.Groups, group, adjusted.On, null, null, null));
            }

            foreach (var (group, sets) in rows)
            {
                told += sets.Count;
                Assert.All(sets, s => Assert.True(s.Count >= 5, $"seed {seed}: {s.Count} of {group}"));
                foreach (var one in sets)
                {
                    foreach (var other in sets) Assert.False(Differing(one, other) is >= 1 and <= 4, $"seed {seed}: two figures of {group} differ by {Differing(one, other)}");
                }

                Assert.True(RowSpace.FewPeople(sets, organisation.People.Count) is not { } few, $"seed {seed}: something can be made about few of {group}");
            }

            void Keep(string group, HashSet<int> set)
            {
                if (!rows.TryGetValue(group, out var sets)) rows[group] = sets = [];
                if (!sets.Exists(s => s.SetEquals(set))) sets.Add(set);
            }
        }

        output.WriteLine($"{told} different sets of people in {days} figures.");
        Assert.True(told > 200, $"{told} sets");
    }

    [Fact]
    public void The_search_finds_what_would_have_been_told_without_the_rule()
    {
        var staff = MakeUp(new Random(1));
        var organisation = staff.Organisation;
        var sets = new List<IReadOnlySet<int>>();
        for (var day = First; day <= Last; day = day.AddMonths(3)) sets.Add(Behind(organisation, staff.Groups, "A", day, null, null, null));
        Assert.NotNull(RowSpace.FewPeople([.. sets.Where(s => s.Count >= 5)], organisation.People.Count));
    }

    [Fact]
    public void The_same_facts_tell_the_same_and_a_later_day_changes_nothing_that_was_told()
    {
        var staff = MakeUp(new Random(3));
        var middle = Given.Day("2024-07-01");
        var before = FairPay.Of(staff.Organisation, staff.Groups, middle, First);
        Assert.Equal(before.Gaps, FairPay.Of(staff.Organisation, staff.Groups, middle.AddDays(80), First).Gaps);
        var after = FairPay.Of(staff.Organisation, staff.Groups, Last, First);
        Assert.Equal(before.Gaps.Where(g => g.On <= middle && after.Gaps.Contains(g)), after.Gaps.Where(g => g.On <= middle));
    }

    // Small enough for the search, and never still: people join, leave and climb in every quarter.
    private static Staff MakeUp(Random dice)
    {
        var staff = new Staff();
        for (var i = 0; i < 64; i++)
        {
            var joined = dice.Next(3) == 0 ? First.AddDays(dice.Next(1000)) : First.AddDays(-dice.Next(1, 1500));
            DateOnly? left = dice.Next(3) == 0 ? joined.AddDays(dice.Next(200, 2500)) : null;
            var group = dice.Next(8) switch { <= 3 => "A", <= 6 => "B", _ => null };
            var id = staff.AddOne(group, dice.Next(3) == 0 ? "M4" : "E4", dice.Next(3) == 0 ? "Berlin" : "London", joined, left, 50_000 + dice.Next(9_000));
            if (dice.Next(3) == 0) staff.Move(id, joined.AddDays(dice.Next(100, 900)), "E5");
        }

        return staff;
    }

    private static HashSet<int> Behind(Organisation organisation, Dictionary<string, string> groups, string group, DateOnly day, int? rung, string? zone, string? currency)
    {
        var set = new HashSet<int>();
        foreach (var (person, i) in organisation.Facts.People.Select((p, i) => (p, i)))
        {
            if (groups.GetValueOrDefault(person.Id) != group || person.Joined > day || person.Left <= day) continue;
            var post = organisation.Facts.Posts.Where(p => p.Person == person.Id && p.From <= day).MaxBy(p => p.From)!;
            var isPaidSo = currency is null || organisation.Facts.Pays.Single(p => p.Person == person.Id).Currency == currency;
            if (isPaidSo && (rung is null || (rung == post.Level![1] - '0' && person.Zone == zone))) set.Add(i);
        }

        return set;
    }

    private static int Differing(IReadOnlySet<int> one, IReadOnlySet<int> other) => one.Count(i => !other.Contains(i)) + other.Count(i => !one.Contains(i));
}
