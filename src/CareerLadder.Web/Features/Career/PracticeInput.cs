using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;
using FluentValidation;

namespace CareerLadder.Web.Features.Careers;

/// <summary>Hands-on work as it is being logged.</summary>
public sealed class PracticeInput
{
    /// <summary>Of its row, where it is corrected; 0: it is logged anew.</summary>
    public int Id { get; set; }

    /// <summary>As it was read, where it is corrected.</summary>
    public Practice? Was { get; set; }

    public double? HoursPerWeek { get; set; }

    public DateOnly? From { get; set; }

    /// <summary>The last day; null: still going on.</summary>
    public DateOnly? LastDay { get; set; }

    public bool OnCriticalPath { get; set; }

    public string? Note { get; set; }

    internal static PracticeInput Of(PracticeLine line) => new()
    {
        Id = line.Id, Was = line.Practice, HoursPerWeek = line.Practice.HoursPerWeek, From = line.Practice.From, LastDay = line.Practice.To?.AddDays(-1), OnCriticalPath = line.Practice.OnCriticalPath,
        Note = line.Practice.Note,
    };

    /// <summary>Of a valid input.</summary>
    internal Practice Of(string person) => new(person, From!.Value, LastDay?.AddDays(1), HoursPerWeek!.Value, OnCriticalPath, string.IsNullOrWhiteSpace(Note) ? null : Note.Trim());
}

internal sealed class PracticeInputValidator : AbstractValidator<PracticeInput>
{
    public const double Most = 80;
    public const int LongestNote = 500;

    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly Last = new(2100, 12, 31);

    public PracticeInputValidator()
    {
        RuleFor(p => p.HoursPerWeek).NotNull().WithMessage("About how many hours a week? Two is a good beginning.")
            .InclusiveBetween(0, Most).WithMessage($"Hours a week are between 0 and {Most}.");
        RuleFor(p => p.From).NotNull().WithMessage("Since when? A day is enough, also one you only remember roughly.")
            .InclusiveBetween(First, Last).WithMessage($"Please give a day between {Say.Day(First)} and {Say.Day(Last)}.");
        RuleFor(p => p.LastDay).GreaterThanOrEqualTo(p => p.From).When(p => p.From is not null).WithMessage(p => $"The last day cannot be before the first, {Say.Day(p.From!.Value)}.")
            .LessThanOrEqualTo(Last).WithMessage($"Please give a day up to {Say.Day(Last)}, or leave it open.");
        RuleFor(p => p.Note).MaximumLength(LongestNote).WithMessage(p => $"Please keep the note to {LongestNote} characters; it has {p.Note!.Length}.");
    }
}
