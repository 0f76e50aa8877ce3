using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;
using FluentValidation;

namespace CareerLadder.Web.Features.Careers;

/// <summary>One's answer to "do you want to manage, or go back?", as it is being told.</summary>
public sealed class IntentInput
{
    /// <summary>Of its row, where it is corrected; 0: it is answered anew.</summary>
    public int Id { get; set; }

    /// <summary>As it was read, where it is corrected.</summary>
    public IntentAnswer? Was { get; set; }

    /// <summary>The day on which it was said, where it is corrected.</summary>
    public DateOnly? On { get; set; }

    public Intent? Intent { get; set; }

    public IntentReason? Reason { get; set; }

    public string? Note { get; set; }

    internal static IntentInput Of(IntentLine line) => new()
    {
        Id = line.Id, Was = line.Answer, On = line.Answer.On, Intent = line.Answer.Intent, Reason = line.Answer.Reason, Note = line.Answer.Note,
    };

    /// <summary>Of a valid input.</summary>
    internal IntentAnswer Of(string person, DateOnly on) => new(person, on, Intent!.Value, Reason, string.IsNullOrWhiteSpace(Note) ? null : Note.Trim());
}

internal sealed class IntentInputValidator : AbstractValidator<IntentInput>
{
    public const int LongestNote = 2000;

    private static readonly DateOnly First = new(1900, 1, 1);

    public IntentInputValidator()
    {
        RuleFor(i => i.On).NotNull().When(i => i.Id != 0).WithMessage("On which day did you say it?")
            .GreaterThanOrEqualTo(First).WithMessage($"Please give a day from {Say.Day(First)} on.");
        RuleFor(i => i.Intent).NotNull().WithMessage("Please choose the answer that comes closest. “I do not know yet” is one too.").IsInEnum().WithMessage("Please choose one of the answers.");
        RuleFor(i => i.Reason).IsInEnum().WithMessage("Please choose one of the reasons, or none.");
        RuleFor(i => i.Note).MaximumLength(LongestNote).WithMessage(i => $"Please keep the note to {LongestNote} characters; it has {i.Note!.Length}.");
    }
}
