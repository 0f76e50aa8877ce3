using System.Text.Json;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Ladders;

/// <summary>
/// What a form of a draft is in the midst of. What its fields said when somebody began to write is marked beside the words they type:
/// whoever finds those again on a new page is told what others saved meanwhile, as if the page had stayed.
/// </summary>
/// <param name="begun">What the fields say as it is opened.</param>
internal sealed class FormOfDraft(DraftsStore drafts, string place, IReadOnlyDictionary<string, string> begun)
{
    // No text says this, so that it is neither what is typed nor what is there now.
    private const string Other = "\0";

    private IReadOnlyDictionary<string, string> opened = begun;
    private Dictionary<string, string>? marks;

    public ThreeWay? Clash { get; private set; }

    public string? Refusal { get; private set; }

    /// <summary>Who wrote what is there now.</summary>
    public string? By { get; private set; }

    public bool IsBusy { get; private set; }

    /// <summary>Somebody took away what it is about; saved again, it becomes a new one.</summary>
    public bool IsGone { get; private set; }

    /// <summary>Call when it is live: to look at a page writes nothing.</summary>
    public async Task BeginAsync()
    {
        marks = Read((await drafts.ReadAsync(place))?.Text);
        if (marks is null) await drafts.KeepAsync(place, Marked(opened));
    }

    /// <summary>The form as it was when it was opened; a field that was another when somebody began to write, as no text at all.</summary>
    public IReadOnlyDictionary<string, string> Opened =>
        opened.ToDictionary(f => f.Key, f => marks?.GetValueOrDefault(LadderWords.Short(f.Key)) is { } mark && mark != LadderWords.Short(f.Value) ? Other : f.Value, StringComparer.Ordinal);

    /// <returns>Whether it was done.</returns>
    public async Task<bool> DoAsync(Func<ValueTask<LadderDone>> act)
    {
        if (IsBusy) return false;
        IsBusy = true;
        try
        {
            var done = await act();
            (Refusal, Clash, By) = (done.Refusal, done.Clash, done.By);
            IsGone |= done is { Refusal: not null, Now.Count: 0 };
            // From here on the form has seen what is there: saving again is a decision.
            if (done.Now is { } now) (opened, marks) = (now, null);
            return Refusal is null;
        }
        finally
        {
            IsBusy = false;
        }
    }

    public void Took(string key) => Clash = Clash! with { Theirs = Clash.Theirs.Where(t => t.Key != key).ToDictionary(StringComparer.Ordinal) };

    /// <summary>Call when it is saved, or left without a word.</summary>
    public async ValueTask ForgetAsync(IEnumerable<DraftText> fields)
    {
        foreach (var field in fields) await field.ForgetAsync();
        await drafts.ForgetAsync(place);
    }

    private static string Marked(IReadOnlyDictionary<string, string> values) => JsonSerializer.Serialize(values.ToDictionary(v => LadderWords.Short(v.Key), v => LadderWords.Short(v.Value), StringComparer.Ordinal));

    // One's own browser can keep anything there.
    private static Dictionary<string, string>? Read(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
