using CareerLadder.Benchmarks;
using Xunit;

namespace CareerLadder.Web.Tests.Data;

public sealed class DatabaseTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_save_that_was_acknowledged_is_there_after_the_program_was_killed_while_people_save()
    {
        // A thousand times: `dotnet run -c Release --project tests/CareerLadder.Benchmarks -- kills`.
        var seed = Random.Shared.Next();
        var came = await KilledSaves.RunAsync(kills: 3, seed).WaitAsync(TimeSpan.FromMinutes(4), TestContext.Current.CancellationToken);
        output.WriteLine($"{came}, seed {seed}");
        Assert.True(came.Acknowledged > 0, "Nothing was saved, so nothing was proved.");
        Assert.Empty(came.Faults);
    }
}
