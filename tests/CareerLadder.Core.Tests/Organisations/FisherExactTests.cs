using CareerLadder.Core.Organisations;
using Xunit;

namespace CareerLadder.Core.Tests.Organisations;

public sealed class FisherExactTests
{
    /// <summary>Worked out with whole numbers of any length, and the first two as in the books: the table of Wikipedia's article and the lady tasting tea, two-sided.</summary>
    [Theory]
    [InlineData(8, 10, 1, 6, 0.034965034965)]
    [InlineData(3, 4, 1, 4, 0.485714285714)]
    [InlineData(14, 22, 9, 24, 0.139243725374)]
    [InlineData(5, 10, 5, 10, 1)]
    [InlineData(0, 5, 5, 5, 0.007936507937)]
    [InlineData(30, 50, 20, 60, 0.007045311742)]
    [InlineData(0, 0, 3, 7, 1)]
    public void Is_the_sum_of_all_tables_no_likelier(int yes, int of, int otherYes, int otherOf, double chance)
    {
        Assert.Equal(chance, FisherExact.Of(yes, of, otherYes, otherOf), 10);
        Assert.Equal(chance, FisherExact.Of(otherYes, otherOf, yes, of), 10);
    }
}
