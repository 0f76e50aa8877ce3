using System.Threading.RateLimiting;
using CareerLadder.Web.Components.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.OpenApi;

namespace CareerLadder.Web.Api;

/// <summary>What the API adds to the site: called from <see cref="Program"/> alone. It reads the pages' own stores, as the owner of the token.</summary>
internal static class ApiSite
{
    public const int AMinute = 300;
    private const string Limit = "api";
    private const string Document = "v1";

    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ApiTokens>().AddScoped<OwnTokens>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiTokenHandler>(ApiTokenHandler.Name, _ => { });
        services.AddRateLimiter(limits => limits.AddPolicy(Limit, context => RateLimitPartition.GetFixedWindowLimiter(
            context.User.FindFirst(ApiTokens.IdClaim)?.Value ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = AMinute, Window = TimeSpan.FromMinutes(1) })));
        services.AddOpenApi(Document, options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "CareerLadder", Version = Document, Description = About };
            document.Servers = [];
            document.Components ??= new();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
            {
                [ApiTokenHandler.Name] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token from your account page." },
            };
            document.Security = [new() { [new OpenApiSecuritySchemeReference(ApiTokenHandler.Name, document)] = [] }];
            foreach (var path in document.Paths.Keys.Where(p => !p.StartsWith(Links.Api + "/v1", StringComparison.Ordinal) || p.Contains("rest", StringComparison.Ordinal)).ToList()) document.Paths.Remove(path);
            return Task.CompletedTask;
        }));
    }

    public static void Map(WebApplication site)
    {
        var api = site.MapGroup(Links.Api + "/v1").RequireAuthorization(For()).RequireRateLimiting(Limit).AddEndpointFilter(AsOwnerAsync).ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(429);
        api.MapGet("/people", (HttpContext context, Features.People.PeopleStore store) => ApiPeople.ListAsync(context, DayOf(context), store)).RequireAuthorization(For(TokenScopes.People))
            .Produces<ApiPeopleAnswer>().WithSummary("Everyone you may see").WithDescription($"Takes what the address of the page of people takes: filters by any facet, find, who, sort. A page holds 100 people, or as many as “limit” says, at most {ApiPeople.MostOnPage}; follow “next” for more.");
        api.MapGet("/people/explore", (HttpContext context, Features.People.PeopleStore store) => ApiPeople.ExploreAsync(context, DayOf(context), store)).RequireAuthorization(For(TokenScopes.People))
            .Produces<ApiExplored>().WithSummary("Groups and figures").WithDescription("Takes the address of a view of the page of people: “by” once or twice, “figure”, and filters. Worked out over what you may see of each person one by one.");
        api.MapGet("/people/{person}", (string person, HttpContext context, ApiCareerStore store) => ApiLadder.CareerAsync(person, context, DayOf(context), store)).RequireAuthorization(For(TokenScopes.Careers))
            .Produces<ApiCareer>().ProducesProblem(404).WithSummary("One career").WithDescription("Posts, tenure, swings, doors, and with their scopes flags and pay, as far as you may see them.");
        api.MapGet("/ladders", (HttpContext context, Features.Ladders.LaddersStore store) => ApiLadder.LaddersAsync(DayOf(context), store)).RequireAuthorization(For(TokenScopes.People)).Produces<ApiLadders>().WithSummary("Both ladders");
        api.MapGet("/alignment", (HttpContext context, ApiCareerStore store) => ApiLadder.AlignmentAsync(DayOf(context), store)).RequireAuthorization(For(TokenScopes.Alignment))
            .Produces<ApiAlignment>().ProducesProblem(404).WithSummary("Equal levels and their bands").WithDescription("The gap is the manager's midpoint over the engineer's, less one; the overlap is the pay that is inside both bands.");
        api.MapGet("/organisation", (HttpContext context, Features.Organisations.OrganisationStore store) => ApiLadder.OrganisationAsync(DayOf(context), store)).RequireAuthorization(For(TokenScopes.Organisation))
            .Produces<ApiOrganisation>().ProducesProblem(404).WithSummary("How careers move").WithDescription("For executives: counts at the end of the last month that is over on the day; of those you may not see one by one, only counts of five and more.");
        api.MapGet("/openings", (HttpContext context, Features.Openings.OpeningsStore store) => ApiLadder.OpeningsAsync(DayOf(context), store)).RequireAuthorization(For(TokenScopes.People)).Produces<ApiOpenings>().WithSummary("What is open");
        site.MapOpenApi(Links.OpenApi).RequireAuthorization(policy => policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme, ApiTokenHandler.Name).RequireAuthenticatedUser());
        // Whatever else is asked under /api is answered as a program can read it, and only to one that shows a token.
        site.Map(Links.Api + "/{**rest}", (HttpContext context) => ApiFaults.Of(HttpMethods.IsGet(context.Request.Method) ? 404 : 405)).RequireAuthorization(For());
    }

    private static AuthorizationPolicy For(string? scope = null)
    {
        var policy = new AuthorizationPolicyBuilder(ApiTokenHandler.Name).RequireAuthenticatedUser();
        return (scope is null ? policy : policy.RequireClaim(ApiTokens.ScopeClaim, scope)).Build();
    }

    // Pages are told by the framework who is signed in; an endpoint has to say it.
    private static async ValueTask<object?> AsOwnerAsync(EndpointFilterInvocationContext asked, EndpointFilterDelegate next)
    {
        var context = asked.HttpContext;
        var clock = context.RequestServices.GetRequiredService<TimeProvider>();
        var asOf = AsOf.Read(context.Request.Path + context.Request.QueryString, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        if (asOf.Notice is not null) return ApiFaults.Of(400, "“asof” is a day between 1900 and 2100, written like 2026-11-22.");
        context.Items[typeof(AsOf)] = asOf.Date;
        ((IHostEnvironmentAuthenticationStateProvider)context.RequestServices.GetRequiredService<AuthenticationStateProvider>()).SetAuthenticationState(Task.FromResult(new AuthenticationState(context.User)));
        return await next(asked);
    }

    private static DateOnly DayOf(HttpContext context) => (DateOnly)context.Items[typeof(AsOf)]!;

    private static string About => $"""
        Reads what you may see yourself, and nothing more: the owner of a token is asked for on every request, so it ends with the account, its roles and its person. Everything may be asked as of a day with “asof”.
        At most {AMinute} requests a minute for each token. Facets to filter and group people by: {string.Join("; ", Features.People.Facets.All.Select(f => $"{f.Id} ({f.Word}, scope {ApiPeople.ScopeOf(f)})"))}.
        Words are compared exactly; numbers and days are ranges such as 12..24, 12.. or ..24; “~none” finds those of whom it is not known. {Data.Files.Purpose.Sentence}
        """;
}
