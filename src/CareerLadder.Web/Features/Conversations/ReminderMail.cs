using System.Net;
using System.Net.Mail;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>One reminder, as it is sent.</summary>
/// <param name="Id">The same at every try, so that a mailbox that did get the first knows the second for the same.</param>
public sealed record Reminder(string Id, string To, string Subject, string Body);

/// <summary>Hands messages to the mail server, one at a time: https://www.rfc-editor.org/rfc/rfc5321.</summary>
public sealed class ReminderMail(MailSettings settings)
{
    /// <exception cref="SmtpException">The server did not take it.</exception>
    /// <exception cref="TimeoutException">The server did not answer in time.</exception>
    public async Task SendAsync(Reminder reminder, CancellationToken stop)
    {
        using var message = new MailMessage(settings.From, new MailAddress(reminder.To)) { Subject = reminder.Subject, Body = reminder.Body };
        message.Headers.Add("Message-ID", $"<{reminder.Id}@{settings.From.Host}>");
        // Nobody's holiday answer needs to come back.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.StartTls };
        if (settings.UserName is not null) client.Credentials = new NetworkCredential(settings.UserName, settings.Password);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(settings.Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
        }
        catch (OperationCanceledException late) when (!stop.IsCancellationRequested)
        {
            throw new TimeoutException("The mail server did not answer in time.", late);
        }
    }
}
