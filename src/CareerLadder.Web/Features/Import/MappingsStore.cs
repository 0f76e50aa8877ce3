using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Import;

/// <summary>How CSV files from elsewhere are read, under names. For administrators, who alone bring in job history.</summary>
public sealed class MappingsStore(AccessGate gate, IDbContextFactory<AppDb> databases, TimeProvider clock)
{
    /// <summary>More are in nobody's way; endless ones would be in the database's.</summary>
    public const int Most = 50;

    private const int MostPosts = 8;
    private const int MostProblems = 5;
    private const string NotYours = "Only administrators can import job history.";

    /// <summary>By name; none for anybody but administrators.</summary>
    public async ValueTask<IReadOnlyList<SavedMapping>> ReadAsync()
    {
        if (!(await gate.EnterAsync()).MayImportPeople()) return [];
        await using var db = await databases.CreateDbContextAsync();
        return await SavedAsync(db);
    }

    /// <summary>How a file would be read; nothing is saved. Null for anybody but administrators, and where it is no table.</summary>
    /// <param name="map">Null: the saved one that fits best, or else what its columns are called like.</param>
    public async ValueTask<MappingView?> PreviewAsync(UploadedFile file, ColumnMap? map = null)
    {
        var access = await gate.EnterAsync();
        if (!access.MayImportPeople() || ImportRights.Of(access) is not { } may) return null;
        await using var db = await databases.CreateDbContextAsync();
        var (saved, titles) = (await SavedAsync(db), await KnownTitles.ReadAsync(db));
        // Off the page's own line: a long file takes a second.
        return await Task.Run(() =>
        {
            if (ForeignFile.Read(file, new()) is not { } look) return null;
            var used = map is null ? saved.Where(s => look.Fits(s.Map)).MaxBy(s => s.Map.Columns.Count) : saved.FirstOrDefault(s => s.Map.Write() == map.Write());
            var asked = map ?? used?.Map ?? look.Guess();
            if (asked.Fault() is { } fault) return new MappingView(look, asked, used, fault, [], 0, [], 0);
            var reading = FolderReader.ReadMapped(file, asked, ImportRights.ScopeOf(may, access, titles));
            return new(look, asked, used, null, [.. (reading.Facts?.Posts ?? []).Take(MostPosts)], reading.Facts?.Posts.Count ?? 0, [.. reading.Refusals.Kept.Take(MostProblems)], reading.Refusals.Count);
        });
    }

    /// <summary>Keeps a mapping under a name; the same name again replaces what was kept under it.</summary>
    /// <returns>A sentence where it could not be kept; null where it was.</returns>
    public async ValueTask<string?> SaveAsync(MappingInput told, ColumnMap map)
    {
        var access = await gate.EnterAsync();
        if (!access.MayImportPeople()) return NotYours;
        if (new MappingInputValidator().Validate(told).Errors is [var fault, ..]) return fault.ErrorMessage;
        if (map.Fault() is { } lacks) return lacks;
        var name = told.Name!.Trim();
        await using var db = await databases.CreateDbContextAsync();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var row = await db.Mappings.SingleOrDefaultAsync(m => m.Name == name);
            if (row is null && await db.Mappings.CountAsync() >= Most) return $"There are {Most} mappings already. Please remove one first.";
            row ??= db.Mappings.Add(new() { Name = name }).Entity;
            (row.Columns, row.SavedOn) = (map.Write(), access.Today);
            db.WriteDown(AuditEntry.Of(AuditAction.MappingSaved, access.Viewer!, details: $"“{name}”."), clock);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return null;
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is not null)
        {
            return DatabaseTrouble.Tell(e);
        }
    }

    public async ValueTask<bool> RemoveAsync(int mapping)
    {
        var access = await gate.EnterAsync();
        if (!access.MayImportPeople()) return false;
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Mappings.SingleOrDefaultAsync(m => m.Id == mapping) is not { } row) return false;
        db.Remove(row);
        db.WriteDown(AuditEntry.Of(AuditAction.MappingRemoved, access.Viewer!, details: $"“{row.Name}”."), clock);
        await db.SaveChangesAsync();
        return true;
    }

    // One that a later version of the program wrote and this one cannot read is left where it is.
    private static async Task<List<SavedMapping>> SavedAsync(AppDb db)
    {
        var rows = await db.Mappings.AsNoTracking().ToListAsync();
        return [.. from row in rows let map = ColumnMap.Read(row.Columns).Map where map is not null orderby row.Name.ToLowerInvariant() select new SavedMapping(row.Id, row.Name, map)];
    }
}
