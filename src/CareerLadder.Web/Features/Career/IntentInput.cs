using CareerLadder.Core.Careers;
using FluentValidation;

namespace CareerLadder.Web.Features.Careers;

/// <summary>One's answer to "do you want to manage, or go back?", as it is being told.</summary>
public sealed class IntentInput
{
    public Intent? Intent { get; set; }

    public IntentReason? Reason { get; set; }

    public string? Note { get; set; }
}

internal sealed class IntentInputValidator : AbstractValidator<IntentInput>
{
    public const int LongestNote = 2000;

    public IntentInputValidator()
    {
        RuleFor(i => i.Intent).NotNull().WithMessage("Please choose the answer that comes closest. “I do not know yet” is one too.").IsInEnum().WithMessage("Please choose one of the answers.");
        RuleFor(i => i.Reason).IsInEnum().WithMessage("Please choose one of the reasons, or none.");
        RuleFor(i => i.Note).MaximumLength(LongestNote).WithMessage(i => $"Please keep the note to {LongestNote} characters; it has {i.Note!.Length}.");
    }
}
