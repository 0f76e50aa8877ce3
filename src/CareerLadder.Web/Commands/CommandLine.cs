using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text.Json;
using CareerLadder.Web.Data;

namespace CareerLadder.Web.Commands;

/// <summary>Runs a command line. Exit status: 0 done, 1 refused with reasons, 2 wrong usage.</summary>
internal static class CommandLine
{
    public const int Refused = 1;
    public const int WrongUsage = 2;

    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        HelpWithMore.Use(root);
        var asked = root.Parse(args);
        // A slip is answered with a sentence, not with all there is to know, and never among the data.
        if (asked.Action is ParseErrorAction slip) slip.ShowHelp = false;
        // ASP.NET Core stops the site on Ctrl+C itself; a second handler would cut it short. Errors are ours to word.
        try
        {
            var status = await asked.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
            if (asked.Action is not ParseErrorAction) return status;
            await Console.Error.WriteLineAsync(Hint(asked));
            return WrongUsage;
        }
        catch (RefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return Refused;
        }
        catch (InvalidDataException unreadable) when (unreadable.InnerException is FormatException why)
        {
            var what = why.InnerException is JsonException { LineNumber: { } line } ? $"Line {line + 1} is not written as JSON wants it" : "One of its settings stands there twice";
            await Console.Error.WriteLineAsync($"appsettings.json cannot be read. {what}: put that right, and start again.");
            return Refused;
        }
        catch (Exception trouble) when (DatabaseTrouble.Say(trouble) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return Refused;
        }
    }

    /// <summary>Words that are neither an option nor an argument of the command are a slip, such as a misspelt option; the site's commands alone pass them on.</summary>
    public static bool TellSlips(ParseResult asked, TextWriter words)
    {
        if (asked.UnmatchedTokens is not [var slip, ..]) return false;
        words.WriteLine($"“{slip}” is not known here.");
        words.WriteLine(Hint(asked));
        return true;
    }

    private static string Hint(ParseResult asked) =>
        asked.CommandResult.Command is RootCommand ? "Try: careerladder --help" : $"Try: careerladder {asked.CommandResult.Command.Name} --help";

    /// <summary>
    /// Options that a serving command passes on are `--name value` or `--name=value`. Anything else among them is a slip,
    /// such as a misspelt command, and must not end in serving the site.
    /// </summary>
    public static string? FirstThatIsNoOption(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal))
                return words[i];
            var hasOwnValue = words[i].Contains('=', StringComparison.Ordinal);
            if (!hasOwnValue && i + 1 < words.Count && !words[i + 1].StartsWith("--", StringComparison.Ordinal))
                i++;
        }

        return null;
    }
}
