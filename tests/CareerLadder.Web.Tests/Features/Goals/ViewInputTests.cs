using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Goals;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Goals;

public sealed class ViewInputTests
{
    [Fact]
    public void Asks_for_the_word_that_comes_closest() =>
        Assert.Contains("comes closest", Assert.Single(new ViewInputValidator().Validate(new ViewInput { Words = "x" }).Errors).ErrorMessage, StringComparison.Ordinal);

    [Fact]
    public void Says_how_much_too_long_the_words_are() => Assert.Contains(
        "2000 characters; it has 2001", Assert.Single(new ViewInputValidator().Validate(new ViewInput { Standing = Standing.Partly, Words = new('x', 2001) }).Errors).ErrorMessage, StringComparison.Ordinal);

    [Fact]
    public void Has_words_and_no_number_for_every_standing_horizon_and_ending()
    {
        string[] words = [.. Enum.GetValues<Standing>().Select(GoalWords.Of), .. Enum.GetValues<Horizon>().Select(GoalWords.Of), .. Enum.GetValues<GoalEnding>().Select(GoalWords.Of)];
        Assert.All(words, w => Assert.DoesNotContain(w, char.IsAsciiDigit));
        Assert.Equal(words.Length, words.Distinct(StringComparer.Ordinal).Count());
    }
}
