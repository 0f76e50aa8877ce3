using CareerLadder.Core.Careers;
using FluentValidation;

namespace CareerLadder.Web.Features.Openings;

/// <summary>An opening as it is being told.</summary>
public sealed class OpeningInput
{
    public string? Title { get; set; }

    public Kind? Kind { get; set; }

    public string? Level { get; set; }

    public string? Team { get; set; }

    /// <summary>The key of the one who manages it.</summary>
    public string? Manager { get; set; }

    public string? Text { get; set; }
}

internal sealed class OpeningInputValidator : AbstractValidator<OpeningInput>
{
    public const int LongestTitle = 120;
    public const int LongestTeam = 80;
    public const int LongestText = 4000;

    /// <summary>What a post of an engineer or a manager can be.</summary>
    public static IReadOnlyList<Kind> Kinds { get; } = [.. Enum.GetValues<Kind>().Where(k => k.TrackOf() is not null)];

    public OpeningInputValidator()
    {
        RuleFor(o => o.Title).NotEmpty().WithMessage("Please give it a title, as people would say it.")
            .MaximumLength(LongestTitle).WithMessage(o => $"Please keep the title to {LongestTitle} characters; it has {o.Title!.Length}.");
        RuleFor(o => o.Kind).NotNull().WithMessage("Please choose what sort of post it is.").Must(k => k is null || Kinds.Contains(k.Value)).WithMessage("Please choose one of the kinds.");
        RuleFor(o => o.Level).NotEmpty().WithMessage("Please choose the level.");
        RuleFor(o => o.Team).MaximumLength(LongestTeam).WithMessage(o => $"Please keep the team to {LongestTeam} characters; it has {o.Team!.Length}.");
        RuleFor(o => o.Manager).NotEmpty().WithMessage("Please choose who manages it. Interest is told to them alone.");
        RuleFor(o => o.Text).NotEmpty().WithMessage("Please say in a few sentences what there is to do.")
            .MaximumLength(LongestText).WithMessage(o => $"Please keep the text to {LongestText} characters; it has {o.Text!.Length}.");
    }
}
