using System.Runtime.InteropServices;

namespace CareerLadder.Web.Data.Backups;

/// <summary>What a folder remembers: a file that was renamed keeps its new name through a power cut only once the folder itself is on the disk.</summary>
internal static class Folder
{
    private const int ReadOnly = 0;

    public static string Of(string file) => Path.GetDirectoryName(Path.GetFullPath(file))!;

    /// <summary>Makes one that nobody but this user may look into, unless it is there.</summary>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Windows writes names through by itself, and .NET opens no folder.</summary>
    public static void Settle(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = open(folder, ReadOnly);
        if (handle < 0) return;
        _ = fsync(handle);
        _ = close(handle);
    }

#pragma warning disable IDE1006, SYSLIB1054, CA2101 // The names of POSIX; generated marshalling would need unsafe code
    [DllImport("libc", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = false)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fsync(int handle);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int close(int handle);
#pragma warning restore IDE1006, SYSLIB1054, CA2101
}
