using CareerLadder.Web.Data.Rows;
using FluentValidation;

namespace CareerLadder.Web.Features.Goals;

/// <summary>A view of how near somebody is to an expectation, as it is being told.</summary>
public sealed class ViewInput
{
    public Standing? Standing { get; set; }

    public string? Words { get; set; }
}

internal sealed class ViewInputValidator : AbstractValidator<ViewInput>
{
    public const int LongestWords = 2000;

    public ViewInputValidator()
    {
        RuleFor(v => v.Standing).NotNull().WithMessage("Please choose the word that comes closest; the sentences beside it can say the rest.").IsInEnum().WithMessage("Please choose one of the four.");
        RuleFor(v => v.Words).MaximumLength(LongestWords).WithMessage(v => $"Please keep it to {LongestWords} characters; it has {v.Words!.Length}.");
    }
}
