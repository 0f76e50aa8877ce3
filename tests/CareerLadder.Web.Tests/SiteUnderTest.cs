using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;

namespace CareerLadder.Web.Tests;

/// <summary>The real site, in memory, on a real database of its own; nobody can sign in with one click here.</summary>
public sealed class SiteUnderTest : WebApplicationFactory<Program>
{
    private readonly ScratchFolder folder = new();

    public HttpClient Visitor() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // Otherwise the project's folder, which has neither appsettings.json nor wwwroot, would be taken for the content root.
        builder.UseSolutionRelativeContentRoot(".", "*.sln");
        builder.UseSetting("ConnectionStrings:CareerLadder", folder.Database);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            folder.Dispose();
    }
}
