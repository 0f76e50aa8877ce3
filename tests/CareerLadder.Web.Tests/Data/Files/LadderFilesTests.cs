using CareerLadder.Core.Ladders;
using CareerLadder.Core.Pay;
using CareerLadder.Web.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

public sealed class LadderFilesTests
{
    [Fact]
    public void Reads_levels_expectations_and_bands()
    {
        var facts = GivenFiles.Read(
            ("levels.csv", "level,track,rung,title,summary\nE5,Engineering,5,Staff Engineer,Leads\nM9,Management,,,\n"),
            ("expectations.csv", "level,theme,expectation\nE5,technical,\"Designs, and writes\"\n"),
            ("bands.csv", "from,zone,level,min,max,target,currency\n2022-01-01,UK,E5,100,120.5,,GBP\n,,E5,1,1,1,EUR\n")).Facts();
        Assert.Equal([new("E5", Track.Engineering, 5, "Staff Engineer", "Leads"), new("M9", Track.Management, null)], facts.Levels);
        Assert.Equal([new("E5", "technical", "Designs, and writes")], facts.Expectations);
        Assert.Equal([new(new(2022, 1, 1), "UK", "E5", 100, 120.5m, null, "GBP"), new Band(null, null, "E5", 1, 1, 1, "EUR")], facts.Bands);
    }

    [Theory]
    [InlineData("levels.csv", "level,track\nE5,engineering\n", "track", "Did you mean “Engineering”?")]
    [InlineData("levels.csv", "level,track,rung\nE5,Engineering,5.5\n", "rung", "no whole number")]
    [InlineData("levels.csv", "level,track,rung\nE5,Engineering,99999999999\n", "rung", "no whole number")]
    [InlineData("bands.csv", "from,level,min,max,currency\n2022-01-01,E5,120,100,GBP\n", "max", "less than min, 120")]
    [InlineData("bands.csv", "from,level,min,max,currency\n2022-01-01,E5,-5,100,GBP\n", "min", "from 0")]
    [InlineData("expectations.csv", "level,theme,expectation\nE5,technical,\n", "expectation", "empty")]
    [InlineData("titles.csv", "pattern,kind\n(lead,TechLead\n", "pattern", "no regular expression")]
    [InlineData("titles.csv", "pattern,kind\nlead,Lead\n", "kind", "This word is not known")]
    public void Refuses(string file, string text, string column, string says)
    {
        var refusal = GivenFiles.Read((file, text)).Refusal();
        Assert.Equal((file, 2, column), (refusal.File, (int)refusal.Line!, refusal.Column));
        Assert.Contains(says, refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("levels.csv", "level,track\nE5,\u00a0\n", "track")]
    [InlineData("titles.csv", "pattern,kind\nx,\u3000\n", "kind")]
    [InlineData("intents.csv", "person,on,intent\np1,2024-01-01,\u00a0\n", "intent")]
    public void Refuses_a_word_that_looks_empty_as_one_that_is(string file, string text, string column)
    {
        var refusal = GivenFiles.Read((file, text)).Refusal();
        Assert.Equal((file, 2, column), (refusal.File, (int)refusal.Line!, refusal.Column));
        Assert.StartsWith("This cell is empty", refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1_000, false)]
    [InlineData(1_001, true)]
    public void Refuses_more_patterns_than_can_be_asked_for_each_title(int patterns, bool isRefused)
    {
        var reading = GivenFiles.Read(("titles.csv", "pattern,kind\n" + string.Concat(Enumerable.Range(0, patterns).Select(i => $"word{i},Engineer\n"))));
        Assert.Equal(isRefused, reading.Facts is null);
        if (isRefused) Assert.Contains("too many or too large", reading.Refusal().Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_patterns_that_are_too_large_or_too_long()
    {
        Assert.Contains("over 1000 characters", GivenFiles.Read(("titles.csv", $"pattern,kind\n{new string('x', 1_001)},Engineer\n")).Refusal().Sentence, StringComparison.Ordinal);
        var large = string.Concat(Enumerable.Range(0, 900).Select(i => $"\"^(a|b)*x{i}[a-z]{{1,900}}\",Engineer\n"));
        Assert.Contains("too many or too large", GivenFiles.Read(("titles.csv", "pattern,kind\n" + large)).Refusal().Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_a_level_told_twice_and_keeps_the_upper_row()
    {
        var reading = GivenFiles.Read(("levels.csv", "level,track,rung\nE5,Engineering,5\nE5,Management,6\n"));
        Assert.Equal([(3, null, "“E5”: the upper row counts")], reading.Of(NoticeKind.ToldTwice));
        Assert.Equal(5, Assert.Single(reading.Facts!.Levels).Rung);
    }

    [Fact]
    public void Lists_the_levels_that_levels_csv_lacks_each_once()
    {
        var reading = GivenFiles.Read(
            ("levels.csv", "level,track\nE5,Engineering\n"),
            ("posts.csv", "person,from,kind,level\np1,2020-01-01,Engineer,E4\np1,2021-01-01,Engineer,E5\np1,2022-01-01,Engineer,E4\n"),
            ("bands.csv", "from,level,min,max,currency\n2022-01-01,E7,1,2,GBP\n"));
        Assert.Equal([(2, null, "“E4”, 2 posts"), (null, null, "“E7”, 1 band")], reading.Of(NoticeKind.LevelUnknown));
    }

    [Fact]
    public void Says_once_that_there_is_no_levels_csv_instead_of_listing_each_level()
    {
        var reading = GivenFiles.Read(("posts.csv", "person,from,kind,level\np1,2020-01-01,Engineer,E4\np1,2021-01-01,Engineer,E5\n"));
        Assert.Equal([(null, null, "2 levels in 2 posts")], reading.Of(NoticeKind.LevelsMissing));
        Assert.Empty(reading.Of(NoticeKind.LevelUnknown));
    }
}
