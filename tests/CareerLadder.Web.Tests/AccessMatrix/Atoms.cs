using System.Collections;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using CareerLadder.Core.Ladders;
using CareerLadder.Web.Components.Charts;
using Microsoft.Extensions.Primitives;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Everything that can be read out of an answer: every word, day and number of the made-up organisation in it.</summary>
internal static partial class Atoms
{
    private static readonly Dictionary<Type, FieldInfo[]> Known = [];

    /// <summary>Of a page or anything else that is sent.</summary>
    public static HashSet<object> OfText(string sent)
    {
        var atoms = new HashSet<object>();
        Read(WebUtility.HtmlDecode(sent), atoms);
        return atoms;
    }

    /// <summary>Of what a store answers, all that hangs on it included, whether a page would show it or not.</summary>
    public static HashSet<object> OfAnswer(object? answer)
    {
        var atoms = new HashSet<object>();
        var text = new StringBuilder();
        Walk(answer, new HashSet<object>(ReferenceEqualityComparer.Instance), found =>
        {
            if (found is string words) text.Append(words).Append('\n');
            else if (found is double or decimal or DateOnly) atoms.Add(found);
            else if (found is DateTime moment) atoms.Add(DateOnly.FromDateTime(moment));
        });
        Read(text.ToString(), atoms);
        return atoms;
    }

    /// <summary>All that an answer holds, in order and in words: two answers that read alike are alike.</summary>
    public static string InWords(object? answer)
    {
        var words = new StringBuilder();
        Walk(answer, new HashSet<object>(ReferenceEqualityComparer.Instance), found => words.Append(CultureInfo.InvariantCulture, $"{found}\n"));
        return words.ToString();
    }

    private static void Read(string text, HashSet<object> atoms)
    {
        foreach (Match word in Word().Matches(text)) atoms.Add(word.Value);
        foreach (Match word in Climb().Matches(text)) atoms.Add(word.Value);
        foreach (Match day in Day().Matches(text))
        {
            if (DateOnly.TryParseExact(day.Value, ["d MMM yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) atoms.Add(date);
        }

        // Amounts are found however their thousands are set apart.
        foreach (Match amount in Amount().Matches(text))
            atoms.Add(decimal.Parse(string.Concat(amount.Value.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture));
    }

    private static void Walk(object? at, HashSet<object> seen, Action<object> found)
    {
        // Both ladders are everyone's, whole.
        if (at is null or Type or MemberInfo or Delegate or Pointer or CancellationToken or Ladder) return;
        var type = at.GetType();
        if (type.IsPrimitive || type.IsEnum || at is string or decimal or DateOnly or DateTime or DateTimeOffset or TimeSpan or Guid or Uri or StringValues)
        {
            found(at);
            return;
        }

        if (!type.IsValueType && !seen.Add(at)) return;
        if (at is IEnumerable many)
        {
            foreach (var one in many) Walk(one, seen, found);
        }

        // What is kept out of sight inside our own is found too; the insides of .NET's collections and of lazy lists are no part of an answer.
        var isOurs = type.Assembly.GetName().Name!.StartsWith("careerladder", StringComparison.OrdinalIgnoreCase) && !type.Name.Contains('<', StringComparison.Ordinal);
        if (!isOurs && !type.FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal) && !type.FullName.StartsWith("System.Collections.Generic.KeyValuePair", StringComparison.Ordinal)) return;
        // A drawn line passes through days that mean nothing.
        var isOfALine = type == typeof(FluencyPoint) || type == typeof((DateOnly, double));
        foreach (var field in FieldsOf(type).Where(f => !isOfALine || f.FieldType != typeof(DateOnly))) Walk(field.GetValue(at), seen, found);
    }

    private static FieldInfo[] FieldsOf(Type type)
    {
        if (Known.TryGetValue(type, out var fields)) return fields;
        var all = new List<FieldInfo>();
        for (var of = type; of is not null && of != typeof(object); of = of.BaseType)
            all.AddRange(of.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));
        return Known[type] = [.. all];
    }

    [GeneratedRegex(@"Q[a-zA-Z]+\d\dQ", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"Climb to Q[a-z]+\d\dQ", RegexOptions.NonBacktracking)]
    private static partial Regex Climb();

    [GeneratedRegex(@"\d{1,2} [A-Z][a-z]{2} \d{4}|\d{4}-\d{2}-\d{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Day();

    [GeneratedRegex(@"\d[ ,.'\u00a0\u202f]?\d{3}[ ,.'\u00a0\u202f]?\d{3}", RegexOptions.NonBacktracking)]
    private static partial Regex Amount();
}
