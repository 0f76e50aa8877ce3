using System.Text;
using CareerLadder.Web.Commands;

namespace CareerLadder.Web.Data.Files;

/// <summary>Prints what a command found: data on one stream, words on the other.</summary>
internal static class Output
{
    /// <summary>Standard output, to be flushed by <see cref="Write"/>. Left open: closing it would fail a second time where it cannot be written to.</summary>
    public static Stream Data() => new BufferedStream(Console.OpenStandardOutput(), 1 << 16);

    /// <summary>What came of reading, in one go: standard error is not buffered.</summary>
    public static void Tell(Reading reading, TextWriter words)
    {
        using var told = new StringWriter();
        ReadingPrinter.Print(reading, told);
        words.Write(told.ToString());
        words.Flush();
    }

    /// <summary>Writes the data. The sentence of purpose goes with it: below a table, which is read, and on the other stream beside data.</summary>
    /// <returns>The exit status.</returns>
    public static int Write(Stream data, TextWriter words, OutputFormat format, Action<TextWriter> table, Action json, Action csv)
    {
        try
        {
            if (format == OutputFormat.Table)
            {
                using var text = new StreamWriter(data, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
                table(text);
            }
            else if (format == OutputFormat.Json)
            {
                json();
            }
            else
            {
                csv();
            }

            data.Flush();
        }
        catch (IOException)
        {
            words.WriteLine("Standard output cannot be written to. Check that the disk is not full.");
            return CommandLine.Refused;
        }

        if (format != OutputFormat.Table) words.WriteLine(Purpose.Sentence);
        return 0;
    }
}
