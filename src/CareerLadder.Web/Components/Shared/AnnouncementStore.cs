using CareerLadder.Core.Careers;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Components.Shared;

/// <summary>
/// A swing, in either direction, is told to colleagues if the person wishes it, and only then: from the day of the swing at the
/// earliest, for thirty days, and until the person ends it. Colleagues may congratulate; the person alone reads what they wrote.
/// </summary>
public sealed class AnnouncementStore(AccessGate gate, IDbContextFactory<AppDb> databases, TimeProvider clock)
{
    public const int AskedAfterDays = 90;
    public const int AskedBeforeDays = 30;
    public const int ToldDays = 30;
    private const int ReadDays = 90;

    /// <summary>Lets colleagues be told of one's swing that began on a day.</summary>
    /// <returns>Whether it was saved: not for a swing that is not one's own, or was answered before.</returns>
    public ValueTask<bool> AgreeAsync(DateOnly swingOn) => AnswerAsync(swingOn, agrees: true);

    /// <summary>Nothing is told, and nobody asks again about this one.</summary>
    public ValueTask<bool> DeclineAsync(DateOnly swingOn) => AnswerAsync(swingOn, agrees: false);

    /// <summary>From now on it is no longer told.</summary>
    public async ValueTask<bool> EndAsync(int announcement)
    {
        var access = await gate.EnterAsync();
        await using var db = await databases.CreateDbContextAsync();
        if (access.Viewer?.PersonId is not { } me || await db.Announcements.SingleOrDefaultAsync(a => a.Id == announcement && a.Person == me && a.EndedOn == null) is not { } row) return false;
        row.EndedOn = access.Today;
        db.WriteDown(AuditEntry.Of(AuditAction.Changed, access.Viewer, me), clock);
        await db.SaveChangesAsync();
        return true;
    }

    /// <summary>Writes to a colleague about a swing that is being told; a second time replaces the first.</summary>
    public async ValueTask<bool> CongratulateAsync(int announcement, CongratulationInput told)
    {
        var access = await gate.EnterAsync();
        if (MeOf(access) is not { } me || !new CongratulationInputValidator().Validate(told).IsValid) return false;
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Announcements.SingleOrDefaultAsync(a => a.Id == announcement) is not { } row || row.Person == me || !IsTold(access, row)) return false;
        var words = await db.Congratulations.SingleOrDefaultAsync(c => c.Announcement == announcement && c.By == me) ?? db.Congratulations.Add(new() { Announcement = announcement, By = me }).Entity;
        (words.On, words.Words) = (access.Today, told.Words!.Trim());
        db.WriteDown(AuditEntry.Of(AuditAction.Congratulated, access.Viewer!, row.Person), clock);
        await db.SaveChangesAsync();
        return true;
    }

    /// <summary>The part of this week that is about swings, for whoever has entered.</summary>
    internal static async Task<ThisWeekView> AddAsync(Access access, string me, AppDb db, ThisWeekView week)
    {
        // Those that may still be told, and one's own: an answer to the oldest swing that could be asked about is as old as it.
        var earliest = access.Today.AddDays(-AskedAfterDays - ReadDays);
        var rows = await db.Announcements.AsNoTracking().Where(a => a.SwingOn >= earliest).OrderByDescending(a => a.SwingOn).ThenBy(a => a.Id).ToListAsync();
        var told = rows.Where(a => SwingOf(access, a) is not null && a.AgreedOn is not null).ToList();
        var ids = told.ConvertAll(a => a.Id);
        var words = (await db.Congratulations.AsNoTracking().Where(c => ids.Contains(c.Announcement)).OrderBy(c => c.Id).ToListAsync()).ToLookup(c => c.Announcement);
        return week with
        {
            MayBeTold = [.. SwingsToAskAbout(access, me).Where(s => rows.All(a => a.Person != me || a.SwingOn != s.On)).Select(s => new OwnSwing(s.On, s.To))],
            Told =
            [
                .. told.Where(a => a.Person == me && (IsTold(access, a) || (a.EndedOn is null && a.SwingOn > access.Today) || words.Contains(a.Id)))
                    .Select(a => new OwnAnnouncement(a.Id, a.SwingOn, SwingOf(access, a)!.To, a.EndedOn is null && !(LastDay(a) < access.Today), [.. words[a.Id].Select(w => new Congratulation(NameOf(access, w.By), w.Words))])),
            ],
            Colleagues =
            [
                .. told.Where(a => a.Person != me && IsTold(access, a))
                    .Select(a => new ColleaguesSwing(a.Id, NameOf(access, a.Person), a.SwingOn, SwingOf(access, a)!.To, words[a.Id].FirstOrDefault(w => w.By == me)?.Words)),
            ],
        };
    }

    private async ValueTask<bool> AnswerAsync(DateOnly swingOn, bool agrees)
    {
        var access = await gate.EnterAsync();
        if (MeOf(access) is not { } me || SwingsToAskAbout(access, me).All(s => s.On != swingOn)) return false;
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Announcements.AnyAsync(a => a.Person == me && a.SwingOn == swingOn)) return false;
        db.Announcements.Add(new() { Person = me, SwingOn = swingOn, AgreedOn = agrees ? access.Today : null });
        db.WriteDown(AuditEntry.Of(AuditAction.Changed, access.Viewer!, me), clock);
        await db.SaveChangesAsync();
        return true;
    }

    private static string? MeOf(Access access) => access.Viewer?.PersonId is { } me && access.Organisation.Find(me) is not null ? me : null;

    private static IEnumerable<Swing> SwingsToAskAbout(Access access, string me) => access.Organisation.Find(me)!.Career.Swings
        .Where(s => s.Post.Employer is null && s.On > access.Today.AddDays(-AskedAfterDays) && s.On <= access.Today.AddDays(AskedBeforeDays));

    // What was agreed to be told is told only as long as it is so: a post that was corrected since may have no such swing.
    private static Swing? SwingOf(Access access, AnnouncementRow row) => access.Organisation.Find(row.Person)?.Career is { } career && career.End > access.Today
        ? career.Swings.FirstOrDefault(s => s.On == row.SwingOn)
        : null;

    private static DateOnly FirstDay(AnnouncementRow row) => row.AgreedOn is { } agreed && agreed > row.SwingOn ? agreed : row.SwingOn;

    private static DateOnly LastDay(AnnouncementRow row) => FirstDay(row).AddDays(ToldDays - 1);

    private static bool IsTold(Access access, AnnouncementRow row) =>
        row is { AgreedOn: not null, EndedOn: null } && FirstDay(row) <= access.Today && access.Today <= LastDay(row) && SwingOf(access, row) is not null;

    private static PersonName NameOf(Access access, string person) => new(person, access.Organisation.Find(person)?.Person.DisplayName ?? person);
}
