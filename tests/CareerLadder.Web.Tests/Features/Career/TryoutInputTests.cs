using CareerLadder.Web.Features.Careers;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Careers;

public sealed class TryoutInputTests
{
    private static readonly DateOnly Today = Given.Day(Given.Today);

    [Theory]
    [InlineData("2026-11-22", null, true)]
    [InlineData("2026-11-23", null, false)]
    [InlineData("2026-11-01", "2026-11-01", true)]
    [InlineData("2026-11-02", "2026-11-01", false)]
    [InlineData("2026-11-01", "2026-11-22", true)]
    [InlineData("2026-11-01", "2026-11-23", false)]
    [InlineData(null, null, false)]
    public void Takes_days_up_to_today_in_their_order(string? from, string? to, bool isGood) => Assert.Equal(isGood, IsGood(new(Today)
    {
        TriedFrom = from is null ? null : Given.Day(from), LastDay = to is null ? null : Given.Day(to),
    }));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Takes_scores_from_one_to_five_or_none(int score, bool isGood)
    {
        Assert.Equal(isGood, IsGood(new(Today) { TriedFrom = Today, Joy = score }));
        Assert.Equal(isGood, IsGood(new(Today) { TriedFrom = Today, Skill = score }));
    }

    [Fact]
    public void Refuses_a_book() => Assert.False(IsGood(new(Today) { TriedFrom = Today, Words = new('x', 1001) }));

    private static bool IsGood(TryoutInput input) => new TryoutInputValidator().Validate(input).IsValid;
}
