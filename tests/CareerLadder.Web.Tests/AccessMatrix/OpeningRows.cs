using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Openings;
using Microsoft.Extensions.DependencyInjection;
using static CareerLadder.Web.Tests.AccessMatrix.PlantedOpenings;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Every operation on openings, interest and swaps. What is written, and by whom, is for their own tests: nothing that is asked here may change what is planted.</summary>
internal static class OpeningRows
{
    public static IEnumerable<Row<StoreCall>> All { get; } =
    [
        // Whoever may post chooses from all levels and, today, from all teams; openings of other days name no interest.
        new("OpeningsStore.ReadAsync(OpeningsQuery)", async (site, asked) => await Openings(site).ReadAsync(new(asked.Day))) { Of = Subject.Me, IsSampled = true, SaysAnyway = ["level", "rung"], Shows = Field.Interest },
        new("OpeningsStore.PostAsync(OpeningInput)", async (site, _) => await Openings(site).PostAsync(Incomplete)) { IsSampled = true, IsOfToday = true },
        new("OpeningsStore.ChangeAsync(Int32, OpeningInput)", async (site, _) => await Openings(site).ChangeAsync(Opening, Incomplete)) { IsSampled = true, IsOfToday = true },
        new("OpeningsStore.CloseAsync(Int32)", async (site, asked) => await Openings(site).CloseAsync(OpeningFor(asked))) { IsSampled = true, IsOfToday = true },
        new("OpeningsStore.FillAsync(Int32, String)", async (site, asked) => await Openings(site).FillAsync(OpeningFor(asked), asked.About.Key)) { Of = Subject.Asked, IsSampled = true, IsOfToday = true },
        new("InterestsStore.SayAsync(Int32, InterestInput)", async (site, _) => await Interests(site).SayAsync(Opening, new() { Words = new('x', 9000) })) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        new("InterestsStore.WithdrawAsync(Int32)", async (site, _) => await Interests(site).WithdrawAsync(0)) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        new("SwapsStore.ReadAsync()", async (site, _) => await Swaps(site).ReadAsync()) { Of = Subject.Me, IsSampled = true, IsOfToday = true, Shows = Field.SwapWish | Field.SwapOffer },
        // Everyone has said so already, so that this changes nothing.
        new("SwapsStore.WishAsync()", async (site, _) => await Swaps(site).WishAsync()) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        // It takes back one's own and nobody else's: asked by those who are nobody here.
        new("SwapsStore.TakeBackAsync()", async (site, asked) => World.People.Any(p => p.Key == asked.Viewer.Person) ? null : await Swaps(site).TakeBackAsync()) { Of = Subject.Me, IsSampled = true, IsOfToday = true },
        new("SwapsStore.AnswerAsync(Int32, SwapAnswer)", async (site, asked) => await Swaps(site).AnswerAsync(OfferFor(asked), SwapAnswer.No)) { Of = Subject.Asked, IsOfToday = true },
    ];

    private static OpeningsStore Openings(IServiceProvider site) => site.GetRequiredService<OpeningsStore>();

    private static InterestsStore Interests(IServiceProvider site) => site.GetRequiredService<InterestsStore>();

    private static SwapsStore Swaps(IServiceProvider site) => site.GetRequiredService<SwapsStore>();
}
