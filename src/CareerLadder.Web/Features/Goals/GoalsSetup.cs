using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Goals;

/// <summary>What goals, evidence and views need; called where everything is put together.</summary>
internal static class GoalsSetup
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<CurrentGoalsStore>();
        services.AddScoped<DraftsStore>();
        services.AddScoped<GoalsStore>();
        services.AddScoped<GrowthStore>();
        services.AddScoped<EvidenceStore>();
    }
}
