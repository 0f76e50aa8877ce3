using System.Globalization;
using System.Net.Mail;
using CareerLadder.Web.Commands;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>How e-mail is sent: the section Mail of appsettings.json. Without a host nobody is sent anything.</summary>
/// <param name="From">Whom it comes from.</param>
/// <param name="UserName">Null: the server asks nobody who they are.</param>
/// <param name="StartTls">Whether the line is made private before anything is said on it; a server that cannot is sent nothing.</param>
/// <param name="Patience">How long one message may take.</param>
public sealed record MailSettings(string Host, int Port, MailAddress From, string? UserName, string? Password, bool StartTls, TimeSpan Patience)
{
    private const string Section = "Mail";
    private const int SubmissionPort = 587;

    // Longer than a server may take to say that it has a message, so that none is sent twice because nobody waited: RFC 5321, 4.5.3.2.
    private static readonly TimeSpan UsualPatience = TimeSpan.FromMinutes(11);

    /// <summary>Null where none is configured.</summary>
    /// <exception cref="RefusedException">What is set cannot be used.</exception>
    public static MailSettings? Read(IConfiguration configuration)
    {
        var told = configuration.GetSection(Section);
        if (told["Host"] is not { Length: > 0 } host) return null;
        if (!MailAddress.TryCreate(told["From"], out var from))
            throw new RefusedException($"Mail:From is “{told["From"]}”, which is no e-mail address. Please write whom reminders come from, such as careerladder@company.example; or leave Mail:Host empty, and nobody is sent any.");
        if (!int.TryParse(told["Port"] ?? $"{SubmissionPort}", NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65_535)
            throw new RefusedException($"Mail:Port is “{told["Port"]}”, which is no port. Please write a number such as {SubmissionPort}.");
        if (!bool.TryParse(told["StartTls"] ?? bool.TrueString, out var startTls))
            throw new RefusedException($"Mail:StartTls is “{told["StartTls"]}”. Please write true or false.");
        return new(host, port, from, told["UserName"] is { Length: > 0 } name ? name : null, told["Password"], startTls, UsualPatience);
    }
}
