using CareerLadder.Core.Time;
using FluentValidation;

namespace CareerLadder.Web.Features.Careers;

/// <summary>How trying a part of managing went, as it is being told.</summary>
/// <param name="today">The day it is told on.</param>
public sealed class TryoutInput(DateOnly today)
{
    public DateOnly Today { get; } = today;

    public DateOnly? TriedFrom { get; set; }

    /// <summary>The last day; null: still going on.</summary>
    public DateOnly? LastDay { get; set; }

    public int? Joy { get; set; }

    public int? Skill { get; set; }

    public string? Words { get; set; }
}

internal sealed class TryoutInputValidator : AbstractValidator<TryoutInput>
{
    public const int LongestWords = 1000;
    public const int Least = 1;
    public const int Most = 5;

    private static readonly DateOnly First = new(1950, 1, 1);

    public TryoutInputValidator()
    {
        RuleFor(t => t.TriedFrom).Cascade(CascadeMode.Stop).NotNull().WithMessage("Since when? A day you only remember roughly will do.")
            .Must((t, from) => from >= First && from <= t.Today).WithMessage(t => $"Please give a day up to today, {Say.Day(t.Today)}.");
        RuleFor(t => t.LastDay).Must((t, last) => last is null || (last >= t.TriedFrom && last <= t.Today)).When(t => t.TriedFrom is not null)
            .WithMessage(t => $"Please give a day from {Say.Day(t.TriedFrom!.Value)} to today, or leave it empty while it goes on.");
        RuleFor(t => t.Joy).InclusiveBetween(Least, Most).WithMessage("Joy is between 1, none, and 5.");
        RuleFor(t => t.Skill).InclusiveBetween(Least, Most).WithMessage("How well it went is between 1 and 5.");
        RuleFor(t => t.Words).MaximumLength(LongestWords).WithMessage(t => $"Please keep it to {LongestWords} characters; it has {t.Words!.Length}.");
    }
}
