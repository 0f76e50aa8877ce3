using System.Globalization;
using CareerLadder.Web.Commands;

namespace CareerLadder.Web.Data.Backups;

/// <summary>When backups are made by themselves, and where they lie: the section Backup of appsettings.json.</summary>
/// <param name="Folder">Null: none are made.</param>
/// <param name="Hour">Of the day in UTC, so that no day has it twice or never.</param>
/// <param name="DaysKept">A backup goes on the day that is so many days after its own.</param>
/// <param name="IsDemo">The database is gone when the program stops.</param>
public sealed record BackupPlan(string? Folder, int Hour, int DaysKept, bool IsDemo = false)
{
    private const string Section = "Backup";
    private const int UsualHour = 2;
    private const int UsualDays = 14;
    private const int MostDays = 3650;

    public static BackupPlan OfDemo { get; } = new(null, UsualHour, UsualDays, IsDemo: true);

    /// <exception cref="RefusedException">What is set cannot be used.</exception>
    public static BackupPlan Read(IConfiguration configuration, Database database)
    {
        var told = configuration.GetSection(Section);
        var folder = told["Folder"] is { Length: > 0 } named && database.File is { } file ? Path.GetFullPath(named, Backups.Folder.Of(file)) : null;
        return new(
            folder,
            Number(told, "Hour", UsualHour, 0, 23, "Please write the hour of the day, in UTC, from 0 to 23."),
            Number(told, "DaysKept", UsualDays, 1, MostDays, $"Please write for how many days a backup is kept, from 1 to {MostDays}."));
    }

    private static int Number(IConfigurationSection told, string name, int usual, int least, int most, string please) =>
        told[name] is not { Length: > 0 } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new RefusedException($"{Section}:{name} is “{text}”. {please}");
}
