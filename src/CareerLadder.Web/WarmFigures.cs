using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data;
using CareerLadder.Web.Features.Alignment;
using CareerLadder.Web.Features.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CareerLadder.Web;

/// <summary>
/// Works out beforehand what the first to look would wait for: soon after an organisation was read anew, when the site starts, and on
/// each new day. Nothing is shown by it, and nobody's look is written down: whoever then looks is asked as ever what they may see, and
/// whoever looks meanwhile waits for what is being worked out and works out nothing twice. One organisation at a time, the newest, and
/// never for more than half of the time, however often somebody saves.
/// </summary>
internal sealed class WarmFigures(OrganisationNow now, IDbContextFactory<AppDb> databases, IOptionsMonitor<AccessSettings> settings, TimeProvider clock, ILogger<WarmFigures> log)
    : Watch(Every, clock, log, "Figures could not be worked out beforehand; whoever looks first waits for them.", looksAtOnce: true)
{
    public static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);

    /// <summary>Whoever was here last comes first; for more than these, everybody else's look is worked out when they look.</summary>
    private const int MostViewers = 8;

    private static readonly Func<Access, AppDb, ValueTask>[] Steps = [OrganisationStore.WorkOutAsync, AlignmentStore.WorkOutAsync, BandPayStore.WorkOutAsync, FairPayStore.WorkOutAsync];

    private (Organisation Organisation, DateOnly Day)? warm;
    private (long Since, TimeSpan For) rest;

    /// <summary>Whether all of it is worked out for the day.</summary>
    public bool IsWarm(Organisation organisation, DateOnly day) => warm is { } known && ReferenceEquals(known.Organisation, organisation) && known.Day == day;

    protected override async Task LookAsync(CancellationToken stop)
    {
        var organisation = await now();
        var today = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
        if (IsWarm(organisation, today) || Clock.GetElapsedTime(rest.Since) < rest.For) return;
        var began = Clock.GetTimestamp();
        try
        {
            if (await WarmAsync(organisation, today, stop)) warm = (organisation, today);
        }
        finally
        {
            rest = (Clock.GetTimestamp(), Clock.GetElapsedTime(began));
        }
    }

    /// <returns>Whether it came to its end; else there is a newer one.</returns>
    private async Task<bool> WarmAsync(Organisation organisation, DateOnly today, CancellationToken stop)
    {
        foreach (var person in organisation.People) organisation.FlagsOf(person.Person.Id);
        await using var db = await databases.CreateDbContextAsync(stop);
        foreach (var viewer in await ViewersAsync(db, stop))
        {
            var access = new Access(organisation, viewer, today, settings.CurrentValue);
            foreach (var step in Steps)
            {
                if (stop.IsCancellationRequested || !ReferenceEquals(await now(), organisation)) return false;
                await step(access, db);
            }
        }

        return true;
    }

    // Of those who may look at everyone's figures, each with what their account may see.
    private static async Task<IEnumerable<Viewer>> ViewersAsync(AppDb db, CancellationToken stop)
    {
        var accounts = await (
            from held in db.UserRoles
            join role in db.Roles on held.RoleId equals role.Id
            join account in db.Users on held.UserId equals account.Id
            where account.DisabledAt == null && (role.Name == Roles.Executive || role.Name == Roles.Compensation)
            select new { account.Id, account.PersonId, Role = role.Name, Seen = db.Sessions.Where(s => s.AccountId == account.Id).Max(s => (DateTime?)s.SeenAt) }).ToListAsync(stop);
        return accounts.GroupBy(a => a.Id).OrderByDescending(a => a.First().Seen).ThenBy(a => a.Key).Take(MostViewers)
            .Select(a => new Viewer(a.First().PersonId, a.Any(r => r.Role == Roles.Executive), a.Any(r => r.Role == Roles.Compensation)));
    }
}
