using CareerLadder.Core.Ladders;
using FluentValidation;

namespace CareerLadder.Web.Features.Ladders;

/// <summary>One theme of a draft as it is being written.</summary>
public sealed class ThemeInput
{
    public string? Name { get; set; }

    public string? Summary { get; set; }

    public IReadOnlyDictionary<string, string> Values => new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = LevelInput.Plain(Name), ["summary"] = LevelInput.Plain(Summary) };

    public static ThemeInput Of(Theme? theme) => new() { Name = theme?.Name ?? theme?.Id, Summary = theme?.Summary };

    public void Take(IReadOnlyDictionary<string, string> values) => (Name, Summary) = (values["name"], values["summary"]);
}

internal sealed class ThemeInputValidator : AbstractValidator<ThemeInput>
{
    public const int LongestName = 100;
    public const int LongestSummary = 2000;

    public ThemeInputValidator()
    {
        RuleFor(t => t.Name).NotEmpty().WithMessage("Please give the theme a name, such as Communication.")
            .MaximumLength(LongestName).WithMessage(t => $"Please keep the name to {LongestName} characters; it has {t.Name!.Length}.");
        RuleFor(t => t.Summary).MaximumLength(LongestSummary).WithMessage(t => $"Please keep the summary to {LongestSummary} characters; it has {t.Summary!.Length}.");
    }
}
