using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Commands;

namespace CareerLadder.Web.Data.Files;

/// <summary>`careerladder report`: reads a folder, works everyone out and prints it, without a database. Data on standard output, words on standard error.</summary>
internal static class ReportCommand
{
    private const string More = """
        No database is used, and the limits of the rules are those of appsettings.json. Only people.csv and posts.csv must be there. Everything is printed that the files tell, for all audiences: they are yours.

          careerladder report company
          careerladder report company --as-of 2026-01-01 --format json > report.json
          careerladder report company.zip --span 2025-01-01..2025-12-31 --format csv > flags-of-2025.csv

        Exit status: 0 done, 1 refused with reasons, 2 wrong usage.
        """;

    public static Command Make(TimeProvider clock)
    {
        var asOf = OutputOptions.AsOf();
        var format = OutputOptions.Format();
        var span = new Option<(DateOnly From, DateOnly To)?>("--span")
        {
            Description = "Every flag that holds on one of these days, both included, instead of those of the day looked at.",
            HelpName = "FROM..TO",
            CustomParser = Span,
        };
        var command = new ExplainedCommand("report", "Say where everyone in a folder of files stands on a day: posts, fluency, tenure, doors and flags.", More) { asOf, format, span };
        var folder = OutputOptions.AddFolder(command, "people.csv and posts.csv");
        command.SetAction(asked =>
        {
            if (CommandLine.TellSlips(asked, Console.Error)) return CommandLine.WrongUsage;
            return Run(
                asked.GetValue(folder)!,
                asked.GetValue(asOf) ?? OutputOptions.Today(clock),
                asked.GetValue(format),
                asked.GetValue(span),
                Output.Data(),
                Console.Error,
                ConfiguredRules.Read());
        });
        return command;
    }

    /// <param name="set">What the organisation set; null: every number as it is by default.</param>
    public static int Run(string folder, DateOnly asOf, OutputFormat format, (DateOnly From, DateOnly To)? span, Stream data, TextWriter words, RuleSettings? set = null)
    {
        Reading reading;
        using (var progress = Progress.OnTerminal) reading = FolderReader.Read(folder, progress is null ? null : progress.Say);
        Output.Tell(reading, words);
        if (reading.Facts is not { } facts) return CommandLine.Refused;
        var rules = set ?? RuleSettings.Read([]);
        var report = new Report(new Organisation(facts, rules.Rules, rules.Company), asOf, span);
        return Output.Write(data, words, format, table: text => ReportTable.Write(report, text), json: () => ReportJson.Write(report, data), csv: () => ReportCsv.Write(report, data));
    }

    private static (DateOnly From, DateOnly To)? Span(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text.Split("..") is not [var first, var second])
        {
            result.AddError($"“{text}” is no span of days. Write the first and the last day, such as 2025-01-01..2025-12-31.");
            return null;
        }

        if (OutputOptions.Day(first, result) is not { } from || OutputOptions.Day(second, result) is not { } to) return null;
        if (from <= to) return (from, to);
        result.AddError($"The span {text} ends before it begins. Write the earlier day first.");
        return null;
    }
}
