using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Tests.Components.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests;

/// <summary>The real site behind real TLS, as people find it: under a name, with a certificate made for this one test.</summary>
public sealed class HttpsSite : IAsyncLifetime
{
    public const string Name = "ladder.example";
    public const string Ada = "ada@house.example";

    private readonly ScratchFolder folder = new();
    private readonly X509Certificate2 certificate = NewCertificate();
    private WebApplication? site;

    /// <summary>https://ladder.example:41234.</summary>
    public Uri Address => new($"https://{Name}:{new Uri(site!.Urls.Single(u => u.StartsWith("https", StringComparison.Ordinal))).Port}");

    /// <summary>The same without TLS.</summary>
    public Uri Plain => new($"http://{Name}:{new Uri(site!.Urls.Single(u => u.StartsWith("http:", StringComparison.Ordinal))).Port}");

    public async ValueTask InitializeAsync()
    {
        var pfx = Path.Combine(folder.Path, "site.pfx");
        await File.WriteAllBytesAsync(pfx, certificate.Export(X509ContentType.Pfx, "x"));
        site = Program.Site(
        [
            "--urls", "https://127.0.0.1:0;http://127.0.0.1:0", $"--Kestrel:Certificates:Default:Path={pfx}", "--Kestrel:Certificates:Default:Password=x",
            $"--Site:Address=https://{Name}", $"--ConnectionStrings:CareerLadder={folder.Database}", "--Logging:LogLevel:Default=None",
        ]);
        await site.Services.GetRequiredService<Database>().PrepareAsync();
        await SetUp.DoAsync(site.Services);
        await using (var scope = site.Services.CreateAsyncScope())
            Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(new Account { UserName = Ada, Email = Ada }, AccountsUnderTest.Password)).Succeeded);
        await site.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null) await site.DisposeAsync();
        certificate.Dispose();
        folder.Dispose();
    }

    public HttpClient Visitor(CookieContainer? cookies = null) => new(Browser(cookies ?? new())) { BaseAddress = Address };

    public async Task<HttpClient> SignedInAsync(CookieContainer cookies)
    {
        var visitor = Visitor(cookies);
        using var answer = await AccountsUnderTest.TryAsync(visitor, Ada);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return visitor;
    }

    /// <summary>Asks for a live line, as a page of <paramref name="origin"/> would.</summary>
    /// <returns>How it was answered.</returns>
    public async Task<HttpStatusCode> OpenLineAsync(CookieContainer cookies, string? origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        using var browser = new HttpMessageInvoker(Browser(cookies));
        try
        {
            await socket.ConnectAsync(new UriBuilder(Address) { Scheme = "wss", Path = "/_blazor" }.Uri, browser, TestContext.Current.CancellationToken);
        }
        catch (WebSocketException)
        {
            // Refused: the status says how.
        }

        return socket.HttpStatusCode;
    }

    /// <summary>Takes the name for this machine, and trusts this one certificate alone.</summary>
    private SocketsHttpHandler Browser(CookieContainer cookies) => new()
    {
        AllowAutoRedirect = false,
        CookieContainer = cookies,
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, shown, _, _) => shown is X509Certificate2 theirs && theirs.Thumbprint == certificate.Thumbprint },
        ConnectCallback = async (asked, stop) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, asked.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };

    private static X509Certificate2 NewCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={Name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Name);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
