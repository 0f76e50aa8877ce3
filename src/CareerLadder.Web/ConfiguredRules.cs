using CareerLadder.Core.Flags;
using CareerLadder.Web.Commands;

namespace CareerLadder.Web;

/// <summary>The rules with the numbers that the configuration sets, for the site and for the commands that read a folder.</summary>
internal static class ConfiguredRules
{
    /// <exception cref="RefusedException">A key is misspelt or a value is no number it may be; the message names each.</exception>
    public static RuleSettings Read(IConfiguration configuration)
    {
        var settings = RuleSettings.Read(configuration.AsEnumerable());
        return settings.Problems.Count == 0
            ? settings
            : throw new RefusedException($"The settings of the rules cannot be used:{Environment.NewLine}  {string.Join($"{Environment.NewLine}  ", settings.Problems)}");
    }

    /// <summary>The same for a command that serves no site.</summary>
    public static RuleSettings Read() =>
        Read(WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }).Configuration);

    /// <summary>Lets everything that asks have the rule book and what holds for everyone.</summary>
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var settings = Read(configuration);
        services.AddSingleton(settings.Rules);
        services.AddSingleton(settings.Company);
    }
}
