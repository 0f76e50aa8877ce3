using CareerLadder.Core.Fluency;

namespace CareerLadder.Core.Flags;

/// <summary>Everything that flags are judged by: the rules with their numbers, and what holds for everyone. Immutable.</summary>
public sealed record JudgedBy(RuleBook Rules, Company Company)
{
    /// <summary>The same with other numbers, by their keys. A rule of which none is another is the very one of here; a number that it may not be is passed over.</summary>
    public JudgedBy With(IReadOnlyDictionary<string, double> numbers)
    {
        if (numbers.Count == 0) return this;
        var rules = Rules.Rules.Select(r => With(r, numbers)).ToList();
        var isSame = Rules.Rules.SequenceEqual(rules, ReferenceEqualityComparer.Instance);
        return new(isSame ? Rules : new(rules), With(Company, numbers));
    }

    private static IRule With(IRule rule, IReadOnlyDictionary<string, double> numbers)
    {
        var section = Limit.SectionOf(rule);
        if (!Limit.NumbersOf(rule.LimitsInForce.GetType()).Any(n => numbers.ContainsKey(Limit.KeyOf(section, n)))) return rule;
        var other = (IRule)Activator.CreateInstance(rule.GetType())!;
        Fill(section, rule.LimitsInForce, other.LimitsInForce, numbers);
        return other.LimitsInForce.Equals(rule.LimitsInForce) ? rule : other;
    }

    private static Company With(Company company, IReadOnlyDictionary<string, double> numbers)
    {
        var (fluency, rungs, swaps) = (new FluencyModel(), new RungNumbers(), new SwapNumbers());
        Fill(RuleSettings.FluencySection, company.Fluency, fluency, numbers);
        Fill(RuleSettings.RungsSection, RungNumbers.Of(company), rungs, numbers);
        Fill(RuleSettings.SwapsSection, company.Swaps, swaps, numbers);
        // Rusty must begin below fluent: a pair that does not go together is as if it were not set.
        if (fluency.RustyFrom > fluency.FluentFrom) fluency = company.Fluency;
        var other = company with { Fluency = fluency, SeniorRung = rungs.Senior, StaffRung = rungs.Staff, Swaps = swaps };
        return EveryonesNumbers.Of(other) == EveryonesNumbers.Of(company) && other.Swaps == company.Swaps ? company : other;
    }

    private static void Fill(string section, object from, object into, IReadOnlyDictionary<string, double> numbers)
    {
        foreach (var number in Limit.NumbersOf(from.GetType()))
        {
            if (numbers.TryGetValue(Limit.KeyOf(section, number), out var value) && LimitRange.Of(number).Allows(value)) Limit.Set(number, into, value);
            else number.SetValue(into, number.GetValue(from));
        }
    }
}

/// <summary>The numbers that are no rule's own and by which flags are judged.</summary>
internal sealed record EveryonesNumbers(FluencyModel Fluency, int SeniorRung, int StaffRung)
{
    public static EveryonesNumbers Of(Company company) => new(company.Fluency, company.SeniorRung, company.StaffRung);
}
