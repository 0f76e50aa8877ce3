using CareerLadder.Web.Features.Ladders;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Ladders;

public sealed class ThreeWayTests
{
    [Theory]
    [InlineData("a", "a", "a", "a", null)] // nobody wrote
    [InlineData("a", "b", "a", "b", null)] // only I did
    [InlineData("a", "a", "c", "c", null)] // only somebody else did
    [InlineData("a", "b", "b", "b", null)] // both wrote the same
    [InlineData("a", "b", "c", "b", "c")] // both wrote, and not the same
    [InlineData("", "b", "c", "b", "c")]
    [InlineData("a", "", "c", "", "c")]
    public void Takes_what_one_of_two_wrote_and_asks_where_both_did(string opened, string mine, string now, string merged, string? theirs)
    {
        var found = ThreeWay.Of(Field(opened), Field(mine), Field(now));
        Assert.Equal(merged, found.Merged["x"]);
        Assert.Equal(theirs, found.Theirs.GetValueOrDefault("x"));
    }

    [Fact]
    public void Keeps_a_field_that_only_one_of_the_two_knows()
    {
        var found = ThreeWay.Of(Field("a"), new Dictionary<string, string> { ["x"] = "a", ["mine"] = "1" }, new Dictionary<string, string> { ["x"] = "a", ["theirs"] = "2" });
        Assert.Equal(("1", "2"), (found.Merged["mine"], found.Merged["theirs"]));
        Assert.Empty(found.Theirs);
    }

    private static Dictionary<string, string> Field(string value) => new() { ["x"] = value };
}
