namespace CareerLadder.Web;

/// <summary>Looks after something again and again for as long as the site runs. A look that goes wrong is said in the log, and the next one may succeed.</summary>
/// <param name="trouble">What the log then says: a sentence.</param>
/// <param name="looksAtOnce">Whether the first look is when the site starts, and not only after a while.</param>
internal abstract class Watch(TimeSpan every, TimeProvider clock, ILogger log, string trouble, bool looksAtOnce) : BackgroundService
{
    protected TimeProvider Clock => clock;

    protected abstract Task LookAsync(CancellationToken stop);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        try
        {
            if (looksAtOnce) await TryAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken)) await TryAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A host that is disposed of without having been stopped would take this for a failure.
        }
    }

    private async Task TryAsync(CancellationToken stop)
    {
        try
        {
            await LookAsync(stop);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            log.LogError(broken, "{Trouble}", trouble);
        }
    }
}
