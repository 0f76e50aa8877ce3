using CareerLadder.Web.Commands;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Backups;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Backups;

public sealed class BackupPlanTests
{
    private static readonly string Root = Path.GetTempPath();

    [Fact]
    public void Lies_beside_the_database_unless_told_otherwise()
    {
        Assert.Equal(new(Path.Combine(Root, "backups"), 2, 14), Read(("Folder", "backups")));
        var elsewhere = Path.Combine(Root, "elsewhere");
        Assert.Equal(new(elsewhere, 0, 1), Read(("Folder", elsewhere), ("Hour", "0"), ("DaysKept", "1")));
        Assert.Null(Read(("Folder", "")).Folder);
        Assert.Null(BackupPlan.OfDemo.Folder);
    }

    [Theory]
    [InlineData("Hour", "24", "Backup:Hour is “24”. Please write the hour of the day, in UTC, from 0 to 23.")]
    [InlineData("Hour", "-1", "Backup:Hour is “-1”.")]
    [InlineData("DaysKept", "0", "Backup:DaysKept is “0”. Please write for how many days")]
    [InlineData("DaysKept", "a week", "Backup:DaysKept is “a week”.")]
    public void Refuses_to_start_and_says_what_to_write(string name, string value, string says) =>
        Assert.StartsWith(says, Assert.Throws<RefusedException>(() => Read(("Folder", "backups"), (name, value))).Message, StringComparison.Ordinal);

    private static BackupPlan Read(params (string Name, string Value)[] told) => BackupPlan.Read(
        new ConfigurationBuilder().AddInMemoryCollection(told.Select(t => KeyValuePair.Create($"Backup:{t.Name}", (string?)t.Value))).Build(), new Database($"Data Source={Path.Combine(Root, "careerladder.db")}"));
}
