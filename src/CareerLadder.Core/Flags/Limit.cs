using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace CareerLadder.Core.Flags;

/// <summary>One number an organisation may set: of a rule, of the fluency model, or of the ladder.</summary>
/// <param name="Key">Its key in the settings: Rules:TlmTrap:ActFromMonths.</param>
/// <param name="Says">What happens at it and whose number it is, as its description says.</param>
/// <param name="Default">The number where nothing is set.</param>
/// <param name="InForce">The number that holds here.</param>
/// <param name="Range">What it may be.</param>
public sealed record Limit(string Key, string Says, string Default, string InForce, LimitRange Range)
{
    /// <summary>The organisation has another number than the default.</summary>
    public bool IsSet => Default != InForce;

    /// <summary>The last word of the key: ActFromMonths.</summary>
    public string Name => Key[(Key.LastIndexOf(':') + 1)..];

    /// <summary>Every number of a rule; none for a rule without. Of one with other numbers on other days, those of today.</summary>
    public static IReadOnlyList<Limit> Of(IRule rule) =>
        Of(SectionOf(rule), rule.LimitsInForce, ((IRule)Activator.CreateInstance(rule.On(DateOnly.MinValue).GetType())!).LimitsInForce);

    /// <summary>Every described number of an object, beside those of another of its kind that holds the defaults.</summary>
    public static IReadOnlyList<Limit> Of(string section, object inForce, object defaults) =>
    [
        .. from number in NumbersOf(inForce.GetType())
           select new Limit(KeyOf(section, number), number.GetCustomAttribute<DescriptionAttribute>()!.Description, Word(number, defaults), Word(number, inForce), LimitRange.Of(number)),
    ];

    internal static string SectionOf(IRule rule) => $"{RuleSettings.RulesSection}:{rule.Id}";

    internal static string KeyOf(string section, PropertyInfo number) => $"{section}:{number.Name}";

    /// <summary>The properties that hold a number people may set, in the order in which they are written.</summary>
    internal static IEnumerable<PropertyInfo> NumbersOf(Type holder) =>
        holder.GetProperties().Where(p => p.CanWrite && p.IsDefined(typeof(DescriptionAttribute))).OrderBy(p => p.MetadataToken);

    /// <summary>Sets a number that is read as people write it.</summary>
    /// <returns>Null, or what a right value would be: "a whole number from 0 to 1200".</returns>
    internal static string? Set(PropertyInfo number, object holder, string value)
    {
        var range = LimitRange.Of(number);
        if (range.Read(value) is not { } read) return range.Words;
        Set(number, holder, read);
        return null;
    }

    /// <summary>Sets a number that it may be.</summary>
    internal static void Set(PropertyInfo number, object holder, double value) => number.SetValue(holder, number.PropertyType == typeof(int) ? (object)(int)value : value);

    private static string Word(PropertyInfo number, object holder) => Convert.ToString(number.GetValue(holder), CultureInfo.InvariantCulture)!;
}
