using CareerLadder.Benchmarks.Mutations;
using Xunit;

namespace CareerLadder.Web.Tests.Data.Files;

/// <summary>Files spoilt in every way known: a short run of what `mutations` of the benchmarks does a hundred thousand times.</summary>
public sealed class PropertyTests : IDisposable
{
    private readonly ScratchDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Nothing_that_stands_in_files_is_thrown_over_or_taken_for_what_it_is_not()
    {
        var trial = await TrialAsync();
        var found = new List<string>();
        for (var number = 0; number < 3 * Mutator.Kinds; number++)
        {
            var mutant = Mutator.Make(number);
            if ((await trial.RunAsync(mutant, tryToSave: number % 4 == 0)).Fault is { } fault) found.Add($"{number}, {mutant}: {fault}");
        }

        Assert.Empty(found);
    }

    [Fact]
    public async Task Nothing_that_is_made_large_or_endless_is_thrown_over_nor_held_whole()
    {
        var trial = await TrialAsync();
        var found = new List<string>();
        foreach (var number in Mutator.OneOfEachLarge)
        {
            var mutant = Mutator.Make(number);
            var outcome = await trial.RunAsync(mutant, tryToSave: false);
            if (outcome.Fault is { } fault) found.Add($"{number}, {mutant}: {fault}");
            // Of all that was ever asked for, garbage too: what was held at once is less.
            if (outcome.Allocated > MostBytes) found.Add($"{number}, {mutant}: {outcome.Allocated:N0} bytes");
        }

        Assert.Empty(found);
    }

    private const long MostBytes = 600L * 1024 * 1024;

    private async Task<Trial> TrialAsync()
    {
        await using var db = database.CreateDbContext();
        await Trial.PrepareAsync(db);
        return new(database.CreateDbContext);
    }
}
