using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;

namespace CareerLadder.Web.Data.Files;

/// <summary>How a command prints its data.</summary>
internal enum OutputFormat
{
    Table,
    Json,
    Csv,
}

/// <summary>The options that the commands share which read a folder and print.</summary>
internal static class OutputOptions
{
    /// <summary>The folder to read, added to the command.</summary>
    public static Argument<string> AddFolder(Command command, string holds)
    {
        var folder = new Argument<string>("FOLDER") { Description = $"A folder, or a .zip of one, that holds {holds}.", Arity = ArgumentArity.ZeroOrOne };
        command.Arguments.Add(folder);
        // Where the parser finds it missing itself, its sentence is about arguments.
        command.Validators.Add(result =>
        {
            if (result.GetResult(folder) is not { Tokens.Count: > 0 }) result.AddError($"Say which folder: one that holds {holds}.");
        });
        return folder;
    }

    public static Option<DateOnly?> AsOf() => new("--as-of")
    {
        Description = "The day looked at, as YYYY-MM-DD. Default: today (UTC).",
        HelpName = "DATE",
        CustomParser = result => Day(result.Tokens[0].Value, result),
    };

    public static Option<OutputFormat> Format()
    {
        var option = new Option<OutputFormat>("--format")
        {
            Description = "table (to read, the default), json or csv.",
            HelpName = "table|json|csv",
            CustomParser = result =>
            {
                if (Enum.TryParse<OutputFormat>(result.Tokens[0].Value, ignoreCase: true, out var format) && Enum.IsDefined(format) && char.IsLetter(result.Tokens[0].Value[0])) return format;
                result.AddError($"“{result.Tokens[0].Value}” is no format. Choose table, json or csv.");
                return default;
            },
        };
        return option;
    }

    /// <summary>A day on the command line; null, with the reason told, if it is none.</summary>
    public static DateOnly? Day(string text, ArgumentResult result)
    {
        if (CsvRow.TryDate(Encoding.UTF8.GetBytes(text), out var day) && day >= CsvRow.FirstDay && day <= CsvRow.LastDay) return day;
        result.AddError($"“{text}” is no day. Days are written YYYY-MM-DD, from 1900-01-01 to 2100-12-31, such as 2024-02-29.");
        return null;
    }

    /// <summary>Today in UTC.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
