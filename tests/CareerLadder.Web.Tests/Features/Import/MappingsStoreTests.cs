using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Features.Import;
using CareerLadder.Web.Tests.Features.Settings;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Import;

public sealed class MappingsStoreTests : IAsyncLifetime
{
    private static readonly Viewer Ada = new(null, IsAdministrator: true, Email: Administrator.Ada);
    private Administrator given = null!;

    private MappingsStore Store => given.MappingsAs(Ada);

    public async ValueTask InitializeAsync() => given = await Administrator.BeginAsync();

    public async ValueTask DisposeAsync() => await given.DisposeAsync();

    [Fact]
    public async Task Guesses_columns_by_what_they_are_called_and_shows_the_posts_as_they_would_be_read()
    {
        var seen = (await Store.PreviewAsync(Uploads.History))!;
        Assert.Equal(["Employee", "Start", "Job", "Boss"], seen.File.Header);
        Assert.Equal([("person", "Employee"), ("from", "Start"), ("title", "Job")], seen.Map.Columns.Select(c => (c.Key, c.Value)));
        Assert.Equal(["zoe", "yan"], seen.Posts.Select(p => p.Person));
        Assert.Equal((2, null, 0), (seen.PostCount, seen.Fault, seen.ProblemCount));
    }

    [Fact]
    public async Task Says_what_a_mapping_lacks_and_which_cells_it_cannot_read()
    {
        Assert.Contains("which column is from", (await Store.PreviewAsync(Uploads.History, Map(("person", "Employee"), ("title", "Job"))))!.Fault, StringComparison.Ordinal);
        var seen = (await Store.PreviewAsync(Uploads.History, Map(("person", "Employee"), ("from", "Job"), ("title", "Job"))))!;
        Assert.Equal((2, "history.csv", 2, "Job"), (seen.ProblemCount, seen.Problems[0].File, seen.Problems[0].Line, seen.Problems[0].Column));
        Assert.Null(await Store.PreviewAsync(Uploads.Csv("x.csv", "")));
    }

    [Fact]
    public async Task Keeps_a_mapping_under_a_name_and_uses_it_for_the_next_file_with_its_columns()
    {
        var map = Map(("person", "Employee"), ("from", "Start"), ("title", "Job"), ("manager", "Boss"));
        Assert.Null(await Store.SaveAsync(new() { Name = " Payroll " }, Map(("person", "Employee"), ("from", "Start"), ("title", "Job"))));
        Assert.Null(await Store.SaveAsync(new() { Name = "Payroll" }, map));
        var saved = Assert.Single(await Store.ReadAsync());
        Assert.Equal(("Payroll", "Boss"), (saved.Name, saved.Map.Of("manager")));
        Assert.Equal("Payroll", (await Store.PreviewAsync(Uploads.History))!.Used?.Name);
        Assert.Null((await Store.PreviewAsync(Uploads.Csv("other.csv", "Employee,Start,Job\nx,2020-01-01,Engineer\n")))!.Used);
        Assert.True(await Store.RemoveAsync(saved.Id));
        Assert.False(await Store.RemoveAsync(saved.Id));
        Assert.Empty(await Store.ReadAsync());
        Assert.Equal(2, (await given.WrittenDownAsync(AuditAction.MappingSaved)).Count);
        Assert.Equal("“Payroll”.", Assert.Single(await given.WrittenDownAsync(AuditAction.MappingRemoved)).Details);
    }

    [Theory]
    [InlineData("", "give the mapping a name")]
    [InlineData(null, "give the mapping a name")]
    [InlineData("x", "which column is from")]
    public async Task Refuses_what_has_no_name_or_is_not_whole(string? name, string says)
    {
        Assert.Contains(says, await Store.SaveAsync(new() { Name = name }, Map(("person", "Employee"))), StringComparison.Ordinal);
        Assert.Contains("80 characters; it has 81", await Store.SaveAsync(new() { Name = new('x', 81) }, Map()), StringComparison.Ordinal);
        Assert.Empty(await Store.ReadAsync());
    }

    [Fact]
    public async Task Keeps_no_more_than_anyone_needs()
    {
        var map = Map(("person", "Employee"), ("from", "Start"), ("title", "Job"));
        await using (var db = given.Site.Open())
        {
            for (var i = 0; i < MappingsStore.Most; i++) db.Mappings.Add(new() { Name = $"m{i}", Columns = map.Write() });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Contains("Please remove one first", await Store.SaveAsync(new() { Name = "one more" }, map), StringComparison.Ordinal);
        Assert.Null(await Store.SaveAsync(new() { Name = "m1" }, map));
    }

    [Fact]
    public async Task Leaves_one_that_it_cannot_read_where_it_is()
    {
        await using (var db = given.Site.Open())
        {
            db.Mappings.Add(new() { Name = "later", Columns = """{"columns": {"astrology": "x"}}""" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Empty(await Store.ReadAsync());
        await using var after = given.Site.Open();
        Assert.Equal(1, await after.Mappings.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Is_for_administrators_alone()
    {
        var map = Map(("person", "Employee"), ("from", "Start"), ("title", "Job"));
        await Store.SaveAsync(new() { Name = "Payroll" }, map);
        var id = Assert.Single(await Store.ReadAsync()).Id;
        foreach (var viewer in (Viewer?[])[null, new("mia"), new("exec", IsExecutive: true), new("dora", IsCompensation: true)])
        {
            var other = given.MappingsAs(viewer);
            Assert.Empty(await other.ReadAsync());
            Assert.Null(await other.PreviewAsync(Uploads.History));
            Assert.StartsWith("Only administrators", await other.SaveAsync(new() { Name = "Mine" }, map), StringComparison.Ordinal);
            Assert.False(await other.RemoveAsync(id));
        }

        Assert.Single(await Store.ReadAsync());
    }

    private static ColumnMap Map(params (string Word, string Column)[] columns) => new(columns.ToDictionary(c => c.Word, c => c.Column, StringComparer.Ordinal));
}
