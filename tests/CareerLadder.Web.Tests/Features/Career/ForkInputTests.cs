using CareerLadder.Core.Careers;
using CareerLadder.Web.Features.Careers;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Careers;

public sealed class ForkInputTests
{
    private static readonly ForkInputValidator Validator = new(Given.Day("2026-11-22"), Given.Day("2028-09-19"), 60);

    [Fact]
    public void Says_that_staying_is_an_answer_too() => Assert.Equal(["Please choose one of the three; staying is an answer too."], Said(new()));

    [Theory]
    [InlineData(null, "Please choose a day on which you look at it again.")]
    [InlineData("2026-11-22", "Please choose a day after today, 22 Nov 2026.")]
    [InlineData("2028-09-20", "Please choose 19 Sep 2028 or a day before it")]
    public void Says_which_days_there_are_to_look_again(string? review, string says)
    {
        var input = new ForkInput { Decision = ForkDecision.Stay, Review = review is null ? null : Given.Day(review) };
        Assert.StartsWith(says, Assert.Single(Said(input)), StringComparison.Ordinal);
        input.Decision = ForkDecision.Climb;
        Assert.Empty(Said(input));
    }

    [Fact]
    public void Says_how_much_too_long_the_joy_is() =>
        Assert.Equal(["Please keep it to 2000 characters; it has 2001."], Said(new() { Decision = ForkDecision.Climb, Joy = new string('x', 2001) }));

    private static string[] Said(ForkInput input) => [.. Validator.Validate(input).Errors.Select(e => e.ErrorMessage)];
}
