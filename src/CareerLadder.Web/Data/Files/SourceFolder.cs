using System.IO.Compression;

namespace CareerLadder.Web.Data.Files;

/// <summary>Where the files lie: a folder, a zip of one, or a spreadsheet with a sheet for each. Nothing is ever unpacked to disk.</summary>
internal sealed class SourceFolder : IDisposable
{
    private readonly Dictionary<string, (string Path, Func<Stream> Open)> files = new(StringComparer.OrdinalIgnoreCase);
    private ZipArchive? zip;

    private SourceFolder(string name) => Name = name;

    /// <summary>As the person wrote it.</summary>
    public string Name { get; }

    /// <summary>The files are the sheets of a spreadsheet.</summary>
    public bool IsWorkbook { get; private set; }

    /// <summary>The .csv files, or the sheets, that are none of ours.</summary>
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

            if (File.Exists(path)) return folder.Unpack(File.OpenRead(path), refusals) ? folder : null;
            refusals.Add(path, "There is no such folder. Give the path of a folder, of a .zip or of an .xlsx that holds people.csv and posts.csv.");
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            refusals.Add(path, "This folder cannot be opened. Check that you may read it.");
        }

        folder.Dispose();
        return null;
    }

    /// <summary>The same from what was uploaded: CSV files, or one zip of them, or one spreadsheet.</summary>
    public static SourceFolder? Open(IReadOnlyList<UploadedFile> uploaded, Refusals refusals)
    {
        if (uploaded is [var only] && only.IsPacked)
        {
            var packed = new SourceFolder(only.Name);
            return !ZipCheck.TellTooMany(only.Bytes, only.Name, refusals) && packed.Unpack(new MemoryStream(only.Bytes, writable: false), refusals) ? packed : null;
        }

        var folder = new SourceFolder("what was chosen");
        foreach (var file in uploaded)
        {
            if (file.Is(".csv")) folder.Add(file.Name, file.Name, () => new MemoryStream(file.Bytes, writable: false), refusals);
            else if (file.IsPacked) refusals.Add(file.Name, "This is a .zip or an .xlsx beside other files. Choose it alone, or the CSV files alone.");
            else refusals.Add(file.Name, "This is neither a .csv, nor a .zip, nor an .xlsx. Save it as one of them, or leave it out.");
        }

        return folder;
    }

    /// <summary>One CSV file alone, or the first sheet of a spreadsheet, whatever it is called. Null, with the reason told, where there is none.</summary>
    /// <returns>It, and what its one file is called.</returns>
    public static (SourceFolder Folder, string File)? OpenFile(string path, Refusals refusals)
    {
        if (!File.Exists(path))
        {
            refusals.Add(path, "There is no such file. Give the path of the CSV that the mapping is for.");
            return null;
        }

        return OpenFile(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1), refusals);
    }

    /// <summary>The same from what was uploaded.</summary>
    public static (SourceFolder Folder, string File)? OpenFile(UploadedFile uploaded, Refusals refusals) =>
        uploaded.IsPacked && ZipCheck.TellTooMany(uploaded.Bytes, uploaded.Name, refusals) ? null : OpenFile(uploaded.Name, () => new MemoryStream(uploaded.Bytes, writable: false), refusals);

    private static (SourceFolder Folder, string File)? OpenFile(string path, Func<Stream> open, Refusals refusals)
    {
        var folder = new SourceFolder(path);
        var file = Path.GetFileName(path);
        if (!path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) folder.files.Add(file, (path, open));
        else if (!folder.Unpack(open(), refusals, from => folder.TakeFirstSheet(from, refusals, out file))) return null;
        return (folder, file);
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
            refusals.Add(file.Name, Unreadable(e));
            return null;
        }
    }

    public void Dispose() => zip?.Dispose();

    internal static string Unreadable(Exception e) => e is InvalidDataException
        ? "This file is damaged: it is not what it was when it was packed. Zip the folder again, and copy it whole."
        : "This file cannot be read. Check that it is a file, that you may read it, and that no other program holds it.";

    /// <summary>The ways in which a disk, a network share or a damaged zip says no.</summary>
    internal static bool IsUnreadable(Exception e) => e is IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException;

    private bool Unpack(Stream zipped, Refusals refusals) =>
        Unpack(zipped, refusals, zip => XlsxFile.Is(zip) ? TakeSheets(zip, refusals) : !ZipCheck.TellPaths(zip, Name, refusals) && TakeEntries(zip, refusals));

    private bool Unpack(Stream zipped, Refusals refusals, Func<ZipArchive, bool> take)
    {
        try
        {
            zip = new(zipped, ZipArchiveMode.Read);
            if (!ZipCheck.TellTooMuch(zip, zipped.Length, Name, refusals) && take(zip)) return true;
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            refusals.Add(Name, "This is neither a folder nor a .zip or .xlsx that can be opened. Give the path of one that holds people.csv and posts.csv.");
        }

        zipped.Dispose();
        return false;
    }

    private bool TakeEntries(ZipArchive from, Refusals refusals)
    {
        foreach (var entry in from.Entries)
        {
            if (!entry.FullName.EndsWith('/') && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)) Add(entry.FullName, entry.Name, () => ZipCheck.Open(entry), refusals);
        }

        return true;
    }

    private bool TakeSheets(ZipArchive from, Refusals refusals)
    {
        IsWorkbook = true;
        if (XlsxFile.Read(from, Name, (sheet, _) => Knows(sheet), Strangers.Add, refusals) is not { } sheets) return false;
        foreach (var (sheet, csv) in sheets)
        {
            refusals.Call($"{sheet}.csv", sheet);
            Add($"the sheet {sheet}", $"{sheet}.csv", () => new MemoryStream(csv.Array!, csv.Offset, csv.Count, writable: false), refusals);
        }

        return true;
    }

    private bool TakeFirstSheet(ZipArchive from, Refusals refusals, out string file)
    {
        IsWorkbook = true;
        file = Name;
        if (XlsxFile.Read(from, Name, (_, place) => place == 0, _ => { }, refusals) is not [var (sheet, csv)]) return false;
        file = sheet;
        files.Add(sheet, (Name, () => new MemoryStream(csv.Array!, csv.Offset, csv.Count, writable: false)));
        return true;
    }

    private static bool Knows(string sheet) => FileFormat.All.Any(f => f.Name.Equals($"{sheet}.csv", StringComparison.OrdinalIgnoreCase));

    private void Add(string path, string name, Func<Stream> open, Refusals refusals)
    {
        if (name.StartsWith('.') || !name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return;
        if (FileFormat.All.All(f => !f.Name.Equals(name, StringComparison.OrdinalIgnoreCase))) Strangers.Add(name);
        else if (!files.TryAdd(name, (path, open)))
            refusals.Add(name, $"This file is there twice, as {Refusals.Shorten(files[name].Path)} and as {Refusals.Shorten(path)}. Keep one of them.");
    }
}
