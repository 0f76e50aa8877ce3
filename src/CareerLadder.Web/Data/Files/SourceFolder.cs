using System.IO.Compression;

namespace CareerLadder.Web.Data.Files;

/// <summary>
/// Where the files lie: a folder, or a zip of one. Nothing in a zip is ever unpacked to disk, and of its paths only the last part
/// is looked at, so that odd ones do no harm.
/// </summary>
internal sealed class SourceFolder : IDisposable
{
    private readonly Dictionary<string, (string Path, Func<Stream> Open)> files = new(StringComparer.OrdinalIgnoreCase);
    private ZipArchive? zip;

    private SourceFolder(string name) => Name = name;

    /// <summary>As the person wrote it.</summary>
    public string Name { get; }

    /// <summary>The .csv files that are none of ours.</summary>
    public List<string> Strangers { get; } = [];

    /// <summary>Null, with the reason told, where there is nothing to read.</summary>
    public static SourceFolder? Open(string path, Refusals refusals)
    {
        var folder = new SourceFolder(path);
        try
        {
            if (Directory.Exists(path))
            {
                foreach (var file in Directory.EnumerateFileSystemEntries(path).Order(StringComparer.Ordinal))
                    folder.Add(file, Path.GetFileName(file), () => new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1), refusals);
                return folder;
            }

            if (File.Exists(path)) return folder.Unzip(File.OpenRead(path), refusals) ? folder : null;
            refusals.Add(path, "There is no such folder. Give the path of a folder, or of a .zip, that holds people.csv and posts.csv.");
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            refusals.Add(path, "This folder cannot be opened. Check that you may read it.");
        }

        folder.Dispose();
        return null;
    }

    /// <summary>The same from a zip that was handed over, such as an upload. The stream must be able to seek and is closed with the folder.</summary>
    public static SourceFolder? Open(Stream zipped, string name, Refusals refusals)
    {
        var folder = new SourceFolder(name);
        return folder.Unzip(zipped, refusals) ? folder : null;
    }

    /// <summary>The same from what was uploaded: CSV files, or one zip of them.</summary>
    public static SourceFolder? Open(IReadOnlyList<UploadedFile> uploaded, Refusals refusals)
    {
        if (uploaded is [var only] && only.Is(".zip")) return Open(new MemoryStream(only.Bytes, writable: false), only.Name, refusals);
        var folder = new SourceFolder("what was chosen");
        foreach (var file in uploaded)
        {
            if (file.Is(".csv")) folder.Add(file.Name, file.Name, () => new MemoryStream(file.Bytes, writable: false), refusals);
            else if (file.Is(".zip")) refusals.Add(file.Name, "This is a .zip beside other files. Choose it alone, or the CSV files alone.");
            else refusals.Add(file.Name, "This is neither a .csv nor a .zip. Save it as CSV, or leave it out.");
        }

        return folder;
    }

    /// <summary>One CSV file alone, whatever it is called. Null, with the reason told, where there is none.</summary>
    public static SourceFolder? OpenFile(string path, Refusals refusals)
    {
        if (!File.Exists(path))
        {
            refusals.Add(path, "There is no such file. Give the path of the CSV that the mapping is for.");
            return null;
        }

        var folder = new SourceFolder(path);
        folder.files.Add(Path.GetFileName(path), (path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1)));
        return folder;
    }

    /// <summary>Takes files out, as if they were not there.</summary>
    /// <returns>Those that were.</returns>
    public IReadOnlyList<FileFormat> LeaveOut(Func<FileFormat, bool> unwanted) => [.. FileFormat.All.Where(f => unwanted(f) && files.Remove(f.Name))];

    public bool Has(FileFormat file) => files.ContainsKey(file.Name);

    /// <summary>Null if it is not there, or, with the reason told, if it cannot be read.</summary>
    public Stream? Open(FileFormat file, Refusals refusals)
    {
        if (!files.TryGetValue(file.Name, out var found)) return null;
        try
        {
            return found.Open();
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            refusals.Add(file.Name, Unreadable);
            return null;
        }
    }

    public void Dispose() => zip?.Dispose();

    internal const string Unreadable = "This file cannot be read. Check that it is a file, that you may read it, and that no other program holds it.";

    /// <summary>The ways in which a disk, a network share or a damaged zip says no.</summary>
    internal static bool IsUnreadable(Exception e) => e is IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException;

    private bool Unzip(Stream zipped, Refusals refusals)
    {
        try
        {
            zip = new(zipped, ZipArchiveMode.Read);
            foreach (var entry in zip.Entries)
            {
                var path = entry.FullName.Replace('\\', '/');
                if (path.EndsWith('/') || path.StartsWith("__MACOSX/", StringComparison.Ordinal)) continue;
                Add(path, path[(path.LastIndexOf('/') + 1)..], entry.Open, refusals);
            }

            return true;
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            refusals.Add(Name, "This is neither a folder nor a .zip that can be opened. Give the path of a folder, or of a .zip, that holds people.csv and posts.csv.");
            zipped.Dispose();
            return false;
        }
    }

    private void Add(string path, string name, Func<Stream> open, Refusals refusals)
    {
        if (name.StartsWith('.') || !name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return;
        if (FileFormat.All.All(f => !f.Name.Equals(name, StringComparison.OrdinalIgnoreCase))) Strangers.Add(name);
        else if (!files.TryAdd(name, (path, open)))
            refusals.Add(name, $"This file is there twice, as {Refusals.Shorten(files[name].Path)} and as {Refusals.Shorten(path)}. Keep one of them.");
    }
}
