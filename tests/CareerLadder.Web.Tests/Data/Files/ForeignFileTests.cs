using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Tests.Features.Import;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

public sealed class ForeignFileTests
{
    [Theory]
    [InlineData("history.csv", "person,from,kind", true)]
    [InlineData("posts.csv", "person,form,kind", false)]
    [InlineData("posts.csv", "Employee,Start", true)]
    [InlineData("POSTS.CSV", "person,from,kind", false)]
    public void Is_from_elsewhere_by_its_name_or_because_none_of_our_columns_is_there(string name, string header, bool isForeign) =>
        Assert.Equal(isForeign, Read(name, $"{header}\n").IsForeign);

    [Fact]
    public void Guesses_columns_of_a_real_raw_history()
    {
        var path = Path.Combine(GivenFiles.SharedData("sourcegraph"), "raw", "team-history.csv");
        Assert.SkipUnless(File.Exists(path), "The real input is not on this machine.");
        var file = ForeignFile.Read(new("team-history.csv", File.ReadAllBytes(path)), new())!;
        Assert.Equal([("person", "person_id"), ("from", "effective_from"), ("to", "effective_to"), ("title", "title")], file.Guess().Columns.Take(4).Select(c => (c.Key, c.Value)));
        Assert.Null(file.Guess().Fault());
    }

    [Fact]
    public void Gives_no_column_two_meanings_and_the_first_rows_as_they_are()
    {
        var file = Read("x.csv", "Job Title,Name,id,JOB\nA,B,C,\n");
        Assert.Equal([("person", "id"), ("title", "Job Title"), ("name", "Name")], file.Guess().Columns.Select(c => (c.Key, c.Value)));
        Assert.Equal(["A", "B", "C", null], file.Rows.Single());
        Assert.True(file.Fits(file.Guess()));
        Assert.False(Read("x.csv", "Job Title,Name\n").Fits(file.Guess()));
    }

    [Fact]
    public void Is_the_first_sheet_of_a_spreadsheet()
    {
        var file = ForeignFile.Read(new("x.xlsx", GivenSheets.Xlsx(("Staff", GivenSheets.Row(1, "who", "since") + GivenSheets.Row(2, "ann", "2020-01-01")))), new())!;
        Assert.Equal(("Staff", true, "who"), (file.Name, file.IsForeign, file.Header[0]));
        Assert.False(ForeignFile.Read(new("x.xlsx", GivenSheets.Xlsx(("people", GivenSheets.Row(1, "person")))), new())!.IsForeign);
        Assert.Null(ForeignFile.Read(new("x.xlsx", [1, 2, 3]), new()));
        Assert.Null(ForeignFile.Read(Uploads.Csv("x.csv", ""), new()));
    }

    private static ForeignFile Read(string name, string text) => ForeignFile.Read(Uploads.Csv(name, text), new())!;
}
