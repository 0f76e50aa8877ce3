using CareerLadder.Core.Organisations;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Options;

namespace CareerLadder.Web;

/// <summary>The organisation as it is known now, the same for all who ask at once.</summary>
public delegate ValueTask<Organisation> OrganisationNow();

/// <summary>Writes down that somebody looked at the pay of some people, before they see it.</summary>
public delegate ValueTask PayLooked(Viewer viewer, IEnumerable<string> people);

/// <summary>
/// Where every store begins, on every call: the organisation together with what the one who looks may see of it. Nothing is kept
/// between calls, so that a role taken away or a changed reporting line counts from the next call on.
/// </summary>
public sealed class AccessGate(AuthenticationStateProvider users, OrganisationNow organisation, TimeProvider clock, IOptionsMonitor<AccessSettings> settings, PayLooked looked)
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

    /// <summary>
    /// A store calls this once, when it knows what it will answer, with everyone whose pay, or a flag from whose pay, is in it. What
    /// cannot be written down is not shown. One's own is no look.
    /// </summary>
    public ValueTask ShowPayAsync(Access access, IEnumerable<string> people) => access.Viewer is { } viewer ? looked(viewer, people) : ValueTask.CompletedTask;
}
