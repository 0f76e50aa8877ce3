using CareerLadder.Core.Pay;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Editing;
using FluentValidation;

namespace CareerLadder.Web.Features.BandsByHand;

/// <summary>A band from a day on as it is being entered, corrected or removed. It holds until the next one of its level and zone begins.</summary>
public sealed class BandInput
{
    /// <summary>Of its row; 0: a new one.</summary>
    public int Id { get; set; }

    /// <summary>The band as it was read, and only as long as it is still so may it be written over; null: a new one.</summary>
    public Band? Was { get; set; }

    public bool IsRemoved { get; set; }

    public string? Level { get; set; }

    public string? Zone { get; set; }

    /// <summary>Null: since ever.</summary>
    public DateOnly? From { get; set; }

    /// <summary>As it is typed.</summary>
    public string? Min { get; set; }

    public string? Max { get; set; }

    public string? Target { get; set; }

    public string? Currency { get; set; }

    /// <summary>What to do about each clash, by its key.</summary>
    public Dictionary<string, string> Answers { get; set; } = [];

    internal static BandInput Of(int id, Band band) => new()
    {
        Id = id, Was = band, Level = band.Level, Zone = band.Zone, From = band.From, Min = Amounts.Write(band.Min), Max = Amounts.Write(band.Max), Target = Amounts.Write(band.Target), Currency = band.Currency,
    };

    /// <summary>Of a valid input.</summary>
    internal Band ToBand() =>
        new(From, PostInput.Text(Zone), PostInput.Text(Level)!, Amounts.Read(Min)!.Value, Amounts.Read(Max)!.Value, Amounts.Read(Target), PostInput.Text(Currency)!);
}

internal sealed class BandInputValidator : AbstractValidator<BandInput>
{
    public BandInputValidator()
    {
        RuleFor(b => b.Level).Must(typed => PostInput.Text(typed) is not null).WithMessage("For which level is it?").MaximumLength(PostInputValidator.Longest).WithMessage($"Please keep the level to {PostInputValidator.Longest} characters.");
        RuleFor(b => b.Zone).MaximumLength(PostInputValidator.Longest).WithMessage($"Please keep the zone to {PostInputValidator.Longest} characters.");
        RuleFor(b => b.From).InclusiveBetween(PostInputValidator.First, PostInputValidator.Last).When(b => b.From is not null)
            .WithMessage($"Please give a day between {Say.Day(PostInputValidator.First)} and {Say.Day(PostInputValidator.Last)}, or none for since ever.");
        RuleFor(b => b.Min).Must(typed => PostInput.Text(typed) is not null).WithMessage("What is the least that is paid?").DependentRules(() => RuleFor(b => b.Min).Must(Amounts.IsOne).WithMessage(Amounts.HowTo));
        RuleFor(b => b.Max).Must(typed => PostInput.Text(typed) is not null).WithMessage("What is the most that is paid?").DependentRules(() => RuleFor(b => b.Max).Must(Amounts.IsOne).WithMessage(Amounts.HowTo))
            .Must((b, _) => !(Amounts.Read(b.Max) < Amounts.Read(b.Min))).WithMessage("The maximum is less than the minimum. Please correct one of the two.");
        RuleFor(b => b.Target).Must(Amounts.IsOneOrNothing).WithMessage($"{Amounts.HowTo} Leave it empty where the midpoint is the target.")
            .Must((b, _) => !(Amounts.Read(b.Target) < Amounts.Read(b.Min)) && !(Amounts.Read(b.Target) > Amounts.Read(b.Max))).WithMessage("The target lies outside the band. Please correct it, or leave it empty where the midpoint is the target.");
        RuleFor(b => b.Currency).Must(typed => PostInput.Text(typed) is not null).WithMessage("In which currency? GBP or EUR, as in your files.")
            .MaximumLength(Amounts.LongestCurrency).WithMessage($"Please keep the currency to {Amounts.LongestCurrency} characters.");
    }
}
