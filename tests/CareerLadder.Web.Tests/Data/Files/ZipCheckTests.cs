using System.IO.Compression;
using CareerLadder.Web.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

public sealed class ZipCheckTests
{
    private static readonly (string Path, string Text)[] Company = [("company/people.csv", GivenFiles.OnePerson.Text), ("company/posts.csv", GivenFiles.OnePost.Text)];

    [Theory]
    [InlineData("../pay.csv", "leads out of the .zip")]
    [InlineData("company/../pay.csv", "leads out of the .zip")]
    [InlineData("/company/pay.csv", "begins at the root of a disk")]
    [InlineData("C:/company/pay.csv", "begins at the root of a disk")]
    [InlineData("company\\pay.csv", "has no backslashes")]
    [InlineData("other/pay.csv", "another file stands in company/. Put all of them into one folder")]
    [InlineData("company/older/pay.csv", "another file stands in company/.")]
    [InlineData("pay.csv", "another file stands in company/.")]
    [InlineData("company/pay.zip", "is packed once more")]
    [InlineData("company/pay.XLSX", "is packed once more")]
    public void Refuses_an_odd_path_with_what_to_do(string path, string says)
    {
        using var zipped = GivenFiles.Zip([.. Company, (path, "x")]);
        var refusal = GivenFiles.ReadZip(zipped, "company.zip").Refusal();
        Assert.Equal("company.zip", refusal.File);
        Assert.StartsWith($"{path}: ", refusal.Sentence, StringComparison.Ordinal);
        Assert.Contains(says, refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_link()
    {
        using var zipped = GivenFiles.Zip(Company, zip => zip.CreateEntry("company/pay.csv").ExternalAttributes = 0xA1FF << 16);
        Assert.Contains("this is a link to a file", GivenFiles.ReadZip(zipped, "company.zip").Refusal().Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_a_file_that_Unix_keeps_as_one()
    {
        using var zipped = GivenFiles.Zip(Company, zip => zip.CreateEntry("company/readme.txt").ExternalAttributes = 0x81A4 << 16);
        GivenFiles.ReadZip(zipped, "company.zip").Facts();
    }

    [Fact]
    public void Tells_the_first_odd_paths_and_no_more()
    {
        using var zipped = GivenFiles.Zip(Enumerable.Range(0, 100).Select(i => ($"../{i}.csv", "x")));
        Assert.Equal(20, GivenFiles.ReadZip(zipped, "company.zip").Refusals.Count);
    }

    [Theory]
    [InlineData(ZipCheck.MostFiles, false)]
    [InlineData(ZipCheck.MostFiles + 1, true)]
    public void Refuses_more_files_than_any_folder_of_ours_holds(int files, bool isRefused)
    {
        using var zipped = GivenFiles.Zip([.. Company, .. Enumerable.Range(2, files - 2).Select(i => ($"{i}.txt", ""))]);
        Assert.Equal(isRefused, GivenFiles.ReadZip(new MemoryStream(zipped.ToArray()), "company.zip").Facts is null);
        var uploaded = FolderReader.Read([new UploadedFile("company.zip", zipped.ToArray())], ReadingScope.All);
        Assert.Equal(isRefused, uploaded.Facts is null);
        if (isRefused) Assert.Contains("more than 1000 files", uploaded.Refusal().Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_file_that_is_locked_with_a_password()
    {
        using var zipped = GivenFiles.Zip(Company);
        var bytes = zipped.ToArray();
        bytes[bytes.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;
        var refusal = FolderReader.Read(new UploadedFile("company.zip", bytes)).Refusal();
        Assert.Equal("company/people.csv: this is locked with a password. Zip the folder without one.", refusal.Sentence);
    }

    [Fact]
    public void Refuses_a_few_bytes_that_become_very_many()
    {
        using var zipped = GivenFiles.Zip([.. Company, ("company/pay.csv", "person,from,base,currency\n" + string.Concat(Enumerable.Repeat("p1,2020-01-01,1,EUR\n", 1_000_000)))]);
        Assert.True(zipped.Length < 200_000);
        Assert.Contains("more than 100 times as large", GivenFiles.ReadZip(zipped, "company.zip").Refusal().Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_unpacks_to_more_than_all_files_together_may_be()
    {
        using var zipped = GivenFiles.Zip(Company, zip =>
        {
            var zeros = new byte[1024 * 1024];
            using var large = zip.CreateEntry("company/notes.txt", CompressionLevel.Fastest).Open();
            for (var i = 0; i < 401; i++) large.Write(zeros);
        });
        Assert.Contains("more than 400 MB", GivenFiles.ReadZip(zipped, "company.zip").Refusal().Sentence, StringComparison.Ordinal);
    }
}
