using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

public sealed class DisclosureTests
{
    private const int People = 24;
    private static readonly DateOnly First = new(2024, 1, 31);

    [Theory]
    [InlineData(0, false)] // that there is none would tell of each
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(19, true)]
    [InlineData(20, false)] // all but four
    [InlineData(24, false)] // all
    public void Tells_of_five_at_least_where_five_at_least_remain(int about, bool told)
    {
        var disclosure = new Disclosure(People);
        var series = disclosure.Series();

        Assert.Equal(told, disclosure.Ask(series, First, Upto(about), Upto(People)));
        Assert.Equal(told ? (First, about) : (null, 0), (series.On, series.Count));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Holds_what_was_told_until_five_have_changed(int changed, bool told)
    {
        var disclosure = new Disclosure(People);
        var series = disclosure.Series();
        disclosure.Ask(series, First, Upto(7), Upto(People));

        Assert.Equal(told, disclosure.Ask(series, First.AddDays(30), Upto(7 + changed), Upto(People)));
        Assert.Equal(told ? (First.AddDays(30), 7 + changed) : (First, 7), (series.On, series.Count));
    }

    [Fact]
    public void Holds_a_figure_that_has_not_changed_as_it_holds_one_that_one_person_changed()
    {
        // Whoever knows the only person something happened to would else be told by it whether that was of this figure.
        foreach (var now in (int[])[7, 8])
        {
            foreach (var all in (int[])[20, 21])
            {
                var disclosure = new Disclosure(People);
                var series = disclosure.Series();
                disclosure.Ask(series, First, Upto(7), Upto(20));

                Assert.False(disclosure.Ask(series, First.AddDays(30), Upto(now), Upto(all)));
                Assert.Equal((First, 7), (series.On, series.Count));
            }
        }
    }

    [Fact]
    public void Does_not_tell_that_all_who_came_are_of_it()
    {
        var disclosure = new Disclosure(60);
        var series = disclosure.Series();
        disclosure.Ask(series, First, Upto(10, 60), Upto(30, 60));

        Assert.False(disclosure.Ask(series, First.AddDays(30), Set([.. Enumerable.Range(0, 10), .. Enumerable.Range(30, 6)], 60), Upto(36, 60)));
        Assert.Equal(10, series.Count);
    }

    [Fact]
    public void Does_not_tell_that_all_who_came_to_a_whole_are_of_one_part()
    {
        var disclosure = new Disclosure(60);
        var whole = disclosure.Series();
        var parts = Parts([6, 6, 6], 60).ConvertAll(p => (Series: disclosure.Series(), p));
        disclosure.Ask(whole, First, Upto(18, 60), Upto(60, 60));
        Assert.Equal(3, disclosure.AskParts(whole, First, parts));

        Assert.True(disclosure.Ask(whole, First.AddDays(30), Upto(24, 60), Upto(60, 60)));
        Assert.Equal(0, disclosure.AskParts(whole, First.AddDays(30), parts[0], parts[1], (parts[2].Series, Set([.. Enumerable.Range(12, 12)], 60))));
    }

    [Theory]
    [InlineData(6, true)] // five of eleven go, six stay
    [InlineData(7, false)]
    public void Tells_it_when_five_have_gone(int stay, bool told)
    {
        var disclosure = new Disclosure(People);
        var series = disclosure.Series();
        disclosure.Ask(series, First, Upto(11), Upto(People));

        Assert.Equal(told, disclosure.Ask(series, First.AddDays(30), Upto(stay), Upto(People)));
    }

    [Fact]
    public void Refuses_three_sets_that_differ_by_many_and_together_leave_one_person()
    {
        var disclosure = new Disclosure(60);
        Assert.True(disclosure.Ask(disclosure.Series(), First, Upto(10, 60), Upto(60, 60)));
        Assert.True(disclosure.Ask(disclosure.Series(), First, Set([.. Enumerable.Range(10, 10)], 60), Upto(60, 60)));
        Assert.False(disclosure.Ask(disclosure.Series(), First, Upto(21, 60), Upto(60, 60)));

        // And the search of ToldRowsTests would have seen it.
        Assert.Equal([20], RowSpace.FewPeople([Some(10, 0), Some(10, 10), Some(21, 0)], 60));
    }

    [Theory]
    [InlineData("6 6", "6 6")]
    [InlineData("6 4", "")]
    [InlineData("8 2 7", "8")] // 2 is too few, and with 7 told it would follow
    [InlineData("6 3 2", "6")] // 3 and 2 are five in two parts
    [InlineData("6 3 1", "")]
    [InlineData("12 0", "")] // that all are of one part would tell of each
    [InlineData("6 6 0", "6")] // so would it here of the second
    [InlineData("5 5 5", "5 5 5")]
    public void Tells_parts_only_as_far_as_the_rest_is_five_at_least(string sizes, string told)
    {
        var parts = Parts(sizes.Split(' ').Select(int.Parse).ToList(), 60);
        var disclosure = new Disclosure(60);
        var whole = disclosure.Series();
        Assert.True(disclosure.Ask(whole, First, Upto(parts.Sum(p => p.Count), 60), Upto(60, 60)));
        var series = parts.Select(p => (Series: disclosure.Series(), p)).ToList();
        disclosure.AskParts(whole, First, series);

        Assert.Equal(told, string.Join(' ', series.Where(s => s.Series.On is not null).Select(s => s.Series.Count)));
    }

    [Fact]
    public void Tells_no_part_on_a_day_on_which_the_whole_is_not_told()
    {
        var parts = Parts([6, 6], 60);
        var disclosure = new Disclosure(60);
        var whole = disclosure.Series();
        Assert.False(disclosure.Ask(whole, First, Upto(12, 60), Upto(14, 60)));
        Assert.Equal(0, disclosure.AskParts(whole, First, parts.Select(p => (disclosure.Series(), p)).ToList()));
    }

    [Theory]
    [InlineData(6, 7, "7")] // the first is as it was
    [InlineData(5, 13, "13")]
    [InlineData(4, 14, "")] // four would remain
    public void Tells_a_part_by_itself_where_the_whole_is_held(int first, int second, string told)
    {
        var disclosure = new Disclosure(60);
        var (whole, one, two) = (disclosure.Series(), disclosure.Series(), disclosure.Series());
        disclosure.Ask(whole, First, Upto(6, 60), Upto(40, 60));
        disclosure.AskParts(whole, First, (one, Upto(6, 60)));
        var parts = Parts([first, second], 60);

        Assert.Null(disclosure.Ask(whole, First.AddDays(30), Upto(first + second, 60), Upto(first + second + 2, 60)) ? "told" : null);
        disclosure.AskParts(whole, First.AddDays(30), Upto(60, 60), (one, parts[0]), (two, parts[1]));
        Assert.Equal(told, string.Join(' ', new[] { one, two }.Where(s => s.On > First).Select(s => s.Count)));
    }

    private static PersonSet Upto(int count, int of = People) => Set([.. Enumerable.Range(0, Math.Min(count, of))], of);

    private static PersonSet Set(int[] people, int of)
    {
        var set = new PersonSet(of);
        foreach (var person in people) set.Add(person);
        return set;
    }

    private static HashSet<int> Some(int count, int from) => [.. Enumerable.Range(from, count)];

    private static List<PersonSet> Parts(List<int> sizes, int of)
    {
        var parts = new List<PersonSet>();
        var from = 0;
        foreach (var size in sizes)
        {
            parts.Add(Set([.. Enumerable.Range(from, size)], of));
            from += size;
        }

        return parts;
    }
}
