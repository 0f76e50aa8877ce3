using System.Reflection;

namespace CareerLadder.Core.Flags;

/// <summary>
/// Every rule there is. Rules are found by themselves: a class in this assembly that is an <see cref="IRule"/> is a rule, with its
/// class name as id. Immutable, and shared by all threads.
/// </summary>
public sealed class RuleBook
{
    [ThreadStatic]
    private static Findings? findings;

    public RuleBook(IEnumerable<IRule> rules) => Rules = [.. rules.OrderBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>Every rule with its own numbers.</summary>
    public static RuleBook Default { get; } = new(RuleTypes.Select(t => (IRule)Activator.CreateInstance(t)!));

    /// <summary>The classes of all rules, by name.</summary>
    public static IReadOnlyList<Type> RuleTypes =>
        [.. typeof(IRule).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IRule))).OrderBy(t => t.Name, StringComparer.Ordinal)];

    /// <summary>By id.</summary>
    public IReadOnlyList<IRule> Rules { get; }

    public IRule? Find(string id) => Rules.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Every flag of one career on all days, by rule and day.</summary>
    public Flag[] Judge(Evidence evidence)
    {
        var found = findings ??= new();
        found.Begin(evidence);
        foreach (var rule in Rules)
        {
            found.Begin(rule);
            rule.Judge(evidence, found);
            found.End();
        }

        return found.ToArray();
    }
}
