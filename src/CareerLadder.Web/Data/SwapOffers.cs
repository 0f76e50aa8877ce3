using CareerLadder.Core.Openings;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data;

/// <summary>
/// Finds out who could swap, and offers it to both. Nobody looks through this: it answers nothing, and what it writes each of the two
/// alone reads until both said yes.
/// </summary>
public sealed class SwapOffers(IDbContextFactory<AppDb> databases, OrganisationNow organisation, TimeProvider clock)
{
    /// <summary>After so many days an offer that is not answered by both is taken for a no.</summary>
    public const int DaysToAnswer = 30;

    /// <summary>The last day on which both can still say yes: from the next on, silence is a no.</summary>
    public static DateOnly LastDayOf(SwapOfferRow offer) => offer.MadeOn.AddDays(DaysToAnswer - 1);

    /// <summary>Whether silence has become a no by the day.</summary>
    public static bool IsOver(SwapOfferRow offer, DateOnly day) => !offer.IsAgreed && day > LastDayOf(offer);

    /// <summary>Ends what fits no more, and offers what fits now. Run twice at once it offers nothing twice.</summary>
    public async Task RunAsync(CancellationToken stop = default)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var careers = await organisation();
        await using var db = await databases.CreateDbContextAsync(stop);
        if (!await db.SwapWishes.AnyAsync(w => w.EndedOn == null, stop) && !await db.SwapOffers.AnyAsync(o => o.EndedOn == null, stop)) return;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var willing = (await db.SwapWishes.Where(w => w.EndedOn == null).Select(w => w.Person).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
        var offers = await db.SwapOffers.ToListAsync(stop);
        foreach (var offer in offers.Where(o => o.EndedOn is null && !StillHolds(o, careers, willing, today))) offer.EndedOn = today;
        foreach (var offer in offers.Where(o => o.EndedOn is null)) willing.ExceptWith([offer.Manager, offer.Engineer]);
        var spent = offers.Where(IsSpent).Select(o => (o.Manager, o.Engineer)).ToHashSet();
        foreach (var fit in SwapMatching.Match(careers, willing, spent, today))
            db.SwapOffers.Add(new() { Manager = fit.Manager, Engineer = fit.Engineer, MadeOn = today });
        if (!db.ChangeTracker.HasChanges()) return;
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    private static bool StillHolds(SwapOfferRow offer, Organisation careers, HashSet<string> willing, DateOnly today)
    {
        if (!willing.Contains(offer.Manager) || !willing.Contains(offer.Engineer)) return false;
        if (careers.Find(offer.Manager) is not { } manager || careers.Find(offer.Engineer) is not { } engineer) return false;
        if (offer.IsAgreed) return SwapMatching.AreInSeats(manager, engineer, today);
        return !IsOver(offer, today) && SwapMatching.Of(manager, engineer, today) is not null;
    }

    // One that ended because a wish or a seat changed may come again when it fits again; a no, or silence, is heard once.
    private static bool IsSpent(SwapOfferRow offer) => offer.ManagerSaid == SwapAnswer.No || offer.EngineerSaid == SwapAnswer.No || offer.EndedOn > LastDayOf(offer);
}

/// <summary>Looks for swaps whenever careers have changed, such as by what somebody says they want, and with each new day.</summary>
internal sealed class WatchSwaps(SwapOffers offers, OrganisationNow organisation, TimeProvider clock, ILogger<WatchSwaps> log)
    : Watch(Every, clock, log, "Swaps could not be looked for in the database.", looksAtOnce: true)
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private Organisation? seen;
    private DateOnly day;

    protected override async Task LookAsync(CancellationToken stop)
    {
        var now = await organisation();
        var today = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
        if (ReferenceEquals(now, seen) && today == day) return;
        await offers.RunAsync(stop);
        (seen, day) = (now, today);
    }
}
