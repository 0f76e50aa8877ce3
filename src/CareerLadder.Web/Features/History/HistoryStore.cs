using CareerLadder.Web.Components.Shared;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.History;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.History;

/// <summary>
/// What was changed, by whom and when, and taking it back. What a change says is told to whoever may see that of the person today, and
/// a change is taken back by whoever may make it: who does either is asked on every call.
/// </summary>
public sealed class HistoryStore(AccessGate gate, IDbContextFactory<AppDb> databases, CurrentOrganisation organisation, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>Null for whoever may see nothing of it.</summary>
    /// <param name="before">Only changes older than this one; null: from the newest on.</param>
    public async ValueTask<HistoryView?> ReadAsync(string person, int? before = null)
    {
        var access = await gate.EnterAsync();
        if (access.Organisation.Find(person) is not { } one || !(access.MaySee(Known.Posts, person) || access.MaySee(Known.Pay, person))) return null;
        await using var db = await databases.CreateDbContextAsync();
        var told = new List<(RowChange Row, string Words)>();
        foreach (var row in await HistoryReader.ReadAsync(db, person))
        {
            if (HistoryWords.Of(access, row, person) is { } words) told.Add((row, words));
        }

        var (shown, older) = PageOf(told.FindAll(t => before is null || t.Row.Change.Id < before));
        if (shown.Exists(t => t.Row.Change.Table == nameof(AppDb.Pay))) await gate.ShowPayAsync(access, [person]);
        int[] ids = [.. shown.Select(t => t.Row.Change.Audit).OfType<int>().Distinct()];
        var entries = await EntriesAsync(db, ids);
        var mine = new Dictionary<int, bool>();
        foreach (var id in ids) mine[id] = await MayTakeBackAsync(db, access, entries[id]);
        return new(person, one.Person.DisplayName, access.Viewer?.PersonId == person, [.. shown.Select(LineOf)], older, IsNewest: before is null);

        HistoryLine LineOf((RowChange Row, string Words) line) => line.Row.Change.Audit is { } id && entries.TryGetValue(id, out var entry)
            ? new(id, entry.At, ByOf(access, entry), line.Words, mine[id])
            : new(null, null, "nobody wrote down who", line.Words, MayTakeBack: false);
    }

    /// <summary>Everything that was changed, for administrators, and of it pay and bands for those who look after pay; null for others.</summary>
    public async ValueTask<ChangesView?> ReadAllAsync(ChangesQuery asked)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer is not ({ IsAdministrator: true } or { IsCompensation: true })) return null;
        await using var db = await databases.CreateDbContextAsync();
        var changes = db.Changes.AsNoTracking().Where(c => c.Audit != null);
        if (!access.Viewer.IsAdministrator) changes = changes.Where(c => c.Table == nameof(AppDb.Pay) || c.Table == nameof(AppDb.Bands));
        var entries = db.Audit.AsNoTracking().Where(a => changes.Any(c => c.Audit == a.Id));
        if (asked.ImportsOnly) entries = entries.Where(a => a.Action == AuditAction.Imported || a.Action == AuditAction.TakenBack);
        if (asked.Before is { } before) entries = entries.Where(a => a.Id < before);
        if (asked.Person is { } words)
        {
            var plain = PlainText.Of(words);
            string[] people = [words, .. from one in access.Organisation.People where PlainText.Of(one.Person.DisplayName).Contains(plain, StringComparison.Ordinal) select one.Person.Id];
            int[] runs = [.. await HistoryReader.EntriesOfRunsAsync(db, changes, people)];
            entries = entries.Where(a => changes.Any(c => c.Audit == a.Id && c.Person != null && EF.Parameter(people).Contains(c.Person)) || (a.About != null && EF.Parameter(people).Contains(a.About)) || EF.Parameter(runs).Contains(a.Id));
        }

        var rows = await entries.OrderByDescending(a => a.Id).Take(PageSize + 1).ToListAsync();
        int[] shown = [.. rows.Take(PageSize).Select(r => r.Id)];
        var counts = await changes.Where(c => shown.Contains(c.Audit!.Value)).GroupBy(c => new { c.Audit, c.Table }).Select(g => new { g.Key.Audit, g.Key.Table, Rows = g.Sum(c => c.LastRow - c.FirstRow + 1) }).ToListAsync();
        var tables = counts.ToLookup(c => c.Audit!.Value, c => (c.Table, c.Rows));
        return new(
            [.. rows.Take(PageSize).Select(r => new ChangesLine(r.Id, r.At, ByOf(access, r), AuditWords.Of(r.Action), HistoryWords.Counted(tables[r.Id]), access.Organisation.Find(r.About)?.Person.DisplayName))],
            rows.Count > PageSize ? rows[PageSize - 1].Id : null);
    }

    /// <summary>One entry, and what taking it back would come to; null for whoever may not take it back nor sees all changes.</summary>
    /// <param name="tries">Whether it is found out what taking it back would come to, which takes seconds where it is large.</param>
    public async ValueTask<EntryView?> GetEntryAsync(int entry, bool tries = true)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer is null) return null;
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Audit.AsNoTracking().SingleOrDefaultAsync(a => a.Id == entry) is not { } row) return null;
        var may = await MayTakeBackAsync(db, access, row);
        if (!may && !access.Viewer.IsAdministrator) return null;
        var changes = await db.Changes.AsNoTracking().Where(c => c.Audit == entry).GroupBy(c => c.Table).Select(g => new { Table = g.Key, Rows = g.Sum(c => c.LastRow - c.FirstRow + 1) }).ToListAsync();
        var would = may && tries ? await Task.Run(() => TakeBack.TryAsync(db, entry)) : null;
        await ShowPayAsync(access, changes.Exists(c => c.Table == nameof(AppDb.Pay)), would);
        int[] later = [.. would?.InTheWay.SelectMany(o => o.Later).Distinct() ?? []];
        var known = (await EntriesAsync(db, later)).ToDictionary(e => e.Key, e => $"{AuditWords.Of(e.Value.Action)} by {ByOf(access, e.Value)}");
        return new(entry, row.At, ByOf(access, row), AuditWords.Of(row.Action), HistoryWords.Counted(changes.Select(c => (c.Table, c.Rows))), may, IsOfLadders(row), would, known) { Details = row.Action is AuditAction.Imported or AuditAction.TakenBack ? row.Details : null };
    }

    /// <summary>Takes back all that an entry changed, or nothing; null for whoever may not.</summary>
    public async ValueTask<TakenBack?> TakeBackAsync(int entry)
    {
        var access = await gate.EnterAsync();
        if (access.Viewer is not { } viewer) return null;
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Audit.AsNoTracking().SingleOrDefaultAsync(a => a.Id == entry) is not { } row || !await MayTakeBackAsync(db, access, row)) return null;
        var people = await db.Changes.Where(c => c.Audit == entry).Select(c => c.Person).Distinct().Take(2).ToListAsync();
        var isOfPay = await db.Changes.AnyAsync(c => c.Audit == entry && c.Table == nameof(AppDb.Pay));
        db.WriteDown(AuditEntry.Of(AuditAction.TakenBack, viewer, people is [var about] ? about : null, $"What entry {entry} changed."), clock);
        // A large one takes seconds: off the page's own line.
        var done = await Task.Run(() => TakeBack.RunAsync(db, entry));
        if (done.IsDone) await organisation.RefreshAsync();
        await ShowPayAsync(access, isOfPay, done);
        return done;
    }

    /// <summary>What is in the way tells from when somebody's pay is, and that it was changed since.</summary>
    private ValueTask ShowPayAsync(Access access, bool isOfPay, TakenBack? told) =>
        isOfPay && told is not null ? gate.ShowPayAsync(access, told.InTheWay.Select(o => o.Person).OfType<string>().Distinct()) : ValueTask.CompletedTask;

    private static async Task<Dictionary<int, AuditRow>> EntriesAsync(AppDb db, int[] ids) => await db.Audit.AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.Id)).ToDictionaryAsync(a => a.Id);

    /// <summary>As many as a page holds, and of the last change of it all: a page begins before a change, and not in the middle of one.</summary>
    private static (List<(RowChange Row, string Words)> Shown, int? Older) PageOf(List<(RowChange Row, string Words)> told)
    {
        if (told.Count <= PageSize) return (told, null);
        var last = told[PageSize - 1].Row.Change.Id;
        var shown = told.FindAll(t => t.Row.Change.Id >= last);
        return (shown, shown.Count < told.Count ? last : null);
    }

    // A version of the ladders is more than its rows: it has a name and a file, and its own page takes it back with them.
    private static bool IsOfLadders(AuditRow entry) => entry.Action is AuditAction.LadderPutInForce or AuditAction.LadderTakenBack;

    private static async Task<bool> MayTakeBackAsync(AppDb db, Access access, AuditRow entry)
    {
        if (IsOfLadders(entry)) return false;
        var changed = await db.Changes.Where(c => c.Audit == entry.Id).Select(c => new { c.Table, c.Person }).Distinct().ToListAsync();
        return changed.Count > 0 && changed.TrueForAll(c => MayChange(access, entry, c.Table, c.Person));
    }

    /// <summary>
    /// What an import brought, or took back, is an administrator's; a post that a direct manager changed is that manager's as well; what a
    /// person told of themselves is theirs; pay and bands are for those who look after pay.
    /// </summary>
    private static bool MayChange(Access access, AuditRow entry, string table, string? person) => table switch
    {
        nameof(AppDb.Pay) or nameof(AppDb.Bands) => access.Viewer is { IsCompensation: true },
        nameof(AppDb.Posts) when person is not null && entry.ByPerson is { } by && by == access.Viewer?.PersonId && access.MayChangePostsOf(person) => true,
        nameof(AppDb.People) or nameof(AppDb.Posts) or nameof(AppDb.Levels) or nameof(AppDb.Expectations) or nameof(AppDb.Recording) or nameof(AppDb.Groups) or RuleLimitRow.Table or LimitDaysRow.Table => access.Viewer is { IsAdministrator: true },
        _ when access.Viewer is { PersonId: { } me } && me == person => table is not (nameof(AppDb.Conversations) or nameof(AppDb.Asked)),
        _ => access.Viewer is { IsAdministrator: true } && (entry.Action == AuditAction.Imported || (entry.Action == AuditAction.TakenBack && entry.ByPerson != person)),
    };

    private static string ByOf(Access access, AuditRow entry) => access.Organisation.Find(entry.ByPerson)?.Person.DisplayName
        ?? (entry.By == AuditEntry.CommandLine || access.Viewer is { IsAdministrator: true } || entry.By == access.Viewer?.Email ? entry.By : "an account that is nobody's here");
}
