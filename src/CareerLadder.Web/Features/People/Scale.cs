using System.Globalization;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.People;

/// <summary>Cuts numbers into a handful of ranges at round numbers, by how far they lie apart.</summary>
/// <param name="Step">The width of a range; for days, in years.</param>
internal sealed record Scale(FacetKind Kind, decimal Step, string? Unit)
{
    private const int MostBins = 14;
    private static readonly decimal[] OfMonths = [1, 3, 6, 12, 24, 60, 120, 240, 600];
    private static readonly decimal[] OfYears = [1, 2, 5, 10, 20, 50, 100];
    private static readonly decimal[] OfShares = [1, 2.5m, 5, 10, 25, 50];
    private static readonly decimal[] Round = [1, 2, 2.5m, 5, 10];

    public static Scale Of(FacetKind kind, decimal least, decimal most, string? unit = null)
    {
        foreach (var step in StepsOf(kind))
        {
            var scale = new Scale(kind, step, unit);
            if (scale.IndexOf(most) - scale.IndexOf(least) < MostBins) return scale;
        }

        return new(kind, decimal.MaxValue, unit);
    }

    /// <summary>The lowest number of the range that holds the number.</summary>
    public decimal LowOf(decimal number) => Low(IndexOf(number));

    public decimal After(decimal low) => Low(IndexOf(low) + 1);

    /// <summary>The range, as an address asks for it: 12..23.</summary>
    public string ValueOf(decimal low)
    {
        var last = After(low) - Kind switch { FacetKind.Share => .1m, FacetKind.Amount => .01m, _ => 1 };
        var range = low == last ? Told(low) : $"{Told(low)}..{Told(last)}";
        return Unit is null ? range : $"{range} {Unit}";
    }

    public string WordsOf(decimal low)
    {
        var (next, last) = (After(low), After(low) - 1);
        return Kind switch
        {
            FacetKind.Months when Step % 12 == 0 => low == 0 ? $"under {Say.Count((int)(next / 12), "year")}" : Step == 12 ? $"{Say.Count((int)(low / 12), "year")}" : $"{low / 12:0} to {next / 12:0} years",
            FacetKind.Months => low == last ? Say.Length((int)low) : $"{low:0} to {last:0} months",
            FacetKind.Day => Step == 1 ? $"{DateOnly.FromDayNumber((int)low).Year}" : $"{DateOnly.FromDayNumber((int)low).Year} to {DateOnly.FromDayNumber((int)last).Year}",
            FacetKind.Amount => $"{PayWords.Number(low)} to {PayWords.Amount(next, Unit ?? "")}".Trim(),
            FacetKind.Share => string.Create(CultureInfo.InvariantCulture, $"{low:0.#} to {next:0.#} %"),
            _ => low == last ? $"{low:0}" : $"{low:0} to {last:0}",
        };
    }

    /// <summary>A single number in words.</summary>
    public static string InWords(FacetKind kind, decimal number, string? unit) => kind switch
    {
        FacetKind.Months => Say.Length((int)Math.Floor(number)),
        FacetKind.Day => Say.Day(DateOnly.FromDayNumber((int)number)),
        FacetKind.Amount => PayWords.Amount(Math.Round(number, 0), unit ?? "").Trim(),
        FacetKind.Share => string.Create(CultureInfo.InvariantCulture, $"{number:0.#} %"),
        _ => number.ToString("0.#", CultureInfo.InvariantCulture),
    };

    private string Told(decimal number) => ExploreFilter.Told(Kind, number);

    private decimal IndexOf(decimal number) => Math.Floor((Kind == FacetKind.Day ? DateOnly.FromDayNumber((int)number).Year : number) / Step);

    private decimal Low(decimal index) => Kind == FacetKind.Day ? new DateOnly((int)Math.Max(1, index * Step), 1, 1).DayNumber : index * Step;

    private static IEnumerable<decimal> StepsOf(FacetKind kind) => kind switch
    {
        FacetKind.Months => OfMonths,
        FacetKind.Day => OfYears,
        FacetKind.Share => OfShares.Concat(Enumerable.Range(2, 8).SelectMany(power => Round.Select(r => r * Power(power)))),
        FacetKind.Amount => Enumerable.Range(2, 18).SelectMany(power => Round.Select(r => r * Power(power))),
        _ => Enumerable.Range(0, 12).SelectMany(power => Round.Where(r => r != 2.5m).Select(r => r * Power(power))),
    };

    private static decimal Power(int of)
    {
        var power = 1m;
        for (var i = 0; i < of; i++) power *= 10;
        return power;
    }
}
