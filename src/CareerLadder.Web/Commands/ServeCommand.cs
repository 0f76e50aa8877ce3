using System.CommandLine;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Backups;
using CareerLadder.Web.Features.Setup;

namespace CareerLadder.Web.Commands;

/// <summary>`careerladder` and `careerladder serve`: the site on the organisation's own database.</summary>
internal static class ServeCommand
{
    public static Command Make()
    {
        var command = new Command("serve", "Serve the site (the default). Takes ASP.NET Core's own options too, such as --urls http://127.0.0.1:5000.");
        MakeDefault(command);
        return command;
    }

    public static void MakeDefault(Command command)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((asked, _) => RunAsync([.. asked.UnmatchedTokens], (options, stop) => RunSiteAsync(Program.Site(options), stop)));
    }

    /// <summary>Runs a serving command, once its options are known to be options.</summary>
    public static async Task<int> RunAsync(string[] options, Func<string[], CancellationToken, Task<int>> serve)
    {
        if (CommandLine.FirstThatIsNoOption(options) is { } slip)
        {
            await Console.Error.WriteLineAsync($"“{slip}” is neither a command nor an option. Try: careerladder --help");
            return CommandLine.WrongUsage;
        }

        return await serve(options, CancellationToken.None);
    }

    /// <summary>Serves until stopped.</summary>
    public static async Task<int> RunSiteAsync(WebApplication site, CancellationToken stop)
    {
        await using (site)
        {
            var log = site.Services.GetRequiredService<ILogger<Program>>();
            using var held = DatabaseInUse.Hold(site.Services.GetRequiredService<Database>());
            var database = await site.Services.GetRequiredService<Database>().PrepareAsync();
            log.LogInformation("{Database}", database);
            try
            {
                await site.StartAsync(stop);
            }
            catch (IOException taken)
            {
                await Console.Error.WriteLineAsync($"{taken.Message} Choose another address with --urls http://127.0.0.1:5001.");
                return CommandLine.Refused;
            }

            Console.WriteLine($"CareerLadder is open at {site.Urls.FirstOrDefault()} (Ctrl+C closes it).");
            if (await site.Services.GetRequiredService<FirstStart>().StageAsync() == SetupStage.NoAccount) Console.WriteLine(FirstStartLine(site));
            await site.WaitForShutdownAsync(stop);
            return 0;
        }
    }

    /// <summary>Said on standard output and nowhere else: whoever reads it may make the first administrator.</summary>
    private static string FirstStartLine(WebApplication site)
    {
        var address = new UriBuilder(site.Urls.FirstOrDefault() ?? "http://localhost");
        // Every address of the machine is none that a browser can open.
        if (address.Host is "0.0.0.0" or "[::]" or "+" or "*") address.Host = "localhost";
        var code = site.Services.GetRequiredService<SetupCode>();
        return $"First start: open {new Uri(address.Uri, Links.SetupWith(code.Told))}";
    }
}
