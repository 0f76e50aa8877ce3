using System.Text;
using System.Text.Json;
using CareerLadder.Web.Commands;
using CareerLadder.Web.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

public sealed class AlignmentCommandTests
{
    [Theory]
    [InlineData("2021-10-27", -0.034, 7400)]
    [InlineData("2022-08-22", -0.034, 7400)]
    [InlineData("2022-08-23", 0.268, 0)]
    [InlineData("2023-05-25", 0.135, 0)]
    [InlineData("2025-04-25", 0.109, 4000)]
    public void Reproduces_what_became_of_two_equal_levels_of_a_newspaper(string asOf, double gap, int overlap)
    {
        var (status, data, words) = Run(asOf, OutputFormat.Json);
        using var alignment = JsonDocument.Parse(data);
        var pair = alignment.RootElement.GetProperty("pairs").EnumerateArray().Single(p => p.GetProperty("engineering").GetString() == "IC4");
        Assert.Equal(0, status);
        Assert.Equal(gap, pair.GetProperty("gap").GetDouble());
        Assert.Equal(overlap, pair.GetProperty("overlap").GetInt32());
        Assert.Equal(["zone", "rung", "engineering", "management", "gap", "overlap"], pair.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("UK", 4, "EM4"), (pair.GetProperty("zone").GetString(), pair.GetProperty("rung").GetInt32(), pair.GetProperty("management").GetString()));
        Assert.Equal(["EM6", "IC1", "IC2"], alignment.RootElement.GetProperty("unpaired").EnumerateArray().Select(l => l.GetString()!));
        Assert.Equal(Purpose.Sentence + "\n", words);
    }

    [Fact]
    public void Has_no_pairs_before_the_first_band()
    {
        using var alignment = JsonDocument.Parse(Run("2021-10-26", OutputFormat.Json).Data);
        Assert.Equal(0, alignment.RootElement.GetProperty("pairs").GetArrayLength());
        Assert.Equal(3, alignment.RootElement.GetProperty("unpaired").GetArrayLength());
    }

    [Fact]
    public void Prints_csv_and_a_table()
    {
        Assert.Contains("UK,4,IC4,EM4,-0.034,7400\r\n", Run("2021-10-27", OutputFormat.Csv).Data, StringComparison.Ordinal);
        var table = Run("2022-08-23", OutputFormat.Table).Data;
        Assert.Contains(" +26.8% ", table, StringComparison.Ordinal);
        Assert.Contains("Without an equal on the other track: EM6, IC1, IC2.", table, StringComparison.Ordinal);
        Assert.EndsWith(Purpose.Sentence + "\n", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Needs_levels_and_bands_and_nothing_else()
    {
        using var scratch = new ScratchFolder();
        GivenFiles.Write(scratch, "people.csv", "no;header\n");
        using var data = new MemoryStream();
        using var words = new StringWriter();
        Assert.Equal(CommandLine.Refused, AlignmentCommand.Run(scratch.Path, new(2022, 1, 1), OutputFormat.Json, data, words));
        Assert.Equal(0, data.Length);
        Assert.Contains("levels.csv: This file is missing", words.ToString(), StringComparison.Ordinal);
        Assert.Contains("bands.csv: This file is missing", words.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("people.csv", words.ToString(), StringComparison.Ordinal);
    }

    private static (int Status, string Data, string Words) Run(string asOf, OutputFormat format)
    {
        using var scratch = new ScratchFolder();
        File.Copy(GivenFiles.SharedData("bands/guardian-bands.csv"), Path.Combine(scratch.Path, "bands.csv"));
        File.Copy(GivenFiles.SharedData("bands/guardian-levels.csv"), Path.Combine(scratch.Path, "levels.csv"));
        using var data = new MemoryStream();
        using var words = new StringWriter();
        var status = AlignmentCommand.Run(scratch.Path, DateOnly.ParseExact(asOf, "O", null), format, data, words);
        return (status, Encoding.UTF8.GetString(data.ToArray()), words.ToString());
    }
}
