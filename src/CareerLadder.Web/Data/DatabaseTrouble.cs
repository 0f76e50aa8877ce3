using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data;

/// <summary>What can go wrong with a database that is none of the program's doing, in words someone can act on.</summary>
internal static class DatabaseTrouble
{
    /// <summary>Null for anything else. See https://www.sqlite.org/rescode.html for the numbers.</summary>
    public static string? Say(Exception trouble) => trouble switch
    {
        DbUpdateException { InnerException: { } inner } => Say(inner),
        SqliteException { SqliteErrorCode: 5 or 6 } => "The database is busy: another program has kept it locked. Try again in a moment.",
        SqliteException { SqliteErrorCode: 8 } => "The database may only be read. Allow this user to write the file and its folder.",
        SqliteException { SqliteErrorCode: 10 } => "The disk failed while the database was read or written. Nothing of this was saved.",
        SqliteException { SqliteErrorCode: 11 or 26 } => "The database file is damaged, or no database at all. Restore a backup, or name another file.",
        SqliteException { SqliteErrorCode: 13 } => "The disk is full. Nothing of this was saved.",
        SqliteException { SqliteErrorCode: 14 } =>
            "The database file cannot be opened. Look at ConnectionStrings:CareerLadder in appsettings.json, and at who may use the file and its folder.",
        _ => null,
    };

    /// <summary>The same for somebody who uses the site, and can do nothing about a disk but tell those who can.</summary>
    public static string? Tell(Exception trouble) => trouble switch
    {
        DbUpdateException { InnerException: { } inner } => Tell(inner),
        SqliteException { SqliteErrorCode: 5 or 6 } => "The database was busy for too long, so this could not be done. Please try again in a moment.",
        SqliteException { SqliteErrorCode: 8 } => $"Nothing can be saved at the moment, because the database may only be read. {Please}",
        SqliteException { SqliteErrorCode: 10 } => $"The disk failed, so this could not be done. {Please}",
        SqliteException { SqliteErrorCode: 11 or 26 } => $"The database is damaged, so this could not be done. {Please}",
        SqliteException { SqliteErrorCode: 13 } => $"The disk is full, so this could not be saved. {Please}",
        SqliteException { SqliteErrorCode: 14 } => $"The database cannot be opened at the moment, so this could not be done. {Please}",
        _ => null,
    };

    private const string Please = "Please tell the people who look after CareerLadder here, and try again once it is put right.";
}
