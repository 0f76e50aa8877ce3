using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CareerLadder.Web.Tests.Features.Conversations;

/// <summary>What a message came as.</summary>
/// <param name="WasPrivate">Handed in after both ends had agreed on TLS.</param>
/// <param name="Lines">Its head and its body, without the dots that the protocol added.</param>
internal sealed record Delivered(string From, string To, string? UserName, string? Password, bool WasPrivate, IReadOnlyList<string> Lines)
{
    public string Header(string name) => Lines.TakeWhile(l => l.Length > 0).First(l => l.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();

    /// <summary>As it was written, whichever way it was encoded.</summary>
    public string Body
    {
        get
        {
            var lines = Lines.SkipWhile(l => l.Length > 0).Skip(1).ToList();
            var encoding = Lines.TakeWhile(l => l.Length > 0).FirstOrDefault(l => l.StartsWith("Content-Transfer-Encoding:", StringComparison.OrdinalIgnoreCase)) ?? "";
            if (encoding.Contains("base64", StringComparison.OrdinalIgnoreCase)) return Encoding.UTF8.GetString(Convert.FromBase64String(string.Concat(lines)));
            if (!encoding.Contains("quoted-printable", StringComparison.OrdinalIgnoreCase)) return string.Join('\n', lines);
            var bytes = new List<byte>();
            var text = string.Join('\n', lines).Replace("=\n", "", StringComparison.Ordinal);
            for (var i = 0; i < text.Length; i++)
            {
                bytes.Add(text[i] == '=' ? Convert.ToByte(text.Substring(i + 1, 2), 16) : (byte)text[i]);
                if (text[i] == '=') i += 2;
            }

            return Encoding.UTF8.GetString([.. bytes]);
        }
    }
}

/// <summary>How a mail server may behave.</summary>
internal enum Behaviour
{
    Well,

    /// <summary>Turns every message away for now.</summary>
    Refuses,

    /// <summary>Takes the line and never says a word.</summary>
    Silent,

    /// <summary>Takes its time before it says that it has the message.</summary>
    Slow,

    /// <summary>Hangs up in the middle of the message.</summary>
    HangsUp,

    /// <summary>Keeps the message, and hangs up instead of saying so.</summary>
    LosesTheAnswer,

    /// <summary>Says more in the open than it was asked, before the line is private.</summary>
    SaysMore,
}

/// <summary>A small real mail server over TCP, as much of https://www.rfc-editor.org/rfc/rfc5321 and RFC 4954 as a client needs to hand in a message.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource over = new();
    private readonly Task serving;

    public SmtpServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public Behaviour Behaves { get; set; }

    /// <summary>Only who says this name and password may hand anything in; null: everybody.</summary>
    public (string UserName, string Password)? Knows { get; set; }

    /// <summary>What it shows to make the line private; null: it cannot.</summary>
    public X509Certificate2? Certificate { get; set; }

    public ConcurrentQueue<Delivered> Inbox { get; } = [];

    /// <summary>Every word that came, for what must never have been said.</summary>
    public ConcurrentQueue<string> Heard { get; } = [];

    /// <summary>Those that came in the open.</summary>
    public ConcurrentQueue<string> Overheard { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        listener.Stop();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        over.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!over.IsCancellationRequested)
        {
            var client = await listener.AcceptTcpClientAsync(over.Token);
            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await TalkAsync(client.GetStream(), isPrivate: false);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException or AuthenticationException)
            {
                // The client hung up, or the test is over.
            }
        }
    }

    private async Task TalkAsync(Stream line, bool isPrivate)
    {
        using var reader = new StreamReader(line, Encoding.Latin1);
        await using var writer = new StreamWriter(line, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        if (Behaves == Behaviour.Silent) await Task.Delay(Timeout.Infinite, over.Token);
        if (!isPrivate) await writer.WriteLineAsync("220 mail.example");
        var (from, to, name, password) = ("", "", (string?)null, (string?)null);
        while (await HearAsync() is { } said)
        {
            switch (said.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO" or "HELO":
                    await writer.WriteLineAsync("250-mail.example");
                    await writer.WriteLineAsync("250-8BITMIME");
                    if (Certificate is not null && !isPrivate) await writer.WriteLineAsync("250-STARTTLS");
                    await writer.WriteLineAsync("250 AUTH LOGIN");
                    break;
                case "STARTTLS":
                    await writer.WriteAsync(Behaves == Behaviour.SaysMore ? "220 Go on\r\n250-mail.example\r\n250 AUTH LOGIN\r\n" : "220 Go on\r\n");
                    await using (var secret = new SslStream(line))
                    {
                        await secret.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, over.Token);
                        await TalkAsync(secret, isPrivate: true);
                    }

                    return;
                case "AUTH":
                    name = Text(said.Split(' ') is [_, _, var given] ? given : await AskAsync("VXNlcm5hbWU6"));
                    password = Text(await AskAsync("UGFzc3dvcmQ6"));
                    await writer.WriteLineAsync(Knows == (name, password) ? "235 Welcome" : "535 Who is that?");
                    break;
                case "MAIL":
                    from = said;
                    await writer.WriteLineAsync(Knows is { } known && known != (name, password) ? "530 Please say who you are" : Behaves == Behaviour.Refuses ? "451 Not now, please" : "250 Go on");
                    break;
                case "RCPT":
                    to = said;
                    await writer.WriteLineAsync("250 Go on");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 Go on");
                    var lines = new List<string>();
                    while (await HearAsync() is { } next && next != ".")
                    {
                        lines.Add(next.StartsWith('.') ? next[1..] : next);
                        if (Behaves == Behaviour.HangsUp) return;
                    }

                    if (Behaves == Behaviour.Slow) await Task.Delay(TimeSpan.FromSeconds(1), over.Token);
                    Inbox.Enqueue(new(Address(from), Address(to), name, password, isPrivate, lines));
                    if (Behaves == Behaviour.LosesTheAnswer) return;
                    await writer.WriteLineAsync("250 It is here");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 Good-bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 Go on");
                    break;
            }
        }

        async Task<string?> HearAsync()
        {
            var said = await reader.ReadLineAsync(over.Token);
            if (said is not null) Heard.Enqueue(said);
            if (said is not null && !isPrivate) Overheard.Enqueue(said);
            return said;
        }

        async Task<string> AskAsync(string question)
        {
            await writer.WriteLineAsync($"334 {question}");
            return await HearAsync() ?? "";
        }
    }

    private static string Text(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    private static string Address(string said) => said.Split('<', '>') is [_, var address, ..] ? address : "";
}
