using CareerLadder.Core.Careers;
using CareerLadder.Core.Openings;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Openings;

/// <summary>What openings and swaps there are for somebody: what their doors rest on.</summary>
public sealed class ChancesReader(IDbContextFactory<AppDb> databases)
{
    public async ValueTask<Chances> OnAsync(Access access, string person, DateOnly day)
    {
        await using var db = await databases.CreateDbContextAsync();
        return new(await PostedAboveAsync(db, access, person, day), await SwapFitsAsync(db, access, person, day));
    }

    private static async Task<int?> PostedAboveAsync(AppDb db, Access access, string person, DateOnly day)
    {
        if (!access.MaySeeOpenings) return null;
        var ladder = access.Organisation.LadderOn(day);
        if (access.Organisation.Find(person)?.Career.StandingOn(day) is not { } post || ladder.RungOf(post.Level) is not { } rung) return 0;
        var open = await db.Openings.Where(o => o.OpenedOn <= day && (o.ClosedOn == null || o.ClosedOn > day)).Select(o => new { o.Kind, o.Level }).ToListAsync();
        return open.Count(o => o.Kind.TrackOf() == post.Kind.TrackOf() && ladder.RungOf(o.Level) > rung);
    }

    /// <summary>
    /// For the person: an offer that waits for their answer, or one both said yes to; one they answered looks like none, so that a no of
    /// the other is never seen. For the direct manager: only what both said yes to.
    /// </summary>
    private static async Task<bool?> SwapFitsAsync(AppDb db, Access access, string person, DateOnly day)
    {
        if (access.Organisation.Find(person)?.Career.StandingOn(day) is not { } post) return null;
        if (!SwapMatching.CouldSwap(post.Kind)) return false;
        var offers = await db.SwapOffers.AsNoTracking()
            .Where(o => (o.Manager == person || o.Engineer == person) && o.MadeOn <= day && (o.EndedOn == null || o.EndedOn > day)).ToListAsync();
        return access.RelationTo(person) switch
        {
            Relation.Self => offers.Exists(o => o.AgreedOn <= day || (o.EndedOn is null && o.SaidBy(person) is null && !SwapOffers.IsOver(o, day))),
            Relation.Manager => offers.Exists(o => o.AgreedOn <= day),
            _ => false,
        };
    }
}
