using System.Net;
using System.Text.Json;
using CareerLadder.Web.Data.Audit;
using Microsoft.AspNetCore.Identity;
using Xunit;
using static CareerLadder.Web.Tests.Components.Accounts.AccountsUnderTest;

namespace CareerLadder.Web.Tests.Components.Accounts;

/// <summary>What the site does about passkeys; that they open it is seen in a real browser.</summary>
public sealed class OwnPasskeysTests(AccountsUnderTest site) : IClassFixture<AccountsUnderTest>
{
    [Fact]
    public async Task Are_renamed_and_removed_and_written_down()
    {
        await site.AddAsync("ada@house.example");
        await GiveAsync("ada@house.example", 1);
        var visitor = await site.SignedInAsync("ada@house.example");
        await GoesToAsync(Links.AccountAfter("passkey-renamed"), await ChangeAsync(visitor, "AQ", "rename", "My phone"));
        Assert.Contains("value=\"My phone\"", await visitor.GetStringAsync(Links.Account), StringComparison.Ordinal);
        await GoesToAsync(Links.AccountAfter("passkey-removed"), await ChangeAsync(visitor, "AQ", "remove"));
        Assert.DoesNotContain("My phone\"", await visitor.GetStringAsync(Links.Account), StringComparison.Ordinal);
        Assert.Equal(
            ["Renamed the passkey “A key” to “My phone”.", "Removed the passkey “My phone”."],
            site.Audit("ada@house.example").Where(row => row.Action == AuditAction.PasskeysChanged).Select(row => row.Details));
    }

    [Fact]
    public async Task The_only_way_to_sign_in_is_not_removed()
    {
        await site.AddAsync("bob@house.example");
        await GiveAsync("bob@house.example", 2);
        var visitor = await site.SignedInAsync("bob@house.example");
        await site.InAsync(async (accounts, _) =>
        {
            // Past Identity, which would end the session.
            var account = (await accounts.FindByEmailAsync("bob@house.example"))!;
            account.PasswordHash = null;
            await accounts.UpdateAsync(account);
        });
        Assert.Contains("the only way you can sign in", await TextAsync(await ChangeAsync(visitor, "Ag", "remove")), StringComparison.Ordinal);
        Assert.Contains("You have no password yet", await ReadAsync(visitor, Links.Account), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_is_as_if_it_were_not_there()
    {
        await site.AddAsync("cleo@house.example");
        await site.AddAsync("dan@house.example");
        await GiveAsync("cleo@house.example", 3);
        await GiveAsync("dan@house.example", 4);
        var dan = await site.SignedInAsync("dan@house.example");
        var answer = await SendAsync(dan, Links.Account, "passkey-BA", ("Passkey", "Aw"), ("PasskeyWanted", "remove"));
        Assert.Contains("is not there any more", await TextAsync(answer), StringComparison.Ordinal);
        await site.InAsync(async (accounts, _) => Assert.Single(await accounts.GetPasskeysAsync((await accounts.FindByEmailAsync("cleo@house.example"))!)));
    }

    [Fact]
    public async Task Are_made_for_the_name_of_the_site_and_need_a_finger_or_a_pin()
    {
        await site.AddAsync("eva@house.example");
        var visitor = await site.SignedInAsync("eva@house.example");
        using var options = JsonDocument.Parse(await TextAsync(await DemoUnderTest.PostAsync(visitor, Links.Account, Links.NewPasskeyOptions)));
        Assert.Equal("localhost", options.RootElement.GetProperty("rp").GetProperty("id").GetString());
        Assert.Equal("eva@house.example", options.RootElement.GetProperty("user").GetProperty("name").GetString());
        var asked = options.RootElement.GetProperty("authenticatorSelection");
        Assert.Equal("required", asked.GetProperty("residentKey").GetString());
        Assert.Equal("required", asked.GetProperty("userVerification").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("{\"id\":\"AQ\",\"rawId\":\"AQ\",\"type\":\"public-key\",\"response\":{}}")]
    public async Task Nonsense_in_place_of_one_is_refused_kindly(string credential)
    {
        var email = $"fay{credential.Length}@house.example";
        await site.AddAsync(email);
        var visitor = await site.SignedInAsync(email);
        // Once without having been asked, and once with.
        for (var i = 0; i < 2; i++)
        {
            var refused = await SendAsync(visitor, Links.Account, "passkey-add", ("Credential", credential), ("NewPasskeyName", "x"));
            Assert.Contains("could not be checked", await TextAsync(refused), StringComparison.Ordinal);
            await DemoUnderTest.PostAsync(visitor, Links.Account, Links.NewPasskeyOptions);
        }

        var stranger = site.Visitor();
        for (var i = 0; i < 2; i++)
        {
            var refused = await SendAsync(stranger, Links.SignInPage, "passkey", ("Credential", credential));
            Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
            Assert.Contains("did not open anything here", await TextAsync(refused), StringComparison.Ordinal);
            await DemoUnderTest.PostAsync(stranger, Links.SignInPage, Links.SignInPasskeyOptions);
        }

        // What was asked for here opens no other step.
        await GoesToAsync(Links.SignInPage, await stranger.GetAsync(Links.SignInCodePage));
        Assert.False(await IsSignedInAsync(stranger));
    }

    [Fact]
    public async Task Opened_by_a_number_the_page_says_where_to_find_it_by_its_name()
    {
        await using var demo = new DemoUnderTest();
        await demo.InitializeAsync();
        var byNumber = await ReadAsync(await demo.SignedInAsync("manager"), Links.Account);
        Assert.Contains($"http://localhost:{demo.Address.Port}/account", byNumber, StringComparison.Ordinal);
        Assert.DoesNotContain("Add a passkey</button>", byNumber, StringComparison.Ordinal);
        Assert.Contains("Add a passkey</button>", await ReadAsync(await AddedAsync("gus@house.example"), Links.Account), StringComparison.Ordinal);
    }

    private async Task<HttpClient> AddedAsync(string email)
    {
        await site.AddAsync(email);
        return await site.SignedInAsync(email);
    }

    private Task GiveAsync(string email, byte id) => site.InAsync(async (accounts, _) =>
    {
        var account = (await accounts.FindByEmailAsync(email))!;
        var passkey = new UserPasskeyInfo([id], [1], site.Clock.GetUtcNow(), 0, [], true, false, false, [1], [1]) { Name = "A key" };
        Assert.True((await accounts.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded);
    });

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient visitor, string id, string wanted, string? name = null) =>
        SendAsync(visitor, Links.Account, $"passkey-{id}", ("Passkey", id), ("PasskeyWanted", wanted), ("PasskeyName", name ?? ""));
}
