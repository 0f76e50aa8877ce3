using System.Runtime.InteropServices;

namespace CareerLadder.Web.Data.Files;

/// <summary>A reason for which nothing was read: where it stands, and what to do about it.</summary>
/// <param name="File">Its name, or the folder's.</param>
/// <param name="Line">From 1, as editors and spreadsheets count them; null where no line is meant.</param>
/// <param name="Value">As it stands there, shortened.</param>
/// <param name="Sentence">What is wrong and what to do, for the person who made the file.</param>
public sealed record Refusal(string File, long? Line, string? Column, string? Value, string Sentence);

/// <summary>Every reason found so far. Beyond a number that anyone would read, those of one file are only counted.</summary>
public sealed class Refusals
{
    /// <summary>So many are kept of each file.</summary>
    public const int MostOfOneFile = 1_000;

    private const int LongestValue = 60;

    private readonly List<Refusal> kept = [];
    private readonly Dictionary<string, string> called = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> countByFile = new(StringComparer.Ordinal);

    public IReadOnlyList<Refusal> Kept => kept;

    /// <summary>How many there are, kept or not.</summary>
    public int Count { get; private set; }

    /// <summary>What a file is called where it came from: a sheet, not people.csv.</summary>
    public void Call(string file, string name) => called[file] = name;

    public string NameOf(string file) => called.GetValueOrDefault(file, file);

    public void Add(string file, string sentence, long? line = null, string? column = null, string? value = null)
    {
        Count++;
        file = NameOf(file);
        // What is wrong with a file as a whole is always worth telling.
        if (line is not null && ++CollectionsMarshal.GetValueRefOrAddDefault(countByFile, file, out _) > MostOfOneFile) return;
        kept.Add(new(file, line, column, value is null ? null : Shorten(value), sentence));
    }

    /// <summary>The beginning of a value, on one line.</summary>
    internal static string Shorten(string value)
    {
        if (value.Length > LongestValue) value = string.Concat(value.AsSpan(0, char.IsHighSurrogate(value[LongestValue - 2]) ? LongestValue - 2 : LongestValue - 1), "…");
        return OnOneLine(value);
    }

    /// <summary>Without the characters that would end the line or steer a terminal.</summary>
    internal static string OnOneLine(string value) => value.Any(char.IsControl) ? string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c)) : value;
}
