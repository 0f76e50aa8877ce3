namespace CareerLadder.Web.Data.Demo;

/// <summary>The pure data of the demo, which lies beside this file and inside the program.</summary>
internal static class TextFile
{
    /// <exception cref="FileNotFoundException">The program was built without it.</exception>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(TextFile).Assembly.GetManifestResourceStream(typeof(TextFile), name)
            ?? throw new FileNotFoundException($"The program was built without {name}.", name);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } text) yield return text;
        }
    }
}
