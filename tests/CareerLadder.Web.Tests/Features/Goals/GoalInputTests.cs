using CareerLadder.Web.Features.Goals;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Goals;

public sealed class GoalInputTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \n ")]
    public void Asks_for_one_sentence_that_may_be_hazy(string? text) =>
        Assert.Contains("a hazy one", Assert.Single(new GoalInputValidator().Validate(new GoalInput { Text = text }).Errors).ErrorMessage, StringComparison.Ordinal);

    [Fact]
    public void Says_how_much_too_long_it_is()
    {
        Assert.True(new GoalInputValidator().Validate(new GoalInput { Text = new string('x', 1000) }).IsValid);
        Assert.Contains("1000 characters, so that it can be read at a glance; it has 1001", Assert.Single(new GoalInputValidator().Validate(new GoalInput { Text = new string('x', 1001) }).Errors).ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_only_the_two_horizons() => Assert.False(new GoalInputValidator().Validate(new GoalInput { Text = "x", Horizon = (Web.Data.Rows.Horizon)5 }).IsValid);
}
