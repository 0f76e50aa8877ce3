using CareerLadder.Core.Careers;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Time;
using FluentValidation;

namespace CareerLadder.Web.Features.Plans;

/// <summary>An appointment as it is thought of, and the return ticket that goes with it.</summary>
public sealed class AppointmentInput
{
    public PlanPostInput Post { get; set; } = new();

    /// <summary>Can you commit to two years? Null until it is answered.</summary>
    public TwoYears? TwoYears { get; set; }

    /// <summary>The level of engineering to come back to.</summary>
    public string? BackTo { get; set; }

    public string? PayKept { get; set; }

    public double? ProtectedHours { get; set; }

    public DateOnly? AskAgainOn { get; set; }
}

/// <summary>What is asked of the appointment alone: then what follows from it can be said.</summary>
internal sealed class AppointmentPostValidator : AbstractValidator<AppointmentInput>
{
    public AppointmentPostValidator(DateOnly today)
    {
        RuleFor(a => a.Post).SetValidator(new PlanPostInputValidator(today));
        RuleFor(a => a.Post.Kind).Must(kind => kind.IsManaging()).WithMessage("An appointment is to a post that manages.");
    }
}

/// <summary>And of the ticket, before it is proposed.</summary>
internal sealed class AppointmentInputValidator : AbstractValidator<AppointmentInput>
{
    public const int LongestPromise = 300;
    public const double MostHours = 20;
    private const int MostYears = 10;

    public AppointmentInputValidator(DateOnly today, Ladder ladder)
    {
        Include(new AppointmentPostValidator(today));
        RuleFor(a => a.TwoYears).NotNull().WithMessage("Please answer it; no is a fine answer.").IsInEnum().WithMessage("Please choose one of the three.");
        RuleFor(a => a.BackTo).Must(level => ladder.Find(level) is { Track: Track.Engineering }).WithMessage("Which level of engineering could you come back to?");
        RuleFor(a => a.PayKept).NotEmpty().WithMessage("What is promised about pay? “Pay is kept whole” is a good promise.")
            .MaximumLength(LongestPromise).WithMessage(a => $"Please keep it to {LongestPromise} characters; it has {a.PayKept!.Length}.")
            .Must(words => words is null || !HoldsAFigure(words)).WithMessage("Please leave figures out: the promise is what counts, and pay is for few to see.");
        RuleFor(a => a.ProtectedHours).NotNull().WithMessage("How many hours a week? Two to four are a good beginning; 0 means none.")
            .InclusiveBetween(0, MostHours).WithMessage($"Hours a week are between 0 and {MostHours}.");
        RuleFor(a => a.AskAgainOn).NotNull().WithMessage("On which day do you ask again?")
            .GreaterThan(a => a.Post.From).When(a => a.Post.From is not null).WithMessage(a => $"Please give a day after the appointment begins, {Say.Day(a.Post.From!.Value)}.")
            .LessThanOrEqualTo(today.AddYears(MostYears)).WithMessage($"Please give a day up to {Say.Day(today.AddYears(MostYears))}.");
    }

    // Four digits in a row, however their thousands are set apart, are an amount.
    private static bool HoldsAFigure(string words)
    {
        var digits = 0;
        foreach (var letter in words)
        {
            if (char.IsDigit(letter)) digits++;
            else if (letter is not (' ' or '.' or ',' or '\'' or '\u00a0' or '\u202f')) digits = 0;
            if (digits >= 4) return true;
        }

        return false;
    }
}
