using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using CareerLadder.Core.Fluency;

namespace CareerLadder.Core.Flags;

/// <summary>
/// The numbers an organisation has set, read from the keys and values of its settings: <c>Rules:TlmTrap:ActFromMonths</c> for a
/// rule, <c>Fluency:LossHalfLifeYears</c> for the fluency model, <c>Rungs:Staff</c> for the ladder, <c>Swaps:PartWeighs</c> for swaps. Keys of other sections are not
/// ours and are passed over; upper and lower case are the same. A rule is known by itself here, as it is in the rule book.
/// </summary>
public sealed class RuleSettings
{
    public const string RulesSection = "Rules";
    public const string FluencySection = "Fluency";
    public const string RungsSection = "Rungs";
    public const string SwapsSection = "Swaps";

    private readonly List<string> problems = [];
    private readonly FluencyModel fluency = new();
    private readonly RungNumbers rungs = new();
    private readonly SwapNumbers swaps = new();

    private RuleSettings(IEnumerable<Type> ruleTypes) => Rules = new(ruleTypes.Select(t => (IRule)Activator.CreateInstance(t)!));

    public RuleBook Rules { get; }

    /// <summary>What holds for everyone, as far as settings say it.</summary>
    public Company Company => new() { Fluency = fluency, SeniorRung = rungs.Senior, StaffRung = rungs.Staff, Swaps = swaps };

    /// <summary>One sentence for each key that cannot be used, naming it and the nearest right one; none if all can.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <param name="settings">Whole keys, as a configuration gives them; one without a value is passed over.</param>
    /// <param name="ruleTypes">The classes of the rules; by default every rule there is.</param>
    public static RuleSettings Read(IEnumerable<KeyValuePair<string, string?>> settings, IEnumerable<Type>? ruleTypes = null)
    {
        var read = new RuleSettings(ruleTypes ?? RuleBook.RuleTypes);
        foreach (var (key, value) in settings.OrderBy(s => s.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (value is not null) read.Take(key, value);
        }

        if (read.problems.Count == 0 && read.fluency.RustyFrom > read.fluency.FluentFrom)
            read.problems.Add(string.Create(CultureInfo.InvariantCulture, $"Fluency:RustyFrom is {read.fluency.RustyFrom}, above Fluency:FluentFrom, which is {read.fluency.FluentFrom}: rusty must begin below fluent."));
        return read;
    }

    /// <summary>The numbers that are no rule's own, as people may set them.</summary>
    public static IReadOnlyList<Limit> NumbersOf(Company company) =>
    [
        .. Limit.Of(FluencySection, company.Fluency, new FluencyModel()),
        .. Limit.Of(RungsSection, RungNumbers.Of(company), new RungNumbers()),
        .. Limit.Of(SwapsSection, company.Swaps, new SwapNumbers()),
    ];

    private void Take(string key, string value)
    {
        var words = key.Split(':', 2);
        var rest = words.Length > 1 ? words[1] : "";
        if (Is(words[0], RulesSection)) TakeRule(key, rest, value);
        else if (Is(words[0], FluencySection)) TakeNumber(key, rest, value, fluency, "the fluency model");
        else if (Is(words[0], RungsSection)) TakeNumber(key, rest, value, rungs, "the list of named rungs");
        else if (Is(words[0], SwapsSection)) TakeNumber(key, rest, value, swaps, "the looking for swaps");
    }

    private void TakeRule(string key, string rest, string value)
    {
        var words = rest.Split(':', 2);
        if (Rules.Find(words[0]) is { } rule)
            TakeNumber(key, words.Length > 1 ? words[1] : "", value, rule.LimitsInForce, $"the rule {rule.Id}");
        else
            problems.Add($"{key}: there is no rule “{words[0]}”.{Nearest.Of(words[0], [.. Rules.Rules.Select(r => r.Id)])}");
    }

    private void TakeNumber(string key, string name, string value, object holder, string whose)
    {
        var numbers = Limit.NumbersOf(holder.GetType()).ToList();
        if (numbers.Count == 0)
            problems.Add($"{key}: {whose} has no number to set. Take the line out.");
        else if (numbers.Find(n => Is(n.Name, name)) is not { } number)
            problems.Add($"{key}: {whose} has no number “{name}”.{Nearest.Of(name, [.. numbers.Select(n => n.Name)])}");
        else if (Limit.Set(number, holder, value) is { } wanted)
            problems.Add($"{key}: “{value}” is not {wanted}.");
    }

    private static bool Is(string word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Which rungs the rules mean by name.</summary>
internal sealed record RungNumbers
{
    [Description("The rung from which somebody can lead a team technically (ours).")]
    public int Senior { get; init; } = 3;

    [Description("The rung called Staff (ours).")]
    public int Staff { get; init; } = 5;

    public static RungNumbers Of(Company company) => new() { Senior = company.SeniorRung, Staff = company.StaffRung };
}
