using System.Globalization;
using System.Net.Mail;
using System.Text;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>A reminder as a message, head and body: https://www.rfc-editor.org/rfc/rfc5322. In letters that every server takes, so that no line begins with a dot.</summary>
internal static class ReminderText
{
    public static string Of(Reminder reminder, MailAddress from, DateTimeOffset now)
    {
        string[] head =
        [
            $"From: {NameOf(from)}",
            $"To: {new MailAddress(reminder.To).Address}",
            $"Subject: {Plain(reminder.Subject)}",
            $"Date: {now.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0000",
            $"Message-ID: <{reminder.Id}@{from.Host}>",
            // Nobody's holiday answer needs to come back.
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
        ];
        var body = Convert.ToBase64String(Encoding.UTF8.GetBytes(reminder.Body.ReplaceLineEndings("\r\n")), Base64FormattingOptions.InsertLineBreaks);
        return $"{string.Join("\r\n", head)}\r\n\r\n{body}";
    }

    private static string NameOf(MailAddress from) => from.DisplayName.Length == 0 ? from.Address : Ascii.IsValid(from.DisplayName) ? from.ToString() : $"{Plain(from.DisplayName)} <{from.Address}>";

    // RFC 2047, whatever is not in plain letters; and never a second line.
    private static string Plain(string words) => Ascii.IsValid(words) && !words.Any(char.IsControl) ? words : $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(words))}?=";
}
