using System.IO.Compression;
using CareerLadder.Web.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

public sealed class WholeStreamTests
{
    // Of "123456789", as everybody who writes a CRC-32 checks it.
    private const uint Checksum = 0xCBF43926;

    private static readonly byte[] Digits = "123456789"u8.ToArray();

    [Theory]
    [InlineData(9, Checksum, true)]
    [InlineData(9, Checksum + 1, false)]
    [InlineData(8, Checksum, false)]
    [InlineData(10, Checksum, false)]
    public void Reads_to_the_end_only_what_is_as_long_as_it_was_and_has_its_checksum(int length, uint checksum, bool isWhole)
    {
        using var stream = new WholeStream(new MemoryStream(Digits), length, checksum);
        using var read = new MemoryStream();
        if (!isWhole) Assert.Throws<InvalidDataException>(() => stream.CopyTo(read));
        else stream.CopyTo(read);
        if (isWhole) Assert.Equal(Digits, read.ToArray());
    }

    [Fact]
    public void Refuses_pay_that_was_changed_inside_a_zip_and_says_that_it_is_damaged()
    {
        using var zipped = new MemoryStream();
        using (var zip = new ZipArchive(zipped, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in (IEnumerable<(string, string)>)[GivenFiles.OnePerson, GivenFiles.OnePost, ("pay.csv", "person,from,base,currency\np1,2020-01-01,81000,EUR\n")])
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.NoCompression).Open());
                writer.Write(text);
            }
        }

        var bytes = zipped.ToArray();
        Assert.NotNull(FolderReader.Read(new UploadedFile("company.zip", bytes)).Facts);
        bytes[bytes.AsSpan().IndexOf("81000"u8)] = (byte)'9';
        var refusal = FolderReader.Read(new UploadedFile("company.zip", bytes)).Refusal();
        Assert.Equal("pay.csv", refusal.File);
        Assert.StartsWith("This file is damaged", refusal.Sentence, StringComparison.Ordinal);
    }
}
