using CareerLadder.Core.Careers;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Import;

/// <summary>A title that no pattern matches, and its kind.</summary>
public sealed record TitleKind(int Id, string Title, Kind Kind);

/// <summary>Which kind the titles are that no pattern matches, for this import and those to come. For administrators.</summary>
public sealed class TitlesStore(AccessGate gate, IDbContextFactory<AppDb> databases, TimeProvider clock)
{
    private const int Most = 5_000;
    private const string NotYours = "Only administrators can say which kind a title is.";

    /// <summary>By title; none for anybody but administrators.</summary>
    public async ValueTask<IReadOnlyList<TitleKind>> ReadAsync()
    {
        if (!(await gate.EnterAsync()).MayImportPeople()) return [];
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.Titles.AsNoTracking().ToListAsync();
        return [.. rows.OrderBy(r => r.Title, StringComparer.OrdinalIgnoreCase).Select(r => new TitleKind(r.Id, r.Title, r.Kind))];
    }

    /// <summary>Remembers the kinds of titles; one that had another has this one from now on. Posts that are here already stay as they are.</summary>
    /// <returns>A sentence where it could not be done; null where it was.</returns>
    public async ValueTask<string?> SaveAsync(IReadOnlyDictionary<string, Kind> told)
    {
        var access = await gate.EnterAsync();
        if (!access.MayImportPeople()) return NotYours;
        if (told.Count == 0 || told.Any(t => string.IsNullOrWhiteSpace(t.Key) || !Enum.IsDefined(t.Value))) return "Please choose a kind for at least one title.";
        await using var db = await databases.CreateDbContextAsync();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var known = (await db.Titles.ToListAsync()).ToLookup(t => t.Title, StringComparer.OrdinalIgnoreCase);
            if (known.Count + told.Count > Most) return $"That would be more than {Most} titles. Write patterns for them into titles.csv instead.";
            foreach (var (title, kind) in told)
            {
                if (known[title].LastOrDefault() is { } row) row.Kind = kind;
                else db.Titles.Add(new() { Title = title.Trim(), Kind = kind });
            }

            db.WriteDown(AuditEntry.Of(AuditAction.TitlesDecided, access.Viewer!, details: Words(told)), clock);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return null;
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is not null)
        {
            return DatabaseTrouble.Tell(e);
        }
    }

    /// <summary>Forgets the kind of a title: the next import asks again.</summary>
    public async ValueTask<bool> RemoveAsync(int title)
    {
        var access = await gate.EnterAsync();
        if (!access.MayImportPeople()) return false;
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Titles.SingleOrDefaultAsync(t => t.Id == title) is not { } row) return false;
        db.Remove(row);
        db.WriteDown(AuditEntry.Of(AuditAction.TitlesDecided, access.Viewer!, details: $"“{Refusals.Shorten(row.Title)}”: forgotten."), clock);
        await db.SaveChangesAsync();
        return true;
    }

    private static string Words(IReadOnlyDictionary<string, Kind> told) =>
        told.Count > 10 ? $"{Core.Time.Say.Count(told.Count, "title")}." : $"{string.Join(", ", told.Select(t => $"“{Refusals.Shorten(t.Key)}”: {t.Value}"))}.";
}
