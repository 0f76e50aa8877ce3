namespace CareerLadder.Web.Components.Charts;

/// <summary>How wide words are when drawn, guessed on the wide side, since the server does not know the reader's font.</summary>
public static class TextFit
{
    /// <summary>The width in pixels of semi-bold words at 12 px.</summary>
    public static double Width(string words) => words.Sum(Width);

    /// <summary>The first of the words that fit into the width; null where none does.</summary>
    public static string? First(IEnumerable<string> words, double width) => words.FirstOrDefault(w => Width(w) <= width);

    // After DejaVu Sans Bold, one of the widest fonts in everyday use.
    private static double Width(char c) => c switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or '\'' or ':' or '|' or ' ' => 4.5,
        'f' or 't' or 'r' or '(' or ')' or '-' or '/' => 6,
        'm' or 'w' or 'M' or 'W' or '→' or '…' => 12.2,
        >= 'A' and <= 'Z' => 9.4,
        > '\u2000' => 12.5,
        _ => 8.3,
    };
}
