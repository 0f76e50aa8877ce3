using System.Runtime.InteropServices;

namespace CareerLadder.Web.Features.People;

/// <summary>What the numbers of a facet come to, each unit by itself.</summary>
internal static class NumbersTold
{
    // The currency of most people first.
    public static IEnumerable<KeyValuePair<string, List<decimal>>> ByUnit(IEnumerable<Cell> cells)
    {
        var numbers = new Dictionary<string, List<decimal>>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            if (cell.Number is { } number) (CollectionsMarshal.GetValueRefOrAddDefault(numbers, cell.Unit ?? "", out _) ??= []).Add(number);
        }

        return numbers.OrderByDescending(n => n.Value.Count).ThenBy(n => n.Key, StringComparer.Ordinal);
    }

    public static Figures Of(string unit, List<decimal> numbers)
    {
        numbers.Sort();
        return new(unit.Length == 0 ? null : unit, numbers.Count, numbers[0], At(.25m), At(.5m), At(.75m), numbers[^1]);

        // Between the two nearest where it falls between them: of an even number, the median is the mean of the two in the middle.
        decimal At(decimal share)
        {
            var place = share * (numbers.Count - 1);
            var below = (int)Math.Floor(place);
            return below + 1 == numbers.Count ? numbers[below] : numbers[below] + ((place - below) * (numbers[below + 1] - numbers[below]));
        }
    }

    public static Dictionary<string, Scale> Scales(Facet facet, Cell[] cells)
    {
        var ends = new Dictionary<string, (decimal Least, decimal Most)>(StringComparer.Ordinal);
        foreach (var cell in facet.IsNumber ? cells : [])
        {
            if (cell.Number is not { } number) continue;
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(ends, cell.Unit ?? "", out var isKnown);
            known = isKnown ? (Math.Min(known.Least, number), Math.Max(known.Most, number)) : (number, number);
        }

        return ends.ToDictionary(e => e.Key, e => Scale.Of(facet.Kind, e.Value.Least, e.Value.Most, e.Key.Length == 0 ? null : e.Key), StringComparer.Ordinal);
    }
}
