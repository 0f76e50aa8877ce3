using CareerLadder.Core.Careers;
using CareerLadder.Web.Data.Files;
using Radzen.Documents.Spreadsheet;
using Xunit;
using static CareerLadder.Web.Tests.Data.Files.GivenSheets;

namespace CareerLadder.Web.Tests.Data.Files;

public sealed class XlsxFileTests
{
    private static readonly (string Name, string Rows) People = ("people", Row(1, "person", "name") + Row(2, "p1", "Ann, the “first”"));

    [Fact]
    public void Reads_a_sheet_for_each_table_with_days_and_numbers_as_they_are_kept()
    {
        var reading = Read(
            People,
            ("Posts", Row(1, "person", "from", "to", "kind") + "<row r=\"2\">" + Text("A2", "p1") + "<c r=\"B2\" s=\"1\"><v>43831</v></c><c r=\"C2\" s=\"2\"><v>44197</v></c>" + Text("D2", "Engineer") + "</row>"),
            ("practice", Row(1, "person", "from", "hours_per_week", "critical_path") + "<row r=\"2\">" + Text("A2", "p1") + Text("B2", "2020-02-29") + "<c r=\"C2\" s=\"3\"><v>0.10000000000000001</v></c><c r=\"D2\" t=\"b\"><v>1</v></c></row>"),
            ("Notes", Row(1, "anything")));
        var facts = reading.Facts();
        Assert.Equal("Ann, the “first”", facts.People.Single().Name);
        Assert.Equal(new Post("p1", new(2020, 1, 1), new(2021, 1, 1), Kind.Engineer), facts.Posts.Single());
        Assert.Equal((0.1, true, new DateOnly(2020, 2, 29)), (facts.Practices.Single().HoursPerWeek, facts.Practices.Single().OnCriticalPath, facts.Practices.Single().From));
        Assert.Equal(("Notes", null), reading.Notices.Where(n => n.Kind == NoticeKind.FileUnknown).Select(n => (n.File, n.Line)).Single());
    }

    [Fact]
    public void Refuses_a_formula_with_its_cell_and_what_it_comes_to()
    {
        var refusal = Read(People, ("posts", Row(1, "person", "from", "kind") + "<row r=\"4\">" + Text("A4", "p1") + "<c r=\"B4\" s=\"1\"><f>TODAY()</f><v>43831</v></c>" + Text("C4", "Engineer") + "</row>")).Refusals.Kept[0];
        Assert.Equal(("posts", 4, "from", "2020-01-01"), (refusal.File, refusal.Line, refusal.Column, refusal.Value));
        Assert.StartsWith("This cell holds a formula", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_cell_by_its_sheet_and_row_also_below_empty_rows_and_cells_of_several_lines()
    {
        var refusal = Read(People, ("posts", Row(1, "person", "from", "title", "kind") + Row(3, "p1", "2020-01-01", "Two\nlines", "Engineer") + Row(7, "p1", "1.2.2020", "x", "Engineer"))).Refusal();
        Assert.Equal(("posts", 7, "from", "1.2.2020"), (refusal.File, refusal.Line, refusal.Column, refusal.Value));
        Assert.Equal("Two\nlines", Read(People, ("posts", Row(1, "person", "from", "title", "kind") + Row(3, "p1", "2020-01-01", "Two\nlines", "Engineer"))).Facts().Posts.Single().Title);
    }

    [Theory]
    [InlineData("<c r=\"C2\" t=\"e\"><v>#REF!</v></c>", "kind", "holds an error")]
    [InlineData("<c r=\"D2\" t=\"inlineStr\"><is><t>aside</t></is></c>", "D2", "has no name above it")]
    [InlineData("<c r=\"C2\" s=\"1\"><v>43831.5</v></c>", "kind", "word is not known")]
    public void Refuses_cells_that_no_table_has(string cell, string column, string says)
    {
        var refusal = Read(People, ("posts", Row(1, "person", "from", "kind") + $"<row r=\"2\">{Text("A2", "p1")}{Text("B2", "2020-01-01")}{cell}</row>")).Refusals.Kept[0];
        Assert.Equal((2, column), (refusal.Line, refusal.Column));
        Assert.Contains(says, refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_days_from_1904_where_the_file_says_so_and_reads_shared_texts_without_their_sound()
    {
        var rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row><c t=\"s\"><v>2</v></c><c s=\"1\"><v>42369</v></c></row>";
        var xlsx = Xlsx([("people", rows), ("posts", Row(1, "person", "from", "kind") + Row(2, "Ann", "2020-01-01", "Engineer"))], ["<t>person</t>", "<t>joined</t>", "<r><t>A</t></r><rPh><t>x</t></rPh><r><t xml:space=\"preserve\">nn </t></r>"], "date1904=\"1\"");
        Assert.Equal(new Person("Ann", Joined: new(2020, 1, 1)), Read(xlsx).Facts().People.Single());
    }

    [Fact]
    public void Reads_what_another_program_writes()
    {
        var book = new Workbook();
        var people = book.AddSheet("people", 2, 2);
        (people.Cells[0, 0].Value, people.Cells[0, 1].Value, people.Cells[1, 0].Value, people.Cells[1, 1].Value) = ("person", "joined", "p1", new DateTime(2020, 1, 1));
        var posts = book.AddSheet("posts", 2, 3);
        for (var i = 0; i < 6; i++) posts.Cells[i / 3, i % 3].SetValue(((string[])["person", "from", "kind", "p1", "'2020-01-01", "Engineer"])[i]);
        using var data = new MemoryStream();
        book.SaveToStream(data);
        var facts = Read(data.ToArray()).Facts();
        Assert.Equal((new DateOnly(2020, 1, 1), "p1"), (facts.People.Single().Joined, facts.Posts.Single().Person));
    }

    [Theory]
    [InlineData("<row r=\"2\"/><row r=\"1\"/>")]
    [InlineData("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>")]
    [InlineData("<row r=\"99999999999\"/>")]
    [InlineData("<row r=\"1\"><c r=\"ZZZZ1\"/></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>x</v></c></row>")]
    [InlineData("<row r=\"1\">")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><row/>")]
    public void Refuses_what_no_spreadsheet_writes(string rows) =>
        Assert.Contains("damaged, or too large", Read(("people", rows)).Refusals.Kept[0].Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("<a>", 60, 100, false)]
    [InlineData("<a>", 70, 100, true)]
    [InlineData("<x a1=\">\" a2=\">\" ", 1, 1_100_000, true)]
    public void Refuses_what_is_deeper_in_itself_or_longer_in_one_mark_than_spreadsheets_are(string opens, int times, int spaces, bool isRefused)
    {
        var name = opens.TrimStart('<').TrimEnd('>').Split(' ')[0];
        var rows = string.Concat(Enumerable.Repeat(opens.TrimEnd('>') + (opens.EndsWith('>') ? ">" : $"{new string(' ', spaces)}>"), times)) + string.Concat(Enumerable.Repeat($"</{name}>", times));
        var reading = Read(("people", Row(1, "person") + Row(2, "p1") + rows), ("posts", Row(1, "person", "from", "kind") + Row(2, "p1", "2020-01-01", "Engineer")));
        Assert.Equal(isRefused, reading.Facts is null);
        if (isRefused) Assert.Contains("damaged, or too large", reading.Refusal().Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_is_called_a_spreadsheet_and_holds_none_also_where_a_mapping_would_be()
    {
        using var zipped = GivenFiles.Zip([("xl/_rels/workbook.xml.rels", "<Relationships/>")]);
        var refusals = new Refusals();
        Assert.Null(ForeignFile.Read(new UploadedFile("history.xlsx", zipped.ToArray()), refusals));
        Assert.Contains("cannot be read", Assert.Single(refusals.Kept).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_text_told_by_more_cells_than_any_memory_holds()
    {
        var row = string.Concat(Enumerable.Range(0, 400).Select(_ => "<c t=\"s\"><v>0</v></c>"));
        var xlsx = Xlsx([("people", string.Concat(Enumerable.Repeat($"<row>{row}</row>", 200)))], [$"<t>{new string('x', 5000)}</t>"]);
        Assert.True(xlsx.Length < 20_000);
        Assert.Contains("too large", Read(xlsx).Refusals.Kept[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_one_from_disk_and_its_first_sheet_through_a_mapping()
    {
        using var scratch = new ScratchFolder();
        GivenFiles.Write(scratch, "company.xlsx", Xlsx(People, ("posts", Row(1, "person", "from", "kind") + Row(2, "p1", "2020-01-01", "Engineer"))));
        Assert.Equal("p1", FolderReader.Read(Path.Combine(scratch.Path, "company.xlsx")).Facts().Posts.Single().Person);
        GivenFiles.Write(scratch, "history.xlsx", Xlsx(("History", Row(1, "who", "begin", "job") + Row(3, "ann", "2020-01-01", "Engineer")), ("Other", "")));
        var map = new ColumnMap(new Dictionary<string, string>(StringComparer.Ordinal) { ["person"] = "who", ["from"] = "begin", ["title"] = "job" });
        Assert.Equal("ann", FolderReader.ReadMapped(Path.Combine(scratch.Path, "history.xlsx"), map).Facts().Posts.Single().Person);
    }

    private static Reading Read(params (string Name, string Rows)[] sheets) => Read(Xlsx(sheets));

    private static Reading Read(byte[] xlsx) => FolderReader.Read([new UploadedFile("company.xlsx", xlsx)], ReadingScope.All);
}
