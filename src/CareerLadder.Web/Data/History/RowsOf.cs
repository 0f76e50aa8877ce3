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

    public abstract Task DeleteAsync(AppDb db, int first, int last, CancellationToken stop);
}

internal sealed class RowsOf<TRow> : RowsOf
    where TRow : class, IRow
{
    public override Type Type => typeof(TRow);

    public override async Task<List<IRow>> ReadAsync(AppDb db, int first, int last, CancellationToken stop) =>
        [.. await db.Set<TRow>().AsNoTracking().Where(r => r.Id >= first && r.Id <= last).OrderBy(r => r.Id).ToListAsync(stop)];

    public override async Task<List<IRow>> OfPersonAsync(AppDb db, string person)
    {
        const string Key = nameof(IAboutAPerson.Person);
        if (typeof(TRow).GetProperty(Key) is null) return [];
        return [.. await db.Set<TRow>().AsNoTracking().Where(r => EF.Property<string>(r, Key) == person).OrderBy(r => r.Id).ToListAsync()];
    }

    public override Task DeleteAsync(AppDb db, int first, int last, CancellationToken stop) =>
        db.Set<TRow>().Where(r => r.Id >= first && r.Id <= last).ExecuteDeleteAsync(stop);
}
