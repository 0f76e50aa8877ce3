using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Tests.Data.Backups;

/// <summary>Databases to be backed up and restored, each with one person in it, whose name tells which it is.</summary>
internal static class Kept
{
    public static async Task<Database> MakeAsync(string path, string name)
    {
        var database = new Database($"Data Source={path}");
        await database.PrepareAsync();
        await NameAsync(database, name);
        return database;
    }

    public static async Task NameAsync(Database database, string name)
    {
        await using var db = database.Open();
        if (await db.People.SingleOrDefaultAsync() is { } person) person.Name = name;
        else db.People.Add(new PersonRow { Person = "p1", Name = name });
        db.WriteDown(new(AuditAction.Imported, "ada@house.example", Details: name), new FixedClock(Given.Day(Given.Today)));
        await db.SaveChangesAsync();
    }

    /// <summary>Who is in it; read without a pool, since files come and go.</summary>
    public static async Task<string?> NameInAsync(string path)
    {
        await using var db = new Database($"Data Source={path};Pooling=False").Open();
        return (await db.People.SingleAsync()).Name;
    }

    /// <summary>As other hands would: the audit no longer fits together.</summary>
    public static async Task TamperAsync(Database database)
    {
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER AuditIsNotEdited; UPDATE Audit SET By = 'nobody' WHERE Id = 1");
    }

    /// <summary>Writes zeros into the middle.</summary>
    public static void Damage(string path)
    {
        SqliteConnection.ClearAllPools();
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
        file.Seek(file.Length / 3, SeekOrigin.Begin);
        file.Write(new byte[file.Length / 3]);
    }

    /// <summary>What lies in a folder, without what marks a database that is in use.</summary>
    public static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Where(f => !f.EndsWith("-in-use", StringComparison.Ordinal) && !f.EndsWith("-journal", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
