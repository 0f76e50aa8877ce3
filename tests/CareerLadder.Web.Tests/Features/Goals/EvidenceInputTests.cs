using CareerLadder.Web.Features.Goals;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Goals;

public sealed class EvidenceInputTests
{
    private static readonly DateOnly Today = Given.Day(Given.Today);

    [Theory]
    [InlineData("https://example.org/page?a=b#c", true)]
    [InlineData("http://wiki", true)]
    [InlineData(" https://example.org ", true)]
    [InlineData("", true)]
    [InlineData(null, true)]
    [InlineData("example.org", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JavaScript:alert(1)//https://", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//example.org", false)]
    [InlineData("/people/mia", false)]
    public void Takes_links_to_web_pages_alone(string? link, bool isValid)
    {
        var found = Check(new() { Text = "x", On = Today, Link = link });
        Assert.Equal(isValid ? [] : ["A link begins with https:// or http://. Please copy the whole address, or leave this empty."], found);
    }

    [Fact]
    public void Asks_for_a_day_up_to_today_and_for_what_was_done()
    {
        Assert.Equal(2, Check(new()).Count);
        Assert.Empty(Check(new() { Text = "x", On = Today }));
        Assert.Contains("to today, 22 Nov 2026", Assert.Single(Check(new() { Text = "x", On = Today.AddDays(1) })), StringComparison.Ordinal);
        Assert.Single(Check(new() { Text = "x", On = new(1949, 12, 31) }));
    }

    [Fact]
    public void Says_how_much_too_long_words_and_link_are()
    {
        Assert.Contains("it has 2001. A link can lead to the rest", Assert.Single(Check(new() { Text = new('x', 2001), On = Today })), StringComparison.Ordinal);
        Assert.Contains("this one has 520", Assert.Single(Check(new() { Text = "x", On = Today, Link = "https://example.org/" + new string('x', 500) })), StringComparison.Ordinal);
    }

    private static List<string> Check(EvidenceInput told) => [.. new EvidenceInputValidator(Today).Validate(told).Errors.Select(e => e.ErrorMessage)];
}
