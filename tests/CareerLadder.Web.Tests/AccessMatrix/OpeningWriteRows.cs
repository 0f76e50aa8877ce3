using CareerLadder.Core.Careers;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Openings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Who may change openings, interest and swaps. Everyone of the made-up organisation manages; an opening is about the one who manages it.</summary>
internal static class OpeningWriteRows
{
    // "Openings": posted, edited, closed and filled by whoever manages, for their own line, and by administrators.
    private const Who Managing = Who.Oneself | Who.DirectManager | Who.LineAbove | Who.Administrator;

    private static readonly string[] Swapping = ["SwapWishes", "SwapOffers"];

    public static IEnumerable<WriteRow> All { get; } =
    [
        new("OpeningsStore.PostAsync(OpeningInput)", Managing, ["Openings"], (site, change) => Openings(site).PostAsync(Told(change.About)).AsTask()) { Unless = about => about.HasLeft },
        new("OpeningsStore.ChangeAsync(Int32, OpeningInput)", Managing, ["Openings"], (site, change) => Openings(site).ChangeAsync(change.Id, Told(change.About)).AsTask()) { Prepare = OpenedAsync, Unless = about => about.HasLeft },
        new("OpeningsStore.CloseAsync(Int32)", Managing, ["Openings"], (site, change) => Openings(site).CloseAsync(change.Id).AsTask()) { Prepare = OpenedAsync },
        new("OpeningsStore.FillAsync(Int32, String)", Managing, ["Openings"], (site, change) => Openings(site).FillAsync(change.Id, null).AsTask()) { Prepare = OpenedAsync },

        // Interest is said, a swap wished for and answered by nobody else.
        new("InterestsStore.SayAsync(Int32, InterestInput)", Who.Oneself, ["Interests"], (site, _) => Interests(site).SayAsync(PlantedOpenings.Opening, new() { Words = WriteRows.Typed }).AsTask()) { Of = Subject.Me },
        new("InterestsStore.WithdrawAsync(Int32)", Who.Oneself, ["Interests"], (site, _) => Interests(site).WithdrawAsync(PlantedOpenings.Opening).AsTask()) { Of = Subject.Me },
        new("SwapsStore.WishAsync()", Who.Oneself, Swapping, (site, _) => Swaps(site).WishAsync().AsTask()) { Of = Subject.Me, Prepare = (db, about) => db.SwapWishes.Where(w => w.Person == about.Key).ExecuteDeleteAsync() },
        new("SwapsStore.TakeBackAsync()", Who.Oneself, Swapping, (site, _) => Swaps(site).TakeBackAsync().AsTask()) { Of = Subject.Me },
        new("SwapsStore.AnswerAsync(Int32, SwapAnswer)", Who.Oneself, Swapping, (site, change) => Swaps(site).AnswerAsync(change.Id, SwapAnswer.No).AsTask()) { Prepare = (_, about) => Task.FromResult(about.Number) },
    ];

    private static OpeningInput Told(Someone manager) => new() { Title = "Another", Kind = Kind.Engineer, Level = "E3", Manager = manager.Key, Text = "Something else." };

    private static async Task<int> OpenedAsync(AppDb db, Someone about)
    {
        var row = db.Openings.Add(new() { Title = "Engineer", Kind = Kind.Engineer, Level = "E3", Manager = about.Key, Text = "Something.", OpenedOn = World.Today }).Entity;
        await db.SaveChangesAsync();
        return row.Id;
    }

    private static OpeningsStore Openings(IServiceProvider site) => site.GetRequiredService<OpeningsStore>();

    private static InterestsStore Interests(IServiceProvider site) => site.GetRequiredService<InterestsStore>();

    private static SwapsStore Swaps(IServiceProvider site) => site.GetRequiredService<SwapsStore>();
}
