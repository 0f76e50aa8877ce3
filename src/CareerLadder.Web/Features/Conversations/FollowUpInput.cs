using FluentValidation;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>Something that is being agreed.</summary>
public sealed class FollowUpInput
{
    public string? Text { get; set; }

    /// <summary>The key of one of the two.</summary>
    public string? Owner { get; set; }

    public DateOnly? Due { get; set; }
}

internal sealed class FollowUpInputValidator : AbstractValidator<FollowUpInput>
{
    public const int LongestText = 500;
    private static readonly DateOnly First = new(2000, 1, 1);
    private static readonly DateOnly Last = new(2100, 12, 31);

    public FollowUpInputValidator()
    {
        RuleFor(f => f.Text).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("Please write what is to be done.")
            .MaximumLength(LongestText).WithMessage(f => $"Please keep it to {LongestText} characters; it has {f.Text!.Length}.");
        RuleFor(f => f.Owner).NotEmpty().WithMessage("Please choose who does it.");
        RuleFor(f => f.Due).NotNull().WithMessage("Please choose a day by which it is done.")
            .InclusiveBetween(First, Last).WithMessage("Please choose a day between 2000 and 2100.");
    }
}
