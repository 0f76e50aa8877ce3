using CareerLadder.Core.Organisations;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Options;

namespace CareerLadder.Web;

/// <summary>The organisation as it is known now, the same for all who ask at once.</summary>
public delegate ValueTask<Organisation> OrganisationNow();

/// <summary>
/// Where every store begins, on every call: the organisation together with what the one who looks may see of it. Nothing is kept
/// between calls, so that a role taken away or a changed reporting line counts from the next call on.
/// </summary>
public sealed class AccessGate(AuthenticationStateProvider users, OrganisationNow organisation, TimeProvider clock, IOptionsMonitor<AccessSettings> settings)
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Access";

    /// <summary>Access for whoever is signed in; one that shows nothing where nobody is.</summary>
    public async ValueTask<Access> EnterAsync()
    {
        var user = (await users.GetAuthenticationStateAsync()).User;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return new Access(await organisation(), Viewer.Of(user), today, settings.CurrentValue);
    }
}
