using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Data.Import;

namespace CareerLadder.Web.Features.Import;

/// <summary>Makes of what was read and what would change what the page shows.</summary>
internal static class ImportTeller
{
    private const int MostAlike = 30;

    private const int MostTitles = 200;

    public static ImportPreview Refused(Reading reading) =>
        new([.. reading.Refusals.Kept.Take(ImportPreview.MostProblems)], reading.Refusals.Count, [], LeftOut(reading), [], "");

    public static ImportPreview Trouble(string sentence) => new([], 0, [], [], [], "") { Trouble = sentence };

    public static ImportPreview Preview(Reading reading, Changes changes) => new(
        [],
        0,
        [.. from notice in reading.Notices group notice by notice.Kind into alike select new NoticesAlike(alike.Key, Notice.Heading(alike.Key), alike.Count(), [.. alike.Take(MostAlike)])],
        LeftOut(reading),
        [.. changes.Tables.Select(Diff).Where(t => t.Told > 0)],
        Seal(changes))
    {
        UnknownTitles = [.. reading.UnknownTitles.OrderByDescending(t => t.Posts).Take(MostTitles)],
    };

    /// <summary>The same for what is the same, and nothing can be read from it.</summary>
    public static string Seal(Changes changes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in changes.Tables)
        {
            Add(table.Table);
            foreach (var count in (int[])[table.Added, table.Changed, table.Ended]) Add(count.ToString(CultureInfo.InvariantCulture));
            foreach (var (sort, row, words) in table.Lines)
            {
                Add(sort);
                Add(row);
                Add(words);
            }
        }

        return Convert.ToHexString(hash.GetHashAndReset());

        void Add(string text)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }
    }

    /// <summary>"people 12, posts 30": how many rows of which tables, for the audit, and nothing of what they say.</summary>
    public static string Counted(ImportPreview preview) => string.Join(", ", preview.Tables.Where(t => t.IsCountedOnly || t.Changes > 0).Select(t =>
        t.IsCountedOnly ? t.Table : string.Create(CultureInfo.InvariantCulture, $"{t.Table} {t.Changes}")));

    private static string[] LeftOut(Reading reading) => [.. reading.LeftOut.Select(f => f.Name)];

    private static TableDiff Diff(TableChanges table)
    {
        var told = table.Added + table.Changed + table.Ended + table.Same;
        return ImportRights.IsCountedOnly(table.Table)
            ? new(table.Table, 0, 0, 0, 0, 0, told, [], IsCountedOnly: true)
            : new(table.Table, table.Added, table.Changed, table.Ended, table.Same, table.Kept, told, [.. table.Lines.Take(TableDiff.MostLines)], IsCountedOnly: false);
    }
}
