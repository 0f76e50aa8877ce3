using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Openings;

/// <summary>Interest in openings, said by each for themselves and told to the one who manages the opening.</summary>
public sealed class InterestsStore(AccessGate gate, IDbContextFactory<AppDb> databases)
{
    /// <summary>Says it today; said again it takes the place of what was said before.</summary>
    public ValueTask<Done> SayAsync(int opening, InterestInput told) => ChangeAsync(async (db, access, me) =>
    {
        if (new InterestInputValidator().Validate(told).Errors is [var fault, ..]) return new(fault.ErrorMessage);
        var row = await db.Openings.AsNoTracking().SingleOrDefaultAsync(o => o.Id == opening && o.OpenedOn <= access.Today && (o.ClosedOn == null || o.ClosedOn > access.Today));
        if (row is null || !(access.MaySeeOpenings || access.MayManageOpeningOf(row.Manager))) return Done.Missing;
        if (row.Manager == me) return new("You manage this opening yourself.");
        foreach (var before in await HeldAsync(db, opening, me)) Withdraw(before, access.Today);
        db.Interests.Add(new()
        {
            Opening = opening, Person = me, On = access.Today, ToldTo = row.Manager, OwnManagerMayKnow = told.OwnManagerMayKnow,
            Words = string.IsNullOrWhiteSpace(told.Words) ? null : told.Words.Trim(),
        });
        return Done.Well;
    });

    /// <summary>Takes it back: from now on nobody else sees that it was said, and what was said with it is gone.</summary>
    public ValueTask<Done> WithdrawAsync(int opening) => ChangeAsync(async (db, access, me) =>
    {
        foreach (var row in await HeldAsync(db, opening, me)) Withdraw(row, access.Today);
        return Done.Well;
    });

    // Words that are taken back are kept nowhere; that there was interest counts in nothing.
    private static void Withdraw(InterestRow row, DateOnly day) => (row.WithdrawnOn, row.Words) = (day, null);

    private static Task<List<InterestRow>> HeldAsync(AppDb db, int opening, string me) =>
        db.Interests.Where(i => i.Opening == opening && i.Person == me && i.WithdrawnOn == null).ToListAsync();

    private async ValueTask<Done> ChangeAsync(Func<AppDb, Access, string, Task<Done>> change)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer?.PersonId is not { } me || access.Organisation.Find(me)?.PresenceOn(access.Today) != Presence.Here)
            return new("Your account does not belong to anyone here, so nobody could be told who is interested.");
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var done = await change(db, access, me);
        if (done.Refusal is not null) return done;
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return done;
    }
}
