using System.Security.Cryptography;
using System.Text;

namespace CareerLadder.Web.Features.Setup;

/// <summary>What came of a code that somebody gave.</summary>
internal enum CodeAnswer
{
    Right,
    Wrong,

    /// <summary>Too many wrong ones in a short time: for a while even the right one is not looked at.</summary>
    TooMany,
}

/// <summary>The one-time code of a first start: said on standard output, known to this process alone, and of use to nobody once the setup is over.</summary>
internal sealed class SetupCode(TimeProvider clock)
{
    public const int MostWrong = 10;
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    // Without letters and digits that are taken for one another; 24 of 31 are about 118 bits.
    private readonly string code = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 24);
    private readonly Lock turn = new();
    private DateTimeOffset since;
    private int wrong;

    /// <summary>For the one line that tells it.</summary>
    public string Told => code;

    public CodeAnswer Try(string given)
    {
        lock (turn)
        {
            var now = clock.GetUtcNow();
            if (now - since >= Pause) (since, wrong) = (now, 0);
            if (wrong >= MostWrong) return CodeAnswer.TooMany;
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given.Trim()), Encoding.UTF8.GetBytes(code))) return CodeAnswer.Right;
            wrong++;
            return CodeAnswer.Wrong;
        }
    }
}
