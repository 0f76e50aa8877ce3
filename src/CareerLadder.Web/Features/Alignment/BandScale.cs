using System.Globalization;

namespace CareerLadder.Web.Features.Alignment;

/// <summary>Lays amounts on a line, in percent of its length, so that a drawing is as wide as its place.</summary>
public sealed class BandScale
{
    // Room at both ends for a dot on the last amount.
    private const double Margin = 2.5;
    private const int MostTicks = 6;
    private static readonly decimal[] Round = [1, 2, 2.5m, 5, 10];
    private readonly decimal least;
    private readonly decimal width;

    public BandScale(decimal least, decimal most)
    {
        (this.least, width) = (least, most - least);
        Ticks = [.. TicksOf(least, most)];
    }

    /// <summary>Where the line begins, in percent.</summary>
    public double Left { get; } = Margin;

    /// <summary>Round amounts that get a line.</summary>
    public IReadOnlyList<decimal> Ticks { get; }

    public double At(decimal amount) => width == 0 ? 50 : Margin + ((double)((amount - least) / width) * (100 - (2 * Margin)));

    /// <summary>12.5%: as an attribute of a drawing takes it.</summary>
    public string X(decimal amount) => Percent(At(amount));

    public string Length(decimal from, decimal to) => Percent(At(to) - At(from));

    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share:0.##}%");

    private static IEnumerable<decimal> TicksOf(decimal least, decimal most)
    {
        if (most <= least) return [least];
        var rough = (most - least) / MostTicks;
        var power = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)rough)));
        var step = Round.First(r => r * power >= rough) * power;
        return Enumerable.Range(0, MostTicks + 2).Select(i => (Math.Ceiling(least / step) + i) * step).TakeWhile(t => t <= most);
    }
}
