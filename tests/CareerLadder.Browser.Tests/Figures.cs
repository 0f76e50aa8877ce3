using System.Globalization;
using Xunit;

namespace CareerLadder.Browser.Tests;

/// <summary>How long something took, printed and kept in artifacts/figures. No test fails for it: the machine may do other things meanwhile.</summary>
internal static class Figures
{
    public static void Keep(string name, FormattableString figure, ITestOutputHelper? output)
    {
        var said = figure.ToString(CultureInfo.InvariantCulture);
        output?.WriteLine(said);
        var folder = Directory.CreateDirectory(Path.Combine(DemoSite.Root, "artifacts", "figures"));
        File.WriteAllText(Path.Combine(folder.FullName, $"{name}.txt"), said + Environment.NewLine);
    }
}
