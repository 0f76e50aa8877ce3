using System.Net;
using System.Net.WebSockets;
using CareerLadder.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Components.Accounts;

public sealed class OpenPagesTests(DemoUnderTest demo) : IClassFixture<DemoUnderTest>
{
    // It takes about two seconds; nobody waits for a line that is never cut off.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    // What every line begins with: https://github.com/dotnet/aspnetcore/blob/main/src/SignalR/docs/specs/HubProtocol.md, "Overview".
    private static readonly byte[] Handshake = [.. """{"protocol":"blazorpack","version":1}"""u8, 0x1e];

    [Theory]
    [InlineData("engineer", "UPDATE Sessions SET EndedAt = '2026-01-01 00:00:00' WHERE AccountId = (SELECT Id FROM Accounts WHERE Email = 'engineer@demo.example')")]
    [InlineData("executive", "UPDATE Accounts SET DisabledAt = '2026-01-01 00:00:00' WHERE Email = 'executive@demo.example'")]
    [InlineData("compensation", "UPDATE Accounts SET SecurityStamp = 'other' WHERE Email = 'compensation@demo.example'")]
    [InlineData("manager", "UPDATE People SET Left = '2020-01-01' WHERE Person = (SELECT PersonId FROM Accounts WHERE Email = 'manager@demo.example')")]
    public async Task Are_cut_off_when_their_session_no_longer_counts_whoever_changed_that(string word, string change)
    {
        var cookies = new CookieContainer();
        using var visitor = await demo.SignedInAsync(word, cookies);
        using var line = await OpenAsync(cookies);
        using var bystander = await BystanderAsync();

        await using (var db = await demo.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
            Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(change, TestContext.Current.CancellationToken));

        using var patience = new CancellationTokenSource(Patience);
        await Assert.ThrowsAnyAsync<WebSocketException>(() => ReadOnAsync(line, patience.Token));
        Assert.False(patience.IsCancellationRequested);
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/people")).StatusCode);
        Assert.Equal(WebSocketState.Open, bystander.State);
    }

    private async Task<ClientWebSocket> BystanderAsync()
    {
        var cookies = new CookieContainer();
        (await demo.SignedInAsync("administrator", cookies)).Dispose();
        return await OpenAsync(cookies);
    }

    private async Task<ClientWebSocket> OpenAsync(CookieContainer cookies)
    {
        var line = new ClientWebSocket();
        line.Options.Cookies = cookies;
        await line.ConnectAsync(new UriBuilder(demo.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, TestContext.Current.CancellationToken);
        await line.SendAsync(Handshake, WebSocketMessageType.Binary, endOfMessage: true, TestContext.Current.CancellationToken);
        await line.ReceiveAsync(new byte[256], TestContext.Current.CancellationToken);
        return line;
    }

    private static async Task ReadOnAsync(ClientWebSocket line, CancellationToken stop)
    {
        var buffer = new byte[1024];
        while (line.State == WebSocketState.Open) await line.ReceiveAsync(buffer, stop);
        throw new WebSocketException("Closed.");
    }
}
