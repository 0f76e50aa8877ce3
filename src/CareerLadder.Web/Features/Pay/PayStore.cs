using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Pay;

/// <summary>
/// Reads and changes the pay of one person, for those who look after pay alone; each look is written down before it is shown. Nothing that
/// clashes is saved before somebody has said what to do about it, and nothing over what somebody else changed meanwhile.
/// </summary>
public sealed class PayStore(AccessGate gate, IDbContextFactory<AppDb> databases, CurrentOrganisation organisation, TimeProvider clock)
{
    private const int MostDays = 3;
    private static readonly AuditAction[] OfPay = [AuditAction.PayAdded, AuditAction.PayChanged, AuditAction.PayRemoved];

    /// <summary>Null for whoever may not change it.</summary>
    public async ValueTask<PayView?> ReadAsync(string person)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangePayOf(person)) return null;
        await using var db = await databases.CreateDbContextAsync();
        var kept = await KeptAsync(db, person);
        var currencies = await db.Pay.Select(p => p.Currency).Union(db.Bands.Select(b => b.Currency)).Distinct().OrderBy(c => c).ToListAsync();
        await gate.ShowPayAsync(access, [person]);
        return new(person, kept.Person.DisplayName, access.Today, [.. kept.All.OrderBy(p => p.Pay.From).ThenBy(p => p.Id).Select(p => LineOf(kept, p, access.Today))], currencies);
    }

    /// <summary>What would follow; null while the pay is not valid, or not for the one who looks to change.</summary>
    public async ValueTask<PayPreview?> PreviewAsync(string person, PayInput input)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangePayOf(person) || !IsValid(input)) return null;
        await using var db = await databases.CreateDbContextAsync();
        var known = access.Organisation.Find(person)!;
        var settled = Settle(await KeptAsync(db, person), input);
        var after = new Evidence(WhatIf.Repaid(known.Career, settled.After.All.Select(p => p.Pay)), access.Organisation.Company);
        var (days, flags) = (DaysOf(access, known, after, input), FlagChanges.Of(access, known, after));
        // Where no pay is known on any of the days, it tells nothing but what was just typed.
        if (flags.HoldsPay || settled.Clashes.Count > 0 || days.Any(d => d.Before is not null)) await gate.ShowPayAsync(access, [person]);
        return new(known.Person.DisplayName, days, flags, settled.Clashes);
    }

    /// <summary>Saves a pay, and what was answered to each clash. Nothing is written while one is not answered, or where the row is no longer as it was read.</summary>
    public async ValueTask<PayOutcome> SaveAsync(string person, PayInput input)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangePayOf(person)) return new(false, "This is not yours to change.");
        if (!IsValid(input)) return new(false, "Please look at the fields above first: something is missing or does not fit.");
        await using var db = await databases.CreateDbContextAsync();
        // What is compared is read here too, so that of two who save at once the later one is told.
        await using var all = await db.Database.BeginTransactionAsync();
        var kept = await KeptAsync(db, person);
        var now = kept.All.FirstOrDefault(p => p.Id == input.Id)?.Pay;
        if (input.Id != 0 && now != input.Was)
        {
            var (by, at) = await LastChange.FindAsync(db, access, person, OfPay);
            await all.RollbackAsync();
            await gate.ShowPayAsync(access, [person]);
            return new(false, "Somebody else changed this pay meanwhile.", new(by, at, now is null, PayFields.Compare(input.Was, now, input.IsRemoved ? null : input.ToPay(person))), now);
        }

        var settled = Settle(kept, input);
        if (!settled.IsWhole) return new(false, "Please choose first what to do about what does not fit.");
        foreach (var (id, pay) in settled.After.All.Where(p => !kept.All.Contains(p))) (id == 0 ? db.Pay.Add(new()).Entity : await db.Pay.SingleAsync(p => p.Id == id)).Take(pay);
        var gone = kept.All.Select(p => p.Id).Except(settled.After.All.Select(p => p.Id)).ToList();
        db.Pay.RemoveRange(await db.Pay.Where(p => gone.Contains(p.Id)).ToListAsync());
        // Neither amount nor day: whoever reads the audit may not see pay.
        db.WriteDown(AuditEntry.Of(input.IsRemoved ? AuditAction.PayRemoved : input.Id == 0 ? AuditAction.PayAdded : AuditAction.PayChanged, access.Viewer!, person), clock);
        await db.SaveChangesAsync();
        await all.CommitAsync();
        await organisation.RefreshAsync();
        return new(true, input.IsRemoved ? "Removed." : "Saved.");
    }

    private static bool IsValid(PayInput input) => input.IsRemoved ? input is { Id: not 0, Was: not null } : new PayInputValidator().Validate(input).IsValid;

    private static Settled<KeptPays> Settle(KeptPays kept, PayInput input)
    {
        var changed = input.IsRemoved ? kept.Without(input.Id)
            : input.ToPay(kept.Person.Id) is var pay && input.Id != 0 ? kept.With(input.Id, pay) : new(kept.Person, [.. kept.All, new(0, pay)]);
        return Settled<KeptPays>.Of(new PayClashes(kept).Of, changed, input.Answers);
    }

    private static async Task<KeptPays> KeptAsync(AppDb db, string person)
    {
        var one = await db.People.Where(p => p.Person == person).Select(PersonRow.Fact).SingleAsync();
        var rows = await db.Pay.AsNoTracking().Where(p => p.Person == person).OrderBy(p => p.Id).ToListAsync();
        return new(one, [.. rows.Select(r => new KeptPay(r.Id, new(r.Person, r.From, r.Base, r.Currency, r.Fte, r.BonusTarget, r.EquityYear)))]);
    }

    private static PayLine LineOf(KeptPays kept, KeptPay pay, DateOnly today)
    {
        var at = kept.Timeline.IndexOn(pay.Pay.From);
        var (days, left) = (kept.Timeline.Span(at), kept.Person.Left);
        var counts = ReferenceEquals(kept.Timeline[at].Value, pay.Pay) && !(pay.Pay.From >= left);
        var end = left < days.End ? left : days.Until;
        return new(pay.Id, pay.Pay, counts ? end?.AddDays(-1) : null, counts, counts && days.Start <= today && !(end <= today));
    }

    private static IReadOnlyList<PayDay> DaysOf(Access access, Evidence known, Evidence after, PayInput input)
    {
        var days = new SortedSet<DateOnly> { access.Today };
        foreach (var day in (DateOnly?[])[input.Was?.From, input.IsRemoved ? null : input.From])
        {
            if (day is { } one && known.Career.Pays.On(one) != after.Career.Pays.On(one)) days.Add(one);
        }

        return [.. days.Take(MostDays).Select(DayOf)];

        PayDay DayOf(DateOnly day)
        {
            // The level of another day is one of their posts; of a day ahead, that of today says as much as may be said.
            var (own, byToday) = (access.MaySeeStanding(known.Person.Id, day), day > access.Today && !access.MaySeeStanding(known.Person.Id, day));
            return new(day, day == access.Today, byToday, Told(known), Told(after));

            PayTold? Told(Evidence evidence) => PayTeller.Tell(evidence, day, own || byToday, access.MaySeeBands, byToday ? access.Today : null);
        }
    }
}
