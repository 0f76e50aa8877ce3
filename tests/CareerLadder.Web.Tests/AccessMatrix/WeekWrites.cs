using CareerLadder.Web.Features.Careers;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Who may change what one looks after oneself on one's own page.</summary>
internal static class WeekWrites
{
    public static IReadOnlyList<WriteRow> All { get; } =
    [
        // "The person may set any flag aside": nobody else.
        new("SetAsideStore.SetAsideAsync(SetAsideInput)", Who.Oneself, ["SetAsides"], (site, change) =>
            SetAsides(site).SetAsideAsync(new(World.Today) { Rules = [CanaryRule.IdOf(change.About, Field.FlagD)], Until = World.Today.AddDays(9), Reason = WriteRows.Typed }).AsTask())
        {
            Of = Subject.Me,
        },
        new("SetAsideStore.TakeUpAsync(String)", Who.Oneself, ["SetAsides"], (site, change) => SetAsides(site).TakeUpAsync(CanaryRule.IdOf(change.About, Field.Aside)).AsTask()),
    ];

    private static SetAsideStore SetAsides(IServiceProvider site) => site.GetRequiredService<SetAsideStore>();
}
