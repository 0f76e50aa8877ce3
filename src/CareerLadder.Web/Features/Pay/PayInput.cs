using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;
using CareerLadder.Web.Components.Editing;
using FluentValidation;

namespace CareerLadder.Web.Features.Pay;

/// <summary>Pay from a day on as it is being entered, corrected or removed. It holds until the next pay of the person begins, or until they leave.</summary>
public sealed class PayInput
{
    /// <summary>Of its row; 0: a new one.</summary>
    public int Id { get; set; }

    /// <summary>The pay as it was read, and only as long as it is still so may it be written over; null: a new one.</summary>
    public BasePay? Was { get; set; }

    public bool IsRemoved { get; set; }

    /// <summary>Of a full-time year, as it is typed.</summary>
    public string? Base { get; set; }

    public string? Currency { get; set; }

    public DateOnly? From { get; set; }

    /// <summary>Of full time, 0 to 1.</summary>
    public string? Share { get; set; }

    public string? BonusTarget { get; set; }

    public string? EquityYear { get; set; }

    /// <summary>What to do about each clash, by its key.</summary>
    public Dictionary<string, string> Answers { get; set; } = [];

    internal static PayInput Of(int id, BasePay pay) => new()
    {
        Id = id, Was = pay, Base = Amounts.Write(pay.Base), Currency = pay.Currency, From = pay.From, Share = Amounts.Write(pay.Fte), BonusTarget = Amounts.Write(pay.BonusTarget),
        EquityYear = Amounts.Write(pay.EquityYear),
    };

    /// <summary>Of a valid input.</summary>
    internal BasePay ToPay(string person) =>
        new(person, From!.Value, Amounts.Read(Base)!.Value, PostInput.Text(Currency)!, Amounts.Read(Share), Amounts.Read(BonusTarget), Amounts.Read(EquityYear));
}

internal sealed class PayInputValidator : AbstractValidator<PayInput>
{
    public PayInputValidator()
    {
        RuleFor(p => p.Base).Must(typed => PostInput.Text(typed) is not null).WithMessage("How much is it in a full-time year?").DependentRules(() => RuleFor(p => p.Base).Must(Amounts.IsOne).WithMessage(Amounts.HowTo));
        RuleFor(p => p.Currency).Must(typed => PostInput.Text(typed) is not null).WithMessage("In which currency? GBP or EUR, as in your files.")
            .MaximumLength(Amounts.LongestCurrency).WithMessage($"Please keep the currency to {Amounts.LongestCurrency} characters.");
        RuleFor(p => p.From).NotNull().WithMessage("From which day on?")
            .InclusiveBetween(PostInputValidator.First, PostInputValidator.Last).WithMessage($"Please give a day between {Say.Day(PostInputValidator.First)} and {Say.Day(PostInputValidator.Last)}.");
        RuleFor(p => p.Share).Must(typed => PostInput.Text(typed) is null || Amounts.Read(typed) is >= 0 and <= 1).WithMessage("Full time is 1, and four days of five are 0.8. Leave it empty where it is not known.");
        RuleFor(p => p.BonusTarget).Must(Amounts.IsOneOrNothing).WithMessage($"{Amounts.HowTo} Leave it empty where there is none.");
        RuleFor(p => p.EquityYear).Must(Amounts.IsOneOrNothing).WithMessage($"{Amounts.HowTo} Leave it empty where there is none.");
    }
}
