using CareerLadder.Core.Flags;
using CareerLadder.Core.Flags.Rules;
using CareerLadder.Web.Commands;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareerLadder.Web.Tests;

public sealed class ConfiguredRulesTests
{
    [Fact]
    public void What_is_set_reaches_whatever_asks_for_rules()
    {
        var services = new ServiceCollection();
        ConfiguredRules.Add(services, Configuration(("Rules:TlmTrap:ActFromMonths", "9"), ("Fluency:LossHalfLifeYears", "6")));
        var provider = services.BuildServiceProvider();

        Assert.Equal(9, Assert.IsType<TlmTrap>(provider.GetRequiredService<RuleBook>().Find("TlmTrap")).Limits.ActFromMonths);
        Assert.Equal(6, provider.GetRequiredService<Company>().Fluency.LossHalfLifeYears);
    }

    [Fact]
    public void The_settings_that_come_with_the_program_change_nothing()
    {
        var settings = ConfiguredRules.Read();

        Assert.Equal(RuleBook.Default.Rules.Select(r => r.LimitsInForce), settings.Rules.Rules.Select(r => r.LimitsInForce));
        Assert.Equal(new Company().Fluency, settings.Company.Fluency);
    }

    [Fact]
    public void Refuses_to_start_and_names_every_slip()
    {
        var refused = Assert.Throws<RefusedException>(() => ConfiguredRules.Read(Configuration(("Rules:TlmTrp:ActFromMonths", "9"), ("Fluency:RustyFrom", "x"))));

        Assert.Contains("Rules:TlmTrp:ActFromMonths: there is no rule “TlmTrp”. Did you mean TlmTrap?", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Fluency:RustyFrom: “x” is not a number from 0 to 1.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_ends_with_the_sentence_and_nothing_else()
    {
        var program = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["Rules__TlmTrap__ActFromMonth"] = "9" },
        })!;
        var words = await program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();

        Assert.Equal(1, program.ExitCode);
        Assert.Equal(
            "The settings of the rules cannot be used:\n  Rules:TlmTrap:ActFromMonth: the rule TlmTrap has no number “ActFromMonth”. Did you mean ActFromMonths?\n",
            words.ReplaceLineEndings("\n"));
        Assert.Empty(await program.StandardOutput.ReadToEndAsync());
    }

    private static IConfigurationRoot Configuration(params IEnumerable<(string Key, string Value)> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
}
