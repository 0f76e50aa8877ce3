using System.IO.Compression;
using CareerLadder.Web.Data.Files;

namespace CareerLadder.Benchmarks.Mutations;

/// <summary>The three shapes in which tables are handed over: loose CSV files, a zip of them, a spreadsheet.</summary>
internal static class Packing
{
    public static IReadOnlyList<UploadedFile> Any(Dice dice, IReadOnlyList<Table> tables) => dice.Below(3) switch
    {
        0 => GivenOrganisation.Loose(tables),
        1 => [Zip(tables.Select(t => (t.Name, t.Bytes())))],
        _ => [new("company.xlsx", Workbook.Of(tables, dice.Below(3)).Zip())],
    };

    /// <summary>Not as a spreadsheet, which has no text of its own.</summary>
    public static IReadOnlyList<UploadedFile> Text(Dice dice, IReadOnlyList<UploadedFile> files) => dice.OneIn(2) ? files : [Zip(files.Select(f => (f.Name, f.Bytes)))];

    /// <param name="change">What else is put into it.</param>
    public static UploadedFile Zip(IEnumerable<(string Path, byte[] Bytes)> entries, CompressionLevel level = CompressionLevel.Fastest, Action<ZipArchive>? change = null)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in entries)
            {
                using var entry = zip.CreateEntry(path, level).Open();
                entry.Write(content);
            }

            change?.Invoke(zip);
        }

        return new("company.zip", bytes.ToArray());
    }
}
