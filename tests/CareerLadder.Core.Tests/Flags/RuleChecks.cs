using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;
using CareerLadder.Core.Flags;
using Xunit.v3;

namespace CareerLadder.Core.Tests.Flags;

/// <summary>What the house asks of every rule. Each check gives what is wrong, so that it can be seen to find something.</summary>
internal static partial class RuleChecks
{
    private static readonly string[] Tests =
    [
        "Raised_on_the_day_not_the_day_before", "Silent_under_the_limit", "Ends_when_its_cause_ends", "Counts_from_the_start_of_the_unbroken_run",
    ];

    /// <summary>A title, what it says, why, steps, what ends it, a source with a link, and words that never say too late.</summary>
    public static IEnumerable<string> OfTelling(Telling told)
    {
        string[] texts = [told.Title, told.Says, told.Why, told.EndsWith, .. told.PersonSteps, .. told.ManagerSteps];
        if (texts.Any(string.IsNullOrWhiteSpace)) yield return "a text is empty";
        if (texts.Any(t => t.Contains("too late", StringComparison.OrdinalIgnoreCase))) yield return "says too late";
        if (told.Title.EndsWith('.')) yield return "the title is a sentence";
        if (!told.EndsWith.StartsWith("Ends ", StringComparison.Ordinal) || !told.EndsWith.EndsWith('.')) yield return "does not say what it ends with";
        if (told.PersonSteps.Count is 0 or > 4 || told.ManagerSteps.Count is 0 or > 4) yield return "needs one to four steps for each of the two";
        if (told.PersonSteps.Count + told.ManagerSteps.Count < 2) yield return "needs two steps";
        if (told.Sources.Count == 0) yield return "has no source";
        foreach (var source in told.Sources)
        {
            if (source.Link.Scheme != "https") yield return "a source has no https link";
            if (source.Author.Length == 0 || source.Title.Length == 0 || source.Year is < 1990 or > 2030) yield return "a source is not told in full";
            if (source.Quote is { } quote && quote.Split(' ').Length > 20) yield return "a quotation has more than 20 words";
        }
    }

    /// <summary>Each number says what it does and whose it is, and is named after what happens at it.</summary>
    public static IEnumerable<string> OfLimits(Type limits)
    {
        foreach (var limit in limits.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            if (limit.PropertyType != typeof(int) && limit.PropertyType != typeof(double)) yield return $"{limit.Name} is no number";
            var said = limit.GetCustomAttribute<DescriptionAttribute>()?.Description ?? "";
            if (!SaysWhose().IsMatch(said)) yield return $"{limit.Name} does not say whose it is";
            if (MaxOrMin().IsMatch(limit.Name)) yield return $"{limit.Name} is named Max or Min";
        }
    }

    /// <summary>A test class of the rule's name with the four tests.</summary>
    public static IEnumerable<string> OfTests(string rule, Assembly tests)
    {
        var type = tests.GetTypes().FirstOrDefault(t => t.Name == rule + "Tests" && t.Namespace!.EndsWith(".Flags.Rules", StringComparison.Ordinal));
        if (type is null) yield return $"{rule}Tests is missing";
        var methods = type?.GetMethods().Where(m => m.GetCustomAttributes().Any(a => a is IFactAttribute)).Select(m => m.Name).ToArray() ?? [];
        foreach (var test in Tests)
        {
            if (!methods.Any(m => m.StartsWith(test, StringComparison.Ordinal))) yield return $"{rule} lacks {test}";
        }
    }

    /// <summary>One rule a file, and no rule knows of another.</summary>
    public static IEnumerable<string> OfFile(string name, string text, IEnumerable<string> rules)
    {
        if (!rules.Contains(name)) yield return $"{name} is no rule";
        foreach (var other in rules.Where(r => r != name))
        {
            if (Regex.IsMatch(text, $@"\b{other}\b", RegexOptions.None, TimeSpan.FromSeconds(1))) yield return $"{name} refers to {other}";
        }
    }

    [GeneratedRegex(@"^[A-Z].* \((ours|Majors|Larson)\b[^()]*\)\.$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SaysWhose();

    [GeneratedRegex("(Max|Min)(imum|imal)?(?![a-z])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MaxOrMin();
}
