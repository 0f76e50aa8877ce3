using System.Diagnostics;
using System.IO.Compression;
using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Data.Import;
using CareerLadder.Web.Features.Import;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Benchmarks.Mutations;

/// <summary>What came of a mutant.</summary>
/// <param name="IsRefused">With sentences for people.</param>
/// <param name="Took">By the clock, or of the processor where that is less.</param>
/// <param name="Fault">What should not have come of it: an exception, or something read that should not be. Null where all is well.</param>
internal sealed record Outcome(bool IsRefused, string? Fault, TimeSpan Took, long Allocated);

/// <summary>Reads mutants as the import page does, and compares what they tell with a real database, in which it tries to save some.</summary>
/// <param name="open">A context on a database that holds the organisation as it was before it was spoilt.</param>
internal sealed class Trial(Func<AppDb> open)
{
    private static readonly ReadingScope Scope = ReadingScope.All with { Known = GivenOrganisation.Known, NothingLeft = "There is nothing here." };
    private static readonly DateOnly Today = new(2025, 11, 25);

    private readonly string same = Dump(FolderReader.Read(GivenOrganisation.Loose(GivenOrganisation.Tables()), Scope).Facts!);

    /// <summary>Puts the organisation into an empty database.</summary>
    public static async Task PrepareAsync(AppDb db) => await OrganisationImport.RunAsync(db, FolderReader.Read(GivenOrganisation.Loose(GivenOrganisation.Tables()), Scope).Facts!);

    public async Task<Outcome> RunAsync(Mutant mutant, bool tryToSave)
    {
        var before = GC.GetTotalAllocatedBytes();
        var (clock, worked) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        // Where others work on the machine too, waiting for them is not what reading takes.
        TimeSpan Took() => TimeSpan.FromTicks(Math.Min(clock.Elapsed.Ticks, (Environment.CpuUsage.TotalTime - worked).Ticks));
        try
        {
            var reading = await ReadAsync(mutant);
            var (took, allocated) = (Took(), GC.GetTotalAllocatedBytes() - before);
            return new(reading?.Facts is null, reading is null ? null : await CheckAsync(mutant, reading, tryToSave), took, allocated);
        }
#pragma warning disable CA1031 // Finding any exception is what this is for
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new(IsRefused: false, e.ToString(), Took(), GC.GetTotalAllocatedBytes() - before);
        }
    }

    /// <summary>All that the page does before it shows what would change. Null where the mapping is none.</summary>
    private async Task<Reading?> ReadAsync(Mutant mutant)
    {
        await using var db = open();
        if (mutant.Mapping is null && mutant.Files is [var alone] && ForeignFile.Read(alone, new()) is { } look) look.Guess().Fault();
        ColumnMap? map = null;
        if (mutant.Mapping is { } json && (map = ColumnMap.Read(json).Map) is null) return null;
        if (map is not null && ForeignFile.Read(mutant.Files[0], new()) is { } foreign) foreign.Fits(map);
        var reading = map is null ? FolderReader.Read(mutant.Files, Scope) : FolderReader.ReadMapped(mutant.Files[0], map, Scope);
        if (reading.Facts is null) ImportTeller.Refused(reading);
        else ImportTeller.Preview(reading, await OrganisationImport.TryAsync(db, reading.Facts, Today));
        return reading;
    }

    private async Task<string?> CheckAsync(Mutant mutant, Reading reading, bool tryToSave)
    {
        if (reading.Facts is not { } facts)
        {
            if (mutant.Must == Must.BeTheSame) return $"Refused, and should not be: {reading.Refusals.Kept[0]}";
            if (reading.Refusals.Kept.Count == 0) return "Refused without a sentence.";
            return reading.Refusals.Kept.FirstOrDefault(r => r.Sentence.Length < 10 || !r.Sentence.EndsWith('.') && !r.Sentence.EndsWith('?') || (r.Value ?? "").Any(char.IsControl)) is { } odd ? $"An odd sentence: {odd}" : null;
        }

        if (mutant.Must == Must.BeRefused) return "Read, and should be refused.";
        var told = Dump(facts);
        if (mutant.Must == Must.BeTheSame && told != same) return $"Read as something else: {Difference(same, told)}";
        if (tryToSave) await SaveAsync(facts);
        return facts.People.Count > 0 && Dump(Again(facts)) is var again && again != told ? $"Written and read again it is something else: {Difference(told, again)}" : null;
    }

    private async Task SaveAsync(Facts facts)
    {
        await using var db = open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await OrganisationImport.RunAsync(db, facts, Today);
        await transaction.RollbackAsync();
    }

    private static Facts Again(Facts facts)
    {
        using var bytes = new MemoryStream();
        FolderWriter.WriteZip(facts, bytes, withGroups: true);
        var again = FolderReader.Read([new UploadedFile("again.zip", bytes.ToArray())], Scope);
        return again.Facts ?? throw new InvalidDataException($"What was written cannot be read: {again.Refusals.Kept[0]}");
    }

    private static string Dump(Facts facts)
    {
        using var bytes = new MemoryStream();
        FolderWriter.WriteZip(facts, bytes, withGroups: true);
        using var zip = new ZipArchive(bytes, ZipArchiveMode.Read);
        return string.Concat(zip.Entries.Select(e =>
        {
            using var text = new StreamReader(e.Open());
            return $"{e.FullName}\n{text.ReadToEnd()}";
        }));
    }

    private static string Difference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(p => p.First == p.Second).Count();
        return $"…{one[Math.Max(0, at - 40)..Math.Min(one.Length, at + 40)]}… and …{other[Math.Max(0, at - 40)..Math.Min(other.Length, at + 40)]}…";
    }
}
