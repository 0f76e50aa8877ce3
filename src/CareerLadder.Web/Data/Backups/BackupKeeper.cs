using CareerLadder.Web.Commands;

namespace CareerLadder.Web.Data.Backups;

/// <summary>A backup that could not be made.</summary>
/// <param name="At">UTC.</param>
/// <param name="Says">Why, in a sentence.</param>
/// <param name="AgainAt">When it is tried again by itself.</param>
public sealed record BackupTrouble(DateTime At, string Says, DateTime AgainAt);

/// <summary>What came of a backup: the file, or a sentence.</summary>
public sealed record BackupMade(BackupFile? File, string? Refusal);

/// <summary>Makes the backups of the plan, one at a time, and clears away those that are older than it wants: never the last that was proved.</summary>
public sealed class BackupKeeper(BackupPlan plan, Database database, TimeProvider clock, ILogger<BackupKeeper> log) : IDisposable
{
    private static readonly TimeSpan Retry = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly DateTime begun = clock.GetUtcNow().UtcDateTime;

    public BackupPlan Plan => plan;

    /// <summary>The last one failed; null where it did not.</summary>
    public BackupTrouble? Trouble { get; private set; }

    /// <summary>When the next is made by itself. One that was missed because the program was not running is made at once.</summary>
    public DateTime? NextAt => plan.Folder is null ? null : Trouble?.AgainAt ?? HourAfter(Files() is [var newest, ..] ? newest.At : begun);

    private string Begins => Path.GetFileNameWithoutExtension(database.File)!;

    public void Dispose() => turn.Dispose();

    /// <summary>All there are, newest first.</summary>
    public IReadOnlyList<BackupFile> Files()
    {
        if (plan.Folder is not { } folder || !Directory.Exists(folder)) return [];
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFiles().Select(f => BackupFile.Read(f, Begins)).OfType<BackupFile>().OrderByDescending(f => f.At)];
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Makes one if it is time.</summary>
    public async Task LookAsync(CancellationToken stop = default)
    {
        if (NextAt <= clock.GetUtcNow().UtcDateTime) await MakeAsync(stop: stop);
    }

    /// <summary>Makes one now. Nobody's second one begins while the first is being made.</summary>
    public async Task<BackupMade> MakeAsync(IProgress<BackupStep>? told = null, CancellationToken stop = default)
    {
        if (plan.Folder is not { } folder) return new(null, "No folder for backups is named in appsettings.json.");
        if (!await turn.WaitAsync(0, stop)) return new(null, "A backup is being made already.");
        try
        {
            var file = await MakeAsync(folder, told, stop);
            Trouble = null;
            if (!file.IsProved) log.LogError("The backup {File} was made, and the check of it found something: run careerladder check {Path}", file.Name, file.Path);
            return new(file, null);
        }
        catch (Exception failed) when (Say(failed) is { } sentence)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            Trouble = new(now, sentence, now + Retry);
            log.LogError("The backup could not be made: {Sentence} It is tried again at {Time:HH:mm} UTC.", sentence, Trouble.AgainAt);
            return new(null, sentence);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<BackupFile> MakeAsync(string folder, IProgress<BackupStep>? told, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        Folder.Make(folder);
        FreshCopy.Clear(folder, Begins + "-", now);
        // Elsewhere than on the line of whoever asked: SQLite works synchronously.
        using var copy = await Task.Run(() => FreshCopy.MakeAsync(FreshCopy.ToCopy(database.File!), database.File!, Path.Combine(folder, BackupFile.NameOf(Begins, now, isProved: true)), told, stop), stop);
        if (copy.Check.Refusal is { } refusal) throw new RefusedException($"The database cannot be backed up: {refusal}.");
        // What is wrong inside stands in the database too: keeping no copy of it would only make matters worse.
        var path = Path.Combine(folder, BackupFile.NameOf(Begins, now, copy.Check.IsWhole));
        var bytes = copy.Size;
        copy.KeepAs(path, replace: false);
        ClearAway(now);
        return new(path, now, bytes, copy.Check.IsWhole);
    }

    private void ClearAway(DateTime now)
    {
        var files = Files();
        var lastProved = files.FirstOrDefault(f => f.IsProved);
        foreach (var old in files.Where(f => f != lastProved && f.At.Date.AddDays(plan.DaysKept) <= now.Date))
        {
            try
            {
                File.Delete(old.Path);
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                log.LogWarning("The old backup {File} could not be deleted. Look at who may use it.", old.Name);
            }
        }
    }

    private DateTime HourAfter(DateTime moment)
    {
        var that = moment.Date.AddHours(plan.Hour);
        return that > moment ? that : that.AddDays(1);
    }

    private static string? Say(Exception failed) => failed switch
    {
        RefusedException refused => refused.Message,
        IOException or UnauthorizedAccessException => "Nothing can be written into the folder for backups. Look at who may use it, and whether its disk is full.",
        _ => DatabaseTrouble.Say(failed),
    };
}

/// <summary>Looks every minute whether it is time for a backup.</summary>
internal sealed class MakeBackups(BackupKeeper keeper, TimeProvider clock, ILogger<MakeBackups> log)
    : Watch(TimeSpan.FromMinutes(1), clock, log, "The backup could not be looked after; the next look may succeed.", looksAtOnce: false)
{
    protected override Task LookAsync(CancellationToken stop) => keeper.LookAsync(stop);
}

/// <summary>What backups add to the site: called from <see cref="Program"/> alone.</summary>
internal static class BackupsSite
{
    public static void Add(WebApplicationBuilder builder, Database database, bool isDemo)
    {
        builder.Services.AddSingleton(isDemo ? BackupPlan.OfDemo : BackupPlan.Read(builder.Configuration, database));
        builder.Services.AddSingleton<BackupKeeper>();
        if (!isDemo) builder.Services.AddHostedService<MakeBackups>();
    }
}
