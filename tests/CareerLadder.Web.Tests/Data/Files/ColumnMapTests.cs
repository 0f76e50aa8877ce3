using CareerLadder.Web.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

public sealed class ColumnMapTests
{
    [Theory]
    [InlineData("", "This is no mapping.")]
    [InlineData("null", "This is no mapping.")]
    [InlineData("""{"columns": null}""", "This is no mapping.")]
    [InlineData("""{"columns": {"person": "p"}, "boss": 1}""", "This is no mapping.")]
    [InlineData("""{"columns": {"persn": "p"}}""", "Did you mean “person”?")]
    [InlineData("""{"columns": {"person": "p", "title": "t"}}""", "which column is from")]
    [InlineData("""{"columns": {"person": "p", "from": "f"}}""", "neither which column is title nor which is kind")]
    [InlineData("""{"columns": {"person": "p", "from": "f", "title": "t"}, "manager": "role", "role": "r"}""", "Add manager.")]
    [InlineData("""{"columns": {"person": "p", "from": "f", "title": "t", "manager": "m"}, "manager": "role"}""", "Add role.")]
    [InlineData("""{"columns": {"person": "p", "from": "f", "title": "t", "manager": "m"}, "manager": "name"}""", "which column is name")]
    [InlineData("""{"columns": {"person": null, "from": "f", "title": "t"}}""", "which column is person")]
    public void Refuses_what_is_not_whole_and_says_what_to_do(string json, string says)
    {
        var (map, refusal) = ColumnMap.Read(json);
        Assert.Null(map);
        Assert.Contains(says, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_a_whole_one()
    {
        var (map, refusal) = ColumnMap.Read("""{"columns": {"person": "p", "from": "f", "kind": "k", "manager": "m"}, "manager": "role", "role": "r"}""");
        Assert.Null(refusal);
        Assert.Equal((ManagerColumn.Role, "r", "p", null), (map!.Manager, map.Of(ColumnMap.RoleWord), map.Of("person"), map.Of("to")));
    }
}
