using System.Globalization;
using CareerLadder.Core.Ladders;
using CareerLadder.Web.Data.Files;
using FluentValidation;

namespace CareerLadder.Web.Features.Ladders;

/// <summary>One level of a draft as it is being written.</summary>
public sealed class LevelInput
{
    public string? Id { get; set; }

    public Track? Track { get; set; }

    /// <summary>Null: no equal.</summary>
    public int? Rung { get; set; }

    public string? Title { get; set; }

    public string? Summary { get; set; }

    public List<AskInput> Asks { get; } = [];

    /// <summary>Every field by its key, as it is compared with what others wrote.</summary>
    public IReadOnlyDictionary<string, string> Values
    {
        get
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["id"] = Plain(Id), ["track"] = Track?.ToString() ?? "", ["rung"] = Rung?.ToString(CultureInfo.InvariantCulture) ?? "", ["title"] = Plain(Title), ["summary"] = Plain(Summary),
            };
            foreach (var ask in Asks) values[ask.Key] = Plain(ask.Text);
            return values;
        }
    }

    /// <summary>A level of the ladders, or a new one, with a place for each of their themes.</summary>
    public static LevelInput Of(LadderText text, string? level)
    {
        var known = text.Levels.FirstOrDefault(l => l.Id == level);
        var input = new LevelInput { Id = known?.Id, Track = known?.Track, Rung = known?.Rung, Title = known?.Title, Summary = known?.Summary };
        foreach (var theme in text.AllThemes)
        {
            var texts = text.Expectations.Where(e => known is not null && e.Level == level && e.Theme == theme.Id).Select(e => e.Text).ToList();
            for (var i = 0; i < Math.Max(1, texts.Count); i++) input.Asks.Add(new() { Theme = theme.Id, Name = theme.Name ?? theme.Id, Hint = theme.Summary, Nth = i, Text = texts.ElementAtOrDefault(i) });
        }

        return input;
    }

    public void Take(IReadOnlyDictionary<string, string> values)
    {
        (Id, Title, Summary) = (values["id"], values["title"], values["summary"]);
        Track = Enum.TryParse<Track>(values["track"], out var track) ? track : null;
        Rung = int.TryParse(values["rung"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var rung) ? rung : null;
        foreach (var ask in Asks) ask.Text = values.GetValueOrDefault(ask.Key, ask.Text ?? "");
    }

    internal static string Plain(string? text) => text?.Replace("\r\n", "\n", StringComparison.Ordinal).Trim() ?? "";
}

/// <summary>What a level asks for in one theme.</summary>
public sealed class AskInput
{
    public string Theme { get; set; } = "";

    public string Name { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>Where a theme has several texts for a level: which of them.</summary>
    public int Nth { get; set; }

    public string? Text { get; set; }

    public string Key => KeyOf(Theme, Nth);

    public static string KeyOf(string theme, int nth) => string.Create(CultureInfo.InvariantCulture, $"asks {nth} {theme}");
}

internal sealed class LevelInputValidator : AbstractValidator<LevelInput>
{
    public const int LongestId = 40;
    public const int LongestTitle = 120;
    public const int LongestText = 8000;
    private const int FurthestRung = 1000;

    public LevelInputValidator()
    {
        RuleFor(l => l.Id).NotEmpty().WithMessage("Please give the level its id, as posts and bands name it: E5.")
            .MaximumLength(LongestId).WithMessage(l => $"Please keep the id to {LongestId} characters; it has {l.Id!.Length}.");
        RuleFor(l => l.Track).NotNull().WithMessage("Please choose the track.");
        RuleFor(l => l.Rung).InclusiveBetween(-FurthestRung, FurthestRung).WithMessage($"A rung is a whole number from -{FurthestRung} to {FurthestRung}. Leave it empty for a level without an equal.");
        RuleFor(l => l.Title).MaximumLength(LongestTitle).WithMessage(l => $"Please keep the title to {LongestTitle} characters; it has {l.Title!.Length}.");
        RuleFor(l => l.Summary).MaximumLength(LongestText).WithMessage(l => $"Please keep the summary to {LongestText} characters; it has {l.Summary!.Length}.");
        RuleForEach(l => l.Asks).ChildRules(asks => asks.RuleFor(a => a.Text).MaximumLength(LongestText).WithMessage(a => $"Please keep “{a.Name}” to {LongestText} characters; it has {a.Text!.Length}."));
    }
}
