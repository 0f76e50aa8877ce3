using CareerLadder.Core.Time;
using FluentValidation;

namespace CareerLadder.Web.Features.Careers;

/// <summary>A flag as it is being set aside.</summary>
/// <param name="today">The day it is set aside on.</param>
public sealed class SetAsideInput(DateOnly today)
{
    public const int LongestMonths = 12;
    private const int MonthsAtFirst = 3;

    public DateOnly Today { get; } = today;

    /// <summary>The rules whose flags are set aside, by their ids.</summary>
    public IReadOnlyList<string> Rules { get; set; } = [];

    /// <summary>The first day on which it is told again.</summary>
    public DateOnly? Until { get; set; } = today.AddMonths(MonthsAtFirst);

    public string? Reason { get; set; }
}

internal sealed class SetAsideInputValidator : AbstractValidator<SetAsideInput>
{
    public const int LongestReason = 500;

    public SetAsideInputValidator()
    {
        RuleFor(s => s.Rules).NotEmpty().WithMessage("Please choose the flag to set aside.");
        RuleFor(s => s.Until).Cascade(CascadeMode.Stop)
            .NotNull().WithMessage("Until when? Then it comes back by itself.")
            .GreaterThan(s => s.Today).WithMessage("Please give a day to come: tomorrow is the first.")
            .Must((s, until) => until <= s.Today.AddMonths(SetAsideInput.LongestMonths))
            .WithMessage(s => $"Please give a day up to {Say.Day(s.Today.AddMonths(SetAsideInput.LongestMonths))}; it can be set aside again then.");
        RuleFor(s => s.Reason).Cascade(CascadeMode.Stop)
            .Must(reason => !string.IsNullOrWhiteSpace(reason)).WithMessage("A few words on why, for yourself when it comes back.")
            .MaximumLength(LongestReason).WithMessage(s => $"Please keep the reason to {LongestReason} characters; it has {s.Reason!.Length}.");
    }
}
