using CareerLadder.Web.Commands;

namespace CareerLadder.Web.Data.Backups;

/// <summary>
/// Says that a database is being worked on, for as long as that lasts: SQLite's own locks last no longer than each save, and a file that is
/// replaced in between would go on being written to where nobody finds it. Whoever dies lets go of it.
/// </summary>
internal static class DatabaseInUse
{
    private const string Beside = "-in-use";

    // What Linux, Windows (two) and macOS call a file that somebody else has locked.
    private static readonly int[] Locked = [11, 32, 33, 35];

    /// <summary>For whoever reads and writes; many may at once.</summary>
    /// <returns>To let go of; null where nothing can be written, which opening the database says in its own words.</returns>
    /// <exception cref="RefusedException">A backup is being restored.</exception>
    public static IDisposable? Hold(Database database)
    {
        if (database.File is not { } file) return null;
        try
        {
            Directory.CreateDirectory(Folder.Of(file));
            return Take(file, FileAccess.Read, FileShare.Read);
        }
        catch (IOException held) when (IsLocked(held))
        {
            throw new RefusedException($"A backup is being restored into {file}. Try again when that is done.", held);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>For whoever replaces the whole database.</summary>
    /// <exception cref="RefusedException">Somebody works on it, or nothing can be written beside it.</exception>
    public static IDisposable Alone(string file)
    {
        try
        {
            return Take(file, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held) when (IsLocked(held))
        {
            throw new RefusedException($"The site, or another command, is working on {file}. Stop it first: what people save meanwhile would be lost.", held);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"Nothing can be written into {Folder.Of(file)}. Look whether the folder is there, who may use it, and whether its disk is full.", trouble);
        }
    }

    // Held by the operating system (flock), on a file of its own: closing one on the database itself would let go of SQLite's locks.
    private static FileStream Take(string file, FileAccess access, FileShare share)
    {
        var how = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = access, Share = share };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(file + Beside, how);
    }

    private static bool IsLocked(IOException trouble) => Locked.Contains(trouble.HResult & 0xFFFF);
}
