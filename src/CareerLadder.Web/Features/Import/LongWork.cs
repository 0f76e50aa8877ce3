namespace CareerLadder.Web.Features.Import;

/// <summary>Something that takes a while, one at a time: how far it is, and stopping it.</summary>
/// <param name="changed">Called whenever it has got further.</param>
internal sealed class LongWork(Action changed) : IDisposable
{
    private CancellationTokenSource? running;

    /// <summary>Null where nothing is being done.</summary>
    public ImportStep? Step { get; private set; }

    /// <returns>False where it was stopped.</returns>
    public async Task<bool> RunAsync(Func<IProgress<ImportStep>, CancellationToken, Task> work)
    {
        Step = new("Beginning", 0, 1);
        using var stopping = running = new();
        try
        {
            await work(new Progress<ImportStep>(Tell), stopping.Token);
            return true;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            (Step, running) = (null, null);
        }
    }

    public void Stop() => running?.Cancel();

    public void Dispose() => Stop();

    private void Tell(ImportStep now)
    {
        // One that is told late must not bring the sign back.
        if (Step is null) return;
        Step = now;
        changed();
    }
}
