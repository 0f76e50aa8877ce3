using CareerLadder.Core.Careers;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data.Demo;
using CareerLadder.Web.Data.Files;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

public sealed class FolderWriterTests
{
    private static readonly Facts Sample = new()
    {
        People =
        [
            new("p1", "Ana, \"the first\"", "ana@example.org", new(2020, 1, 1), new(2024, 1, 1), "UK", 3.1, 0.00001),
            new("=2+2", "Zoë Ñandú 李\nsecond line"),
        ],
        Posts = [new("p1", new(2020, 1, 1), null, Kind.TechLeadManager, "Lead; \"TLM\"", "M4", "Core", "=2+2", null), new("=2+2", new(2019, 1, 1), new(2019, 2, 1), Kind.Away)],
        Practices = [new("p1", new(2021, 1, 1), null, 2.25, true, "note"), new("p1", new(2021, 1, 1), new(2022, 1, 1), 80)],
        Intents = [.. Enum.GetValues<Intent>().Select((intent, i) => new IntentAnswer("p1", new(2021, 1, 1 + i), intent, IntentReason.OnlyPath, "why"))],
        Pays = [new("p1", new(2021, 1, 1), 52000.50m, "GBP", 0.8m, null, 0.01m)],
        Bands = [new(null, null, "E5", 1, 2, null, "EUR"), new(new(2022, 1, 1), "UK", "E5", 1.5m, 2, 1.75m, "EUR")],
        Levels = [new("E5", Core.Ladders.Track.Engineering, 5, "Staff", "Leads"), new("M4", Core.Ladders.Track.Management, null)],
        Expectations = [new("E5", "technical", "Writes, and reads")],
        Groups = new Dictionary<string, string>(StringComparer.Ordinal) { ["p1"] = "A" },
    };

    [Fact]
    public void Writes_what_is_read_as_the_same_facts()
    {
        Check(Sample, withGroups: true);
    }

    [Fact]
    public void Writes_the_demo_so_that_it_is_read_as_the_same_facts()
    {
        Check(DemoOrganisation.Make(new(2026, 11, 22)).Facts, withGroups: true);
    }

    [Fact]
    public void Leaves_out_groups_from_an_export()
    {
        using var scratch = new ScratchFolder();
        FolderWriter.Write(Sample, scratch.Path);
        Assert.Empty(FolderReader.Read(scratch.Path).Facts().Groups);
        Assert.DoesNotContain("group", File.ReadLines(Path.Combine(scratch.Path, "people.csv")).First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_out_files_that_would_be_empty()
    {
        using var scratch = new ScratchFolder();
        FolderWriter.Write(new(), scratch.Path);
        Assert.Equal(["people.csv", "posts.csv"], Directory.GetFiles(scratch.Path).Select(Path.GetFileName).Order());
        Assert.Empty(FolderReader.Read(scratch.Path).Facts().People);
    }

    [Fact]
    public void Writes_a_zip()
    {
        using var zipped = new MemoryStream();
        FolderWriter.WriteZip(Sample, zipped);
        zipped.Position = 0;
        Assert.Equal(Sample.Posts, GivenFiles.ReadZip(zipped, "export.zip").Facts().Posts);
    }

    private static void Check(Facts facts, bool withGroups)
    {
        using var scratch = new ScratchFolder();
        FolderWriter.Write(facts, scratch.Path, withGroups);
        var read = FolderReader.Read(scratch.Path).Facts();
        var elsewhere = facts.Posts.Where(p => !p.IsHere).Select(p => p.Person).ToHashSet();
        Assert.Equal(facts.People.Select(p => !elsewhere.Contains(p.Id) ? p : p with { PractisedBefore = p.PractisedBefore ?? 0, ManagedBefore = p.ManagedBefore ?? 0 }), read.People);
        Assert.Equal(facts.Posts, read.Posts);
        Assert.Equal(facts.Practices, read.Practices);
        Assert.Equal(facts.Intents, read.Intents);
        Assert.Equal(facts.Pays, read.Pays);
        Assert.Equal(facts.Bands, read.Bands);
        Assert.Equal(facts.Levels, read.Levels);
        Assert.Equal(facts.Expectations, read.Expectations);
        Assert.Equal(facts.Groups.OrderBy(g => g.Key), read.Groups.OrderBy(g => g.Key));
    }
}
