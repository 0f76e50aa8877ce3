using System.Text;
using CareerLadder.Web.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

public sealed class CsvFileTests
{
    [Fact]
    public void Reads_a_byte_order_mark_Windows_line_ends_and_blank_lines()
    {
        var facts = GivenFiles.Read(("people.csv", "\uFEFFperson,name\r\n\r\np1,Ana\r\n,\r\n\"p2\",\"Bo, \"\"the\r\nthird\"\"\"")).Facts();
        Assert.Equal([("p1", "Ana"), ("p2", "Bo, \"the\r\nthird\"")], facts.People.Select(p => (p.Id, p.Name!)));
    }

    [Fact]
    public void Trims_values_and_takes_an_empty_one_for_not_known()
    {
        var facts = GivenFiles.Read(("people.csv", "person , name, email\n p1 ,\" Ana \", \n")).Facts();
        Assert.Equal(("p1", "Ana", null), (facts.People[0].Id, facts.People[0].Name, facts.People[0].Email));
    }

    [Fact]
    public void Keeps_a_quote_inside_a_cell_without_quotes()
    {
        Assert.Equal("5\" pipe", GivenFiles.Read(("people.csv", "person,name\np1,5\" pipe\n")).Facts().People[0].Name);
    }

    [Theory]
    [InlineData("person,name\np1,\"Ana\np2,Bo\n", 2, "name")]
    [InlineData("person,name\np1,Ana\np2,\"Bo\np3,\"Cy\"\n", 3, "name")]
    [InlineData("person,name\np1,\"Ana\" Smith\n", 2, "name")]
    [InlineData("person,\"name\np1,Ana\n", 1, null)]
    public void Refuses_a_quote_left_open(string people, int line, string? column)
    {
        var refusal = GivenFiles.Read(("people.csv", people)).Refusal();
        Assert.Equal(("people.csv", line, column), (refusal.File, (int)refusal.Line!, refusal.Column));
        Assert.Contains("quote is left open", refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64 * 1024, true)]
    [InlineData((64 * 1024) + 1, false)]
    [InlineData(5_000_000, false)]
    public void Refuses_a_cell_over_64_KB(int length, bool accepted)
    {
        var reading = GivenFiles.Read(("people.csv", $"person,name\np0,\np1,{new string('x', length)}\np2,Bo\n"));
        if (accepted)
        {
            reading.Facts();
            return;
        }

        var refusal = reading.Refusal();
        Assert.Equal((3, "name"), ((int)refusal.Line!, refusal.Column));
        Assert.StartsWith("xxx", refusal.Value, StringComparison.Ordinal);
        Assert.Contains("over 64 KB", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_cell_of_100_MB_in_few_words()
    {
        var bytes = new byte[100_000_000];
        bytes.AsSpan().Fill((byte)'"');
        Encoding.UTF8.GetBytes("person,name\np1,").CopyTo(bytes, 0);
        var refusal = GivenFiles.ReadBytes(("people.csv", bytes)).Refusal();
        Assert.Equal((2, "name"), ((int)refusal.Line!, refusal.Column));
        Assert.True(refusal.ToString().Length < 500);
    }

    [Fact]
    public void Refuses_a_row_of_a_million_cells()
    {
        var refusal = GivenFiles.Read(("people.csv", $"person\np1\n{new string(',', 3_000_000)}\n")).Refusal();
        Assert.Equal(3, refusal.Line);
        Assert.Contains("over 1 MB", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_file_over_200_MB()
    {
        using var scratch = new ScratchFolder();
        GivenFiles.Write(scratch, "posts.csv", GivenFiles.OnePost.Text);
        using (var large = File.Create(Path.Combine(scratch.Path, "people.csv"))) large.SetLength((200 * 1024 * 1024) + 1);
        Assert.Contains("over 200 MB", FolderReader.Read(scratch.Path).Refusal().Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_bytes_that_are_not_UTF_8_where_they_stand()
    {
        var refusal = GivenFiles.ReadBytes(("people.csv", [.. "person,name\np1,Ana\np2,Andr"u8, 0xE9, .. "\n"u8])).Refusal();
        Assert.Equal((3, "name", "Andr\uFFFD"), ((int)refusal.Line!, refusal.Column, refusal.Value));
        Assert.Contains("CSV UTF-8", refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Refuses_UTF_16(bool marked)
    {
        var bytes = Encoding.Unicode.GetBytes((marked ? "\uFEFF" : "") + "person,name\np1,Ana\n");
        var reading = GivenFiles.ReadBytes(("people.csv", bytes));
        Assert.Null(reading.Facts);
        Assert.All(reading.Refusals.Kept, r => Assert.Contains("UTF-8", r.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_a_character_that_no_text_holds()
    {
        var refusal = GivenFiles.Read(("people.csv", "person,name\np1,A\0na\n")).Refusal();
        Assert.Equal((2, "name", "A na"), ((int)refusal.Line!, refusal.Column, refusal.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n\r\n")]
    public void Refuses_an_empty_file(string text)
    {
        Assert.Contains("is empty", GivenFiles.Read(("people.csv", text)).Refusal().Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p1,Ana,extra", "3 cells")]
    [InlineData("p1", "1 cell")]
    public void Refuses_a_row_with_too_many_or_too_few_cells(string row, string says)
    {
        var refusal = GivenFiles.Read(("people.csv", $"person,name\np1,Ana\n{row}\np3,Cy\n")).Refusal();
        Assert.Equal((3, row), ((int)refusal.Line!, refusal.Value));
        Assert.Contains(says, refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_the_problems_of_all_files_at_once_and_counts_those_nobody_would_read()
    {
        var rows = string.Concat(Enumerable.Range(0, 3_000).Select(_ => "p1,someday,Engineer\n"));
        var reading = GivenFiles.Read(("people.csv", "person,joined\np1,yesterday\n"), ("posts.csv", $"person,from,kind\n{rows}"), ("pay.csv", "wages\n1\n"));
        Assert.Null(reading.Facts);
        Assert.Equal(1 + Refusals.MostOfOneFile + 5, reading.Refusals.Kept.Count);
        Assert.Equal(["pay.csv", "people.csv", "posts.csv"], reading.Refusals.Kept.Select(r => r.File).Distinct().Order());
        using var words = new StringWriter();
        ReadingPrinter.Print(reading, words);
        Assert.StartsWith("Nothing was read: 3 006 problems to put right first.", words.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("  and 2,000 more.\n", words.ToString(), StringComparison.Ordinal);
    }
}
