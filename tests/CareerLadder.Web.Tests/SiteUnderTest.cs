using CareerLadder.Web.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace CareerLadder.Web.Tests;

/// <summary>The real site, in memory, on a real database of its own; nobody can sign in with one click here. Its log is searched when it ends.</summary>
public class SiteUnderTest : WebApplicationFactory<Program>
{
    private readonly ScratchFolder folder = new();
    private bool isOver;

    public LogUnderTest Log { get; } = new();

    public HttpClient Visitor() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // Otherwise the project's folder, which has neither appsettings.json nor wwwroot, would be taken for the content root.
        builder.UseSolutionRelativeContentRoot(".", "*.sln");
        builder.UseSetting("ConnectionStrings:CareerLadder", folder.Database);
        builder.ConfigureLogging(Log.ListenTo);
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        SetUp.DoAsync(host.Services).GetAwaiter().GetResult();
        return host;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !isOver)
        {
            isOver = true;
            var found = Log.FindAsync(new Database(folder.Database)).GetAwaiter().GetResult();
            base.Dispose(disposing);
            folder.Dispose();
            Assert.Empty(found);
            return;
        }

        base.Dispose(disposing);
    }
}
