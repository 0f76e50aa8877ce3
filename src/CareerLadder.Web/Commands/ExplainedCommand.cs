using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CareerLadder.Web.Commands;

/// <summary>A command whose help ends with more than its list of options: what it needs, and examples.</summary>
internal sealed class ExplainedCommand(string name, string description, string more) : Command(name, description)
{
    public string More => more;
}

/// <summary>The usual help, then what an <see cref="ExplainedCommand"/> has to add.</summary>
internal sealed class HelpWithMore(HelpAction usual) : SynchronousCommandLineAction
{
    public static void Use(RootCommand root)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            if (help.Action is HelpAction usual) help.Action = new HelpWithMore(usual);
        }
    }

    public override bool Terminating => true;

    public override int Invoke(ParseResult parseResult)
    {
        var status = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ExplainedCommand command) parseResult.InvocationConfiguration.Output.WriteLine(command.More);
        return status;
    }
}
