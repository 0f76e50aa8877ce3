using CareerLadder.Core.Careers;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Features.Import;
using CareerLadder.Web.Tests.Features.Settings;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Import;

public sealed class TitlesStoreTests : IAsyncLifetime
{
    private static readonly Viewer Ada = new(null, IsAdministrator: true, Email: Administrator.Ada);
    private Administrator given = null!;

    private TitlesStore Store => given.TitlesAs(Ada);

    public async ValueTask InitializeAsync() => given = await Administrator.BeginAsync();

    public async ValueTask DisposeAsync() => await given.DisposeAsync();

    [Fact]
    public async Task Remembers_the_kind_of_a_title_until_it_is_said_anew_or_forgotten()
    {
        Assert.Null(await Store.SaveAsync(Kinds(("Wizard", Kind.Engineer), ("Archivist", Kind.Elsewhere))));
        Assert.Null(await Store.SaveAsync(Kinds(("WIZARD", Kind.Director))));
        Assert.Equal([("Archivist", Kind.Elsewhere), ("Wizard", Kind.Director)], (await Store.ReadAsync()).Select(t => (t.Title, t.Kind)));
        var wizard = (await Store.ReadAsync())[1].Id;
        Assert.True(await Store.RemoveAsync(wizard));
        Assert.False(await Store.RemoveAsync(wizard));
        Assert.Equal("Archivist", Assert.Single(await Store.ReadAsync()).Title);
        Assert.Equal(["“Wizard”: Engineer, “Archivist”: Elsewhere.", "“WIZARD”: Director.", "“Wizard”: forgotten."], (await given.WrittenDownAsync(AuditAction.TitlesDecided)).Select(w => w.Details));
    }

    [Fact]
    public async Task Refuses_nothing_at_all_and_what_is_no_title_or_no_kind()
    {
        foreach (var told in new[] { Kinds(), Kinds((" ", Kind.Engineer)), Kinds(("Wizard", (Kind)99)) }) Assert.StartsWith("Please choose a kind", await Store.SaveAsync(told), StringComparison.Ordinal);
        Assert.Empty(await Store.ReadAsync());
    }

    [Fact]
    public async Task Refuses_more_than_patterns_could_say_better()
    {
        Assert.Contains("titles.csv", await Store.SaveAsync(Enumerable.Range(0, 5_001).ToDictionary(i => $"t{i}", _ => Kind.Engineer, StringComparer.Ordinal)), StringComparison.Ordinal);
        Assert.Empty(await Store.ReadAsync());
    }

    [Fact]
    public async Task Is_for_administrators_alone()
    {
        await Store.SaveAsync(Kinds(("Wizard", Kind.Engineer)));
        var id = Assert.Single(await Store.ReadAsync()).Id;
        foreach (var viewer in (Viewer?[])[null, new("mia"), new("exec", IsExecutive: true), new("dora", IsCompensation: true)])
        {
            var other = given.TitlesAs(viewer);
            Assert.Empty(await other.ReadAsync());
            Assert.StartsWith("Only administrators", await other.SaveAsync(Kinds(("Wizard", Kind.Away))), StringComparison.Ordinal);
            Assert.False(await other.RemoveAsync(id));
        }

        Assert.Equal(Kind.Engineer, Assert.Single(await Store.ReadAsync()).Kind);
    }

    private static Dictionary<string, Kind> Kinds(params (string Title, Kind Kind)[] told) => told.ToDictionary(t => t.Title, t => t.Kind, StringComparer.Ordinal);
}
