using FluentValidation;

namespace CareerLadder.Web.Features.Conversations;

/// <summary>A conversation that somebody wants to start.</summary>
public sealed class StartInput
{
    /// <summary>Whose career it is about: one's own key, or that of somebody who reports to one.</summary>
    public string? Person { get; set; }

    public DateOnly? On { get; set; }
}

internal sealed class StartInputValidator : AbstractValidator<StartInput>
{
    public StartInputValidator(DateOnly today)
    {
        RuleFor(s => s.Person).NotEmpty();
        RuleFor(s => s.On).NotNull().WithMessage("Please choose a day.")
            .Must(day => day is null || ConversationDays.MayBePlanned(day.Value, today)).WithMessage("Please choose a day from today on, within a year.");
    }
}
