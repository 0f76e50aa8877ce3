using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;
using FluentValidation;

namespace CareerLadder.Web.Features.Careers;

/// <summary>The decision after two years of managing, as it is being told.</summary>
public sealed class ForkInput
{
    public ForkDecision? Decision { get; set; }

    /// <summary>When whoever stays looks at it again; counts for nobody else.</summary>
    public DateOnly? Review { get; set; }

    /// <summary>What of the work brings joy.</summary>
    public string? Joy { get; set; }
}

internal sealed class ForkInputValidator : AbstractValidator<ForkInput>
{
    public const int LongestJoy = 2000;

    /// <param name="lastReview">The last day on which it may be looked at again.</param>
    /// <param name="endsAtMonths">Of a tour, when the decision is asked for no more.</param>
    public ForkInputValidator(DateOnly today, DateOnly lastReview, int endsAtMonths)
    {
        RuleFor(f => f.Decision).NotNull().WithMessage("Please choose one of the three; staying is an answer too.").IsInEnum().WithMessage("Please choose one of the three.");
        RuleFor(f => f.Review).Cascade(CascadeMode.Stop)
            .NotNull().WithMessage("Please choose a day on which you look at it again.")
            .GreaterThan(today).WithMessage($"Please choose a day after today, {Say.Day(today)}.")
            .LessThanOrEqualTo(lastReview).WithMessage($"Please choose {Say.Day(lastReview)} or a day before it, so that you look again before {Say.LongOrShort(endsAtMonths)} of managing are over, or within a year where they are.")
            .When(f => f.Decision == ForkDecision.Stay);
        RuleFor(f => f.Joy).MaximumLength(LongestJoy).WithMessage(f => $"Please keep it to {LongestJoy} characters; it has {f.Joy!.Length}.");
    }
}
