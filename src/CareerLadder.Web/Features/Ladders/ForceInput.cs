using CareerLadder.Core.Time;
using CareerLadder.Web.Data.Files;
using FluentValidation;

namespace CareerLadder.Web.Features.Ladders;

/// <summary>From which day a draft is to be in force.</summary>
public sealed class ForceInput
{
    /// <summary>Null: since ever.</summary>
    public DateOnly? From { get; set; }

    /// <summary>There are ladders already: only the first may be in force since ever.</summary>
    public bool NeedsDay { get; init; }
}

internal sealed class ForceInputValidator : AbstractValidator<ForceInput>
{
    public ForceInputValidator()
    {
        RuleFor(f => f.From).NotNull().When(f => f.NeedsDay).WithMessage("There are ladders already, so these need a first day. Please choose the day from which they are in force.");
        RuleFor(f => f.From).InclusiveBetween(CsvRow.FirstDay, CsvRow.LastDay).WithMessage($"Please choose a day between {Say.Day(CsvRow.FirstDay)} and {Say.Day(CsvRow.LastDay)}.");
    }
}
