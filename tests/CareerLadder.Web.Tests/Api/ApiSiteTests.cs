using System.Globalization;
using System.Net;
using System.Text.Json;
using CareerLadder.Web.Api;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Api;

public sealed class ApiSiteTests(DemoUnderTest site) : IClassFixture<DemoUnderTest>
{
    private static readonly string[] Everything = ["people", "careers", "flags", "pay", "alignment", "organisation"];

    [Fact]
    public async Task Everyone_is_listed_once_page_after_page()
    {
        var program = await ProgramAsync("executive", Everything);
        var whole = await JsonAsync(program, "/api/v1/people?limit=500&sort=-level");
        var keys = KeysOf(whole).ToList();
        Assert.Equal(whole.GetProperty("total").GetInt32(), keys.Count);
        Assert.Contains("may not be used for rating", whole.GetProperty("purpose").GetString(), StringComparison.Ordinal);
        var paged = new List<string>();
        for (var next = "/api/v1/people?limit=37&sort=-level"; next is not null;)
        {
            var page = await JsonAsync(program, next);
            paged.AddRange(KeysOf(page));
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal(keys, paged);
    }

    [Fact]
    public async Task A_token_reads_no_more_than_its_scopes_and_no_more_than_its_owner_may_see()
    {
        var (whole, people, member) = (await ProgramAsync("executive", Everything), await ProgramAsync("executive", ["people"]), await ProgramAsync("engineer", Everything));
        var row = (await JsonAsync(people, "/api/v1/people?limit=1")).GetProperty("people")[0];
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (row.GetProperty("flags").ValueKind, row.GetProperty("monthsInPost").ValueKind));
        foreach (var address in (string[])["/api/v1/people/p1", "/api/v1/alignment", "/api/v1/people?flag=TlmTrap", "/api/v1/people?in-post=12..", "/api/v1/people/explore?by=base", "/api/v1/people?sort=post"])
            await IsProblemAsync(await people.GetAsync(address), HttpStatusCode.Forbidden);

        var explored = await JsonAsync(whole, "/api/v1/people/explore?by=level&figure=base");
        Assert.True(explored.GetProperty("grouped").GetArrayLength() > 3);
        await IsProblemAsync(await member.GetAsync("/api/v1/people/explore?by=level&figure=base"), HttpStatusCode.Forbidden);
        var other = KeysOf(await JsonAsync(whole, "/api/v1/people?kind=Executive")).First();
        var seen = await JsonAsync(member, $"/api/v1/people/{other}");
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.Null), (seen.GetProperty("posts").ValueKind, seen.GetProperty("pay").ValueKind, seen.GetProperty("fluency").ValueKind));
        await IsProblemAsync(await member.GetAsync("/api/v1/people/nobody-of-that-key"), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Groups_and_list_agree_with_each_other_and_with_the_ladder()
    {
        var program = await ProgramAsync("executive", Everything);
        var explored = await JsonAsync(program, "/api/v1/people/explore?by=level");
        foreach (var group in explored.GetProperty("grouped").EnumerateArray().Take(4))
        {
            var level = group.GetProperty("by").GetProperty("value").GetString();
            Assert.Equal(group.GetProperty("count").GetInt32(), (await JsonAsync(program, $"/api/v1/people?level={level}")).GetProperty("total").GetInt32());
        }

        Assert.NotEmpty((await JsonAsync(program, "/api/v1/ladders")).GetProperty("levels").EnumerateArray());
        Assert.NotEmpty((await JsonAsync(program, "/api/v1/alignment")).GetProperty("pairs").EnumerateArray());
        Assert.NotEmpty((await JsonAsync(program, "/api/v1/organisation")).GetProperty("flags").EnumerateArray());
        await IsProblemAsync(await (await ProgramAsync("director", Everything)).GetAsync("/api/v1/organisation"), HttpStatusCode.NotFound);
        Assert.NotEmpty((await JsonAsync(program, "/api/v1/openings")).GetProperty("openings").EnumerateArray());
    }

    [Fact]
    public async Task A_look_at_pay_is_written_down_with_the_token_and_none_where_pay_was_not_asked_for()
    {
        var (with, without) = (await ProgramAsync("compensation", Everything, "payroll"), await ProgramAsync("compensation", ["people", "careers", "flags"], "directory"));
        var person = KeysOf(await JsonAsync(without, "/api/v1/people?kind=Manager&limit=1"))[0];
        await JsonAsync(without, $"/api/v1/people/{person}");
        Assert.Empty(await LooksAsync("directory"));
        await JsonAsync(with, $"/api/v1/people/{person}");
        Assert.Equal(person, Assert.Single(await LooksAsync("payroll")));
    }

    [Theory]
    [InlineData("/api/v1/people?fluency=..5", "“fluency” is nothing that people can be asked for")]
    [InlineData("/api/v1/people?limit=501", "a number from 1 to 500")]
    [InlineData("/api/v1/people?after=nobody", "Please begin anew")]
    [InlineData("/api/v1/people?in-post=long", "says nothing about time in post")]
    [InlineData("/api/v1/ladders?asof=soon", "written like 2026-11-22")]
    public async Task Says_what_cannot_be_read_and_what_to_do(string address, string words)
    {
        var detail = await IsProblemAsync(await (await ProgramAsync("manager", Everything)).GetAsync(address), HttpStatusCode.BadRequest);
        Assert.Contains(words, detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_a_cookie_opens_the_api_nor_a_token_a_page()
    {
        var signedIn = await site.SignedInAsync("executive");
        await IsProblemAsync(await signedIn.GetAsync("/api/v1/people"), HttpStatusCode.Unauthorized);
        await IsProblemAsync(await site.Visitor().GetAsync("/api/v1/people"), HttpStatusCode.Unauthorized);
        var program = await ProgramAsync("executive", Everything);
        foreach (var page in (string[])["/", "/people", "/account", "/people/export/people.csv"]) Assert.Equal(HttpStatusCode.Found, (await program.GetAsync(page)).StatusCode);
        await IsProblemAsync(await program.GetAsync("/api/v1/no-such-thing"), HttpStatusCode.NotFound);
        await IsProblemAsync(await program.PostAsync("/api/v1/people", null), HttpStatusCode.MethodNotAllowed);
        foreach (var wrong in (string[])["careerladder_x", "", "x y"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/people");
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {wrong}");
            await IsProblemAsync(await signedIn.SendAsync(request), HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task Its_description_tells_every_address_to_whoever_is_signed_in_or_shows_a_token()
    {
        foreach (var reader in (HttpClient[])[await site.SignedInAsync("engineer"), await ProgramAsync("engineer", ["people"])])
        {
            var described = await JsonAsync(reader, Links.OpenApi);
            Assert.Equal(
                ["/api/v1/alignment", "/api/v1/ladders", "/api/v1/openings", "/api/v1/organisation", "/api/v1/people", "/api/v1/people/explore", "/api/v1/people/{person}"],
                described.GetProperty("paths").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
            Assert.Contains("300 requests a minute", described.GetProperty("info").GetProperty("description").GetString(), StringComparison.Ordinal);
            Assert.Equal("bearer", described.GetProperty("components").GetProperty("securitySchemes").GetProperty("Token").GetProperty("scheme").GetString());
        }

        await IsProblemAsync(await site.Visitor().GetAsync(Links.OpenApi), HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_told_to_wait_and_others_are_not()
    {
        var (busy, other) = (await ProgramAsync("administrator", ["people"]), await ProgramAsync("administrator", ["people"]));
        var refused = 0;
        // A minute may end in between.
        for (var i = 0; i < 2 * ApiSite.AMinute && refused == 0; i++)
        {
            using var answer = await busy.GetAsync("/api/v1/openings");
            if (answer.StatusCode != HttpStatusCode.TooManyRequests) continue;
            refused++;
            Assert.Contains("wait a minute", await IsProblemAsync(answer, HttpStatusCode.TooManyRequests), StringComparison.Ordinal);
            Assert.Equal("60", answer.Headers.RetryAfter!.ToString());
        }

        Assert.Equal(1, refused);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/api/v1/openings")).StatusCode);
    }

    private async Task<HttpClient> ProgramAsync(string word, string[] scopes, string name = "a program")
    {
        var token = ApiTokens.New();
        await using (var db = site.Services.GetRequiredService<Database>().Open())
        {
            var owner = await db.Users.SingleAsync(a => a.Email == $"{word}@demo.example");
            db.ApiTokens.Add(new()
            {
                AccountId = owner.Id, Name = name, SecretHash = InvitationSecret.HashOf(token), Scopes = string.Join(' ', scopes), Stamp = owner.SecurityStamp!, MadeAt = DateTime.UnixEpoch, ExpiresAt = new(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            });
            await db.SaveChangesAsync();
        }

        var program = site.Visitor();
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return program;
    }

    private async Task<List<string?>> LooksAsync(string token)
    {
        await using var db = site.Services.GetRequiredService<Database>().Open();
        return await db.Audit.Where(r => r.Action == AuditAction.LookedAtPay && r.Details == $"With the token “{token}”.").Select(r => r.About).ToListAsync();
    }

    private static async Task<JsonElement> JsonAsync(HttpClient program, string address)
    {
        using var answer = await program.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, string.Create(CultureInfo.InvariantCulture, $"{address}: {answer.StatusCode} {text}"));
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        return JsonDocument.Parse(text).RootElement;
    }

    private static async Task<string> IsProblemAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, string.Create(CultureInfo.InvariantCulture, $"{answer.StatusCode} {text}"));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        return problem.GetProperty("detail").GetString()!;
    }

    private static List<string> KeysOf(JsonElement page) => [.. page.GetProperty("people").EnumerateArray().Select(p => p.GetProperty("person").GetString()!)];
}
