using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.SignalR;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>
/// Every page that somebody has open and that talks to the server, with the session it was opened in. When a session ends, its pages
/// end: they know nobody from that moment on, so every store refuses them; they are sent to the sign-in page; and, should a browser
/// not go, the line is cut a moment later.
/// </summary>
internal sealed class OpenPages(Sessions sessions)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<OpenPage, SessionClaimed> pages = new();
    private readonly ConcurrentDictionary<HubCallerContext, SessionClaimed> lines = new();

    public void Add(OpenPage page, ClaimsPrincipal user)
    {
        if (sessions.ClaimedBy(user) is { } claimed) pages[page] = claimed;
    }

    public void Remove(OpenPage page) => pages.TryRemove(page, out _);

    /// <summary>Cuts it at once where the session has too many already.</summary>
    public void Add(HubCallerContext line)
    {
        if (sessions.ClaimedBy(line.User) is not { } claimed) return;
        if (lines.Values.Count(other => other.Session == claimed.Session) >= RequestLimits.MostLines) line.Abort();
        else lines[line] = claimed;
    }

    public void Remove(HubCallerContext line) => lines.TryRemove(line, out _);

    /// <summary>Ends the pages of one session at once.</summary>
    public void End(Guid session) => End(claimed => claimed.Session == session);

    /// <summary>Ends the pages of all sessions that no longer count.</summary>
    public async Task EndThoseOverAsync()
    {
        var open = pages.Values.Concat(lines.Values).Distinct().ToList();
        if (open.Count == 0) return;
        var live = await sessions.ThatCountAsync(open);
        if (live.Count < open.Count) End(claimed => !live.Contains(claimed));
    }

    private void End(Func<SessionClaimed, bool> isOver)
    {
        foreach (var (page, claimed) in pages)
        {
            if (isOver(claimed) && pages.TryRemove(page, out _)) page.End();
        }

        foreach (var (line, claimed) in lines)
        {
            if (isOver(claimed)) _ = CutAsync(line);
        }
    }

    private static async Task CutAsync(HubCallerContext line)
    {
        await Task.Delay(Grace, line.ConnectionAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        line.Abort();
    }
}

/// <summary>One open page, from its first moment to its last.</summary>
internal sealed class OpenPage(AuthenticationStateProvider users, NavigationManager navigation, OpenPages pages) : CircuitHandler
{
    private static readonly Task<AuthenticationState> Nobody = Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity())));

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) =>
        pages.Add(this, (await users.GetAuthenticationStateAsync()).User);

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        pages.Remove(this);
        return Task.CompletedTask;
    }

    public void End()
    {
        ((IHostEnvironmentAuthenticationStateProvider)users).SetAuthenticationState(Nobody);
        navigation.NavigateTo(Links.SignInAgain, forceLoad: true);
    }
}

/// <summary>Tells <see cref="OpenPages"/> of each line between a browser and the server.</summary>
internal sealed class OpenLines(OpenPages pages) : IHubFilter
{
    public Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        pages.Add(context.Context);
        return next(context);
    }

    public Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        pages.Remove(context.Context);
        return next(context, exception);
    }
}

/// <summary>Looks every two seconds whose pages must end: whatever ended a session, also in another process, is noticed within five.</summary>
internal sealed class WatchSessions(OpenPages pages, TimeProvider clock, ILogger<WatchSessions> log)
    : Watch(TimeSpan.FromSeconds(2), clock, log, "Sessions could not be checked; the next look may succeed.", looksAtOnce: false)
{
    protected override Task LookAsync(CancellationToken stop) => pages.EndThoseOverAsync();
}
