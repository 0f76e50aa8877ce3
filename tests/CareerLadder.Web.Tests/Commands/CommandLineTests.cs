using CareerLadder.Web.Commands;
using Xunit;

namespace CareerLadder.Web.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("")]
    [InlineData("--urls http://127.0.0.1:5001")]
    [InlineData("--urls=http://127.0.0.1:5001 --environment Development --flag")]
    public void Passes_on_what_looks_like_an_option(string words)
    {
        Assert.Null(CommandLine.FirstThatIsNoOption(words.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("improt folder", "improt")]
    [InlineData("--urls http://127.0.0.1:5001 surplus", "surplus")]
    [InlineData("--urls=http://127.0.0.1:5001 surplus", "surplus")]
    public void Stumbles_over_anything_else(string words, string over)
    {
        Assert.Equal(over, CommandLine.FirstThatIsNoOption(words.Split(' ')));
    }

    [Fact]
    public async Task Answers_a_misspelt_command_with_wrong_usage_instead_of_serving()
    {
        Assert.Equal(CommandLine.WrongUsage, await Program.Main(["improt", "folder"]));
    }
}
