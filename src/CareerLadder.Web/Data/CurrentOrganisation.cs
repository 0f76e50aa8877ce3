using System.Runtime.CompilerServices;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data;

/// <summary>
/// The organisation that every page reads: built from the database once, immutable, and replaced as a whole when something was
/// saved. Reading takes no lock and waits for nobody; while a new one is built the old one goes on being read.
/// </summary>
/// <param name="rules">With the limits of appsettings.json; those in the database hold over them.</param>
/// <param name="company">Likewise.</param>
/// <param name="clock">Says from which day on a limit holds; by default the machine's.</param>
public sealed class CurrentOrganisation(IDbContextFactory<AppDb> databases, RuleBook rules, Company company, TimeProvider? clock = null)
{
    private const int MostTries = 3;

    private readonly JudgedBy unset = new(rules, company);
    private readonly TimeProvider now = clock ?? TimeProvider.System;
    private readonly Lock turn = new();
    private Built? current;
    private Task building = Task.CompletedTask;
    private Task? next;

    private sealed record Built(Organisation Organisation, Guid Revision, LimitHistory Limits, JudgedBy By, DateOnly On);

    /// <summary>The organisation as last built. Only the first callers wait, until there is one.</summary>
    public async ValueTask<Organisation> GetAsync(CancellationToken stop = default)
    {
        if (Volatile.Read(ref current) is { } built) return built.Organisation;
        await FirstAsync().WaitAsync(stop);
        return Volatile.Read(ref current)!.Organisation;
    }

    /// <summary>
    /// Call after a save and await: when it is done, everybody reads what was saved. Many at once are one reading of the database:
    /// whoever comes while one is under way joins the one after it. Where the database cannot be read just then, what was saved is saved
    /// all the same, and nobody must be told to save it again: the next look reads it.
    /// </summary>
    public async Task RefreshAsync(CancellationToken stop = default)
    {
        try
        {
            await NextAsync().WaitAsync(stop);
        }
        catch (Exception trouble) when (DatabaseTrouble.Say(trouble) is not null)
        {
            // WatchOrganisation finds that what is kept is of another revision.
        }
    }

    /// <summary>Refreshes if another process, or a save that told nobody, has changed careers or limits since the last reading, or a limit begins to hold today.</summary>
    /// <returns>Whether it had.</returns>
    public async Task<bool> RefreshIfChangedAsync(CancellationToken stop = default)
    {
        if (Volatile.Read(ref current) is { } built)
        {
            await using var db = await databases.CreateDbContextAsync(stop);
            if (await RevisionAsync(db, stop) == built.Revision && !built.Limits.ChangesBetween(built.On, Today)) return false;
        }

        await NextAsync().WaitAsync(stop);
        return true;
    }

    private Task NextAsync()
    {
        lock (turn) return next ??= BuildAfterAsync(building);
    }

    private Task FirstAsync()
    {
        lock (turn) return building.IsCompleted ? next ??= BuildAfterAsync(building) : building;
    }

    private async Task BuildAfterAsync(Task before)
    {
        // Yields to the thread pool also when there is nothing to wait for: SQLite reads synchronously whatever it is asked, and
        // whoever refreshes must not be held up, nor a circuit.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (turn)
        {
            // From here on it may be too late for this reading to see a save: the next to ask begins another.
            building = next!;
            next = null;
        }

        await using var db = await databases.CreateDbContextAsync();
        var (facts, limits, revision) = await ReadAsync(db);
        var (last, today) = (Volatile.Read(ref current), Today);
        // The very same where no limit is another: by that it is known that nobody need be judged anew.
        var by = last is not null && last.Limits.IsSameAs(limits) && !limits.ChangesBetween(last.On, today) ? last.By : limits.Over(unset, today);
        var organisation = new Organisation(facts, by.Rules, by.Company, last?.Organisation);
        ReadAt.Note(organisation, revision);
        Volatile.Write(ref current, new(organisation, revision, limits, by, today));
    }

    private DateOnly Today => DateOnly.FromDateTime(now.GetUtcNow().UtcDateTime);

    /// <summary>
    /// The tables are read one after the other, without a transaction that would hold up whoever saves. If somebody did in between,
    /// half of it may have been read, so all is read again; who never stops saving makes for one more reading later.
    /// </summary>
    private static async Task<(Facts Facts, LimitHistory Limits, Guid Revision)> ReadAsync(AppDb db)
    {
        var revision = await RevisionAsync(db, CancellationToken.None);
        for (var tries = 1; ; tries++)
        {
            var facts = await Careers.ReadAsync(db);
            var limits = await LimitTables.ReadAsync(db);
            var after = await RevisionAsync(db, CancellationToken.None);
            if (after == revision || tries == MostTries) return (facts, limits, revision);
            revision = after;
        }
    }

    private static Task<Guid> RevisionAsync(AppDb db, CancellationToken stop) =>
        db.Revision.Where(r => r.Id == RevisionRow.TheOne).Select(r => r.Mark).SingleAsync(stop);
}

/// <summary>Which revision of the database each organisation was read at, for as long as anybody has it.</summary>
internal static class ReadAt
{
    private static readonly ConditionalWeakTable<Organisation, object> Revisions = [];

    public static void Note(Organisation organisation, Guid revision) => Revisions.Add(organisation, revision);

    /// <summary>Whether somebody has saved since. False for one that was read from no database.</summary>
    public static async Task<bool> IsOldAsync(Organisation organisation, AppDb db) =>
        Revisions.TryGetValue(organisation, out var read) && !read.Equals(await db.Revision.Where(r => r.Id == RevisionRow.TheOne).Select(r => r.Mark).SingleAsync());
}

/// <summary>Builds the organisation when the site starts, and looks now and then whether another process has changed it.</summary>
internal sealed class WatchOrganisation(CurrentOrganisation organisation, TimeProvider clock, ILogger<WatchOrganisation> log)
    : Watch(Every, clock, log, "The organisation could not be read from the database; pages go on with what they have.", looksAtOnce: true)
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    protected override Task LookAsync(CancellationToken stop) => organisation.RefreshIfChangedAsync(stop);
}
