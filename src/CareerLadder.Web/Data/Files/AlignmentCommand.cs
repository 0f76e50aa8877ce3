using System.CommandLine;
using CareerLadder.Core.Ladders;
using CareerLadder.Core.Pay;
using CareerLadder.Web.Commands;

namespace CareerLadder.Web.Data.Files;

/// <summary>`careerladder alignment`: whether equal levels of both tracks are paid equally, from a folder and without a database.</summary>
internal static class AlignmentCommand
{
    private const string More = """
        No database is used. Only levels.csv and bands.csv must be there, and only they are read.

          careerladder alignment company
          careerladder alignment company --as-of 2022-08-23 --format json

        Exit status: 0 done, 1 refused with reasons, 2 wrong usage.
        """;

    public static Command Make(TimeProvider clock)
    {
        var asOf = OutputOptions.AsOf();
        var format = OutputOptions.Format();
        var command = new ExplainedCommand("alignment", "Compare the pay bands of equal levels on a day, from a folder of files.", More) { asOf, format };
        var folder = OutputOptions.AddFolder(command, "levels.csv and bands.csv");
        command.SetAction(asked =>
        {
            if (CommandLine.TellSlips(asked, Console.Error)) return CommandLine.WrongUsage;
            return Run(asked.GetValue(folder)!, asked.GetValue(asOf) ?? OutputOptions.Today(clock), asked.GetValue(format), Output.Data(), Console.Error);
        });
        return command;
    }

    public static int Run(string folder, DateOnly asOf, OutputFormat format, Stream data, TextWriter words)
    {
        var reading = FolderReader.ReadLadder(folder);
        Output.Tell(reading, words);
        if (reading.Facts is not { } facts) return CommandLine.Refused;
        var alignment = new Alignment(LadderVersions.Of(facts.Levels, facts.Expectations, facts.Themes).On(asOf), new Bands(facts.Bands), asOf);
        return Output.Write(data, words, format, alignment.WriteTable, () => alignment.WriteJson(data), () => alignment.WriteCsv(data));
    }
}
