using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Everyone who looks × everyone looked at × every operation × every field × days past, present and to come.</summary>
[Collection(MatrixSite.Name)]
public sealed class AccessMatrixTests(MatrixSite site, ITestOutputHelper output)
{
    [Fact]
    public async Task No_store_answers_more_or_less_than_the_table_says()
    {
        var found = new Verdict(managersSeePay: false);
        await AskStoresAsync(found, StoreRows.All);
        Report(found);
        Assert.True(found is { Cells: > 100_000, Looks: > 100 }, $"{found.Cells} cells, {found.Looks} looks");
    }

    [Fact]
    public async Task Managers_see_pay_of_their_reports_and_of_nobody_else_where_the_organisation_says_so()
    {
        site.LetManagersSeePay(true);
        try
        {
            var found = new Verdict(managersSeePay: true);
            await AskStoresAsync(found, [.. StoreRows.All.Where(r => r.Shows.Has(Field.FlagPay))]);
            Report(found);
        }
        finally
        {
            site.LetManagersSeePay(false);
        }
    }

    [Fact]
    public async Task What_is_shared_is_seen_by_those_it_is_shared_with_and_by_nobody_else()
    {
        var sharings = World.People.SelectMany(p => Enum.GetValues<Shared>().Select(what => new Sharing(p.Key, what, Sharing.WithOf(what), new(2026, 1, 1))));
        site.Read(new Organisation(Planted.Facts with { Sharings = [.. sharings] }, Planted.Rules));
        try
        {
            var found = new Verdict(managersSeePay: false, isShared: true);
            await AskStoresAsync(found, [.. StoreRows.All.Where(r => r.Shows.Has(Field.FlagD | Field.Intents))]);
            Report(found);
        }
        finally
        {
            site.Read(null);
        }
    }

    [Fact]
    public async Task No_endpoint_sends_more_or_less_than_the_table_says()
    {
        var found = new Verdict(managersSeePay: false);
        foreach (var viewer in World.Viewers)
        {
            foreach (var row in EndpointRows.All)
            {
                var client = site.ClientOf(viewer, row.Operation);
                foreach (var day in row.IsOfToday ? [World.Today] : World.Days)
                {
                    foreach (var about in SubjectsOf(row.Of, viewer, isSampled: true))
                    {
                        var asked = new Asked(viewer, about, day);
                        using var answer = await client.GetAsync(row.Call(asked));
                        found.Judge(row, asked, Atoms.OfText(await TextOfAsync(answer)), $"GET {row.Call(asked)}");
                    }
                }

                foreach (var method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Head])
                {
                    var asked = new Asked(viewer, World.Find("ex-skip"), World.Today);
                    if (row.Operation == "/sign-out") continue;
                    using var request = new HttpRequestMessage(method, row.Call(asked));
                    using var answer = await client.SendAsync(request);
                    found.Judge(row, asked, Atoms.OfText(await TextOfAsync(answer)), $"{method} {row.Call(asked)}", isWhole: false);
                }
            }
        }

        Report(found);
    }

    [Fact]
    public void Every_operation_of_every_store_has_a_row()
    {
        var operations = Operations.OfStores(typeof(Program).Assembly.GetTypes()).ToList();
        Complete(operations, StoreRows.All.Select(r => r.Operation).ToList());
    }

    [Fact]
    public void Every_endpoint_has_a_row()
    {
        var routes = Operations.OfSite(site.Services.GetRequiredService<EndpointDataSource>().Endpoints).Select(Operations.RouteOf).ToList();
        Complete(routes, EndpointRows.All.Select(r => r.Operation).ToList());
    }

    [Fact]
    public void An_operation_without_a_row_and_a_row_without_its_operation_are_found()
    {
        var made = Operations.OfStores([typeof(MadeUpStore)]).ToList();
        Assert.Equal(["MadeUpStore.PayOfAsync(String)"], made);
        var told = Assert.Single(Operations.WithoutRow([.. made, "PeopleStore.ReadAsync(PeopleQuery)"], StoreRows.All.Select(r => r.Operation)));
        Assert.StartsWith("MadeUpStore.PayOfAsync(String) is in no row of the matrix. Add one to AccessMatrix/StoreRows.cs", told, StringComparison.Ordinal);
        Assert.Contains("/made-up is in no row", Assert.Single(Operations.WithoutRow(["/made-up"], EndpointRows.All.Select(r => r.Operation))), StringComparison.Ordinal);
        Assert.Contains("no longer there", Assert.Single(Operations.Gone([], ["/made-up"])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_leak_and_something_missing_are_found()
    {
        var asked = new Asked(World.Viewers.Single(v => v.Role == "member" && v.Person == "mm-skip"), World.Find("ex-skip"), World.Today);
        var found = new Verdict(managersSeePay: false);
        found.Judge(StoreRows.All.Single(r => r.Operation.StartsWith("CareerStore.GetAsync", StringComparison.Ordinal)), asked, [asked.About.Word("name"), asked.About.Word("practice")], "an answer");
        Assert.Equal("the member mm-skip saw Practice of ex-skip in an answer", Assert.Single(found.Leaks));
        Assert.Equal(["Post", "Level"], found.Missing.Select(m => m.Split(' ')[6]));
        found.JudgeLooks(StoreRows.All[1], asked, [asked.About.Word("name"), asked.About.Word("becauseFlagPay")], "an answer", ["ex"]);
        Assert.Equal(["the look of the member mm-skip at pay of ex in an answer is written down in vain", "the look of the member mm-skip at pay of ex-skip in an answer is not written down"], found.WrongLooks.Order());
        // And one at somebody whose pay is compared and not shown.
        var compared = new Verdict(managersSeePay: false);
        var executive = asked with { Viewer = World.Viewers.First(v => v.Role == "executive") };
        compared.JudgeLooks(StoreRows.All[1] with { Compares = (_, subject) => subject == asked.About }, executive, [], "an answer", []);
        Assert.EndsWith("at pay of ex-skip in an answer is not written down", Assert.Single(compared.WrongLooks), StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_somebody_for_every_pair_of_the_table_and_no_pair_beside_it()
    {
        var pairs = World.Viewers.SelectMany(v => World.People.Select(p => (v.Role, World.RelationOf(v, p)))).Distinct().Order();
        Assert.Equal(Expected.Pairs.Order(), pairs);
    }

    private static void Complete(List<string> operations, List<string> rows)
    {
        string[] wrong = [.. Operations.WithoutRow(operations, rows), .. Operations.Gone(operations, rows)];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    private async Task AskStoresAsync(Verdict found, IReadOnlyList<Row<StoreCall>> rows)
    {
        foreach (var viewer in World.Viewers)
        {
            await using var scope = site.ScopeOf(viewer);
            foreach (var row in rows)
            {
                foreach (var day in row.IsOfToday ? [World.Today] : World.Days)
                {
                    foreach (var about in SubjectsOf(row.Of, viewer, row.IsSampled))
                    {
                        var asked = new Asked(viewer, about, day);
                        site.TakeLooks();
                        var atoms = Atoms.OfAnswer(await row.Call(scope.ServiceProvider, asked));
                        var how = $"{row.Operation} on {day:yyyy-MM-dd}, asked about {about.Key}";
                        found.Judge(row, asked, atoms, how);
                        found.JudgeLooks(row, asked, atoms, how, site.TakeLooks());
                    }
                }
            }
        }
    }

    private static IEnumerable<Someone> SubjectsOf(Subject of, Looking viewer, bool isSampled) =>
        of is not (Subject.Asked or Subject.ReportsOfAsked) ? [World.People[0]] : isSampled ? World.OneOfEach(viewer) : World.People;

    /// <summary>All that is sent, but for what everybody is sent alike.</summary>
    internal static async Task<string> TextOfAsync(HttpResponseMessage answer) =>
        string.Join('\n', answer.Headers.Where(h => h.Key != "Location").SelectMany(h => h.Value)) + "\n" + await answer.Content.ReadAsStringAsync();

    private void Report(Verdict found)
    {
        output.WriteLine($"{found.Cells} cells, {found.Leaks.Count} leaks, {found.Missing.Count} missing; {found.Looks} looks at pay, {found.WrongLooks.Count} not written down or written down in vain.");
        Assert.True(found.WrongLooks.Count == 0, string.Join("; ", found.WrongLooks.Distinct().Take(12)));
        Assert.True(found.Leaks.Count == 0, $"{found.Leaks.Count} leaks: {string.Join("; ", found.Leaks.Distinct().Take(12))}\n{found.Missing.Count} missing: {string.Join("; ", found.Missing.Distinct().Take(12))}");
        Assert.True(found.Missing.Count == 0, $"{found.Missing.Count} missing: {string.Join("; ", found.Missing.Distinct().Take(20))}");
    }
}

/// <summary>A store that nobody has told the matrix of.</summary>
internal sealed class MadeUpStore
{
    public ValueTask<decimal> PayOfAsync(string person) => ValueTask.FromResult(person.Length + 0m);
}
