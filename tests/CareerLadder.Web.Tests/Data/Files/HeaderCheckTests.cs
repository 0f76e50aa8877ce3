using System.Text;
using CareerLadder.Web.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

public sealed class HeaderCheckTests
{
    [Theory]
    [InlineData("person;name\np1;Ana", "semicolons")]
    [InlineData("person\tname\np1\tAna", "tabs")]
    public void Refuses_semicolons_and_tabs_with_that_word(string people, string word)
    {
        Assert.Contains(word, GivenFiles.Read(("people.csv", people)).Refusal().Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("person,Name", "Name", "Did you mean “name”?")]
    [InlineData("person,practiced before", "practiced before", "Did you mean “practised_before”?")]
    [InlineData("person,salary", "salary", "It may have: person, name")]
    public void Refuses_an_unknown_column_and_says_what_was_probably_meant(string header, string column, string says)
    {
        var refusal = GivenFiles.Read(("people.csv", header + "\np1,x\n")).Refusal();
        Assert.Equal((1, column, column), ((int)refusal.Line!, refusal.Column, refusal.Value));
        Assert.Contains(says, refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_column_that_is_there_twice()
    {
        Assert.Contains("twice", GivenFiles.Read(("people.csv", "person,name,name\np1,a,b\n")).Refusal().Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_column_without_a_name()
    {
        Assert.Contains("Column 2 has no name", GivenFiles.Read(("people.csv", "person,\np1,\n")).Refusal().Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("people.csv", "name\nAna\n", "person")]
    [InlineData("posts.csv", "person,kind\np1,Engineer\n", "from")]
    [InlineData("posts.csv", "person,from\np1,2020-01-01\n", "title")]
    [InlineData("practice.csv", "person,from\n", "hours_per_week")]
    [InlineData("intents.csv", "person,on\n", "intent")]
    [InlineData("pay.csv", "person,from,currency\n", "base")]
    [InlineData("bands.csv", "from,level,min,max\n", "currency")]
    [InlineData("levels.csv", "level\n", "track")]
    [InlineData("expectations.csv", "level,theme\n", "expectation")]
    [InlineData("titles.csv", "pattern\n", "kind")]
    public void Refuses_a_file_without_a_column_that_must_be_there(string file, string text, string column)
    {
        var refusal = GivenFiles.Read((file, text)).Refusal();
        Assert.Equal((file, column), (refusal.File, refusal.Column));
    }

    [Theory]
    [InlineData(500, false)]
    [InlineData(501, true)]
    public void Refuses_more_columns_than_any_table_has_in_one_sentence(int columns, bool isRefused)
    {
        var file = new UploadedFile("history.csv", Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, columns).Select(i => $"c{i}"))));
        var refusals = new Refusals();
        Assert.Equal(isRefused, ForeignFile.Read(file, refusals) is null);
        if (isRefused) Assert.Contains("501 columns, and at most 500 are read", Assert.Single(refusals.Kept).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_blame_every_post_when_people_cannot_be_read()
    {
        Assert.Equal("people.csv", GivenFiles.Read(("people.csv", "who\np1\n"), GivenFiles.OnePost).Refusals.Kept.Select(r => r.File).Distinct().Single());
    }
}
