using System.Globalization;

namespace CareerLadder.Web.Data.Backups;

/// <summary>A backup in the folder for them. Its name tells when it was made, and whether all of it was proved.</summary>
/// <param name="At">UTC, to the second.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="IsProved">It was read from end to end, and everything in it was as it was written.</param>
public sealed record BackupFile(string Path, DateTime At, long Bytes, bool IsProved)
{
    private const string Moment = "yyyyMMdd-HHmmss'Z'";
    private const string Unproved = "-unproved";

    public string Name => System.IO.Path.GetFileName(Path);

    public static string Stamp(DateTime at) => at.ToString(Moment, CultureInfo.InvariantCulture);

    /// <param name="begins">The name of the database, so that two may share a folder.</param>
    public static string NameOf(string begins, DateTime at, bool isProved) => $"{begins}-{Stamp(at)}{(isProved ? "" : Unproved)}.db";

    /// <summary>Null for whatever else lies there.</summary>
    public static BackupFile? Read(FileInfo file, string begins)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(file.Name);
        if (file.Extension != ".db" || !name.StartsWith(begins + "-", StringComparison.Ordinal)) return null;
        var told = name[(begins.Length + 1)..];
        var isProved = !told.EndsWith(Unproved, StringComparison.Ordinal);
        if (!isProved) told = told[..^Unproved.Length];
        return DateTime.TryParseExact(told, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? new(file.FullName, at, file.Length, isProved)
            : null;
    }
}
