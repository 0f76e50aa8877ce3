using System.Net;
using System.Net.Mail;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>One reminder, as it is sent.</summary>
/// <param name="Id">The same at every try, so that a mailbox that did get the first knows the second for the same.</param>
public sealed record Reminder(string Id, string To, string Subject, string Body);

/// <summary>
/// Hands messages to the mail server, one at a time: https://www.rfc-editor.org/rfc/rfc5321, with STARTTLS (RFC 3207) and AUTH (RFC 4954).
/// Our own, because the framework's client cannot be told whose certificate to trust, and is not recommended for new work.
/// </summary>
/// <param name="trusts">Whose certificate the server may show; null: whose the machine trusts, in the name of the host.</param>
public sealed class ReminderMail(MailSettings settings, TimeProvider clock, RemoteCertificateValidationCallback? trusts = null)
{
    /// <exception cref="SmtpException">The server did not take it.</exception>
    /// <exception cref="TimeoutException">The server did not answer in time.</exception>
    /// <exception cref="IOException">The line broke; whether the server has the message is then not known.</exception>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    /// <exception cref="AuthenticationException">The server's certificate is not to be trusted: it was told nothing.</exception>
    /// <exception cref="FormatException">It cannot be written to that address.</exception>
    public async Task SendAsync(Reminder reminder, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(settings.Patience);
        try
        {
            await HandInAsync(reminder, patience.Token);
        }
        catch (OperationCanceledException late) when (!stop.IsCancellationRequested)
        {
            throw new TimeoutException("The mail server did not answer in time.", late);
        }
    }

    private async Task HandInAsync(Reminder reminder, CancellationToken stop)
    {
        var to = new MailAddress(reminder.To).Address;
        if (!Ascii.IsValid(to)) throw new FormatException("Only addresses in plain letters can be written to.");
        using var connection = new TcpClient();
        await connection.ConnectAsync(settings.Host, settings.Port, stop);
        await using var open = connection.GetStream();
        var line = new SmtpLine(open);
        await line.HearAsync(2, stop);
        var can = await line.SayAsync(Hello, 2, stop);
        if (!settings.StartTls)
        {
            await HandInAsync(line, can, reminder, to, stop);
            return;
        }

        if (!can.Any(c => c.Equals("STARTTLS", StringComparison.OrdinalIgnoreCase))) throw new SmtpException(SmtpStatusCode.MustIssueStartTlsFirst, "The mail server cannot keep the line private.");
        await line.SayAsync("STARTTLS", 2, stop);
        // Said in the open, and it would be taken for said in private.
        if (!line.IsQuiet) throw new SmtpException(SmtpStatusCode.GeneralFailure, "The mail server said more than it was asked.");
        await using var secret = new SslStream(open, leaveInnerStreamOpen: true);
        await secret.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = settings.Host, RemoteCertificateValidationCallback = trusts }, stop);
        line = new(secret);
        await HandInAsync(line, await line.SayAsync(Hello, 2, stop), reminder, to, stop);
    }

    private async Task HandInAsync(SmtpLine line, IReadOnlyList<string> can, Reminder reminder, string to, CancellationToken stop)
    {
        if (settings.UserName is { } name) await SignInAsync(line, can, name, settings.Password ?? "", stop);
        await line.SayAsync($"MAIL FROM:<{settings.From.Address}>", 2, stop);
        await line.SayAsync($"RCPT TO:<{to}>", 2, stop);
        await line.SayAsync("DATA", 3, stop);
        await line.SayAsync(ReminderText.Of(reminder, settings.From, clock.GetUtcNow()) + "\r\n.", 2, stop);
        await line.LeaveAsync(stop);
    }

    private static async Task SignInAsync(SmtpLine line, IReadOnlyList<string> can, string name, string password, CancellationToken stop)
    {
        var ways = can.FirstOrDefault(c => c.StartsWith("AUTH ", StringComparison.OrdinalIgnoreCase))?.Split(' ') ?? [];
        if (ways.Contains("PLAIN", StringComparer.OrdinalIgnoreCase))
        {
            await line.SayAsync($"AUTH PLAIN {Base64($"\0{name}\0{password}")}", 2, stop);
            return;
        }

        await line.SayAsync("AUTH LOGIN", 3, stop);
        await line.SayAsync(Base64(name), 3, stop);
        await line.SayAsync(Base64(password), 2, stop);
    }

    private static string Hello => $"EHLO {(Dns.GetHostName() is var name && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.') ? name : "localhost")}";

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
