using CareerLadder.Web.Data.Files;
using Microsoft.AspNetCore.Components.Forms;

namespace CareerLadder.Web.Features.Import;

/// <summary>Takes chosen files from a browser, a piece at a time.</summary>
internal static class Uploading
{
    /// <summary>Of all files together: a hundred thousand people, zipped, are a fifth of it.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    private const int Most = 200;
    private const int Megabyte = 1024 * 1024;

    private static readonly string[] Endings = [".csv", ".zip", ".xlsx"];

    /// <summary>The files; or none, and why.</summary>
    public static async Task<(IReadOnlyList<UploadedFile> Files, string? Refusal)> TakeAsync(InputFileChangeEventArgs chosen, IProgress<ImportStep> told, CancellationToken stop)
    {
        if (chosen.FileCount == 0) return ([], null);
        if (chosen.FileCount > Most) return ([], $"These are {chosen.FileCount} files. Choose the folder that holds people.csv and posts.csv, or a .zip of it.");
        var all = chosen.GetMultipleFiles(Most);
        // A folder holds other things too; alone, a file that cannot be read is worth a word.
        var wanted = all.Where(f => Endings.Any(e => f.Name.EndsWith(e, StringComparison.OrdinalIgnoreCase))).ToList();
        if (wanted.Count == 0) wanted = [.. all.Take(1)];
        var size = wanted.Sum(f => f.Size);
        if (size > MostBytes)
            return ([], $"This is {size / Megabyte + 1} MB, and at most {MostBytes / Megabyte} MB can be uploaded. Zip it, or run careerladder import with the folder on the server.");
        var files = new List<UploadedFile>(wanted.Count);
        var taken = 0L;
        try
        {
            foreach (var file in wanted)
            {
                var bytes = new byte[file.Size];
                await using var stream = file.OpenReadStream(MostBytes, stop);
                for (var at = 0; at < bytes.Length;)
                {
                    var read = await stream.ReadAsync(bytes.AsMemory(at), stop);
                    if (read == 0) return ([], Broken(file));
                    at += read;
                    taken += read;
                    told.Report(new("Uploading", (int)(taken / 1024), (int)Math.Max(1, size / 1024)));
                }

                files.Add(new(file.Name, bytes));
            }
        }
        catch (IOException)
        {
            return ([], "The upload was interrupted. Please choose the files again.");
        }

        return (files, null);
    }

    private static string Broken(IBrowserFile file) => $"{Refusals.Shorten(file.Name)} could not be read to its end. Please choose it again.";
}
