using System.Net;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Tests.Components.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace CareerLadder.Web.Tests.Data;

public sealed class ProtectionKeysTests : IDisposable
{
    private readonly SiteUnderTest first = new();

    [Fact]
    public async Task Let_whoever_signed_in_at_one_site_go_on_at_another_on_the_same_database()
    {
        await using (var scope = first.Services.CreateAsyncScope())
        {
            var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(new Account { UserName = "ada@house.example", Email = "ada@house.example" }, AccountsUnderTest.Password);
            Assert.True(made.Succeeded);
        }

        using var visitor = first.Visitor();
        using var answer = await AccountsUnderTest.TryAsync(visitor, "ada@house.example");
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("careerladder=", StringComparison.Ordinal)).Split(';')[0];

        // As the program that is started anew, or a second time.
        await using var second = first.WithWebHostBuilder(_ => { });
        using var there = second.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        Assert.Equal(HttpStatusCode.Found, (await there.GetAsync(Links.Account)).StatusCode);
        there.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync(Links.Account)).StatusCode);
        Assert.NotSame(first.Services.GetRequiredService<IKeyManager>(), second.Services.GetRequiredService<IKeyManager>());
        Assert.Single(second.Services.GetRequiredService<IKeyManager>().GetAllKeys());
    }

    [Fact]
    public void Lie_in_the_database_and_nowhere_else()
    {
        var sealed1 = first.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("x").Protect("y");
        Assert.IsType<ProtectionKeys>(first.Services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.XmlRepository);
        using (var db = first.Services.GetRequiredService<Database>().Open())
        {
            var row = Assert.Single(db.ProtectionKeys);
            Assert.Contains("<key id=", row.Xml, StringComparison.Ordinal);
            db.ProtectionKeys.Remove(row);
            db.SaveChanges();
        }

        using var without = first.WithWebHostBuilder(_ => { });
        Assert.Throws<System.Security.Cryptography.CryptographicException>(() => without.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("x").Unprotect(sealed1));
    }

    public void Dispose() => first.Dispose();
}
