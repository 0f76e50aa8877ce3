using CareerLadder.Core.Careers;
using CareerLadder.Core.Fluency;
using CareerLadder.Web.Data.Rows;
using CareerLadder.Web.Features.Careers;
using CareerLadder.Web.Features.Openings;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CareerLadder.Web.Tests.Features.Openings.OpeningsUnderTest;

namespace CareerLadder.Web.Tests.Features.Openings;

/// <summary>What a door says of openings and swaps, as the career page asks for it.</summary>
public sealed class ChancesReaderTests : IDisposable
{
    private readonly OpeningsUnderTest given = new();

    public void Dispose() => given.Dispose();

    [Fact]
    public async Task Climbing_is_open_with_an_opening_above_on_the_same_track()
    {
        Assert.StartsWith("Opening: nothing posted now", await DoorAsync("climb", "eng"), StringComparison.Ordinal);
        await given.PostedAsync();
        var manager = Told;
        (manager.Kind, manager.Level) = (Kind.Manager, "M5");
        await given.PostedAsync(manager);
        Assert.StartsWith("Open: 1 opening posted", await DoorAsync("climb", "eng"), StringComparison.Ordinal);
        // E5 is her own rung, and M5 the other track's.
        Assert.StartsWith("Opening", await DoorAsync("climb", "ann"), StringComparison.Ordinal);
        Assert.StartsWith("Opening", await DoorAsync("climb", "mia"), StringComparison.Ordinal);
        Assert.StartsWith("Open: 1 opening posted", await DoorAsync("climb", "tom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_openings_are_not_ones_to_see_none_is_told_of()
    {
        await given.PostedAsync();
        given.Access = new() { EveryoneSeesOpenings = false };
        var told = await DoorAsync("climb", "eng");
        Assert.StartsWith("Opening: once one is posted", told, StringComparison.Ordinal);
        Assert.EndsWith("; openings are not shown to everyone here", told, StringComparison.Ordinal);
        // Whoever may see them is told what there is.
        Assert.StartsWith("Open: 1 opening posted", await DoorAsync("climb", "eng", new("eng", IsExecutive: true)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_swap_is_open_to_the_two_who_are_asked_and_after_both_said_yes_to_their_managers_too()
    {
        Assert.StartsWith("Opening", await DoorAsync("swap", "ann"), StringComparison.Ordinal);
        await given.Swaps("mia").WishAsync();
        await given.Swaps("ann").WishAsync();
        Assert.StartsWith("Open:", await DoorAsync("swap", "ann"), StringComparison.Ordinal);
        Assert.StartsWith("Opening", await DoorAsync("swap", "ann", new("tom")), StringComparison.Ordinal);
        await using var db = given.Database.CreateDbContext();
        var offer = (await db.SwapOffers.SingleAsync()).Id;
        await given.Swaps("ann").AnswerAsync(offer, SwapAnswer.Yes);
        // Answered, it waits unseen: so a no of the other is not seen either.
        Assert.StartsWith("Opening", await DoorAsync("swap", "ann"), StringComparison.Ordinal);
        await given.Swaps("mia").AnswerAsync(offer, SwapAnswer.Yes);
        Assert.StartsWith("Open:", await DoorAsync("swap", "ann"), StringComparison.Ordinal);
        Assert.StartsWith("Open:", await DoorAsync("swap", "ann", new("tom")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_swap_that_silence_has_ended_the_door_says_nothing_the_day_after_the_last()
    {
        await given.Swaps("mia").WishAsync();
        await given.Swaps("ann").WishAsync();
        given.Day = Today.AddDays(29);
        Assert.StartsWith("Open:", await DoorAsync("swap", "ann"), StringComparison.Ordinal);
        given.Day = Today.AddDays(30);
        Assert.StartsWith("Opening", await DoorAsync("swap", "ann"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_seats_above_those_of_teams_a_swap_begins_with_talking()
    {
        Assert.Equal($"Opening: {Doors.SwapByTalking}", await DoorAsync("swap", "dora"));
        Assert.Equal($"Opening: {Doors.SwapByTalking}", await DoorAsync("swap", "exec"));
        Assert.Equal("Opening: once somebody fits and both agreed to be asked", await DoorAsync("swap", "tom"));
    }

    private Task<string?> DoorAsync(string id, string person) => DoorAsync(id, person, new(person));

    private async Task<string?> DoorAsync(string id, string person, Viewer by)
    {
        var store = new CareerStore(given.Gate(by), new ChancesReader(given.Database).OnAsync);
        return (await store.GetAsync(person, given.Day))!.Doors!.Where(d => d.Id == id).Select(d => $"{d.State}: {d.Because}").SingleOrDefault();
    }
}
