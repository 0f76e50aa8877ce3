namespace CareerLadder.Web.Components.Shared;

/// <summary>
/// What the database could not do for the one who looks: told by <see cref="SteadyComponent"/>, shown by TroubleNotice, until the same or
/// something else works again. One for each request, and for each page that is live.
/// </summary>
public sealed class Troubles(ILogger<Troubles> log)
{
    private readonly List<object> tellers = [];

    /// <summary>A sentence or two; null while all is well.</summary>
    public string? Says { get; private set; }

    /// <summary>How often there was any.</summary>
    public int Count { get; private set; }

    public event EventHandler? Changed;

    public void Tell(string sentence)
    {
        log.LogError("Somebody was told: {Sentence}", sentence);
        Count++;
        Show(sentence);
    }

    public void Over()
    {
        if (Says is not null) Show(null);
    }

    /// <summary>Each live part of a page could show it; the first that came does.</summary>
    public void Attach(object teller) => tellers.Add(teller);

    public void Detach(object teller) => tellers.Remove(teller);

    public bool IsToldBy(object teller) => tellers is [var first, ..] && ReferenceEquals(first, teller);

    private void Show(string? sentence)
    {
        Says = sentence;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
