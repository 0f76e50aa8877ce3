using CareerLadder.Core.Pay;
using Xunit;

namespace CareerLadder.Core.Tests.Pay;

public sealed class StudentTTests
{
    /// <summary>From scipy.special.betaincinv of scipy 1.10.1; its stats.t.ppf keeps nine digits only.</summary>
    [Theory]
    [InlineData(.975, 1, 12.70620473617)]
    [InlineData(.975, 2, 4.302652729749)]
    [InlineData(.975, 5, 2.570581835636)]
    [InlineData(.975, 10, 2.228138851986)]
    [InlineData(.975, 30, 2.042272456301)]
    [InlineData(.975, 100, 1.983971518524)]
    [InlineData(.975, 1000, 1.962339080826)]
    [InlineData(.975, 100_000, 1.959987707549)]
    [InlineData(.9, 3, 1.637744353696)]
    [InlineData(.6, 7, 0.263166861352)]
    [InlineData(.995, 40, 2.704459267433)]
    [InlineData(.025, 12, -2.178812829667)]
    public void Equals_the_reference(double share, int degrees, double quantile) => Assert.Equal(quantile, StudentT.Quantile(share, degrees), Math.Abs(quantile) * 1e-10);

    [Fact]
    public void Has_its_middle_at_zero_and_refuses_what_is_no_share() => Assert.Multiple(
        () => Assert.Equal(0, StudentT.Quantile(.5, 4), 1e-12),
        () => Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Quantile(0, 4)),
        () => Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Quantile(1, 4)),
        () => Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Quantile(double.NaN, 4)),
        () => Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Quantile(.9, 0)));
}
