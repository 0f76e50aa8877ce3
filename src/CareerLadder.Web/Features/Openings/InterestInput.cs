using FluentValidation;

namespace CareerLadder.Web.Features.Openings;

/// <summary>One's interest in an opening, as it is being told.</summary>
public sealed class InterestInput
{
    public string? Words { get; set; }

    public bool OwnManagerMayKnow { get; set; }
}

internal sealed class InterestInputValidator : AbstractValidator<InterestInput>
{
    public const int LongestWords = 2000;

    public InterestInputValidator() => RuleFor(i => i.Words)
        .MaximumLength(LongestWords).WithMessage(i => $"Please keep it to {LongestWords} characters; it has {i.Words!.Length}.");
}
