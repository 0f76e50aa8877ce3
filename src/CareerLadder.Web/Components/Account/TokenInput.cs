using FluentValidation;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>A token that is being made.</summary>
internal sealed class TokenInput
{
    public string? Name { get; set; }

    public IReadOnlyCollection<string> Scopes { get; set; } = [];

    /// <summary>The last day on which it works.</summary>
    public DateOnly? Until { get; set; }
}

internal sealed class TokenInputValidator : AbstractValidator<TokenInput>
{
    public const int LongestName = 60;

    public TokenInputValidator(DateOnly today)
    {
        RuleFor(t => t.Name).Must(n => !string.IsNullOrWhiteSpace(n)).WithMessage("Please give the token a name that tells you later what uses it.")
            .MaximumLength(LongestName).WithMessage($"Please keep the name to {LongestName} characters.");
        RuleFor(t => t.Scopes).Must(s => s.Count > 0 && s.All(one => TokenScopes.All.Any(known => known.Scope == one))).WithMessage("Please choose at least one thing that it may read.");
        RuleFor(t => t.Until).Must(day => day >= today && day <= today.AddYears(1)).WithMessage("Please choose a last day between today and a year from now.");
    }
}
