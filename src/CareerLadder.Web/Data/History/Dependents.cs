using System.Globalization;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareerLadder.Web.Data.History;

/// <summary>
/// What hangs on rows that are about to be deleted: found in the model, so that no table that comes later is forgotten. What would go
/// with them of itself is found too: words that somebody wrote must not go unseen.
/// </summary>
internal static class Dependents
{
    /// <returns>Each table that holds some, and how many.</returns>
    public static async Task<IReadOnlyList<(string Table, int Rows)>> OfAsync(AppDb db, Type rows, int first, int last, CancellationToken stop)
    {
        var found = new List<(string, int)>();
        var principal = db.Model.FindEntityType(rows)!;
        foreach (var key in principal.GetReferencingForeignKeys())
        {
            var count = await CountAsync(db, principal, key, first, last, stop);
            if (count > 0) found.Add((key.DeclaringEntityType.GetTableName()!, count));
        }

        return [.. found.GroupBy(f => f.Item1, (table, counts) => (table, counts.Sum(c => c.Item2)))];
    }

    private static async Task<int> CountAsync(AppDb db, IEntityType principal, IForeignKey key, int first, int last, CancellationToken stop)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        string Name(IReadOnlyProperty p) => sql.DelimitIdentifier(p.GetColumnName());
        string Table(IReadOnlyEntityType t) => sql.DelimitIdentifier(t.GetTableName()!);
        var id = Name(principal.FindProperty(nameof(IRow.Id))!);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // Names of our own tables and columns, and two numbers
        command.CommandText = $"SELECT COUNT(*) FROM {Table(key.DeclaringEntityType)} WHERE {Name(key.Properties[0])} IN (SELECT {Name(key.PrincipalKey.Properties[0])} FROM {Table(principal)} WHERE {id} BETWEEN {Number(first)} AND {Number(last)})";
#pragma warning restore CA2100
        return Convert.ToInt32(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
