using System.IO.Compression;

namespace CareerLadder.Web.Data.Files;

/// <summary>
/// What a zip may be like. Nothing in one is ever unpacked to disk, so odd paths would do no harm; but whoever made them meant another
/// place than the one they see, and is told.
/// </summary>
internal static class ZipCheck
{
    /// <summary>A folder of ours holds ten.</summary>
    public const int MostFiles = 1_000;

    private const long MostBytes = 400L * 1024 * 1024;

    // Tables become a tenth of themselves, spreadsheets with little in them a thirtieth; only what was made to fill a disk becomes less than this.
    private const long MostFold = 100;
    private const long BytesOfAnyFold = 16L * 1024 * 1024;
    private const int MostTold = 20;
    private const int Megabyte = 1024 * 1024;

    // In what Unix keeps of a file: that it is a link. See stat(2).
    private const int TypeOfFile = 0xF000;
    private const int Link = 0xA000;

    private static readonly string[] Packed = [".zip", ".xlsx", ".7z", ".rar", ".gz"];

    /// <summary>Whether there are so many files in it that even their list would fill the memory: told before it is read.</summary>
    public static bool TellTooMany(ReadOnlySpan<byte> zipped, string name, Refusals refusals) => TellTooMany(zipped.Count("PK\x01\x02"u8), name, refusals);

    /// <summary>Whether it is more than is read of a zip, or much more than so few bytes can honestly hold.</summary>
    /// <param name="length">Of the zip itself.</param>
    public static bool TellTooMuch(ZipArchive zip, long length, string name, Refusals refusals)
    {
        if (TellTooMany(zip.Entries.Count, name, refusals)) return true;
        var bytes = zip.Entries.Aggregate(0L, (sum, entry) => entry.Length < 0 || sum > MostBytes ? MostBytes + 1 : sum + entry.Length);
        if (bytes > MostBytes) refusals.Add(name, $"Unpacked, this is more than {MostBytes / Megabyte} MB. Leave out what is not needed, or split the organisation.");
        else if (bytes > BytesOfAnyFold && bytes / MostFold > length) refusals.Add(name, $"Unpacked, this is more than {MostFold} times as large as it is now, as no tables are. Look into it, and take what is needed.");
        else return false;
        return true;
    }

    /// <summary>What an entry holds; reading it to its end fails with an <see cref="InvalidDataException"/> where it is not what was packed.</summary>
    public static Stream Open(ZipArchiveEntry entry) => new WholeStream(entry.Open(), entry.Length, entry.Crc32);

    /// <summary>Whether paths lead elsewhere, or files stand in several places.</summary>
    public static bool TellPaths(ZipArchive zip, string name, Refusals refusals)
    {
        var told = 0;
        string? place = null;
        foreach (var entry in zip.Entries)
        {
            var path = entry.FullName;
            if (path.StartsWith("__MACOSX/", StringComparison.Ordinal)) continue;
            if (Fault(entry, ref place) is not { } sentence) continue;
            if (++told <= MostTold) refusals.Add(name, $"{Refusals.Shorten(path)}: {sentence}");
        }

        return told > 0;
    }

    private static string? Fault(ZipArchiveEntry entry, ref string? place)
    {
        var path = entry.FullName;
        if (path.Contains('\\', StringComparison.Ordinal)) return "a path in a .zip has no backslashes. Zip the folder again, with another program.";
        if (path.StartsWith('/') || path is [_, ':', ..]) return "this path begins at the root of a disk. Zip the folder itself.";
        if (entry.IsEncrypted) return "this is locked with a password. Zip the folder without one.";
        if (path.Split('/').Any(part => part is "." or "..")) return "this path leads out of the .zip. Zip the folder itself.";
        if (((entry.ExternalAttributes >> 16) & TypeOfFile) == Link) return "this is a link to a file, not the file. Put the file itself there.";
        if (Packed.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) return "this is packed once more. Unpack it, and take what is in it.";
        if (!path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || entry.Name.StartsWith('.')) return null;
        var folder = path[..^entry.Name.Length];
        place ??= folder;
        return folder == place ? null : $"another file stands in {(place.Length == 0 ? "no folder" : Refusals.Shorten(place))}. Put all of them into one folder, and zip that.";
    }

    private static bool TellTooMany(int count, string name, Refusals refusals)
    {
        if (count <= MostFiles) return false;
        refusals.Add(name, $"There are more than {MostFiles} files in this .zip. Zip only the folder that holds people.csv and posts.csv.");
        return true;
    }
}
