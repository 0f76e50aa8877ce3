using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using CareerLadder.Core.Time;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>
/// Reminds the two of a conversation by e-mail, one or two days before. Each reminder is a row before it is a message: it is claimed,
/// sent, and marked as sent, so that several instances send it once and what fails is tried again, until the day is there. Where the
/// server's answer was lost it may have come already: it comes again then, under the same Message-ID, never twice within an hour.
/// </summary>
internal sealed class Reminders(
    OrganisationNow organisation, IDbContextFactory<AppDb> databases, TimeProvider clock, SiteAddress site, ReminderMail mail, ILogger<Reminders> log)
{
    private static readonly TimeSpan[] Waits = [TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromHours(8)];

    /// <summary>Sends all that is due.</summary>
    /// <returns>How many were sent.</returns>
    public async Task<int> SendDueAsync(CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var now = clock.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        await WriteDownAsync(db, now, today, stop);
        var due = await db.Reminders.AsNoTracking().Where(r => r.SentAt == null && r.On > today && r.TryAt <= now).OrderBy(r => r.On).ThenBy(r => r.Id).ToListAsync(stop);
        var sent = 0;
        foreach (var reminder in due)
        {
            if (await ClaimAsync(db, reminder, stop) && await SendAsync(db, reminder, today, stop)) sent++;
        }

        return sent;
    }

    private static async Task WriteDownAsync(AppDb db, DateTime now, DateOnly today, CancellationToken stop)
    {
        var last = today.AddDays(ConversationsView.ReminderDays);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var planned = await db.Conversations.AsNoTracking().Where(c => !c.IsHeld && c.On > today && c.On <= last && c.With != null).ToListAsync(stop);
        var known = (await db.Reminders.AsNoTracking().Where(r => r.On > today).ToListAsync(stop)).Select(r => (r.Conversation, r.Person, r.On)).ToHashSet();
        foreach (var row in planned)
        {
            foreach (var side in (string[])[row.Person, row.With!])
            {
                if (known.Add((row.Id, side, row.On))) db.Reminders.Add(new() { Conversation = row.Id, Person = side, On = row.On, TryAt = now });
            }
        }

        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>Whoever moves the next try on has the reminder; another instance finds it moved.</summary>
    private async Task<bool> ClaimAsync(AppDb db, ReminderRow reminder, CancellationToken stop)
    {
        var next = clock.GetUtcNow().UtcDateTime + Waits[Math.Min(reminder.Tries, Waits.Length - 1)];
        return await db.Reminders.Where(r => r.Id == reminder.Id && r.Tries == reminder.Tries && r.SentAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Tries, r => r.Tries + 1).SetProperty(r => r.TryAt, next), stop) == 1;
    }

    private async Task<bool> SendAsync(AppDb db, ReminderRow reminder, DateOnly today, CancellationToken stop)
    {
        if (await MessageAsync(db, reminder, today, stop) is not { } message) return false;
        try
        {
            await mail.SendAsync(message, stop);
        }
        catch (Exception refused) when (refused is SmtpException or TimeoutException or IOException or SocketException or AuthenticationException or FormatException)
        {
            // Neither to whom nor what: only that it did not go, and what the server is like.
            log.LogWarning("A reminder could not be handed to the mail server ({Reason}); it is tried again.", refused is SmtpException smtp ? smtp.StatusCode.ToString() : refused.GetType().Name);
            return false;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        // It is out: also a program that is being stopped writes that down.
        await db.Reminders.Where(r => r.Id == reminder.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.SentAt, now), CancellationToken.None);
        return true;
    }

    /// <summary>Null where it is no longer so: moved, held, taken off, or no longer theirs; and for whoever has no account to be written to.</summary>
    private async Task<Reminder?> MessageAsync(AppDb db, ReminderRow reminder, DateOnly today, CancellationToken stop)
    {
        var row = await db.Conversations.AsNoTracking().SingleOrDefaultAsync(c => c.Id == reminder.Conversation && !c.IsHeld && c.On == reminder.On, stop);
        var access = new Access(await organisation(), new(reminder.Person), today, new());
        var part = row is null || access.Viewer is null ? null : ConversationDoor.PartOf(access, row);
        if (row is null || part is not (Part.Person or Part.Manager)) return null;
        var to = await db.Users.Where(a => a.PersonId == reminder.Person && a.DisabledAt == null).Select(a => a.Email).FirstOrDefaultAsync(stop);
        if (to is null) return null;
        var other = part == Part.Person ? row.With! : row.Person;
        var day = ConversationDays.Near(row.On, today);
        var address = site.Address is { } begins ? $"\n\nThe agenda: {new Uri(begins, Links.Conversation(row.Id))}" : "";
        return new(
            $"reminder-{reminder.Id}", to, $"Career conversation on {Say.Day(row.On)}",
            $"Your career conversation with {access.Organisation.Find(other)?.Person.DisplayName ?? other} is {(row.ProposedBy is null ? "planned" : "proposed")} for {day}.{address}\n");
    }
}

/// <summary>Looks every few minutes whether somebody is to be reminded.</summary>
internal sealed class SendReminders(Reminders reminders, TimeProvider clock, ILogger<SendReminders> log)
    : Watch(TimeSpan.FromMinutes(5), clock, log, "Reminders could not be looked after; the next look may succeed.", looksAtOnce: true)
{
    protected override Task LookAsync(CancellationToken stop) => reminders.SendDueAsync(stop);
}
