using CareerLadder.Web.Data;

namespace CareerLadder.Web.Features.Openings;

/// <summary>What openings and swaps are made of.</summary>
internal static class OpeningsSetup
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<SwapOffers>();
        services.AddHostedService<WatchSwaps>();
        services.AddSingleton<ChancesReader>();
        services.AddSingleton<ChancesOn>(provider => provider.GetRequiredService<ChancesReader>().OnAsync);
    }
}
