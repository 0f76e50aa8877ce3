using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Import;
using CareerLadder.Web.Features.Settings;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests.Features.Settings;

/// <summary>What the page of accounts works with, on a real site with the small organisation of <see cref="Given.Team"/>: Ada is its first administrator.</summary>
internal sealed class Administrator : IAsyncDisposable
{
    public const string Ada = "ada@house.example";
    public const string Password = "seven quiet lamps drift";

    private readonly EmptySite site = new();
    private Organisation organisation = Organisation.Empty;

    public EmptySite Site => site;

    public SetClock Clock => site.Clock;

    public AccountsStore Accounts => As(new(null, IsAdministrator: true, Email: Ada)).Accounts;

    public InvitationsStore Invitations => As(new(null, IsAdministrator: true, Email: Ada)).Invitations;

    /// <summary>Where Ada is signed in.</summary>
    public HttpClient Browser { get; private set; } = null!;

    public static async Task<Administrator> BeginAsync()
    {
        var begun = new Administrator();
        begun.Browser = await begun.site.AdministratorAsync();
        var facts = Given.Team with { People = [.. Given.Team.People.Select(p => p with { Email = p.Id is "none" ? null : $"{p.Id}@house.example" })] };
        await using var db = begun.site.Open();
        await OrganisationImport.RunAsync(db, facts);
        await begun.site.Services.GetRequiredService<CurrentOrganisation>().RefreshAsync();
        begun.organisation = Given.Organisation(facts);
        return begun;
    }

    public (AccountsStore Accounts, InvitationsStore Invitations) As(Viewer? viewer)
    {
        var work = WorkAs(viewer);
        return (new(work, site.Services.GetRequiredService<IDbContextFactory<AppDb>>()), new(work));
    }

    public AdministratorsWork WorkAs(Viewer? viewer) => new(Given.Gate(organisation, viewer, $"{Clock.Now:yyyy-MM-dd}"), site.Services.GetRequiredService<IServiceScopeFactory>(), Clock);

    /// <param name="databases">Null: the site's own.</param>
    public ImportStore ImportAs(Viewer? viewer, ICollection<string>? looked = null, IDbContextFactory<AppDb>? databases = null) => new(
        Given.Gate(organisation, viewer, $"{Clock.Now:yyyy-MM-dd}", looked: looked), databases ?? site.Services.GetRequiredService<IDbContextFactory<AppDb>>(), site.Services.GetRequiredService<CurrentOrganisation>(), Clock);

    public MappingsStore MappingsAs(Viewer? viewer) => new(Given.Gate(organisation, viewer, $"{Clock.Now:yyyy-MM-dd}"), site.Services.GetRequiredService<IDbContextFactory<AppDb>>(), Clock);

    public TitlesStore TitlesAs(Viewer? viewer) => new(Given.Gate(organisation, viewer, $"{Clock.Now:yyyy-MM-dd}"), site.Services.GetRequiredService<IDbContextFactory<AppDb>>(), Clock);

    /// <summary>Invites one person, who follows the link at once.</summary>
    public async Task<(int Account, HttpClient Browser)> JoinedAsync(string person, string? role = null)
    {
        var browser = site.Visitor();
        Assert.Equal(System.Net.HttpStatusCode.Found, (await EmptySite.FollowAsync(browser, await InvitedAsync(person, role))).StatusCode);
        await using var db = site.Open();
        return ((await db.Users.SingleAsync(a => a.PersonId == person)).Id, browser);
    }

    /// <summary>The link of an invitation.</summary>
    public async Task<string> InvitedAsync(string person, string? role = null) => Assert.Single((await Invitations.InviteAsync([person], role)).Links!).Address;

    public async Task<int> AdaAsync()
    {
        await using var db = site.Open();
        return (await db.Users.SingleAsync(a => a.Email == Ada)).Id;
    }

    public async Task<IList<string>> RolesOfAsync(int account)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return await accounts.GetRolesAsync((await accounts.FindByIdAsync($"{account}"))!);
    }

    /// <summary>What was written down with this action: by whom, about whom, and what.</summary>
    public async Task<List<(string By, string? About, string? Details)>> WrittenDownAsync(AuditAction action)
    {
        await using var db = site.Open();
        Assert.Null((await AuditCheck.RunAsync(db)).Fault);
        return [.. (await db.Audit.Where(r => r.Action == action).OrderBy(r => r.Id).ToListAsync()).Select(r => (r.By, r.About, r.Details))];
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();
}
