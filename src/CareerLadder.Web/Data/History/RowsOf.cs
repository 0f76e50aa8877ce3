using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.History;

/// <summary>The rows of a table that is known by its name alone.</summary>
internal abstract class RowsOf
{
    public abstract Type Type { get; }

    /// <summary>Null for a table that this version of the program does not have.</summary>
    public static RowsOf? Table(AppDb db, string table)
    {
        var type = db.Model.GetEntityTypes().FirstOrDefault(t => t.GetTableName() == table && typeof(IRow).IsAssignableFrom(t.ClrType))?.ClrType;
        return type is null ? null : (RowsOf)Activator.CreateInstance(typeof(RowsOf<>).MakeGenericType(type))!;
    }

    public abstract Task<List<IRow>> ReadAsync(AppDb db, int first, int last, CancellationToken stop);

    /// <summary>All of one person; none of a table that is about nobody.</summary>
    public abstract Task<List<IRow>> OfPersonAsync(AppDb db, string person);

    /// <summary>Of some changes, the entries of those that added rows of some people in one run with others, which names nobody.</summary>
    public abstract Task<List<int>> EntriesOfRunsAsync(AppDb db, IQueryable<ChangeRow> changes, string[] people);

    public abstract Task DeleteAsync(AppDb db, int first, int last, CancellationToken stop);
}

internal sealed class RowsOf<TRow> : RowsOf
    where TRow : class, IRow
{
    private const string Key = nameof(IAboutAPerson.Person);

    public override Type Type => typeof(TRow);

    public override async Task<List<IRow>> ReadAsync(AppDb db, int first, int last, CancellationToken stop) =>
        [.. await db.Set<TRow>().AsNoTracking().Where(r => r.Id >= first && r.Id <= last).OrderBy(r => r.Id).ToListAsync(stop)];

    public override async Task<List<IRow>> OfPersonAsync(AppDb db, string person)
    {
        if (typeof(TRow).GetProperty(Key) is null) return [];
        return [.. await db.Set<TRow>().AsNoTracking().Where(r => EF.Property<string>(r, Key) == person).OrderBy(r => r.Id).ToListAsync()];
    }

    public override async Task<List<int>> EntriesOfRunsAsync(AppDb db, IQueryable<ChangeRow> changes, string[] people)
    {
        if (typeof(TRow).GetProperty(Key) is null) return [];
        var name = db.Model.FindEntityType(typeof(TRow))!.GetTableName();
        var theirs = db.Set<TRow>().Where(r => EF.Parameter(people).Contains(EF.Property<string>(r, Key)));
        // A row that is gone left a change that names whose it was.
        var gone = db.Changes.Where(c => c.Table == name && c.Person != null && EF.Parameter(people).Contains(c.Person));
        return await changes.Where(c => c.Table == name && c.Person == null && c.Audit != null)
            .Where(c => theirs.Any(r => r.Id >= c.FirstRow && r.Id <= c.LastRow) || gone.Any(g => g.FirstRow >= c.FirstRow && g.FirstRow <= c.LastRow)).Select(c => c.Audit!.Value).Distinct().ToListAsync();
    }

    public override Task DeleteAsync(AppDb db, int first, int last, CancellationToken stop) =>
        db.Set<TRow>().Where(r => r.Id >= first && r.Id <= last).ExecuteDeleteAsync(stop);
}
