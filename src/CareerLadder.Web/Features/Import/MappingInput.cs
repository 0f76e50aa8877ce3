using CareerLadder.Web.Data.Rows;
using FluentValidation;

namespace CareerLadder.Web.Features.Import;

/// <summary>A mapping that is being given a name.</summary>
public sealed class MappingInput
{
    public string? Name { get; set; }
}

internal sealed class MappingInputValidator : AbstractValidator<MappingInput>
{
    public MappingInputValidator() => RuleFor(m => m.Name)
        .Must(n => !string.IsNullOrWhiteSpace(n)).WithMessage("Please give the mapping a name, such as “Export from payroll”.")
        .MaximumLength(MappingRow.LongestName).WithMessage(m => $"Please keep the name to {MappingRow.LongestName} characters; it has {m.Name!.Length}.");
}
