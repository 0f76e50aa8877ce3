using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

public sealed class ToldPartsTests
{
    private static readonly MonthLine Months = new(Given.Day("2024-01-01"), 4);

    [Fact]
    public void Holds_the_figure_of_the_last_month_that_could_be_told()
    {
        var told = new ToldParts(30, 1, Months);
        for (var i = 0; i < 8; i++) told.Add(i, 0, 1, i < 2 ? 2 : 4); // two go in the third month
        told.Tell(_ => PersonSet.All(30));

        Assert.Equal([null, new(8, 1), new(8, 1), new(8, 1)], told.Whole);
    }

    [Fact]
    public void Tells_the_parts_where_the_rest_is_five_at_least()
    {
        var told = new ToldParts(40, 3, Months);
        for (var i = 0; i < 12; i++) told.Add(i, i < 6 ? 0 : 1, 0, 4);
        for (var i = 12; i < 17; i++) told.Add(i, 2, 2, 4);
        told.Tell(_ => PersonSet.All(40));

        Assert.Equal([new(12, 0), new(12, 0), new(17, 2), new(17, 2)], told.Whole);
        Assert.Equal([new(6, 0), new(6, 0), new(6, 0), new(6, 0)], told.Parts[0]);
        Assert.Equal([null, null, null, null], told.Parts[1]); // else that there is nobody in the third would follow
        Assert.Equal([null, null, null, null], told.Parts[2]); // else that all who came are in it
        // What was told is told again, and held in months that came since.
        var again = ToldParts.Again(new(Given.Day("2024-01-01"), 6), [ToldParts.Anew(told.Whole), .. told.Parts.Select(ToldParts.Anew)]);
        Assert.Equal([.. told.Whole, new(17, 2), new(17, 2)], again.Whole);
        Assert.Equal([.. told.Parts[0], new(6, 0), new(6, 0)], again.Parts[0]);
        Assert.All(again.Parts[1], Assert.Null);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Is_the_same_whatever_the_only_one_answered_who_answered_in_a_month(int part)
    {
        var (without, with) = (Base(), Base());
        with.Add(20, part, 2, 4);
        without.Tell(_ => PersonSet.All(40));
        with.Tell(_ => PersonSet.All(40));

        Assert.Equal(without.Whole, with.Whole);
        Assert.Equal(without.Parts, with.Parts);

        static ToldParts Base()
        {
            var told = new ToldParts(40, 3, Months);
            for (var i = 0; i < 18; i++) told.Add(i, i / 6, 0, 4);
            return told;
        }
    }

    [Fact]
    public void Knows_of_whoever_changes_the_part_in_one_month()
    {
        var told = new ToldParts(30, 2, Months);
        for (var i = 0; i < 14; i++)
        {
            told.Add(i, i < 8 ? 1 : 0, 0, 1);
            told.Add(i, i < 8 ? 0 : 1, 1, 4);
        }

        told.Tell(_ => PersonSet.All(30));
        Assert.Equal(14, told.Whole[1]!.Value.Count);
        Assert.Equal((6, 8), (told.Parts[0][0]!.Value.Count, told.Parts[1][0]!.Value.Count));
    }

    [Theory]
    [InlineData("2026-11-22", "2010-01-31", "2026-10-31")]
    [InlineData("2026-12-01", "2010-01-31", "2026-11-30")]
    [InlineData("2026-11-30", "2010-01-31", "2026-10-31")] // November is not over on its last day
    [InlineData("2030-01-01", "2020-01-31", "2029-12-31")]
    public void Goes_from_a_first_month_that_stays_to_the_last_that_is_over(string today, string first, string last)
    {
        var months = ToldParts.MonthsUpTo(Given.Day(today));
        Assert.Equal((Given.Day(first), Given.Day(last)), (months[0], months[months.Count - 1]));
    }
}
