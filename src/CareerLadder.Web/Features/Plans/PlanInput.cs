using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;
using FluentValidation;

namespace CareerLadder.Web.Features.Plans;

/// <summary>A plan as it is being made.</summary>
public sealed class PlanInput
{
    public string? Name { get; set; }

    /// <summary>Hands-on work from the first planned day on; null: as it is logged.</summary>
    public double? HoursPerWeek { get; set; }

    public List<PlanPostInput> Posts { get; set; } = [];

    /// <summary>A post to begin with, or one more: the other track, on the same rung, half a year behind the last.</summary>
    internal PlanPostInput Add(PlanPostInput post)
    {
        post.Key = Posts.Count == 0 ? 1 : Posts.Max(p => p.Key) + 1;
        Posts.Add(post);
        return post;
    }
}

/// <summary>One planned post as it is being made.</summary>
public sealed class PlanPostInput
{
    /// <summary>Tells it from the others while it is being made.</summary>
    public int Key { get; set; }

    public DateOnly? From { get; set; }

    /// <summary>The last day; null: until the next, or for good.</summary>
    public DateOnly? LastDay { get; set; }

    public Kind Kind { get; set; }

    public string? Level { get; set; }

    public string? Team { get; set; }

    public string? Employer { get; set; }

    /// <summary>Of a valid input.</summary>
    internal PlannedPost Of(int? reports = null) => new(From!.Value, LastDay?.AddDays(1), Kind, Text(Level), Text(Team), Text(Employer), reports);

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

internal sealed class PlanInputValidator : AbstractValidator<PlanInput>
{
    public const int LongestName = 100;
    public const int MostPosts = 12;
    public const double MostHours = 80;

    public PlanInputValidator(DateOnly today)
    {
        RuleFor(p => p.Name).NotEmpty().WithMessage("What shall the plan be called? A few words will do.")
            .MaximumLength(LongestName).WithMessage(p => $"Please keep the name to {LongestName} characters; it has {p.Name!.Length}.");
        RuleFor(p => p.HoursPerWeek).InclusiveBetween(0, MostHours).WithMessage($"Hours a week are between 0 and {MostHours}.");
        RuleFor(p => p.Posts).Must(posts => posts.Count <= MostPosts).WithMessage($"A plan holds up to {MostPosts} posts.");
        RuleForEach(p => p.Posts).SetValidator(new PlanPostInputValidator(today));
    }
}

internal sealed class PlanPostInputValidator : AbstractValidator<PlanPostInput>
{
    private const int Longest = 100;
    private const int MostYears = 30;

    public PlanPostInputValidator(DateOnly today)
    {
        var last = today.AddYears(MostYears);
        RuleFor(p => p.From).NotNull().WithMessage("When would it begin?")
            .GreaterThan(today).WithMessage($"A plan looks ahead: please give a day after {Say.Day(today)}.")
            .LessThanOrEqualTo(last).WithMessage($"Please give a day up to {Say.Day(last)}.");
        RuleFor(p => p.LastDay).GreaterThanOrEqualTo(p => p.From).When(p => p.From is not null).WithMessage(p => $"The last day cannot be before the first, {Say.Day(p.From!.Value)}.")
            .LessThanOrEqualTo(last).WithMessage($"Please give a day up to {Say.Day(last)}, or leave it open.");
        RuleFor(p => p.Kind).IsInEnum().WithMessage("Please choose what sort of work it would be.");
        RuleFor(p => p.Level).MaximumLength(Longest).WithMessage($"Please keep the level to {Longest} characters.");
        RuleFor(p => p.Team).MaximumLength(Longest).WithMessage($"Please keep the team to {Longest} characters.");
        RuleFor(p => p.Employer).MaximumLength(Longest).WithMessage($"Please keep the employer to {Longest} characters.");
    }
}
