namespace CareerLadder.Core.Pay;

/// <summary>What it takes to bring one person up to the minimum of their band.</summary>
/// <param name="Missing">The minimum less the base pay: of a full-time year.</param>
/// <param name="Cost">The same at their share of full time; where none is recorded, of full time.</param>
public sealed record IntoBandStep(Paid Who, decimal Missing, decimal Cost)
{
    public string Currency => Who.Band!.Currency;
}

/// <summary>Everyone below their band, and what bringing them into it costs in a year. Who is above it is not lowered and costs nothing.</summary>
/// <param name="Steps">The most missing first, as a share of the minimum.</param>
/// <param name="Totals">By currency.</param>
public sealed record IntoBand(IReadOnlyList<IntoBandStep> Steps, IReadOnlyList<Money> Totals)
{
    public static IntoBand Of(IEnumerable<Paid> people)
    {
        IntoBandStep[] steps =
        [
            .. from person in people
               where person.InBand is { Fit: BandFit.Below }
               let least = person.Band!.Min
               let missing = least - person.Pay!.Base
               orderby missing / least descending, person.Person.Id
               select new IntoBandStep(person, missing, missing * person.Share),
        ];
        return new(steps, Money.Sum(steps.Select(s => new Money(s.Cost, s.Currency))));
    }
}
