namespace CareerLadder.Web.Data.Files;

/// <summary>Says on one line of a terminal what is being done, and takes it back at the end.</summary>
internal sealed class Progress(TextWriter terminal) : IDisposable
{
    private int shown;

    /// <summary>Null where the words go into a file: nobody waits there.</summary>
    public static Progress? OnTerminal => Console.IsErrorRedirected ? null : new(Console.Error);

    public void Say(string what)
    {
        terminal.Write($"\r{what.PadRight(shown)}");
        shown = what.Length;
    }

    public void Dispose()
    {
        if (shown > 0) terminal.Write($"\r{new string(' ', shown)}\r");
        shown = 0;
    }
}
