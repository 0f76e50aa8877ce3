using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Openings;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Openings;

/// <summary>
/// Swaps, each as far as one may see it: one's own wish and offers, and of others only what both said yes to and a direct report is part
/// of. No role sees more.
/// </summary>
public sealed class SwapsStore(AccessGate gate, IDbContextFactory<AppDb> databases, SwapOffers offers)
{
    // Of oneself alone: what the other keeps of engineering and of pay, and what they tried, is theirs to tell.
    private static readonly SwapReason[] ManagersOwn = [SwapReason.KeptFluency, SwapReason.ManagersPayKept];
    private static readonly SwapReason[] EngineersOwn = [SwapReason.TriedParts, SwapReason.EngineersPayKept];

    /// <summary>Null for who is not signed in, or is nobody here.</summary>
    public async ValueTask<SwapView?> ReadAsync()
    {
        var access = await gate.EnterAsync();
        if (Mine(access) is not { } me) return null;
        await using var db = await databases.CreateDbContextAsync();
        var open = await db.SwapOffers.AsNoTracking().Where(o => o.EndedOn == null).OrderBy(o => o.Id).ToListAsync();
        open.RemoveAll(o => SwapOffers.IsOver(o, access.Today));
        var wished = await db.SwapWishes.Where(w => w.Person == me.Person.Id && w.EndedOn == null).Select(w => (DateOnly?)w.On).FirstOrDefaultAsync();
        return new(MySideOf(access, me, wished, open.FindAll(o => o.Manager == me.Person.Id || o.Engineer == me.Person.Id)), LineOf(access, open));
    }

    /// <summary>"You may look for somebody to swap with me."</summary>
    /// <returns>Whether it was saved: not for who has no seat to swap.</returns>
    public ValueTask<bool> WishAsync() => ChangeAsync(async (db, access, me) =>
    {
        if (!CouldSwap(access, me)) return false;
        if (!await db.SwapWishes.AnyAsync(w => w.Person == me.Person.Id && w.EndedOn == null)) db.SwapWishes.Add(new() { Person = me.Person.Id, On = access.Today });
        return true;
    });

    /// <summary>Takes the wish back, and with it whatever was offered.</summary>
    public ValueTask<bool> TakeBackAsync() => ChangeAsync(async (db, access, me) =>
    {
        foreach (var wish in await db.SwapWishes.Where(w => w.Person == me.Person.Id && w.EndedOn == null).ToListAsync()) wish.EndedOn = access.Today;
        return true;
    });

    /// <summary>Says yes or no to an offer of one's own. A no ends it, also after a yes.</summary>
    public ValueTask<bool> AnswerAsync(int offer, SwapAnswer said) => ChangeAsync(async (db, access, me) =>
    {
        if (!Enum.IsDefined(said) || await db.SwapOffers.SingleOrDefaultAsync(o => o.Id == offer && o.EndedOn == null) is not { } row || SwapOffers.IsOver(row, access.Today)) return false;
        if (row.Manager == me.Person.Id) (row.ManagerSaid, row.ManagerSaidOn) = (said, access.Today);
        else if (row.Engineer == me.Person.Id) (row.EngineerSaid, row.EngineerSaidOn) = (said, access.Today);
        else return false;
        if (said == SwapAnswer.No) row.EndedOn = access.Today;
        await AgreedSwap.RaiseAsync(db, access.Organisation, row, access.Today);
        return true;
    });

    private static Evidence? Mine(Access access) => access.Organisation.Find(access.Viewer?.PersonId) is { } me && me.PresenceOn(access.Today) == Presence.Here ? me : null;

    private static bool CouldSwap(Access access, Evidence me) => me.StandsHereOn(access.Today) is { } post && SwapMatching.CouldSwap(post.Kind);

    private static MySwap? MySideOf(Access access, Evidence me, DateOnly? wished, List<SwapOfferRow> offers)
    {
        if (!CouldSwap(access, me)) return null;
        var (id, kind) = (me.Person.Id, me.StandsHereOn(access.Today)!.Kind);
        var wants = SwapMatching.Wants(kind, me.Career.Intents.On(access.Today)?.Intent);
        var waiting = offers.Find(o => o.SaidBy(id) is null);
        return new(kind.TrackOf()!.Value, wants, wished, waiting is null ? null : OfferTo(access, id, waiting), offers.Find(o => o.IsAgreed) is { } agreed ? AgreedWith(access, id, agreed) : null);
    }

    private static SwapOffered OfferTo(Access access, string me, SwapOfferRow offer)
    {
        var organisation = access.Organisation;
        return new(offer.Id, offer.MadeOn, SwapOffers.LastDayOf(offer), FitOf(access, offer) is { } fit ? SwapMatching.Veiled(organisation, fit, me, Access.LeastShown, access.Today) : []);
    }

    private static SwapAgreed? AgreedWith(Access access, string me, SwapOfferRow offer)
    {
        if (access.Organisation.Find(offer.OtherThan(me)) is not { } other) return null;
        var standing = other.StandsHereOn(access.Today) is { } post ? post.Level is { } level ? $"{KindWords.Of(post)} · {level}" : KindWords.Of(post) : "";
        IReadOnlyList<SwapReason> reasons = FitOf(access, offer) is { } fit
            ? [.. fit.Reasons.Except(me == offer.Engineer ? ManagersOwn : EngineersOwn)]
            : [];
        return new(offer.Id, NameOf(access, other.Person.Id), standing, offer.AgreedOn!.Value, reasons);
    }

    private static IReadOnlyList<SwapOfReports> LineOf(Access access, List<SwapOfferRow> offers) =>
    [
        .. from offer in offers
           where offer.IsAgreed && offer.Manager != access.Viewer!.PersonId && offer.Engineer != access.Viewer.PersonId
           where access.RelationTo(offer.Manager) == Relation.Manager || access.RelationTo(offer.Engineer) == Relation.Manager
           select new SwapOfReports(
               NameOf(access, offer.Manager), NameOf(access, offer.Engineer), offer.AgreedOn!.Value,
               [.. (FitOf(access, offer)?.Reasons ?? []).Except(ManagersOwn).Except(EngineersOwn)]),
    ];

    private static SwapFit? FitOf(Access access, SwapOfferRow offer) =>
        access.Organisation.Find(offer.Manager) is { } manager && access.Organisation.Find(offer.Engineer) is { } engineer ? SwapMatching.Of(manager, engineer, access.Today) : null;

    private static Named NameOf(Access access, string person) => new(person, access.Organisation.Find(person)?.Person.DisplayName ?? person);

    private async ValueTask<bool> ChangeAsync(Func<AppDb, Access, Evidence, Task<bool>> change)
    {
        var access = await gate.EnterAsync();
        if (Mine(access) is not { } me) return false;
        await using (var db = await databases.CreateDbContextAsync())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            if (!await change(db, access, me)) return false;
            if (!db.ChangeTracker.HasChanges()) return true;
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        await offers.RunAsync();
        return true;
    }
}
