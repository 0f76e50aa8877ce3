using System.Text;
using System.Text.Json;
using CareerLadder.Web.Commands;
using CareerLadder.Web.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

public sealed class ReportCommandTests
{
    private const string Purpose = "Flags, fluency, intents and practice may not be used for rating, pay, promotion or redundancy.";

    [Fact]
    public void Prints_everyone_in_file_order_in_the_shape_of_the_design()
    {
        var (status, data, words) = Run(
            "2026-11-22",
            OutputFormat.Json,
            "person,joined,practised_before,managed_before\np2,,,\np1,2019-06-01,0,0\n",
            "p1,2014-06-01,,Engineer,E5,\np1,2023-09-20,,Manager,M5,\np2,2027-01-01,,Engineer,,\n");
        Assert.Equal(0, status);
        Assert.EndsWith(Purpose + "\n", words, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(data);
        Assert.Equal("2026-11-22", report.RootElement.GetProperty("asOf").GetString());
        var people = report.RootElement.GetProperty("people").EnumerateArray().ToArray();
        Assert.Equal(
            """{"person":"p2","kind":null,"level":null,"fluency":null,"tenure":{"post":null,"rung":null,"track":null,"company":null},"swings":0,"doors":[],"flags":[]}""",
            people[0].GetRawText());
        Assert.StartsWith(
            """{"person":"p1","kind":"Manager","level":"M5","fluency":0.6441,"tenure":{"post":38,"rung":149,"track":38,"company":89},"swings":1,"doors":[{"door":"engineer-here","state":"open","until":"2028-09-20"},""",
            people[1].GetRawText(),
            StringComparison.Ordinal);
        Assert.Contains("""{"rule":"SkillDecay","severity":"Watch","since":"2026-04-17","until":"2028-09-20","because":""", people[1].GetRawText(), StringComparison.Ordinal);
        Assert.EndsWith("\"}]}", people[1].GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_nothing_of_a_person_from_the_day_they_left_but_counts_the_swings()
    {
        var person = Person("2022-01-01", "person,joined,left\np1,2015-01-01,2022-01-01\n", "p1,2015-01-01,,Engineer,E5,\np1,2019-01-01,,Manager,M5,\n");
        Assert.Equal(
            """{"person":"p1","kind":null,"level":null,"fluency":null,"tenure":{"post":null,"rung":null,"track":null,"company":null},"swings":1,"doors":[],"flags":[]}""",
            person);
    }

    [Fact]
    public void Goes_on_with_fluency_and_company_in_a_gap()
    {
        var person = Person("2021-02-01", "person,joined\np1,2020-01-01\n", "p1,2020-01-01,2021-01-01,Engineer,E5,\n");
        Assert.StartsWith("""{"person":"p1","kind":null,"level":null,"fluency":0.""", person, StringComparison.Ordinal);
        Assert.Contains(""","tenure":{"post":null,"rung":null,"track":null,"company":13},""", person, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_with_a_span_every_flag_that_touches_its_days_unclipped()
    {
        const string People = "person,practised_before,managed_before\np1,0,0\n";
        const string Posts = "p1,2012-01-01,,Engineer,E5,\np1,2024-02-29,,TechLeadManager,M5,\n";
        Assert.Equal(
            ["2024-02-29 2024-08-29", "2024-08-29 2025-02-28"],
            Flags(Run("2026-11-22", OutputFormat.Json, People, Posts, (new(2024, 8, 28), new(2024, 8, 29))).Data, "TlmTrap"));
        Assert.Equal(["2025-02-28 "], Flags(Run("2026-11-22", OutputFormat.Json, People, Posts).Data, "TlmTrap"));
        Assert.Equal(["2024-02-29 2024-08-29"], Flags(Run("2024-03-01", OutputFormat.Json, People, Posts, (new(2024, 8, 28), new(2024, 8, 28))).Data, "TlmTrap"));
    }

    [Fact]
    public void Prints_csv_in_which_nothing_runs_as_a_formula()
    {
        var (status, data, words) = Run("2020-06-01", OutputFormat.Csv, "person\n=cmd()\n", "=cmd(),2020-01-01,,Engineer,@E5,\n");
        var lines = data.Split("\r\n");
        Assert.Equal(0, status);
        Assert.Equal("person,kind,level,fluency,tenure_post,tenure_rung,tenure_track,tenure_company,swings,doors,flags,because", lines[0]);
        Assert.StartsWith("\"'=cmd()\",Engineer,\"'@E5\",1,5,,5,,0,engineer-here open; ", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(Purpose + "\n", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Prints_a_table_of_at_most_100_columns_that_ends_with_its_purpose()
    {
        var (_, data, _) = RunOn(GivenFiles.SharedData("sourcegraph/canonical"), "2023-09-01", OutputFormat.Table);
        var lines = data.TrimEnd('\n').Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= 100, line));
        Assert.Equal(Purpose, lines[^1]);
        Assert.StartsWith("403 people on 2023-09-01", data, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_of_a_real_person_what_their_dates_say()
    {
        var (_, data, _) = RunOn(GivenFiles.SharedData("sourcegraph/canonical"), "2023-09-01", OutputFormat.Table);
        var told = data[data.IndexOf("P199 ", StringComparison.Ordinal)..data.IndexOf("P200 ", StringComparison.Ordinal)].ReplaceLineEndings(" ");
        Assert.Contains("(ShortTour), 2023-07-28 to 2024-07-27.", told, StringComparison.Ordinal);
        Assert.Contains("as far as we know", told.Replace("  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("(TlmTrap), 2023-07-28 to 2023-12-03.", told, StringComparison.Ordinal);
        Assert.Contains("fluent?", told, StringComparison.Ordinal);
        Assert.Contains("Tell us your earlier career", data.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_with_reasons_on_the_other_stream_and_prints_no_data()
    {
        var (status, data, words) = Run("2020-01-01", OutputFormat.Json, "person\np1\np1\n", "p1,2020-01-01,,Engineer,,\n");
        Assert.Equal((CommandLine.Refused, ""), (status, data));
        Assert.StartsWith("Nothing was read: 1 problem to put right first.\n  people.csv, line 3, column person, “p1”: This person is there twice", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("report x --as-of 2023-02-31")]
    [InlineData("report x --as-of")]
    [InlineData("report x --format xml")]
    [InlineData("report x --format 1")]
    [InlineData("report x --span 2024-01-01")]
    [InlineData("report x --span 2024-01-02..2024-01-01")]
    [InlineData("report x --fromat json")]
    [InlineData("report x y")]
    [InlineData("alignment")]
    [InlineData("alignment x --as-of today")]
    public async Task Answers_a_slip_with_wrong_usage(string words)
    {
        Assert.Equal(CommandLine.WrongUsage, await Program.Main(words.Split(' ')));
    }

    [Theory]
    [InlineData(OutputFormat.Table)]
    [InlineData(OutputFormat.Json)]
    [InlineData(OutputFormat.Csv)]
    internal void Says_so_when_the_disk_is_full(OutputFormat format)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no full disk on this machine.");
        using var words = new StringWriter();
        var full = new BufferedStream(new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1));
        Assert.Equal(CommandLine.Refused, ReportCommand.Run(GivenFiles.SharedData("sourcegraph/canonical"), new(2023, 9, 1), format, null, full, words));
        Assert.EndsWith("Standard output cannot be written to. Check that the disk is not full.\n", words.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_a_folder_that_is_not_there_with_refused()
    {
        Assert.Equal(CommandLine.Refused, await Program.Main(["report", "/nowhere/at/all"]));
    }

    private static (int Status, string Data, string Words) Run(string asOf, OutputFormat format, string people, string posts, (DateOnly, DateOnly)? span = null)
    {
        using var scratch = new ScratchFolder();
        GivenFiles.Write(scratch, "people.csv", people);
        GivenFiles.Write(scratch, "posts.csv", "person,from,to,kind,level,manager\n" + posts);
        GivenFiles.Write(scratch, "levels.csv", "level,track,rung\nE5,Engineering,5\nM5,Management,5\n@E5,Engineering,\n");
        return RunOn(scratch.Path, asOf, format, span);
    }

    private static (int Status, string Data, string Words) RunOn(string folder, string asOf, OutputFormat format, (DateOnly, DateOnly)? span = null)
    {
        using var data = new MemoryStream();
        using var words = new StringWriter();
        var status = ReportCommand.Run(folder, DateOnly.ParseExact(asOf, "O", null), format, span, data, words);
        return (status, Encoding.UTF8.GetString(data.ToArray()), words.ToString());
    }

    private static string Person(string asOf, string people, string posts)
    {
        using var report = JsonDocument.Parse(Run(asOf, OutputFormat.Json, people, posts).Data);
        return report.RootElement.GetProperty("people")[0].GetRawText();
    }

    private static IEnumerable<string> Flags(string data, string rule)
    {
        using var report = JsonDocument.Parse(data);
        return [.. report.RootElement.GetProperty("people")[0].GetProperty("flags").EnumerateArray()
            .Where(f => f.GetProperty("rule").GetString() == rule)
            .Select(f => $"{f.GetProperty("since").GetString()} {f.GetProperty("until").GetString()}")];
    }
}
