using Xunit;

namespace CareerLadder.Browser.Tests;

public sealed class RunningProgramTests
{
    [Theory]
    [InlineData("The pay is 171300.", true)]
    [InlineData("171300", true)]
    [InlineData("base=171300.0;", true)]
    [InlineData("at 1171300 ms", false)]
    [InlineData("id 171300a", false)]
    public void Pay_that_is_said_is_found_and_another_number_is_not(string said, bool found) => Assert.Equal(found, RunningProgram.Found(said, ["171300"]).Count == 1);

    [Fact]
    public void What_somebody_wrote_is_found() =>
        Assert.Equal(["I would rather go back"], RunningProgram.Found("Saved “I would rather go back” of p7.", ["I would rather go back", "Nobody asked me that"]));
}
