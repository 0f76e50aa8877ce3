using System.IO.Compression;
using System.Text.Json;
using CareerLadder.Web.Data.Copies;
using CareerLadder.Web.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Copies;

public sealed class CopyFilesTests
{
    private static readonly PersonCopy Copy = new("p1", "Noa Levi", new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc),
        [
            new("goals", "What you want.", ["set_on", "goal", "shared_upward", "hours"], [[new DateOnly(2026, 1, 2), "=cmd|' /C calc'!A0", true, 2.5], [null, "Ein „Wort“, zwei", false, null]]),
            new("evidence", "What you did.", ["on"], []),
        ],
        ["Notes of others, since they are theirs."]);

    [Fact]
    public void Writes_each_table_that_holds_something_and_all_of_it_for_a_program()
    {
        var files = Unzipped();
        Assert.Equal(["copy.json", "goals.csv", "read-me-first.txt"], files.Keys.Order());
        Assert.Equal("set_on,goal,shared_upward,hours\n2026-01-02,'=cmd|' /C calc'!A0,yes,2.5\n,\"Ein „Wort“, zwei\",no,\n", files["goals.csv"].Replace("\"'=cmd|' /C calc'!A0\"", "'=cmd|' /C calc'!A0", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(files["copy.json"]);
        var first = json.RootElement.GetProperty("tables").GetProperty("goals")[0];
        Assert.Equal("=cmd|' /C calc'!A0", first.GetProperty("goal").GetString());
        Assert.True(first.GetProperty("shared_upward").GetBoolean());
        Assert.Equal(2.5, first.GetProperty("hours").GetDouble());
        Assert.Equal(0, json.RootElement.GetProperty("tables").GetProperty("evidence").GetArrayLength());
    }

    [Fact]
    public void Says_first_what_it_is_not_for_what_there_is_and_what_is_held_back()
    {
        var words = Unzipped()["read-me-first.txt"];
        Assert.StartsWith("A copy of the data kept about Noa Levi in CareerLadder, made on 22 Nov 2026 at 12:00 UTC.", words, StringComparison.Ordinal);
        foreach (var sentence in (string[])[Purpose.Sentence, "- goals: What you want. 2 rows.", "- evidence: What you did. Nothing is kept.", "- Notes of others, since they are theirs."]) Assert.Contains(sentence, words, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Unzipped()
    {
        using var zipped = new MemoryStream();
        CopyFiles.WriteZip(Copy, zipped);
        zipped.Position = 0;
        using var zip = new ZipArchive(zipped);
        return zip.Entries.ToDictionary(e => e.Name, e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        });
    }
}
