using Bunit;
using CareerLadder.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests;

/// <summary>A page whose line is there: what is live on it answers (see WhenLive). The browser's scripts are left out.</summary>
public class LiveContext : BunitContext
{
    public LiveContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddScoped<Troubles>();
    }

    /// <summary>Whether the line is there; not so while a page is drawn for the first time.</summary>
    public bool IsLive { get; set; } = true;

    // Only now: afterwards no service can be added any more.
    public override IRenderedComponent<T> Render<T>(Action<ComponentParameterCollectionBuilder<T>>? parameterBuilder = null)
    {
        SetRendererInfo(new(IsLive ? "Server" : "Static", IsLive));
        return base.Render(parameterBuilder);
    }
}
