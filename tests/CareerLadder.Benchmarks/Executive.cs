using System.Security.Claims;
using CareerLadder.Web;
using CareerLadder.Web.Components.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Options;

namespace CareerLadder.Benchmarks;

/// <summary>Somebody who looks as an executive.</summary>
internal sealed class Executive(string person) : AuthenticationStateProvider
{
    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(
        [new(Viewer.PersonClaim, person), new(ClaimTypes.Role, Roles.Executive)], "benchmark"))));
}

/// <summary>Stands at noon of the day that the careers of the benchmarks are of.</summary>
internal sealed class ClockOfCareers : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(ManyCareers.AsOf, new TimeOnly(12, 0), TimeSpan.Zero);
}

/// <summary>As they are where nothing is set.</summary>
internal sealed class DefaultSettings : IOptionsMonitor<AccessSettings>
{
    public AccessSettings CurrentValue { get; } = new();

    public AccessSettings Get(string? name) => CurrentValue;

    public IDisposable? OnChange(Action<AccessSettings, string?> listener) => null;
}
