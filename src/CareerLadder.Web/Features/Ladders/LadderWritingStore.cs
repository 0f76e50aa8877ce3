using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Ladders;

/// <summary>
/// Writes in a draft: its levels, what they ask for, its themes. Several may write at once: what only one of them touched is as that one
/// wrote it, and who comes later with other words for the same place sees both before anything is saved. For administrators.
/// </summary>
public sealed class LadderWritingStore(AccessGate gate, IDbContextFactory<AppDb> databases, TimeProvider clock)
{
    private const int LongestSaid = 120;

    /// <param name="opened">The name as it was when the form was opened.</param>
    public ValueTask<LadderDone> RenameAsync(int draft, DraftNameInput told, string opened) => WriteAsync(draft, "its name", (row, text) =>
    {
        if (new DraftNameInputValidator().Validate(told).Errors is [var fault, ..]) return new(fault.ErrorMessage);
        var name = told.Name!.Trim();
        if (row.Name != opened && row.Name != name) return new($"{row.By} called this draft “{row.Name}” meanwhile. Your name for it is still here; save it again to call it so all the same.") { Now = DraftNameInput.Of(row.Name).Values, By = row.By };
        row.Name = name;
        return Keep(row, text with { Name = row.Name });
    });

    /// <param name="level">As it is called in the draft; null: a new one.</param>
    /// <param name="opened">The form as it was when it was opened.</param>
    public ValueTask<LadderDone> SaveLevelAsync(int draft, string? level, LevelInput told, IReadOnlyDictionary<string, string> opened) => WriteAsync(draft, level ?? LevelInput.Plain(told.Id), (row, text) =>
    {
        if (level is not null && text.Levels.All(l => l.Id != level))
        {
            // Taken away or renamed by somebody else: what was typed is not lost, and becomes a level anew where that is still wanted.
            return new($"{level} is not in this draft any more: {row.By} took it away or renamed it meanwhile. What you wrote is still here; save it again to add it as a new level.") { By = row.By, Now = new Dictionary<string, string>(StringComparer.Ordinal) };
        }

        var now = LevelInput.Of(text, level).Values;
        var merge = ThreeWay.Of(opened, told.Values, now);
        if (merge.Theirs.Count > 0) return new($"{row.By} saved this level while you were writing. Both texts stand below; keep yours, or take theirs, and save again.") { Clash = merge, Now = now, By = row.By };
        var merged = LevelInput.Of(text, level);
        // Places that only the form has: a theme that was taken away meanwhile.
        merged.Asks.AddRange(told.Asks.Where(a => merged.Asks.TrueForAll(m => m.Key != a.Key) && !string.IsNullOrWhiteSpace(a.Text)));
        merged.Take(merge.Merged);
        if (new LevelInputValidator().Validate(merged).Errors is [var fault, ..]) return new(fault.ErrorMessage);
        var id = merged.Id!.Trim();
        if (id != level && text.Levels.Any(l => l.Id == id)) return new($"There is a level {id} in this draft already. Please choose another id.");
        return Keep(row, LadderEdits.WithLevel(text, level, merged), level is not null && id != level ? [(level, id)] : []);
    });

    /// <param name="seen">When the draft was written last, as it was shown: nothing goes that nobody has read.</param>
    public ValueTask<LadderDone> RemoveLevelAsync(int draft, string level, DateTime seen) => WriteAsync(draft, $"without {level}", (row, text) =>
        text.Levels.All(l => l.Id != level) ? LadderDone.Well : row.At != seen ? LadderDone.WrittenMeanwhile(row.By, level) : Keep(row, LadderEdits.WithoutLevel(text, level)));

    /// <param name="theme">What expectations name; null: a new one.</param>
    /// <param name="opened">The form as it was when it was opened.</param>
    public ValueTask<LadderDone> SaveThemeAsync(int draft, string? theme, ThemeInput told, IReadOnlyDictionary<string, string> opened) => WriteAsync(draft, $"the theme {theme ?? LevelInput.Plain(told.Name)}", (row, text) =>
    {
        var known = text.AllThemes.FirstOrDefault(t => t.Id == theme);
        if (theme is not null && known is null) return new($"This theme is not in the draft any more: {row.By} took it away meanwhile. What you wrote is still here; save it again to add it as a new theme.") { By = row.By, Now = new Dictionary<string, string>(StringComparer.Ordinal) };
        if (known is not null)
        {
            var now = ThemeInput.Of(known).Values;
            var merge = ThreeWay.Of(opened, told.Values, now);
            if (merge.Theirs.Count > 0) return new($"{row.By} saved this theme while you were writing. Both texts stand below; keep yours, or take theirs, and save again.") { Clash = merge, Now = now, By = row.By };
            told.Take(merge.Merged);
        }

        if (new ThemeInputValidator().Validate(told).Errors is [var fault, ..]) return new(fault.ErrorMessage);
        if (text.AllThemes.Any(t => t.Id != theme && (t.Name ?? t.Id) == told.Name!.Trim() || (theme is null && t.Id == told.Name!.Trim()))) return new($"There is a theme called {told.Name!.Trim()} already. Please choose another name.");
        return Keep(row, LadderEdits.WithTheme(text, theme, told));
    });

    /// <summary>Takes a theme away, with what every level asks for in it.</summary>
    public ValueTask<LadderDone> RemoveThemeAsync(int draft, string theme, DateTime seen) => WriteAsync(draft, $"without the theme {theme}", (row, text) =>
        text.AllThemes.All(t => t.Id != theme) ? LadderDone.Well : row.At != seen ? LadderDone.WrittenMeanwhile(row.By, "this theme") : Keep(row, LadderEdits.WithoutTheme(text, theme)));

    private static LadderDone Keep(LadderDraftRow row, LadderText text, params IEnumerable<(string Old, string New)> renamed)
    {
        row.File = LadderFile.Write(text, row.File, renamed);
        return LadderDone.Well;
    }

    private async ValueTask<LadderDone> WriteAsync(int draft, string what, Func<LadderDraftRow, LadderText, LadderDone> write)
    {
        var access = await gate.EnterAsync();
        if (!LadderDesk.MayWrite(access)) return LadderDone.NotAllowed;
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await db.LadderDrafts.SingleOrDefaultAsync(d => d.Id == draft) is not { } row) return LadderDone.Missing;
        var done = write(row, LadderDesk.TextOf(row));
        if (done.Refusal is not null) return done;
        if (row.File.Length > LadderFile.Longest) return new("These ladders would be longer than a file of them may be. Please shorten some texts.");
        (row.By, row.At) = (LadderDesk.NameOf(access), clock.GetUtcNow().UtcDateTime);
        db.WriteDown(AuditEntry.Of(AuditAction.LadderWritten, access.Viewer!, details: $"“{row.Name}”: {(what.Length > LongestSaid ? what[..LongestSaid] + "…" : what)}."), clock);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return done;
    }
}
