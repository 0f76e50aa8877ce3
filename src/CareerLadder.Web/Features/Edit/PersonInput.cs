using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Accounts;
using CareerLadder.Web.Components.Editing;
using FluentValidation;

namespace CareerLadder.Web.Features.Edit;

/// <summary>What is known of somebody beside their posts, as it is being corrected.</summary>
public sealed class PersonInput
{
    /// <summary>As it was read, and only as long as it is still so may it be written over.</summary>
    public Person? Was { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Zone { get; set; }

    public DateOnly? Joined { get; set; }

    /// <summary>Years, as they are typed.</summary>
    public string? PractisedBefore { get; set; }

    public string? ManagedBefore { get; set; }

    /// <summary>What to do about each clash, by its key.</summary>
    public Dictionary<string, string> Answers { get; set; } = [];

    internal static PersonInput Of(Person person) => new()
    {
        Was = person, Name = person.Name, Email = person.Email, Zone = person.Zone, Joined = person.Joined, PractisedBefore = Years.Write(person.PractisedBefore), ManagedBefore = Years.Write(person.ManagedBefore),
    };

    /// <summary>Of a valid input: everything else of the person stays.</summary>
    internal Person ToPerson(Person now) => now with
    {
        Name = PostInput.Text(Name), Email = PostInput.Text(Email), Zone = PostInput.Text(Zone), Joined = Joined, PractisedBefore = Years.Read(PractisedBefore), ManagedBefore = Years.Read(ManagedBefore),
    };
}

internal sealed class PersonInputValidator : AbstractValidator<PersonInput>
{
    public const int LongestName = PostInputValidator.LongestTitle;

    public PersonInputValidator()
    {
        RuleFor(p => p.Name).MaximumLength(LongestName).WithMessage($"Please keep the name to {LongestName} characters.");
        RuleFor(p => p.Email).Must(email => PostInput.Text(email) is not { } text || EmailAddress.IsOne(text)).WithMessage("This is no e-mail address. Please correct it, or leave it empty.");
        RuleFor(p => p.Zone).MaximumLength(PostInputValidator.Longest).WithMessage($"Please keep the zone to {PostInputValidator.Longest} characters.");
        RuleFor(p => p.Joined).InclusiveBetween(PostInputValidator.First, PostInputValidator.Last).When(p => p.Joined is not null)
            .WithMessage($"Please give a day between {Say.Day(PostInputValidator.First)} and {Say.Day(PostInputValidator.Last)}, or leave it empty.");
        RuleFor(p => p.PractisedBefore).Must(Years.AreOrNothing).WithMessage($"Years are between 0 and {Years.Most}; leave it empty where they are not known.");
        RuleFor(p => p.ManagedBefore).Must(Years.AreOrNothing).WithMessage($"Years are between 0 and {Years.Most}; leave it empty where they are not known.");
    }
}

/// <summary>What is known of somebody, for administrators.</summary>
/// <param name="Zones">In use here, to choose from.</param>
public sealed record PersonTold(Person Person, IReadOnlyList<string> Zones);

/// <summary>What became of a save.</summary>
/// <param name="Known">Somebody else who is known already, and may be meant.</param>
/// <param name="Now">What is known now, where somebody else changed it meanwhile.</param>
public sealed record PersonOutcome(bool IsSaved, string Said, string? Known = null, Conflict? Conflict = null, Person? Now = null);
