using CareerLadder.Web.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

public sealed class RoleHoldersTests
{
    private readonly RoleHolders holders = new();

    [Fact]
    public void Goes_on_to_the_next_on_the_day_itself_and_not_the_day_before()
    {
        holders.Add("lead", "ann", new(2020, 1, 1), new(2021, 1, 1));
        holders.Add("lead", "bob", new(2021, 1, 1), null);
        Assert.Equal([(new DateOnly(2020, 12, 31), (DateOnly?)new DateOnly(2021, 1, 1), "ann"), (new(2021, 1, 1), new(2021, 1, 2), "bob")], holders.Part("lead", new(2020, 12, 31), new(2021, 1, 2)));
        Assert.Equal([(new DateOnly(2020, 1, 1), (DateOnly?)new DateOnly(2021, 1, 1), "ann")], holders.Part("lead", new(2020, 1, 1), new(2021, 1, 1)));
    }

    [Fact]
    public void Leaves_it_with_whoever_held_it_first_while_two_do()
    {
        holders.Add("lead", "bob", new(2020, 6, 1), null);
        holders.Add("lead", "ann", new(2020, 1, 1), new(2021, 1, 1));
        Assert.Equal([(new DateOnly(2020, 3, 1), (DateOnly?)new DateOnly(2021, 1, 1), "ann"), (new(2021, 1, 1), null, "bob")], holders.Part("lead", new(2020, 3, 1), null));
    }

    [Fact]
    public void Keeps_the_role_itself_where_nobody_holds_it()
    {
        holders.Add("lead", "ann", new(2020, 1, 1), new(2021, 1, 1));
        Assert.Equal([(new DateOnly(2019, 1, 1), (DateOnly?)new DateOnly(2020, 1, 1), "lead"), (new(2020, 1, 1), new(2020, 2, 1), "ann")], holders.Part("lead", new(2019, 1, 1), new(2020, 2, 1)));
        Assert.Equal([(new DateOnly(2019, 1, 1), (DateOnly?)null, "boss")], holders.Part("boss", new(2019, 1, 1), null));
    }
}
