using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace CareerLadder.Core.Flags;

/// <summary>One number an organisation may set: of a rule, of the fluency model, or of the ladder.</summary>
/// <param name="Key">Its key in the settings: Rules:TlmTrap:ActFromMonths.</param>
/// <param name="Says">What happens at it and whose number it is, as its description says.</param>
/// <param name="Default">The number where nothing is set.</param>
/// <param name="InForce">The number that holds here.</param>
public sealed record Limit(string Key, string Says, string Default, string InForce)
{
    private const double Highest = 1200;

    /// <summary>The organisation has another number than the default.</summary>
    public bool IsSet => Default != InForce;

    /// <summary>The last word of the key: ActFromMonths.</summary>
    public string Name => Key[(Key.LastIndexOf(':') + 1)..];

    /// <summary>Every number of a rule; none for a rule without.</summary>
    public static IReadOnlyList<Limit> Of(IRule rule) =>
        Of($"{RuleSettings.RulesSection}:{rule.Id}", rule.LimitsInForce, ((IRule)Activator.CreateInstance(rule.GetType())!).LimitsInForce);

    /// <summary>Every described number of an object, beside those of another of its kind that holds the defaults.</summary>
    public static IReadOnlyList<Limit> Of(string section, object inForce, object defaults) =>
    [
        .. from number in NumbersOf(inForce.GetType())
           select new Limit($"{section}:{number.Name}", number.GetCustomAttribute<DescriptionAttribute>()!.Description, Word(number, defaults), Word(number, inForce)),
    ];

    /// <summary>The properties that hold a number people may set, in the order in which they are written.</summary>
    internal static IEnumerable<PropertyInfo> NumbersOf(Type holder) =>
        holder.GetProperties().Where(p => p.CanWrite && p.IsDefined(typeof(DescriptionAttribute))).OrderBy(p => p.MetadataToken);

    /// <summary>Sets a number that is read as people write it.</summary>
    /// <returns>Null, or what a right value would be: "a whole number from 0 to 1200".</returns>
    internal static string? Set(PropertyInfo number, object holder, string value)
    {
        var range = number.GetCustomAttribute<RangeAttribute>();
        var lowest = Convert.ToDouble(range?.Minimum ?? 0d, CultureInfo.InvariantCulture);
        var highest = Convert.ToDouble(range?.Maximum ?? Highest, CultureInfo.InvariantCulture);
        var isWhole = number.PropertyType == typeof(int);
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var read)
            || !(read >= lowest && read <= highest)
            || (isWhole && !double.IsInteger(read)))
        {
            return string.Create(CultureInfo.InvariantCulture, $"a {(isWhole ? "whole number" : "number")} from {lowest} to {highest}");
        }

        number.SetValue(holder, isWhole ? (object)(int)read : read);
        return null;
    }

    private static string Word(PropertyInfo number, object holder) => Convert.ToString(number.GetValue(holder), CultureInfo.InvariantCulture)!;
}
