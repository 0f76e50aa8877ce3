using System.Security.Cryptography;
using CareerLadder.Web.Commands;
using Microsoft.Data.Sqlite;

namespace CareerLadder.Web.Data.Backups;

/// <summary>
/// A copy of a database under a temporary name beside the one it is to have: on the disk, checked, and gone again unless it is kept.
/// Whatever goes wrong on the way therefore leaves nothing behind.
/// </summary>
internal sealed class FreshCopy : IDisposable
{
    private const string Unfinished = ".partial";
    private static readonly TimeSpan LeftBehind = TimeSpan.FromDays(1);

    private FreshCopy(string path, DatabaseCheck check) => (Path, Check) = (path, check);

    public string Path { get; }

    public DatabaseCheck Check { get; }

    public long Size => new FileInfo(Path).Length;

    /// <param name="from">How to open what is copied.</param>
    /// <param name="named">What is copied, for people.</param>
    /// <param name="beside">The file that the copy is meant to become.</param>
    /// <exception cref="RefusedException">It cannot be read, or there is no writing here: the sentence says which.</exception>
    public static async Task<FreshCopy> MakeAsync(string from, string named, string beside, IProgress<BackupStep>? told, CancellationToken stop)
    {
        var path = $"{System.IO.Path.GetFullPath(beside)}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}{Unfinished}";
        MakeFile(path);
        try
        {
            SqliteCopy.Make(from, path, told, stop);
            using (var written = new FileStream(path, FileMode.Open, FileAccess.ReadWrite)) written.Flush(flushToDisk: true);
            return new(path, await DatabaseCheck.RunAsync(ToRead(path), told: told, stop: stop));
        }
        catch (SqliteException unreadable) when (unreadable.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            Delete(path);
            throw new RefusedException($"{named} cannot be used: {DatabaseCheck.NoDatabase}.", unreadable);
        }
        catch (IOException failed)
        {
            Delete(path);
            throw new RefusedException("The disk failed while the copy was written. Nothing of it was kept.", failed);
        }
        catch
        {
            Delete(path);
            throw;
        }
    }

    /// <summary>How to open a file so that nothing about it changes.</summary>
    public static string ToRead(string path) => new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString;

    /// <summary>How to open one that others work on: the journal of a program that died is played back first.</summary>
    public static string ToCopy(string path) => new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString;

    /// <summary>Gives it its name, at once and whole.</summary>
    public void KeepAs(string file, bool replace)
    {
        try
        {
            File.Move(Path, file, replace);
        }
        catch (IOException taken) when (!replace && File.Exists(file))
        {
            throw new RefusedException($"{file} is there already, and nothing was written over it. Name another file, or add --replace.", taken);
        }

        Folder.Settle(Folder.Of(file));
    }

    /// <summary>Puts it in the place of another file at once; that one keeps all it holds under another name.</summary>
    public void TakePlaceOf(string file, string kept)
    {
        File.Replace(Path, file, kept);
        Folder.Settle(Folder.Of(file));
    }

    /// <summary>Deletes what programs left behind that were killed while they copied.</summary>
    public static void Clear(string folder, string begins, DateTime now)
    {
        foreach (var left in Directory.EnumerateFiles(folder, $"{begins}*{Unfinished}"))
        {
            if (now - File.GetLastWriteTimeUtc(left) > LeftBehind) Delete(left);
        }
    }

    public void Dispose() => Delete(Path);

    // Pay is in it, and what opens people's accounts.
    private static void MakeFile(string path)
    {
        try
        {
            var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            new FileStream(path, how).Dispose();
        }
        catch (DirectoryNotFoundException nowhere)
        {
            throw new RefusedException($"There is no folder {Folder.Of(path)}. Make it first, or name another file.", nowhere);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"Nothing can be written into {Folder.Of(path)}. Look at who may use the folder, and whether its disk is full.", trouble);
        }
    }

    private static void Delete(string path)
    {
        foreach (var file in (string[])[path, path + "-journal", path + "-wal", path + "-shm"]) File.Delete(file);
    }
}
