using CareerLadder.Core.Ladders;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Ladders;

/// <summary>Ladders that are being written: begun from what is in force, from a file, or from nothing, and thrown away. For administrators.</summary>
public sealed class LadderDraftsStore(AccessGate gate, IDbContextFactory<AppDb> databases, TimeProvider clock)
{
    /// <summary>Drafts at once; far more than anybody looks after.</summary>
    public const int Most = 50;

    public const int LongestName = 100;

    /// <summary>Null for whoever is no administrator.</summary>
    public async ValueTask<LadderListView?> ReadAsync()
    {
        var access = await gate.EnterAsync();
        if (!LadderDesk.MayWrite(access)) return null;
        await using var db = await databases.CreateDbContextAsync();
        var drafts = await db.LadderDrafts.AsNoTracking().OrderByDescending(d => d.At).ToListAsync();
        var names = await db.Ladders.AsNoTracking().ToDictionaryAsync(l => l.From, l => l.Name);
        var lines = new List<VersionLine>();
        var before = Ladder.Empty;
        foreach (var (days, ladder) in access.Organisation.Company.Ladders.All)
        {
            lines.Add(new(
                days.Start == DateOnly.MinValue ? null : days.Start, days.Until, names.GetValueOrDefault(days.Start), ladder.Levels.Count, ladder.Expectations.Count,
                lines.Count == 0 ? null : LadderChanges.Of(before, ladder).Words, days.Holds(access.Today), days.Start > access.Today));
            before = ladder;
        }

        lines.Reverse();
        return new([.. drafts.Select(d => new DraftLine(d.Id, d.Name, LadderDesk.TextOf(d).Levels.Count, d.By, d.At))], lines);
    }

    /// <summary>One draft beside what is in force today; null where there is none, or it is not for the one who looks.</summary>
    public async ValueTask<LadderDraftView?> GetAsync(int draft)
    {
        var access = await gate.EnterAsync();
        if (!LadderDesk.MayWrite(access)) return null;
        await using var db = await databases.CreateDbContextAsync();
        if (await db.LadderDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == draft) is not { } row) return null;
        var text = LadderDesk.TextOf(row);
        var now = access.Organisation.LadderOn(access.Today);
        var against = !LadderDesk.TryFromOn(access.Organisation, access.Today, out var from) ? null : LadderAddress.Of(from);
        return new(
            row.Id, row.Name, text, row.By, row.At, LadderStanding.Today(access), against, LadderChanges.Of(now, text.Ladder), access.Today,
            now.Levels.Select(l => l.Id).ToHashSet(StringComparer.Ordinal), access.Organisation.Company.Ladders.Count > 0);
    }

    /// <summary>Begins a draft as a copy of the version in force on a day, or empty where none is.</summary>
    public async ValueTask<LadderDone> BeginAsync(string? name, DateOnly day)
    {
        var access = await gate.EnterAsync();
        if (!LadderDesk.MayWrite(access)) return LadderDone.NotAllowed;
        await using var db = await databases.CreateDbContextAsync();
        var isThere = LadderDesk.TryFromOn(access.Organisation, day, out var from);
        var file = isThere ? await LadderTables.FileOfAsync(db, access.Organisation.Facts, from) : LadderFile.Write(LadderText.Empty);
        return await AddAsync(db, access, name, file, isThere ? from ?? IVersionRow.SinceEver : null);
    }

    /// <summary>Begins a draft from a YAML file; nothing is in force before somebody says so.</summary>
    public async ValueTask<LadderDone> ImportAsync(string? name, string file)
    {
        var access = await gate.EnterAsync();
        if (!LadderDesk.MayWrite(access)) return LadderDone.NotAllowed;
        var reading = LadderFile.Read(file);
        if (reading.Text is not { } text) return new("This file was not read, and nothing was changed:") { Problems = reading.Problems };
        await using var db = await databases.CreateDbContextAsync();
        return await AddAsync(db, access, string.IsNullOrWhiteSpace(name) ? text.Name : name, file, null);
    }

    /// <param name="seen">When it was written last, as it was shown: nothing goes that nobody has read.</param>
    public async ValueTask<LadderDone> DiscardAsync(int draft, DateTime seen)
    {
        var access = await gate.EnterAsync();
        if (!LadderDesk.MayWrite(access)) return LadderDone.NotAllowed;
        await using var db = await databases.CreateDbContextAsync();
        if (await db.LadderDrafts.SingleOrDefaultAsync(d => d.Id == draft) is not { } row) return LadderDone.Missing;
        if (row.At != seen) return new($"{row.By} wrote in this draft meanwhile, so it was not thrown away. It is shown as it is now: throw it away again if it is to go all the same.");
        db.LadderDrafts.Remove(row);
        db.WriteDown(AuditEntry.Of(AuditAction.LadderDiscarded, access.Viewer!, details: $"“{row.Name}”."), clock);
        await db.SaveChangesAsync();
        return LadderDone.Well;
    }

    /// <summary>One file of ladders to take along: those in force on a day, which are everyone's.</summary>
    /// <returns>Null where none are, or nobody has signed in.</returns>
    public async ValueTask<string?> GetFileAsync(DateOnly day)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer is null || !LadderDesk.TryFromOn(access.Organisation, day, out var from)) return null;
        await using var db = await databases.CreateDbContextAsync();
        return await LadderTables.FileOfAsync(db, access.Organisation.Facts, from);
    }

    /// <summary>A draft as a file; null for whoever is no administrator.</summary>
    public async ValueTask<string?> GetDraftFileAsync(int draft)
    {
        if (!LadderDesk.MayWrite(await gate.EnterAsync())) return null;
        await using var db = await databases.CreateDbContextAsync();
        return await db.LadderDrafts.Where(d => d.Id == draft).Select(d => d.File).SingleOrDefaultAsync();
    }

    private async Task<LadderDone> AddAsync(AppDb db, Access access, string? name, string file, DateOnly? of)
    {
        var called = string.IsNullOrWhiteSpace(name) ? $"Draft of {access.Today:d MMM yyyy}" : name.Trim();
        if (called.Length > LongestName) called = called[..LongestName];
        if (await db.LadderDrafts.CountAsync() >= Most) return new($"There are {Most} drafts already. Please throw one away first.");
        var row = db.LadderDrafts.Add(new() { Name = called, File = file, Of = of, By = LadderDesk.NameOf(access), At = clock.GetUtcNow().UtcDateTime }).Entity;
        db.WriteDown(AuditEntry.Of(AuditAction.LadderDrafted, access.Viewer!, details: $"“{called}”."), clock);
        await db.SaveChangesAsync();
        return new(Draft: row.Id);
    }
}
