using CareerLadder.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Everyone who may ask × one of each relation, and one who has left × every operation that changes something; what it did is read from the database.</summary>
public sealed class WritingTests : IClassFixture<MatrixSite>, IDisposable
{
    /// <summary>What goes along with a change: that it was made, what stood there before, and that careers are to be read anew.</summary>
    private static readonly string[] Along = ["Audit", "AuditHead", "Revision", "Changes"];

    // Whoever looks first makes it: that they looked, and what was told to them as to all who follow.
    private static readonly string[] ByLooking = ["Audit", "AuditHead", "Told"];

    private readonly MatrixSite site;
    private readonly ITestOutputHelper output;
    private readonly SqliteConnection database;
    private int cells;
    private int changes;

    /// <param name="site">One of this class's own: what is changed here is nothing to the tests that read.</param>
    public WritingTests(MatrixSite site, ITestOutputHelper output)
    {
        (this.site, this.output) = (site, output);
        database = DatabaseState.Open(site.Services.GetRequiredService<Database>().ConnectionString);
    }

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Nobody_changes_what_they_may_not_and_everybody_changes_what_they_may_and_of_nobody_else()
    {
        var wrong = await TryAsync(WriteRows.All);
        output.WriteLine($"{cells} cells of writing, {changes} of them changed something, {wrong.Count} wrong.");
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong: {string.Join("\n", wrong.Take(12))}");
        Assert.True(cells > 1_000 && changes > 100, $"{cells} cells, {changes} changes");
        Assert.Empty(site.Log.Find([WriteRows.Typed]));
    }

    [Fact]
    public async Task What_is_called_reading_changes_nothing()
    {
        var asked = 0;
        var wrong = new List<string>();
        using var before = DatabaseState.Of(database);
        foreach (var viewer in World.Viewers)
        {
            await using var scope = site.ScopeOf(viewer);
            foreach (var row in StoreRows.All.Where(r => WriteRows.IsReading(r.Operation)))
            {
                asked++;
                await row.Call(scope.ServiceProvider, new(viewer, World.Find("ex-report"), World.Today));
                wrong.AddRange(before.Changes().Where(c => !ByLooking.Contains(c.Table)).Select(c => $"{row.Operation} changed {c.Table} for {viewer}"));
            }
        }

        output.WriteLine($"{asked} times read.");
        Assert.True(wrong.Count == 0, string.Join("\n", wrong.Distinct().Take(12)));
    }

    [Fact]
    public void Every_operation_that_changes_something_has_a_row_and_every_row_its_operation()
    {
        var operations = Operations.OfStores(typeof(Program).Assembly.GetTypes()).ToList();
        string[] wrong = [.. WriteRows.WithoutRow(operations, WriteRows.All.Select(r => r.Operation)), .. Operations.Gone(operations, WriteRows.All.Select(r => r.Operation))];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void An_operation_of_which_nobody_has_said_who_may_is_found()
    {
        var made = Operations.OfStores([typeof(MadeUpWritingStore)]).ToList();
        var told = Assert.Single(WriteRows.WithoutRow(made, WriteRows.All.Select(r => r.Operation)));
        Assert.StartsWith("MadeUpWritingStore.ForgetAsync(String) changes something", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_too_much_or_too_little_and_whatever_is_touched_beside_it_is_found()
    {
        var disable = WriteRows.All.Single(r => r.Operation == "AccountsStore.DisableAsync(Int32)");
        var answer = WriteRows.All.Single(r => r.Operation.StartsWith("RecordsStore.AnswerAsync", StringComparison.Ordinal));
        var wrong = await TryAsync([disable with { May = Who.Nobody }]);
        Assert.Contains("the administrator ad may not, and changed Accounts of top by AccountsStore.DisableAsync(Int32)", wrong);
        wrong = await TryAsync([answer with { May = Who.Oneself | Who.Everyone }]);
        Assert.Equal(
            ["the administrator who is nobody here could not change anything of top by ", "the compensation who is nobody here could not change anything of top by ", "the executive who is nobody here could not change anything of top by ", "the member a ghost could not change anything of top by "],
            wrong.Select(w => w.Replace(answer.Operation, "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        wrong = await TryAsync([answer with { Tables = [] }]);
        Assert.Contains($"the member mm-skip changed Intents, which no row allows, by {answer.Operation}", wrong);
        // As if it took a target, which it does not: whoever asks then writes of themselves instead.
        wrong = await TryAsync([answer with { Of = Subject.Asked, May = Who.DirectManager }]);
        Assert.Contains($"the manager mm-report changed Intents of mm-report instead of mm-skip by {answer.Operation}", wrong);
        Assert.Contains($"the manager mm-report changed mm-skip without its being written down by {answer.Operation}", wrong);
    }

    private async Task<List<string>> TryAsync(IEnumerable<WriteRow> rows)
    {
        var wrong = new List<string>();
        using var untouched = DatabaseState.Of(database);
        foreach (var row in rows)
        {
            foreach (var asked in World.Viewers.SelectMany(v => SubjectsOf(row, v).Select(about => (Viewer: v, About: about))).GroupBy(pair => pair.About))
            {
                int id;
                await using (var db = site.Services.GetRequiredService<Database>().Open()) id = await row.Prepare(db, asked.Key);
                using (var prepared = DatabaseState.Of(database))
                {
                    foreach (var (viewer, about) in asked) await TryAsync(row, new(viewer, about, id), prepared, wrong);
                }

                untouched.PutBack();
                // Whoever was prepared to have left is here again, and may look at the next.
                await site.Services.GetRequiredService<CurrentOrganisation>().RefreshIfChangedAsync();
            }

            await site.Services.GetRequiredService<CurrentOrganisation>().RefreshAsync();
        }

        return wrong;
    }

    private async Task TryAsync(WriteRow row, Change change, DatabaseState before, List<string> wrong)
    {
        cells++;
        await using (var scope = site.ScopeOf(change.Viewer)) await row.Call(scope.ServiceProvider, change);
        var changed = before.Changes();
        if (changed.Count > 0)
        {
            changes++;
            wrong.AddRange(Judge(row, change, changed));
            before.PutBack();
            await site.Services.GetRequiredService<CurrentOrganisation>().RefreshAsync();
        }
        else if (row.Allows(change.Viewer, change.About))
        {
            wrong.Add($"{change.Viewer} could not change anything of {change.About.Key} by {row.Operation}");
        }
    }

    private static IEnumerable<string> Judge(WriteRow row, Change change, IReadOnlyList<ChangedRow> changed)
    {
        var by = $"by {row.Operation}";
        var proper = changed.Where(c => !Along.Contains(c.Table)).ToList();
        var written = changed.Where(c => c is { Table: "Audit", IsNew: true }).ToList();
        if (written.Exists(a => a.Columns.Values.Any(v => v.Contains(WriteRows.Typed, StringComparison.Ordinal)))) yield return $"the audit holds what {change.Viewer} typed {by}";
        if (!row.Allows(change.Viewer, change.About))
        {
            foreach (var one in proper.DistinctBy(c => (c.Table, c.Person))) yield return $"{change.Viewer} may not, and changed {one.Table} of {one.Person ?? "nobody"} {by}";
            yield break;
        }

        if (proper.Count == 0) yield return $"{change.Viewer} could not change anything of {change.About.Key} {by}";
        foreach (var one in proper.DistinctBy(c => (c.Table, c.Person)))
        {
            if (!row.Tables.Contains(one.Table)) yield return $"{change.Viewer} changed {one.Table}, which no row allows, {by}";
            if (!row.ReachesOthers && one.Person is { } person && person != change.About.Key) yield return $"{change.Viewer} changed {one.Table} of {person} instead of {change.About.Key} {by}";
        }

        var isWritten = written.Exists(a => a.Columns["By"] == change.Viewer.Email && (row.ReachesOthers || (a.Columns.GetValueOrDefault("About") ?? change.About.Key) == change.About.Key));
        if (change.About.Key != change.Viewer.Person && !isWritten && !row.IsOfBoth) yield return $"{change.Viewer} changed {change.About.Key} without its being written down {by}";
    }

    private static IEnumerable<Someone> SubjectsOf(WriteRow row, Looking viewer) =>
        row.Of == Subject.Me ? [World.People.FirstOrDefault(p => p.Key == viewer.Person) ?? World.People[0]] : World.OneOfEach(viewer).Append(World.People.First(p => p.HasLeft)).Distinct();
}

/// <summary>A store that changes something, and of which the matrix does not know.</summary>
internal sealed class MadeUpWritingStore
{
    public ValueTask<bool> ForgetAsync(string person) => ValueTask.FromResult(person.Length > 0);

    public ValueTask<int> CountAsync() => ValueTask.FromResult(0);
}
