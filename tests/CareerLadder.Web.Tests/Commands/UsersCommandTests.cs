using CareerLadder.Core.Organisations;
using CareerLadder.Web.Commands;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Import;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Commands;

public sealed class UsersCommandTests : IDisposable
{
    private readonly SiteUnderTest site = new();
    private readonly StringWriter data = new();
    private readonly StringWriter words = new();

    [Fact]
    public async Task Makes_an_account_of_a_person_with_a_role_and_says_its_password_once()
    {
        await KnowAsync("p1");
        Assert.Equal(0, await AddAsync("ana@company.example", "executive", "p1"));
        using var scope = site.Services.CreateScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await accounts.FindByEmailAsync("ana@company.example"))!;
        Assert.Equal("p1", account.PersonId);
        Assert.True(await accounts.CheckPasswordAsync(account, data.ToString().Trim()));
        Assert.Equal([Roles.Executive], await accounts.GetRolesAsync(account));
        Assert.DoesNotContain(data.ToString().Trim(), words.ToString(), StringComparison.Ordinal);
        await using var db = site.Services.GetRequiredService<Database>().Open();
        var written = await db.Audit.SingleAsync();
        Assert.Equal((AuditAction.AccountMade, AuditEntry.CommandLine, "p1", "ana@company.example, executive."), (written.Action, written.By, written.About, written.Details));
    }

    [Fact]
    public async Task Refuses_what_is_no_address_and_takes_one_with_an_apostrophe()
    {
        Assert.Equal(CommandLine.Refused, await AddAsync("ana", "member", null));
        Assert.Contains("write it like", words.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await AddAsync("o'brien@company.example", "member", null));
    }

    [Fact]
    public async Task Refuses_a_person_who_is_not_there()
    {
        Assert.Equal(CommandLine.Refused, await AddAsync("ana@company.example", "member", "p9"));
        Assert.Contains("“p9”", words.ToString(), StringComparison.Ordinal);
        Assert.Empty(data.ToString());
    }

    [Fact]
    public async Task Refuses_an_address_that_has_an_account_already()
    {
        Assert.Equal(0, await AddAsync("ana@company.example", "member", null));
        Assert.Equal(CommandLine.Refused, await AddAsync("ana@company.example", "member", null));
        Assert.Contains("already", words.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private Task<int> AddAsync(string email, string role, string? person) => UsersCommand.AddAsync(site.Services, email, role, person, data, words);

    private async Task KnowAsync(string person)
    {
        var database = site.Services.GetRequiredService<Database>();
        await database.PrepareAsync();
        await using var db = database.Open();
        await OrganisationImport.RunAsync(db, new Facts { People = [new(person)] });
    }
}
