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

    // Bound once: a call through the interface, with two dozen classes behind it, costs more than many a rule.
    private readonly Action<Evidence, Findings>[] judges;
    private readonly IRule[] rules;

    public RuleBook(IEnumerable<IRule> rules)
    {
        this.rules = [.. rules.OrderBy(r => r.Id, StringComparer.Ordinal)];
        judges = [.. this.rules.Select(r => (Action<Evidence, Findings>)r.Judge)];
    }

    /// <summary>Every rule with its own numbers.</summary>
    public static RuleBook Default { get; } = new(RuleTypes.Select(t => (IRule)Activator.CreateInstance(t)!));

    /// <summary>The classes of all rules, by name.</summary>
    public static IReadOnlyList<Type> RuleTypes =>
        [.. typeof(IRule).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IRule)) && t.GetConstructor(Type.EmptyTypes) is not null).OrderBy(t => t.Name, StringComparer.Ordinal)];

    /// <summary>By id.</summary>
    public IReadOnlyList<IRule> Rules => rules;

    public IRule? Find(string id) => Rules.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The rule of that class with the numbers by which a day is judged; null if this book has none.</summary>
    public TRule? On<TRule>(DateOnly day)
        where TRule : class, IRule => rules.Select(r => r.On(day)).OfType<TRule>().FirstOrDefault();

    /// <summary>Every flag of one career on all days, by rule and day.</summary>
    public Flag[] Judge(Evidence evidence)
    {
        var found = findings ??= new();
        found.Begin(evidence);
        for (var i = 0; i < rules.Length; i++)
        {
            found.Begin(rules[i]);
            judges[i](evidence, found);
            found.End();
        }

        return found.ToArray();
    }
}
