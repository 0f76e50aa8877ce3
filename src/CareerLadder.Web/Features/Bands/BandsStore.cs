using CareerLadder.Core.Pay;
using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.BandsByHand;

/// <summary>
/// Reads and changes the bands, for those who look after pay alone. Nothing that clashes is saved before somebody has said what to do about
/// it, and nothing over what somebody else changed meanwhile.
/// </summary>
public sealed class BandsStore(AccessGate gate, IDbContextFactory<AppDb> databases, CurrentOrganisation organisation, TimeProvider clock)
{
    private const string Refused = "This is not yours to change.";
    private static readonly AuditAction[] OfBands = [AuditAction.BandAdded, AuditAction.BandChanged, AuditAction.BandRemoved];

    /// <param name="zone">Empty: those without one; null: the first there is.</param>
    /// <returns>Null for whoever may not change them.</returns>
    public async ValueTask<BandsView?> ReadAsync(string? zone)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangeBands()) return null;
        await using var db = await databases.CreateDbContextAsync();
        var kept = await KeptAsync(db);
        var people = access.Organisation.People.Where(p => access.MaySee(Known.Standing, p.Person.Id)).Select(p => p.Person.Zone);
        List<string?> zones = [.. kept.Bands.Zones.Concat(people).Distinct().OrderBy(z => z is null).ThenBy(z => z, StringComparer.Ordinal)];
        var shown = zone is null ? zones.FirstOrDefault() : zone.Length == 0 ? null : zone;
        var ladder = access.Organisation.LadderOn(access.Today);
        var levels = ladder.Levels.Select(l => l.Id).Concat(kept.Bands.LevelsOf(shown).Where(l => ladder.Find(l) is null).Order(StringComparer.Ordinal));
        var lines = kept.All.Where(b => b.Band.Zone == shown).ToLookup(b => b.Band.Level);
        return new(
            access.Today, shown, zones, [.. levels.Select(l => new BandLevel(l, ladder.Find(l), kept.Bands.On(shown, l, access.Today), [.. lines[l].OrderByDescending(b => b.Band.From).ThenByDescending(b => b.Id).Select(b => LineOf(kept, b, access.Today))]))],
            await db.Pay.Select(p => p.Currency).Union(db.Bands.Select(b => b.Currency)).Distinct().OrderBy(c => c).ToListAsync());
    }

    /// <summary>What would follow; null while the band is not valid, or not for the one who looks to change.</summary>
    public async ValueTask<BandPreview?> PreviewAsync(BandInput input)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangeBands() || !IsValid(input)) return null;
        await using var db = await databases.CreateDbContextAsync();
        var kept = await KeptAsync(db);
        var settled = Settle(access, kept, input);
        return new(TellerOf(access, kept, settled).Days(ChangedBy(input)), settled.Clashes);
    }

    /// <summary>Those behind the counts of one day of the preview. Each look at somebody's pay is written down.</summary>
    /// <param name="day">Its place among the days.</param>
    public async ValueTask<IReadOnlyList<BandPerson>> ListAsync(BandInput input, int day)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangeBands() || !IsValid(input)) return [];
        await using var db = await databases.CreateDbContextAsync();
        var kept = await KeptAsync(db);
        var teller = TellerOf(access, kept, Settle(access, kept, input));
        var people = teller.Days(ChangedBy(input)).ElementAtOrDefault(day) is { } one ? teller.Outside(one) : [];
        await gate.ShowPayAsync(access, people.Select(p => p.Person.Id));
        return people;
    }

    /// <summary>Saves a band, and what was answered to each clash. Nothing is written while one is not answered, or where the row is no longer as it was read.</summary>
    public async ValueTask<BandOutcome> SaveAsync(BandInput input)
    {
        var access = await gate.EnterAsync();
        if (!access.MayChangeBands()) return new(false, Refused);
        if (!IsValid(input)) return new(false, "Please look at the fields above first: something is missing or does not fit.");
        await using var db = await databases.CreateDbContextAsync();
        // What is compared is read here too, so that of two who save at once the later one is told.
        await using var all = await db.Database.BeginTransactionAsync();
        var kept = await KeptAsync(db);
        var now = kept.All.FirstOrDefault(b => b.Id == input.Id)?.Band;
        if (input.Id != 0 && now != input.Was)
        {
            var (by, at) = await LastChange.FindAsync(db, access, null, OfBands);
            return new(false, "Somebody else changed this band meanwhile.", new(by, at, now is null, BandFields.Compare(input.Was, now, input.IsRemoved ? null : input.ToBand())), now);
        }

        var settled = Settle(access, kept, input);
        if (!settled.IsWhole) return new(false, "Please choose first what to do about what does not fit.");
        await WriteAsync(db, kept, settled.After);
        var told = input.IsRemoved ? input.Was! : input.ToBand();
        db.WriteDown(AuditEntry.Of(input.IsRemoved ? AuditAction.BandRemoved : input.Id == 0 ? AuditAction.BandAdded : AuditAction.BandChanged, access.Viewer!, null, $"{BandClashes.Where(told)}."), clock);
        await db.SaveChangesAsync();
        await all.CommitAsync();
        await organisation.RefreshAsync();
        return new(true, input.IsRemoved ? "Removed." : "Saved.");
    }

    private static bool IsValid(BandInput input) => input.IsRemoved ? input is { Id: not 0, Was: not null } : new BandInputValidator().Validate(input).IsValid;

    private static BandTeller TellerOf(Access access, KeptBands kept, Settled<KeptBands> settled) => new(access, kept.Bands, settled.After.Bands);

    private static IReadOnlyList<Band> ChangedBy(BandInput input) => [.. new[] { input.Was, input.IsRemoved ? null : input.ToBand() }.OfType<Band>()];

    private static Settled<KeptBands> Settle(Access access, KeptBands kept, BandInput input)
    {
        var changed = input.IsRemoved ? kept.Without(input.Id) : input.Id != 0 ? kept.With(input.Id, input.ToBand()) : new([.. kept.All, new(0, input.ToBand())]);
        return Settled<KeptBands>.Of(new BandClashes(access.Organisation, kept).Of, changed, input.Answers);
    }

    private static async Task WriteAsync(AppDb db, KeptBands before, KeptBands after)
    {
        var known = before.All.ToHashSet();
        foreach (var (id, band) in after.All.Where(b => !known.Contains(b))) (id == 0 ? db.Bands.Add(new()).Entity : await db.Bands.SingleAsync(b => b.Id == id)).Take(band);
        var gone = before.All.Select(b => b.Id).Except(after.All.Select(b => b.Id)).ToList();
        db.Bands.RemoveRange(await db.Bands.Where(b => gone.Contains(b.Id)).ToListAsync());
    }

    private static async Task<KeptBands> KeptAsync(AppDb db)
    {
        var rows = await db.Bands.AsNoTracking().OrderBy(b => b.Id).ToListAsync();
        return new([.. rows.Select(r => new KeptBand(r.Id, new(r.From, r.Zone, r.Level, r.Min, r.Max, r.Target, r.Currency)))]);
    }

    private static BandLine LineOf(KeptBands kept, KeptBand band, DateOnly today)
    {
        var timeline = kept.Bands.Of(band.Band.Zone, band.Band.Level);
        var at = timeline.IndexOn(band.Band.From ?? DateOnly.MinValue);
        var counts = ReferenceEquals(timeline[at].Value, band.Band);
        return new(band.Id, band.Band, counts ? timeline.Span(at).LastDay : null, counts, counts && timeline.Span(at).Holds(today));
    }
}
