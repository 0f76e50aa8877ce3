using CareerLadder.Web.Data.Backups;

namespace CareerLadder.Web.Features.Settings;

/// <summary>One backup as it is shown.</summary>
/// <param name="At">UTC.</param>
/// <param name="IsProved">It was read from end to end, and everything in it was as it was written.</param>
public sealed record BackupLine(string Name, DateTime At, string Size, bool IsProved);

/// <summary>What there is to know about the backups.</summary>
/// <param name="NextAt">UTC; null where none are made.</param>
/// <param name="Trouble">The last one could not be made; null where it could.</param>
/// <param name="Lines">The last ones, newest first.</param>
public sealed record BackupView(BackupPlan Plan, DateTime? NextAt, BackupTrouble? Trouble, IReadOnlyList<BackupLine> Lines)
{
    /// <summary>How many are listed.</summary>
    public const int Most = 60;
}
