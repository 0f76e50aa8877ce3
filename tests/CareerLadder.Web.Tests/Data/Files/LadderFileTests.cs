using CareerLadder.Core.Ladders;
using CareerLadder.Web.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

public sealed class LadderFileTests
{
    private const string Small = """
        name: Ladders
        licence: {from: somewhere, year: 2024}
        themes:
          - {id: craft, name: Craft, examples: [one, two]}
          - {id: people, name: People}
        levels:
          - id: E1
            track: Engineering
            rung: 1
            title: "007"
            notes: |
              two
              lines
          - {id: M1, track: Management, rung: 1}
          - {id: X, track: Management, rung: ~, colour: red}
        expectations:
          - {level: E1, theme: craft, text: "Builds: things", examples: [{text: a}, {text: b}]}
          - {level: E1, theme: craft, text: second}
          - {level: M1, theme: people, text: ' kept as it was ', id: e3}
        """;

    public static string FinancialTimes => File.ReadAllText(GivenFiles.SharedData("ladders/financial-times.yaml"));

    [Fact]
    public void Reads_the_ladders_of_the_Financial_Times_and_writes_them_again_without_loss()
    {
        var reading = LadderFile.Read(FinancialTimes);
        Assert.Empty(reading.Problems);
        var text = reading.Text!;
        Assert.Equal((8, 9, 72), (text.Levels.Count, text.Themes.Count, text.Expectations.Count));
        Assert.Equal(["junior", "engineer", "senior-1", "tech-director"], LadderGapless(text));
        Assert.Equal("Engineering (Financial Times)", text.Name);
        // Laid over the file, and also from nothing.
        AssertSame(FinancialTimes, LadderFile.Write(text, FinancialTimes));
        var anew = LadderFile.Read(LadderFile.Write(text)).Text!;
        Assert.Equal(text.Levels, anew.Levels);
        Assert.Equal(text.Expectations, anew.Expectations);
        Assert.Equal(text.Themes, anew.Themes);
    }

    [Fact]
    public void Keeps_what_it_does_not_know_and_the_order_of_everything() => AssertSame(Small, LadderFile.Write(LadderFile.Read(Small).Text!, Small));

    [Fact]
    public void Keeps_what_it_does_not_know_where_its_level_theme_and_expectation_still_are()
    {
        var text = LadderFile.Read(Small).Text!;
        var edited = text with
        {
            Themes = [text.Themes[0] with { Name = "Making" }],
            Levels = [text.Levels[2] with { Rung = 2 }, text.Levels[0] with { Id = "L1" }],
            Expectations = [text.Expectations[1] with { Level = "L1", Text = "other" }, new("L1", "people", "new")],
        };
        var written = LadderFile.Write(edited, Small, ("E1", "L1"));
        AssertSame(
            """
            name: Ladders
            licence: {from: somewhere, year: 2024}
            themes: [{id: craft, name: Making, examples: [one, two]}]
            levels:
              - {id: X, track: Management, rung: 2, colour: red}
              - {id: L1, track: Engineering, rung: 1, title: "007", notes: "two\nlines\n"}
            expectations:
              - {level: L1, theme: craft, text: other, examples: [{text: a}, {text: b}]}
              - {level: L1, theme: people, text: new}
            """,
            written);
    }

    [Fact]
    public void Any_text_comes_back_to_the_letter()
    {
        var dice = new Random(7);
        string[] parts = ["null", "~", "true", "no", "12", "2024-01-01", ": ", "#", "- ", "\n", "\n\n", "'", "\"", "{", "]", "*", "&a", "!", "%", "@", "`", "é", "😀", "\t", "word", " ", "|", ">", "\\", "\u00a0", "…", "---", "..."];
        for (var i = 0; i < 2_000; i++)
        {
            var said = string.Concat(Enumerable.Range(0, dice.Next(1, 6)).Select(_ => parts[dice.Next(parts.Length)])).Trim();
            if (said.Length == 0) continue;
            var text = new LadderText(said, [new(said, said, said)], [new(said, Track.Engineering, i - 1_000, said, said)], [new(said, said, said)]);
            var read = LadderFile.Read(LadderFile.Write(text));
            // A word alone that YAML takes for nothing is written so that it stays a word.
            Assert.True(read.Text is not null, $"“{said}”: {string.Join(" ", read.Problems)}\n{LadderFile.Write(text)}");
            Assert.Equal((said, said, said), (read.Text.Name, read.Text.Levels[0].Summary, read.Text.Expectations[0].Text));
            Assert.Equal(i - 1_000, read.Text.Levels[0].Rung);
        }
    }

    [Theory]
    [InlineData("levels: [{id: E1, track: Sideways}]", "“Sideways” is no track. It must be one of: Engineering, Management.")]
    [InlineData("levels: [{id: E1, track: Engineering}, {id: E1, track: Management}]", "The level “E1” stands here 2 times. Keep one of them.")]
    [InlineData("levels: [{id: E1, track: Engineering, rung: high}]", "the rung “high” is no whole number")]
    [InlineData("levels: [{track: Engineering}]", "A level lacks its id.")]
    [InlineData("levels: [E1]", "each of the levels must be written with its keys")]
    [InlineData("levels: {E1: 2}", "levels must be a list.")]
    [InlineData("levels: [{id: E1, track: Engineering}]\nexpectations: [{level: E1, theme: t}]", "An expectation lacks its text.")]
    [InlineData("name: Nothing", "There is no level in this file.")]
    [InlineData("- a", "This file is no ladder")]
    [InlineData("", "This file is no ladder")]
    [InlineData("levels: [{id: 'E1", "this is no YAML")]
    [InlineData("a: &x [1]\nb: *x", "Line 2: this refers to another place of the file.")]
    [InlineData("name: a\nname: b", "no key stands twice in one place")]
    public void Refuses_what_is_no_ladder_and_says_what_to_do(string file, string sentence)
    {
        var reading = LadderFile.Read(file);
        Assert.Null(reading.Text);
        Assert.Contains(reading.Problems, p => p.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_what_nests_without_end_or_is_far_too_long()
    {
        Assert.Contains("nested too deeply", Assert.Single(LadderFile.Read(new string('[', 100_000)).Problems), StringComparison.Ordinal);
        Assert.Contains("longer than", Assert.Single(LadderFile.Read(new string(' ', LadderFile.Longest + 1)).Problems), StringComparison.Ordinal);
    }

    private static IEnumerable<string> LadderGapless(LadderText text) => text.Levels.Where(l => text.Ladder.EqualsOf(l).Count == 0).Select(l => l.Id);

    private static void AssertSame(string expected, string actual) => Assert.Equal(YamlTree.Of(expected), YamlTree.Of(actual));
}
