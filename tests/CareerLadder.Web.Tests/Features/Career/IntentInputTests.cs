using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Features.Careers;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Careers;

public sealed class IntentInputTests
{
    [Fact]
    public void Says_that_not_knowing_is_an_answer_too() =>
        Assert.Contains("I do not know yet", Assert.Single(new IntentInputValidator().Validate(new IntentInput()).Errors).ErrorMessage, StringComparison.Ordinal);

    [Fact]
    public void Says_how_much_too_long_a_note_is() => Assert.Contains(
        "2000 characters; it has 2001",
        Assert.Single(new IntentInputValidator().Validate(new IntentInput { Intent = Core.Careers.Intent.Stay, Note = new string('x', 2001) }).Errors).ErrorMessage,
        StringComparison.Ordinal);

    [Fact]
    public void Has_words_for_every_answer_reason_and_decision()
    {
        Assert.All(Enum.GetValues<Core.Careers.Intent>(), i => Assert.StartsWith("I ", IntentWords.Of(i), StringComparison.Ordinal));
        Assert.All(Enum.GetValues<Core.Careers.IntentReason>(), r => Assert.NotEmpty(IntentWords.Of(r)));
        Assert.All(Enum.GetValues<Core.Careers.ForkDecision>(), d => Assert.NotEmpty(IntentWords.Of(d)));
        Assert.Equal(Enum.GetValues<Core.Careers.Intent>(), IntentWords.For(manages: true).Union(IntentWords.For(manages: false)).Order());
    }
}
