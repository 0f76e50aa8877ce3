using FluentValidation;

namespace CareerLadder.Web.Features.Erase;

/// <summary>What an administrator types so that nobody is erased by a slip.</summary>
public sealed class EraseInput
{
    public string? Name { get; set; }
}

/// <param name="name">Of the person, which is to be typed as it stands.</param>
internal sealed class EraseInputValidator : AbstractValidator<EraseInput>
{
    public EraseInputValidator(string name) =>
        RuleFor(e => e.Name).Must(typed => string.Equals(typed?.Trim(), name, StringComparison.Ordinal)).WithMessage($"Please type the name as it stands above: {name}.");
}
