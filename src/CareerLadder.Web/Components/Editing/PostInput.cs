using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;
using FluentValidation;

namespace CareerLadder.Web.Components.Editing;

/// <summary>One post as it is being entered, changed or removed. People type its last day; a row keeps the day after.</summary>
public sealed class PostInput
{
    /// <summary>Of its row; 0: a new one.</summary>
    public int Id { get; set; }

    /// <summary>The post as it was read, and only as long as it is still so may it be written over; null: a new one.</summary>
    public Post? Was { get; set; }

    public bool IsRemoved { get; set; }

    public Kind? Kind { get; set; }

    public string? Title { get; set; }

    public string? Level { get; set; }

    public string? Team { get; set; }

    /// <summary>As it is typed: a key, "name · key", a name that only one person has, or that of somebody who is not here.</summary>
    public string? Manager { get; set; }

    public string? Employer { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? LastDay { get; set; }

    /// <summary>What to do about each clash, by its key.</summary>
    public Dictionary<string, string> Answers { get; set; } = [];

    /// <param name="manager">As it is shown in the field.</param>
    internal static PostInput Of(int id, Post post, string? manager) => new()
    {
        Id = id, Was = post, Kind = post.Kind, Title = post.Title, Level = post.Level, Team = post.Team, Manager = manager, Employer = post.Employer, From = post.From, LastDay = post.To?.AddDays(-1),
    };

    /// <summary>Of a valid input.</summary>
    /// <param name="manager">Whoever is meant by what was typed.</param>
    internal Post ToPost(string person, string? manager) =>
        new(person, From!.Value, LastDay?.AddDays(1), Kind!.Value, Text(Title), Text(Level), Text(Team), manager, Text(Employer));

    internal static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

internal sealed class PostInputValidator : AbstractValidator<PostInput>
{
    public const int Longest = 100;
    public const int LongestTitle = 200;

    public static readonly DateOnly First = new(1900, 1, 1);
    public static readonly DateOnly Last = new(2100, 12, 31);

    public PostInputValidator()
    {
        RuleFor(p => p.Kind).NotNull().WithMessage("Please choose what sort of work it is.").IsInEnum().WithMessage("Please choose what sort of work it is.");
        RuleFor(p => p.From).NotNull().WithMessage("From which day on? One that you only know roughly will do.")
            .InclusiveBetween(First, Last).WithMessage($"Please give a day between {Say.Day(First)} and {Say.Day(Last)}.");
        RuleFor(p => p.LastDay).GreaterThanOrEqualTo(p => p.From).When(p => p.From is not null).WithMessage(p => $"The last day cannot be before the first, {Say.Day(p.From!.Value)}.")
            .LessThanOrEqualTo(Last).WithMessage($"Please give a day up to {Say.Day(Last)}, or leave it open.");
        RuleFor(p => p.Title).MaximumLength(LongestTitle).WithMessage(p => $"Please keep the title to {LongestTitle} characters; it has {p.Title!.Length}.");
        RuleFor(p => p.Level).MaximumLength(Longest).WithMessage(p => $"Please keep the level to {Longest} characters; it has {p.Level!.Length}.");
        RuleFor(p => p.Team).MaximumLength(Longest).WithMessage(p => $"Please keep the team to {Longest} characters; it has {p.Team!.Length}.");
        RuleFor(p => p.Manager).MaximumLength(LongestTitle).WithMessage(p => $"Please keep the manager to {LongestTitle} characters; it has {p.Manager!.Length}.");
        RuleFor(p => p.Employer).MaximumLength(Longest).WithMessage(p => $"Please keep the employer to {Longest} characters; it has {p.Employer!.Length}.");
    }
}
