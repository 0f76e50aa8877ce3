using FluentValidation;

namespace CareerLadder.Web.Features.Ladders;

/// <summary>What a draft is called.</summary>
public sealed class DraftNameInput
{
    public string? Name { get; set; }

    public IReadOnlyDictionary<string, string> Values => new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = LevelInput.Plain(Name) };

    public static DraftNameInput Of(string? name) => new() { Name = name };
}

internal sealed class DraftNameInputValidator : AbstractValidator<DraftNameInput>
{
    public DraftNameInputValidator() =>
        RuleFor(d => d.Name).NotEmpty().WithMessage("Please give the draft a name, such as the year it is for.")
            .MaximumLength(LadderDraftsStore.LongestName).WithMessage(d => $"Please keep the name to {LadderDraftsStore.LongestName} characters; it has {d.Name!.Length}.");
}
