using CareerLadder.Core.Careers;
using CareerLadder.Web.Components.Editing;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Editing;

public sealed class PostInputTests
{
    private static readonly PostInputValidator Validator = new();

    private static PostInput Whole => new() { Kind = Kind.Engineer, From = Given.Day("2026-12-01") };

    [Fact]
    public void Asks_for_the_work_and_the_first_day_and_for_nothing_else()
    {
        Assert.Equal(["Please choose what sort of work it is.", "From which day on? One that you only know roughly will do."], Errors(new()));
        Assert.Empty(Errors(Whole));
    }

    [Theory]
    [InlineData("2026-11-30", "The last day cannot be before the first, 1 Dec 2026.")]
    [InlineData("2026-12-01", null)]
    [InlineData("2100-12-31", null)]
    [InlineData("2101-01-01", "Please give a day up to 31 Dec 2100, or leave it open.")]
    public void Ends_no_post_before_it_begins(string lastDay, string? says)
    {
        var input = Whole;
        input.LastDay = Given.Day(lastDay);
        Assert.Equal(says, Errors(input).SingleOrDefault());
    }

    [Theory]
    [InlineData("1899-12-31", false)]
    [InlineData("1900-01-01", true)]
    [InlineData("2100-12-31", true)]
    [InlineData("2101-01-01", false)]
    public void Takes_days_as_files_do(string day, bool isValid)
    {
        var input = Whole;
        input.From = Given.Day(day);
        Assert.Equal(isValid, Errors(input).Count == 0);
    }

    [Fact]
    public void Says_how_long_words_are_and_may_be()
    {
        var input = Whole;
        (input.Title, input.Level, input.Team, input.Manager, input.Employer) = (new('t', 200), new('l', 100), new('t', 100), new('m', 200), new('e', 100));
        Assert.Empty(Errors(input));
        (input.Title, input.Level, input.Team, input.Manager, input.Employer) = (new('t', 201), new('l', 101), new('t', 101), new('m', 201), new('e', 101));
        Assert.Equal(5, Errors(input).Count);
        Assert.Contains("Please keep the title to 200 characters; it has 201.", Errors(input));
    }

    [Fact]
    public void Shows_the_last_day_and_keeps_the_day_after()
    {
        var post = new Post("eng", Given.Day("2026-12-01"), Given.Day("2027-04-01"), Kind.Manager, "Lead", "M4", "Payments", "mia", "Elsewhere");
        var input = PostInput.Of(7, post, "Mia Manager · mia");
        Assert.Equal((7, Given.Day("2027-03-31"), post), (input.Id, input.LastDay, input.ToPost("eng", "mia")));
        Assert.Equal(post, input.Was);
        input.Title = "  ";
        Assert.Null(input.ToPost("eng", null).Title);
    }

    private static IReadOnlyList<string> Errors(PostInput input) => [.. Validator.Validate(input).Errors.Select(e => e.ErrorMessage).Distinct()];
}
