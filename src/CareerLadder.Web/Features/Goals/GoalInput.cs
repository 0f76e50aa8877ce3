using CareerLadder.Web.Data.Rows;
using FluentValidation;

namespace CareerLadder.Web.Features.Goals;

/// <summary>What one wants, as it is being told.</summary>
public sealed class GoalInput
{
    public Horizon? Horizon { get; set; } = Data.Rows.Horizon.TwoToThreeYears;

    public string? Text { get; set; }

    /// <summary>The id of a level; empty: of none.</summary>
    public string? Level { get; set; }

    public bool IsShared { get; set; }

    /// <summary>To be said in other words.</summary>
    internal static GoalInput Of(GoalTold told) => new() { Horizon = told.Goal.Horizon, Text = told.Goal.Text, Level = told.Goal.Level, IsShared = told.Goal.IsShared };

    /// <summary>Of a valid input.</summary>
    internal void WriteInto(GoalRow row)
    {
        row.Horizon = Horizon!.Value;
        row.Text = Text!.Trim();
        row.Level = string.IsNullOrEmpty(Level) ? null : Level;
        row.IsSharedUpward = IsShared;
    }
}

internal sealed class GoalInputValidator : AbstractValidator<GoalInput>
{
    public const int LongestText = 1000;

    public GoalInputValidator()
    {
        RuleFor(g => g.Horizon).NotNull().WithMessage("Please choose how far away it lies; a guess will do.").IsInEnum().WithMessage("Please choose one of the two.");
        RuleFor(g => g.Text).Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage("What do you want? One sentence is enough, and it may be a hazy one.")
            .MaximumLength(LongestText).WithMessage(g => $"Please keep it to {LongestText} characters, so that it can be read at a glance; it has {g.Text!.Length}.");
    }
}
