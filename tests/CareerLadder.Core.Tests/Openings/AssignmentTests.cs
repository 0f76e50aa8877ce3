using CareerLadder.Core.Openings;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CareerLadder.Core.Tests.Openings;

public sealed class AssignmentTests
{
    // Few different gains, so that many ways are equally good; many, so that few are; and a share that is forbidden.
    private static readonly Gen<int> Gains = Gen.Frequency((3, Gen.Choose(0, 3)), (3, Gen.Choose(0, 1_000_000)), (2, Gen.Constant(Assignment.Forbidden)));

    private static readonly Gen<int[,]> Tables =
        from rows in Gen.Choose(0, 7)
        from columns in Gen.Choose(0, 7)
        from gains in Gains.ListOf(rows * columns)
        select Table(rows, columns, (i, j) => gains[(i * columns) + j]);

    [Fact]
    public void Makes_as_many_pairs_as_trying_everything_does_and_for_as_much() => Prop.ForAll(Tables.ToArbitrary(), gains =>
    {
        var pairs = Assignment.Of(gains);
        Assert.Equal(Best(gains, 0, 0), (pairs.Count(c => c != Assignment.None), Sum(gains, pairs)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Pairs_nobody_twice_and_nobody_who_is_forbidden() => Prop.ForAll(Tables.ToArbitrary(), gains =>
    {
        var pairs = Assignment.Of(gains);
        Assert.Equal(gains.GetLength(0), pairs.Length);
        var taken = pairs.Where(c => c != Assignment.None).ToList();
        Assert.Equal(taken.Count, taken.Distinct().Count());
        for (var i = 0; i < pairs.Length; i++) Assert.True(pairs[i] == Assignment.None || gains[i, pairs[i]] >= 0);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Gives_the_same_pairs_for_the_same_gains() => Prop.ForAll(Tables.ToArbitrary(), gains =>
        Assert.Equal(Assignment.Of(gains), Assignment.Of((int[,])gains.Clone()))).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Gives_up_no_pair_for_a_better_sum() =>
        Assert.Equal([1, 0], Assignment.Of(Table(2, 2, (i, j) => (i, j) switch { (0, 0) => int.MaxValue, (1, 1) => Assignment.Forbidden, _ => 0 })));

    [Fact]
    public void Takes_the_greatest_gains_there_are_without_losing_count()
    {
        Assert.Equal([0, 1, 2], Assignment.Of(Table(3, 3, (i, j) => i == j ? int.MaxValue : int.MaxValue - 1)));
        Assert.Equal([2, 1, 0], Assignment.Of(Table(3, 3, (i, j) => i + j == 2 ? int.MaxValue : 0)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 3)]
    [InlineData(3, 0)]
    public void Pairs_nobody_where_one_side_is_empty(int rows, int columns) =>
        Assert.Equal(Enumerable.Repeat(Assignment.None, rows), Assignment.Of(new int[rows, columns]));

    [Fact]
    public void Leaves_alone_whoever_is_forbidden_to_all() =>
        Assert.Equal([Assignment.None, 2], Assignment.Of(Table(2, 3, (i, j) => i == 0 ? Assignment.Forbidden : j)));

    [Fact]
    public void A_worse_answer_would_be_found()
    {
        var gains = Table(2, 2, (i, j) => i == j ? 0 : 1);
        Assert.Equal((2, 2L), Best(gains, 0, 0));
        Assert.NotEqual(Best(gains, 0, 0), (2, Sum(gains, [0, 1])));
    }

    /// <summary>The most pairs, and the most they can gain, of the rows from one on, by trying everything.</summary>
    private static (int Pairs, long Sum) Best(int[,] gains, int row, int taken)
    {
        if (row == gains.GetLength(0)) return (0, 0);
        var best = Best(gains, row + 1, taken);
        for (var j = 0; j < gains.GetLength(1); j++)
        {
            if (gains[row, j] < 0 || (taken & (1 << j)) != 0) continue;
            var (pairs, sum) = Best(gains, row + 1, taken | (1 << j));
            if ((pairs + 1, sum + gains[row, j]).CompareTo(best) > 0) best = (pairs + 1, sum + gains[row, j]);
        }

        return best;
    }

    private static long Sum(int[,] gains, int[] pairs) => pairs.Select((c, r) => c == Assignment.None ? 0L : gains[r, c]).Sum();

    private static int[,] Table(int rows, int columns, Func<int, int, int> gain)
    {
        var table = new int[rows, columns];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++) table[i, j] = gain(i, j);
        }

        return table;
    }
}
