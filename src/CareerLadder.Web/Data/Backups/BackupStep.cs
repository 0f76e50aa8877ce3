using CareerLadder.Web.Data.Files;

namespace CareerLadder.Web.Data.Backups;

/// <summary>How far a backup or a restore is.</summary>
/// <param name="Says">What is being done.</param>
/// <param name="Done">How much of <paramref name="Of"/>; both 0 where nobody can tell.</param>
public readonly record struct BackupStep(string Says, int Done = 0, int Of = 0);

/// <summary>The same on a terminal, where somebody waits.</summary>
internal sealed class StepsOn(Progress? terminal) : IProgress<BackupStep>
{
    public void Report(BackupStep value) => terminal?.Say(value.Of > 0 ? $"{value.Says} {100L * value.Done / value.Of} %" : value.Says);
}
