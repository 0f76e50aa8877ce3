using System.Globalization;
using System.Text.Json.Serialization;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Editing;
using FluentValidation;

namespace CareerLadder.Web.Features.Edit;

/// <summary>Somebody's last day here as it is being entered.</summary>
public sealed class LeaveInput
{
    private const string AsTyped = "yyyy-MM-dd";

    /// <summary>The first day no longer here, as it was read; null: none was entered.</summary>
    public DateOnly? Was { get; set; }

    public DateOnly? LastDay { get; set; }

    /// <summary>The same as a browser's field for days writes it.</summary>
    [JsonIgnore]
    public string? Typed
    {
        get => LastDay?.ToString(AsTyped, CultureInfo.InvariantCulture);
        set => LastDay = DateOnly.TryParseExact(value, AsTyped, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    /// <summary>To whom each report goes, as it is typed, by the report's key; empty: to nobody. Whoever is not named stays as they are.</summary>
    public Dictionary<string, string?> Managers { get; set; } = [];
}

internal sealed class LeaveInputValidator : AbstractValidator<LeaveInput>
{
    public LeaveInputValidator(DateOnly? joined)
    {
        RuleFor(l => l.LastDay).NotNull().WithMessage("On which day is the last one here?")
            .InclusiveBetween(PostInputValidator.First, PostInputValidator.Last).WithMessage($"Please give a day between {Say.Day(PostInputValidator.First)} and {Say.Day(PostInputValidator.Last)}.");
        if (joined is { } first) RuleFor(l => l.LastDay).GreaterThanOrEqualTo(first).WithMessage($"The last day cannot be before the first, {Say.Day(first)}.");
    }
}

/// <summary>What is known of somebody's leaving.</summary>
/// <param name="Left">The first day no longer here; null: none is entered.</param>
public sealed record LeaveView(string Person, string Name, DateOnly Today, DateOnly? Joined, DateOnly? Left);

/// <summary>What would follow from a last day.</summary>
/// <param name="Then">What becomes of the posts, in plain sentences and drawn.</param>
/// <param name="Reports">Those who report to the person on the day after, and the manager who is proposed to them.</param>
public sealed record LeavePreview(EditPreview Then, IReadOnlyList<ReportLeft> Reports);

public sealed record ReportLeft(string Person, string Name, string? Proposed);
