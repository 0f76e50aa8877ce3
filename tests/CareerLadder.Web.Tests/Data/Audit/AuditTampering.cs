using System.Globalization;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Tests.Data.Audit;

/// <summary>What somebody who may write to the database might do to the audit, once its triggers are gone.</summary>
internal static class AuditTampering
{
    public const int Kinds = 12;

    private static readonly string[] Columns = ["At", "Action", "By", "ByPerson", "About", "Details", "Hash"];

    /// <summary>Does one, and says what it did, and whether only a hash kept elsewhere can tell.</summary>
    public static async Task<(string Did, bool NeedsKept)> DoAsync(AppDb db, int kind, int rows, Random random)
    {
        var id = random.Next(1, rows + 1);
        var other = (((id - 1) + random.Next(1, rows)) % rows) + 1;
        var column = Columns[random.Next(Columns.Length)];
        switch (kind)
        {
            case 0: return await RunAsync($"UPDATE Audit SET {column} = {NewValue(column, random)} WHERE Id = {id}");
            case 1: return await RunAsync($"DELETE FROM Audit WHERE Id = {id}");
            case 2: return await RunAsync($"DELETE FROM Audit WHERE Id >= {id}");
            case 3: return await RunAsync($"DELETE FROM Audit WHERE Id < {Math.Max(2, id)}");
            case 4: return await RunAsync($"UPDATE Audit SET Id = -1 WHERE Id = {id}; UPDATE Audit SET Id = {id} WHERE Id = {other}; UPDATE Audit SET Id = {other} WHERE Id = -1");
            case 5: return await RunAsync($"DELETE FROM Audit WHERE Id = {id}; UPDATE Audit SET Id = -Id WHERE Id > {id}; UPDATE Audit SET Id = -Id - 1 WHERE Id < 0");
            case 6: return await RunAsync($"INSERT INTO Audit SELECT {rows + 1}, At, Action, By, ByPerson, About, Details, Hash FROM Audit WHERE Id = {id}");
            case 7: return await RunAsync($"UPDATE Audit SET Id = Id + {random.Next(1, 9)} + {rows} WHERE Id >= {id}");
            case 8: return await RunAsync($"UPDATE AuditHead SET {(random.Next(2) == 0 ? $"Rows = {rows + random.Next(1, 9)}" : "Hash = 'ff'")}");
            case 9:
                await RunAsync($"UPDATE Audit SET Details = 'other {random.Next()}' WHERE Id = {id}");
                await RehashAsync(db, only: id);
                return ($"edited {id} and its own hash", false);
            case 10:
                await RunAsync($"UPDATE Audit SET By = 'somebody else {random.Next()}' WHERE Id = {id}");
                await RehashAsync(db);
                return ($"edited {id} and wrote every hash anew", true);
            default:
                await RunAsync($"DELETE FROM Audit WHERE Id >= {id}");
                await RehashAsync(db);
                return ($"cut off from {id} on and mended the head", true);
        }

        async Task<(string, bool)> RunAsync(string sql)
        {
            if (await db.Database.ExecuteSqlRawAsync(sql) == 0) throw new InvalidOperationException("Nothing was tampered with: " + sql);
            return (sql, false);
        }
    }

    private static string NewValue(string column, Random random) => column switch
    {
        "At" => $"'2020-01-01 00:00:{random.Next(10, 60).ToString(CultureInfo.InvariantCulture)}'",
        "Action" => "'SignedOut'",
        "Details" when random.Next(3) == 0 => "''",
        _ => $"'x{random.Next().ToString(CultureInfo.InvariantCulture)}'",
    };

    private static async Task RehashAsync(AppDb db, int? only = null)
    {
        var before = AuditChain.Beginning;
        var rows = await db.Audit.AsNoTracking().OrderBy(r => r.Id).ToListAsync();
        foreach (var row in rows)
        {
            var hash = only is null || only == row.Id ? AuditChain.HashOf(row, before) : row.Hash;
            if (hash != row.Hash) await db.Database.ExecuteSqlAsync($"UPDATE Audit SET Hash = {hash} WHERE Id = {row.Id}");
            before = hash;
        }

        if (only is null) await db.Database.ExecuteSqlAsync($"UPDATE AuditHead SET Rows = {rows.Count}, Hash = {before}");
    }
}
