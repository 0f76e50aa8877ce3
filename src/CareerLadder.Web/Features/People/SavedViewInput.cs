using FluentValidation;

namespace CareerLadder.Web.Features.People;

/// <summary>A view that is being given a name.</summary>
public sealed class SavedViewInput
{
    public string? Name { get; set; }

    public bool IsShared { get; set; }
}

internal sealed class SavedViewInputValidator : AbstractValidator<SavedViewInput>
{
    public const int LongestName = 60;

    public SavedViewInputValidator() => RuleFor(v => v.Name)
        .Must(n => !string.IsNullOrWhiteSpace(n)).WithMessage("Please give the view a name, such as “Managers past month 24”.")
        .MaximumLength(LongestName).WithMessage(v => $"Please keep the name to {LongestName} characters; it has {v.Name!.Length}.");
}
