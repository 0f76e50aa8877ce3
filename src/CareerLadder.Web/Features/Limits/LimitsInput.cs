using System.Globalization;
using System.Text.Json;
using CareerLadder.Core.Time;
using CareerLadder.Web.Data.Files;
using FluentValidation;

namespace CareerLadder.Web.Features.Limits;

/// <summary>Limits as they are being changed, all from one day on.</summary>
public sealed class LimitsInput
{
    /// <summary>Where it is kept until it is saved; and what is typed, letter by letter.</summary>
    public const string Place = "limits";

    public DateOnly? From { get; set; }

    public string? Why { get; set; }

    public List<LimitChange> Changes { get; set; } = [];

    public static string PlaceOf(string field) => $"{Place}-{field}";

    public string Write() => JsonSerializer.Serialize(this);

    /// <returns>Null for what is no such input: one's own browser can send anything there.</returns>
    public static LimitsInput? Read(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<LimitsInput>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>One limit as it is being changed.</summary>
public sealed class LimitChange
{
    public string Key { get; set; } = "";

    /// <summary>As it is typed.</summary>
    public string? Value { get; set; }

    /// <summary>Back to the default, whatever is typed.</summary>
    public bool IsDefault { get; set; }

    /// <summary>What was set when it was opened, and only as long as it is still so may it be written over.</summary>
    public string? Seen { get; set; }

    internal static LimitChange Of(LimitLine line) => new() { Key = line.Limit.Key, Value = line.Limit.InForce, Seen = line.Seen };

    /// <summary>The number it would be; null while it is none.</summary>
    internal double? NumberOf(LimitLine line) => line.Limit.Range.Read(IsDefault ? line.Unset : Value?.Trim());
}

internal sealed class LimitsInputValidator : AbstractValidator<LimitsInput>
{
    public const int LongestWhy = 500;
    public const int LongestValue = 20;

    public LimitsInputValidator(LimitsView view)
    {
        RuleFor(i => i.Changes).NotEmpty().WithMessage("Please choose a limit to change first.");
        RuleFor(i => i.From).NotNull().WithMessage("From which day on is it to hold?")
            .InclusiveBetween(CsvRow.FirstDay, CsvRow.LastDay).WithMessage($"Please give a day between {Say.Day(CsvRow.FirstDay)} and {Say.Day(CsvRow.LastDay)}.");
        RuleFor(i => i.Why).MaximumLength(LongestWhy).WithMessage($"Please keep the reason to {LongestWhy} characters.");
        RuleForEach(i => i.Changes).SetValidator(input => new LimitChangeValidator(view, input));
    }
}

internal sealed class LimitChangeValidator : AbstractValidator<LimitChange>
{
    // Of one rule: the first may not be more than the second.
    private static readonly (string Less, string More)[] Pairs =
    [
        ("NoteFromMonths", "WatchFromMonths"), ("WatchFromMonths", "ActFromMonths"), ("WatchFromMonths", "EndsAtMonths"), ("WatchAboveReports", "ActAboveReports"), ("ActBelowYears", "WatchBelowYears"),
        ("RustyFrom", "FluentFrom"),
    ];

    public LimitChangeValidator(LimitsView view, LimitsInput input) => RuleFor(c => c.Value).Custom((_, context) =>
    {
        if (Fault(view, input, context.InstanceToValidate) is { } says) context.AddFailure(says);
    });

    private static string? Fault(LimitsView view, LimitsInput input, LimitChange change)
    {
        if (view.Find(change.Key) is not { } line) return "There is no such limit here any more. Please take it out of the form.";
        if (change.NumberOf(line) is not { } number) return $"Please write {LimitWords.Allowed(line.Limit)}, such as {line.Limit.Default}.";
        if (input.From is not { } from) return null;
        if (IsSo(line, change, number, from)) return $"It is {LimitWords.Value(line.Limit, Text(number))} on that day already. Please write another number, or leave this limit as it is.";
        return Pairs.Select(p => FaultOfPair(view, input, line, number, p.Less, p.More)).FirstOrDefault(f => f is not null);
    }

    private static bool IsSo(LimitLine line, LimitChange change, double number, DateOnly from) =>
        change.IsDefault ? line.Set.LastOrDefault(s => s.From <= from)?.Value is null : line.On(from) == Text(number);

    private static string? FaultOfPair(LimitsView view, LimitsInput input, LimitLine line, double number, string less, string more)
    {
        var isLess = line.Limit.Name == less;
        if (!isLess && line.Limit.Name != more) return null;
        var other = view.Find(string.Concat(line.Limit.Key.AsSpan(0, line.Limit.Key.Length - line.Limit.Name.Length), isLess ? more : less));
        if (other is null || NumberOn(input, other) is not { } bound || (isLess ? number <= bound : number >= bound)) return null;
        return $"This may be {(isLess ? "at most" : "no less than")} {LimitWords.Value(line.Limit, Text(bound))}, which is the other number of the rule: “{other.Says}”. Please change one of the two.";
    }

    private static double? NumberOn(LimitsInput input, LimitLine line) =>
        input.Changes.Find(c => c.Key == line.Limit.Key) is { } changed ? changed.NumberOf(line) : line.Limit.Range.Read(line.On(input.From!.Value));

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
