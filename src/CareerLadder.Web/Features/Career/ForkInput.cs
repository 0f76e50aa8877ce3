using CareerLadder.Core.Careers;
using FluentValidation;

namespace CareerLadder.Web.Features.Careers;

/// <summary>The decision after two years of managing, as it is being told.</summary>
public sealed class ForkInput
{
    public ForkDecision? Decision { get; set; }

    /// <summary>What of the work brings joy.</summary>
    public string? Joy { get; set; }
}

internal sealed class ForkInputValidator : AbstractValidator<ForkInput>
{
    public const int LongestJoy = 2000;

    public ForkInputValidator()
    {
        RuleFor(f => f.Decision).NotNull().WithMessage("Please choose one of the three; staying is an answer too.").IsInEnum().WithMessage("Please choose one of the three.");
        RuleFor(f => f.Joy).MaximumLength(LongestJoy).WithMessage(f => $"Please keep it to {LongestJoy} characters; it has {f.Joy!.Length}.");
    }
}
