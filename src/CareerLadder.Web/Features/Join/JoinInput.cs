using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Components.Charts;
using CareerLadder.Web.Components.Editing;
using FluentValidation;

namespace CareerLadder.Web.Features.Join;

/// <summary>Somebody who joins, with a first post, as it is being entered.</summary>
public sealed class JoinInput
{
    public string? Name { get; set; }

    /// <summary>What all files and addresses name the person by.</summary>
    public string? Key { get; set; }

    public string? Email { get; set; }

    public string? Zone { get; set; }

    /// <summary>Years, as they are typed.</summary>
    public string? PractisedBefore { get; set; }

    public string? ManagedBefore { get; set; }

    /// <summary>Its first day is the day of joining.</summary>
    public PostInput Post { get; set; } = new();
}

internal sealed class JoinInputValidator : AbstractValidator<JoinInput>
{
    public const int LongestName = PostInputValidator.LongestTitle;
    public const int LongestKey = 60;

    public JoinInputValidator()
    {
        RuleFor(j => j.Name).Must(name => PostInput.Text(name) is not null).WithMessage("What is the name?").MaximumLength(LongestName).WithMessage($"Please keep the name to {LongestName} characters.");
        RuleFor(j => j.Key).Must(key => PostInput.Text(key) is not null).WithMessage("Which key do your files know this person by? The one proposed will do.")
            .MaximumLength(LongestKey).WithMessage($"Please keep the key to {LongestKey} characters.")
            .Must(key => key is null || !key.Any(c => char.IsControl(c) || c is '/' or '\\' or ',' or ';')).WithMessage("Please leave out slashes, commas and semicolons: the key stands in addresses and files.");
        RuleFor(j => j.Email).Must(email => PostInput.Text(email) is not { } text || EmailAddress.IsOne(text)).WithMessage("This is no e-mail address. Please correct it, or leave it empty.");
        RuleFor(j => j.Zone).MaximumLength(PostInputValidator.Longest).WithMessage($"Please keep the zone to {PostInputValidator.Longest} characters.");
        RuleFor(j => j.PractisedBefore).Must(Years.AreOrNothing).WithMessage($"Years are between 0 and {Years.Most}; leave it empty where they are not known.");
        RuleFor(j => j.ManagedBefore).Must(Years.AreOrNothing).WithMessage($"Years are between 0 and {Years.Most}; leave it empty where they are not known.");
        RuleFor(j => j.Post).SetValidator(new PostInputValidator());
        RuleFor(j => j.Post.Employer).Must(employer => PostInput.Text(employer) is null).WithMessage("Somebody who joins has a first post here.");
        RuleFor(j => j.Post.LastDay).Null().WithMessage("Somebody who joins has a first post without a last day; it can be entered on their career.");
    }
}

/// <summary>Who is there and what there is to choose from, for whoever enters somebody new.</summary>
public sealed record JoinView(PostChoices Choices, IReadOnlyList<string> Zones);

/// <summary>What somebody would begin as, before it is saved: in a sentence or two, and drawn.</summary>
public sealed record JoinPreview(IReadOnlyList<string> Says, Pendulum? Drawn);

/// <param name="Person">The key of whoever was entered; null: nothing was saved.</param>
/// <param name="Known">Somebody who is known already, and may be meant.</param>
public sealed record JoinOutcome(string? Person, string Said, string? Known = null);
