using FluentValidation;

namespace CareerLadder.Web.Components.Shared;

/// <summary>A few words to a colleague about a swing.</summary>
public sealed class CongratulationInput
{
    public string? Words { get; set; }
}

internal sealed class CongratulationInputValidator : AbstractValidator<CongratulationInput>
{
    public const int Longest = 280;

    public CongratulationInputValidator() => RuleFor(c => c.Words).Cascade(CascadeMode.Stop)
        .Must(words => !string.IsNullOrWhiteSpace(words)).WithMessage("A word or two will do.")
        .MaximumLength(Longest).WithMessage(c => $"Please keep it to {Longest} characters; it has {c.Words!.Length}.");
}
