using CareerLadder.Core.Time;
using CareerLadder.Web.Data.Rows;
using FluentValidation;

namespace CareerLadder.Web.Features.Goals;

/// <summary>A piece of evidence as it is being told.</summary>
public sealed class EvidenceInput
{
    public DateOnly? On { get; set; }

    public string? Text { get; set; }

    public string? Link { get; set; }

    /// <summary>The expectations it stands under; none is an answer too.</summary>
    public HashSet<Place> Places { get; init; } = [];

    internal static EvidenceInput Of(EvidenceTold told) => new() { On = told.On, Text = told.Text, Link = told.Link, Places = [.. told.Places] };

    /// <summary>Of a valid input.</summary>
    internal void WriteInto(EvidenceRow row)
    {
        row.On = On!.Value;
        row.Text = Text!.Trim();
        row.Link = string.IsNullOrWhiteSpace(Link) ? null : Link.Trim();
    }
}

/// <param name="today">Evidence is of what was done: no later day.</param>
internal sealed class EvidenceInputValidator : AbstractValidator<EvidenceInput>
{
    public const int LongestText = 2000;
    public const int LongestLink = 500;

    private static readonly DateOnly First = new(1950, 1, 1);

    public EvidenceInputValidator(DateOnly today)
    {
        RuleFor(e => e.Text).Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage("What did you do, and what came of it? A sentence or two is enough.")
            .MaximumLength(LongestText).WithMessage(e => $"Please keep it to {LongestText} characters; it has {e.Text!.Length}. A link can lead to the rest.");
        RuleFor(e => e.On).NotNull().WithMessage("When was it? A day is enough, also one you only remember roughly.")
            .InclusiveBetween(First, today).WithMessage($"Evidence is of what was done: please give a day from {Say.Day(First)} to today, {Say.Day(today)}.");
        RuleFor(e => e.Link).Must(IsWebAddress).When(e => !string.IsNullOrWhiteSpace(e.Link)).WithMessage("A link begins with https:// or http://. Please copy the whole address, or leave this empty.")
            .MaximumLength(LongestLink).WithMessage(e => $"Please give a link of up to {LongestLink} characters; this one has {e.Link!.Length}.");
    }

    private static bool IsWebAddress(string? link) =>
        Uri.TryCreate(link?.Trim(), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.Host.Length > 0;
}
