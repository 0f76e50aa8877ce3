using System.IO.Compression;
using CareerLadder.Web.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

public sealed class SourceFolderTests
{
    [Fact]
    public void Refuses_a_folder_that_is_not_there()
    {
        using var scratch = new ScratchFolder();
        var path = Path.Combine(scratch.Path, "nowhere");
        var refusal = FolderReader.Read(path).Refusal();
        Assert.Equal(path, refusal.File);
        Assert.Contains("no such folder", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_folder_without_people_and_asks_about_a_misspelt_name()
    {
        using var scratch = new ScratchFolder();
        GivenFiles.Write(scratch, "posts.csv", GivenFiles.OnePost.Text);
        GivenFiles.Write(scratch, "persons.csv", GivenFiles.OnePerson.Text);
        GivenFiles.Write(scratch, "poeple.csv", GivenFiles.OnePerson.Text);
        var refusal = FolderReader.Read(scratch.Path).Refusal();
        Assert.Equal("people.csv", refusal.File);
        Assert.Contains("Did you mean “poeple.csv”?", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_files_whose_names_are_not_known()
    {
        Assert.Equal([(null, null, "Did you mean “practice.csv”?")], GivenFiles.Read(("practise.csv", "x\n")).Of(NoticeKind.FileUnknown));
    }

    [Fact]
    public void Refuses_what_cannot_be_read_as_a_file()
    {
        using var scratch = new ScratchFolder();
        Directory.CreateDirectory(Path.Combine(scratch.Path, "people.csv"));
        GivenFiles.Write(scratch, "posts.csv", GivenFiles.OnePost.Text);
        var refusal = FolderReader.Read(scratch.Path).Refusal();
        Assert.Equal("people.csv", refusal.File);
        Assert.Contains("cannot be read", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_file_that_is_no_zip()
    {
        using var scratch = new ScratchFolder();
        GivenFiles.Write(scratch, "company.zip", "no zip");
        Assert.Contains("neither a folder nor a .zip", FolderReader.Read(Path.Combine(scratch.Path, "company.zip")).Refusal().Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("people.csv", "posts.csv")]
    [InlineData("company/people.csv", "company/posts.csv")]
    [InlineData("a/b/People.CSV", "a/b/posts.csv")]
    public void Reads_a_zip_of_files_and_of_the_folder_that_holds_them(string people, string posts)
    {
        using var zipped = Zip((people, GivenFiles.OnePerson.Text), (posts, GivenFiles.OnePost.Text), ("__MACOSX/._people.csv", "x"), ("company/", ""), (".hidden.csv", "x"));
        var reading = GivenFiles.ReadZip(zipped, "company.zip");
        Assert.Equal("p1", reading.Facts().Posts.Single().Person);
        Assert.Empty(reading.Notices);
    }

    [Fact]
    public void Refuses_a_zip_that_holds_a_file_twice()
    {
        using var zipped = Zip(("a/people.csv", GivenFiles.OnePerson.Text), ("a/People.csv", GivenFiles.OnePerson.Text), ("a/posts.csv", GivenFiles.OnePost.Text));
        Assert.Contains("twice, as a/people.csv and as a/People.csv", GivenFiles.ReadZip(zipped, "company.zip").Refusal().Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_damaged_zip()
    {
        using var zipped = Zip(("people.csv", GivenFiles.OnePerson.Text + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"q{i * 7919}\n"))), ("posts.csv", GivenFiles.OnePost.Text));
        var bytes = zipped.ToArray();
        bytes.AsSpan(60, 400).Fill(0xFF);
        Assert.Null(GivenFiles.ReadZip(new MemoryStream(bytes), "company.zip").Facts);
    }

    [Fact]
    public void Refuses_a_zip_that_unpacks_to_more_than_200_MB()
    {
        using var zipped = Zip(("people.csv", "person,name\n" + string.Concat(Enumerable.Range(0, 215_000).Select(i => $"{i * 7919L}{i * 104729L}{i * 1299709L}{i * 15485863L}{new string('x', 960)},\n"))), ("posts.csv", GivenFiles.OnePost.Text));
        Assert.True(zipped.Length < 32_000_000);
        Assert.Contains(GivenFiles.ReadZip(zipped, "company.zip").Refusals.Kept, r => r.Sentence.Contains("over 200 MB", StringComparison.Ordinal));
    }

    private static MemoryStream Zip(params (string Path, string Text)[] files) => GivenFiles.Zip(files);
}
