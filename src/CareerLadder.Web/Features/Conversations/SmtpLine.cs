using System.Globalization;
using System.Net.Mail;
using System.Text;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>A line to a mail server: one says something and hears an answer of one or several lines, which begin with a number.</summary>
internal sealed class SmtpLine(Stream stream)
{
    // RFC 5321, 4.5.3.1.5 allows 512; whoever says much more is no mail server.
    private const int LongestAnswer = 64 * 1024;

    private readonly byte[] heard = new byte[4096];
    private int at;
    private int until;

    /// <summary>The server has said nothing that is not heard yet.</summary>
    public bool IsQuiet => at == until;

    /// <param name="sort">2 for done, 3 for go on: the first digit of the answer.</param>
    /// <returns>The words of the answer behind its numbers, line by line.</returns>
    /// <exception cref="SmtpException">The answer was another.</exception>
    public async Task<IReadOnlyList<string>> SayAsync(string words, int sort, CancellationToken stop)
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(words + "\r\n"), stop);
        await stream.FlushAsync(stop);
        return await HearAsync(sort, stop);
    }

    public async Task<IReadOnlyList<string>> HearAsync(int sort, CancellationToken stop)
    {
        var lines = new List<string>();
        while (true)
        {
            var line = await ReadAsync(stop);
            if (line.Length < 3 || !int.TryParse(line[..3], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) throw new SmtpException(SmtpStatusCode.GeneralFailure, "The mail server cannot be understood.");
            lines.Add(line.Length > 4 ? line[4..].Trim() : "");
            if (line.Length > 3 && line[3] == '-') continue;
            return number / 100 == sort ? lines : throw new SmtpException((SmtpStatusCode)number, $"The mail server answered {number.ToString(CultureInfo.InvariantCulture)}.");
        }
    }

    /// <summary>Says good-bye. The message is handed in by then, whatever becomes of that.</summary>
    public async Task LeaveAsync(CancellationToken stop)
    {
        try
        {
            await SayAsync("QUIT", 2, stop);
        }
        catch (Exception gone) when (gone is IOException or SmtpException or OperationCanceledException)
        {
            // The server has left first.
        }
    }

    private async Task<string> ReadAsync(CancellationToken stop)
    {
        var line = new StringBuilder();
        while (line.Length < LongestAnswer)
        {
            if (IsQuiet)
            {
                (at, until) = (0, await stream.ReadAsync(heard, stop));
                if (until == 0) throw new IOException("The mail server hung up.");
            }

            var next = (char)heard[at++];
            if (next == '\n') return line.ToString().TrimEnd('\r');
            line.Append(next);
        }

        throw new SmtpException(SmtpStatusCode.GeneralFailure, "The mail server does not stop talking.");
    }
}
