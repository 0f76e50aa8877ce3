using System.IO.Compression;
using System.Net;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Features.Setup;
using CareerLadder.Web.Tests.Data.Files;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Setup;

public sealed class SetupPageTests : IDisposable
{
    private readonly EmptySite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/people")]
    [InlineData("/sign-in")]
    [InlineData("/settings/accounts")]
    [InlineData("/invitation/anything")]
    [InlineData("/no-such-page")]
    public async Task Is_where_every_page_leads_while_nobody_can_sign_in(string address)
    {
        var answer = await site.Visitor().GetAsync(address);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/setup", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().GetAsync("/app.css")).StatusCode);
    }

    [Fact]
    public async Task Makes_the_first_administrator_at_the_machine_and_is_gone_then()
    {
        var visitor = await site.AdministratorAsync();

        var page = await visitor.GetStringAsync("/");
        Assert.Contains("ada@house.example", page, StringComparison.Ordinal);
        Assert.Contains("Bring your people in", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/settings/accounts\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/setup")).StatusCode);
        var stranger = await site.Visitor().GetAsync("/setup");
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        Assert.Contains("This is set up already", await stranger.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", (await site.Visitor().GetAsync("/people")).Headers.Location!.PathAndQuery, StringComparison.Ordinal);

        await using var db = site.Open();
        Assert.Equal([AuditAction.AccountMade, AuditAction.PurposeAccepted, AuditAction.SignedIn], await db.Audit.OrderBy(r => r.Id).Select(r => r.Action).ToListAsync());
        Assert.All(await db.Audit.ToListAsync(), r => Assert.Equal("ada@house.example", r.By));
        var accepted = await db.Acceptance.SingleAsync();
        Assert.Equal((Purpose.Sentence, "ada@house.example", site.Clock.Now.UtcDateTime), (accepted.Sentence, accepted.By, accepted.At));
        Assert.Null((await AuditCheck.RunAsync(db)).Fault);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "192.0.2.7")]
    [InlineData("Host", "ladder.company.example")]
    [InlineData("Via", "1.1 proxy")]
    public async Task Asks_whoever_comes_from_elsewhere_for_the_code(string header, string value)
    {
        var visitor = site.Visitor((header, value));
        var page = await visitor.GetStringAsync("/setup");
        Assert.Contains("it printed a", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Password\"", page, StringComparison.Ordinal);

        var answer = await EmptySite.SetUpAsync(visitor);
        Assert.NotEqual(HttpStatusCode.Found, answer.StatusCode);
        await NobodyIsThereAsync();

        Assert.Contains("This is not the code", await visitor.GetStringAsync("/setup?code=wrong"), StringComparison.Ordinal);
        var code = site.Services.GetRequiredService<SetupCode>().Told;
        Assert.Equal(HttpStatusCode.Found, (await EmptySite.SetUpAsync(visitor, page: Links.SetupWith(code))).StatusCode);
        Assert.DoesNotContain(site.Log, line => line.Contains(code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lets_no_form_of_another_site_in()
    {
        var visitor = site.Visitor();
        visitor.DefaultRequestHeaders.TryAddWithoutValidation("Origin", "https://elsewhere.example");
        Assert.Contains("it printed a", await visitor.GetStringAsync("/setup"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stops_looking_at_codes_after_many_wrong_ones()
    {
        var visitor = site.Visitor(("X-Real-IP", "192.0.2.7"));
        for (var i = 0; i < SetupCode.MostWrong; i++) await visitor.GetAsync($"/setup?code=guess{i}");
        var page = await visitor.GetStringAsync(Links.SetupWith(site.Services.GetRequiredService<SetupCode>().Told));
        Assert.Contains("That were many wrong codes", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Makes_one_administrator_of_two_who_come_at_once()
    {
        site.Visitor();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => EmptySite.SetUpAsync(site.Visitor(), $"ada{i}@house.example", beginning: "Demo")));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Found);
        await using var db = site.Open();
        Assert.Equal(1, await db.Users.CountAsync());
        Assert.Equal(1, await db.Acceptance.CountAsync());
        Assert.Equal(300, await db.People.CountAsync());
    }

    [Fact]
    public async Task Begins_with_the_made_up_organisation()
    {
        var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.Found, (await EmptySite.SetUpAsync(visitor, beginning: "Demo")).StatusCode);
        await using var db = site.Open();
        var today = DateOnly.FromDateTime(site.Clock.Now.UtcDateTime);
        var here = await db.People.CountAsync(p => p.Joined <= today && (p.Left == null || p.Left > today));
        Assert.InRange(here, 200, 299);
        Assert.Contains($"{here} people are here today", await visitor.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begins_with_ones_own_files_and_finds_the_administrator_in_them()
    {
        var visitor = site.Visitor();
        var zip = Zip(("people.csv", "person,name,email\np1,Ada First,Ada@house.example\np2,Bo Second,\n"), ("posts.csv", "person,from,kind\np1,2020-01-01,Engineer\n"));
        Assert.Equal(HttpStatusCode.Found, (await EmptySite.SetUpAsync(visitor, beginning: "Files", packed: zip)).StatusCode);
        Assert.Matches("<h1[^>]*>Ada First</h1>", await visitor.GetStringAsync("/"));
        await using var db = site.Open();
        Assert.Equal("company.zip: people 2.", (await db.Audit.SingleAsync(r => r.Action == AuditAction.Imported)).Details);
    }

    [Fact]
    public async Task Begins_with_a_spreadsheet_through_what_reads_imports()
    {
        var book = GivenSheets.Xlsx(("people", GivenSheets.Row(1, "person", "name") + GivenSheets.Row(2, "p1", "Ada First")), ("Posts", GivenSheets.Row(1, "person", "from", "kind") + GivenSheets.Row(2, "p1", "2020-01-01", "Engineer")));
        Assert.Equal(HttpStatusCode.Found, (await EmptySite.SetUpAsync(site.Visitor(), beginning: "Files", packed: book, called: "company.xlsx")).StatusCode);
        await using var db = site.Open();
        Assert.Equal("company.xlsx: people 1.", (await db.Audit.SingleAsync(r => r.Action == AuditAction.Imported)).Details);
        Assert.Equal("Ada First", (await db.People.SingleAsync()).Name);
    }

    [Fact]
    public async Task Tells_where_in_a_spreadsheet_something_is_wrong()
    {
        var book = GivenSheets.Xlsx(("people", GivenSheets.Row(1, "person") + GivenSheets.Row(2, "p1")), ("posts", GivenSheets.Row(1, "person", "from", "kind") + GivenSheets.Row(2, "p1", "2020-13-01", "Engineer")));
        var page = await (await EmptySite.SetUpAsync(site.Visitor(), beginning: "Files", packed: book, called: "company.xlsx")).Content.ReadAsStringAsync();
        Assert.Contains("posts, line 2, column from, “2020-13-01”:", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        await NobodyIsThereAsync();
    }

    [Fact]
    public async Task Tells_what_is_wrong_with_files_keeps_what_was_typed_and_does_nothing()
    {
        var zip = Zip(("people.csv", "person,name\np1,Ada\n"), ("posts.csv", "person,from,kind\np1,2020-13-01,Engineer\n"));
        var page = await (await EmptySite.SetUpAsync(site.Visitor(), beginning: "Files", packed: zip)).Content.ReadAsStringAsync();
        Assert.Contains("posts.csv, line 2, column from, “2020-13-01”:", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("value=\"ada@house.example\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("seven quiet lamps", page, StringComparison.Ordinal);
        Assert.Matches("value=\"Files\"[^>]* checked", page);
        Assert.Matches("name=\"Accepts\"[^>]* checked", page);
        await NobodyIsThereAsync();
    }

    [Fact]
    public async Task Refuses_what_is_no_zip_in_a_sentence()
    {
        var page = await (await EmptySite.SetUpAsync(site.Visitor(), beginning: "Files", packed: [1, 2, 3])).Content.ReadAsStringAsync();
        Assert.Contains("company.zip", page, StringComparison.Ordinal);
        await NobodyIsThereAsync();
    }

    [Fact]
    public async Task Refuses_an_address_that_is_none_a_purpose_not_accepted_and_files_not_chosen()
    {
        var answer = await EmptySite.SetUpAsync(site.Visitor(), email: "ada", beginning: "Files", accepts: false);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Please give your e-mail address", page, StringComparison.Ordinal);
        Assert.Contains("Please accept what flags may not be used for", page, StringComparison.Ordinal);
        Assert.Contains("Please choose the .zip", page, StringComparison.Ordinal);
        await NobodyIsThereAsync();
    }

    [Fact]
    public async Task Asks_an_administrator_made_by_the_command_line_to_accept_and_nobody_else()
    {
        site.Visitor();
        await AddAsync("root@house.example", Roles.Administrator);
        await AddAsync("mem@house.example", role: null);
        var member = site.Visitor();
        await EmptySite.SignInAsync(member, "mem@house.example");
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync("/people")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync("/setup")).StatusCode);

        var administrator = site.Visitor();
        await EmptySite.SignInAsync(administrator, "root@house.example");
        Assert.Equal("/setup", (await administrator.GetAsync("/people")).Headers.Location!.OriginalString);
        await DemoUnderTest.PostAsync(administrator, "/setup", "/setup", ("_handler", "accept"), ("Accepts", "false"));
        Assert.Equal("/setup", (await administrator.GetAsync("/people")).Headers.Location!.OriginalString);
        await DemoUnderTest.PostAsync(administrator, "/setup", "/setup", ("_handler", "accept"), ("Accepts", "true"));
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/people")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync("/setup")).StatusCode);
        await using var db = site.Open();
        Assert.Equal("root@house.example", (await db.Acceptance.SingleAsync()).By);
        Assert.Equal("root@house.example", (await db.Audit.SingleAsync(r => r.Action == AuditAction.PurposeAccepted)).By);
    }

    private async Task AddAsync(string email, string? role)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = new Account { UserName = email, Email = email };
        Assert.True((await accounts.CreateAsync(account, "seven quiet lamps drift")).Succeeded);
        if (role is null) return;
        await RoleRows.MakeAsync(scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<int>>>());
        Assert.True((await accounts.AddToRoleAsync(account, role)).Succeeded);
    }

    private async Task NobodyIsThereAsync()
    {
        await using var db = site.Open();
        Assert.Equal(0, await db.Users.CountAsync() + await db.People.CountAsync() + await db.Acceptance.CountAsync() + await db.Audit.CountAsync() + await db.Roles.CountAsync());
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(zip.CreateEntry($"company/{name}").Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
