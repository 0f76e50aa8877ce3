using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CareerLadder.Web.Tests;

public sealed class WatchTests
{
    [Fact]
    public async Task Looks_again_after_a_look_that_went_wrong_and_ends_with_the_site()
    {
        using var watch = new Looking(TimeSpan.FromMilliseconds(1), looksAtOnce: true);
        await watch.StartAsync(TestContext.Current.CancellationToken);
        await watch.Third.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await watch.StopAsync(TestContext.Current.CancellationToken);
        Assert.True(watch.ExecuteTask!.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Looks_when_the_site_starts_where_asked_to()
    {
        using var watch = new Looking(TimeSpan.FromDays(1), looksAtOnce: true);
        await watch.StartAsync(TestContext.Current.CancellationToken);
        await watch.First.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await watch.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Else_looks_only_after_a_while()
    {
        using var watch = new Looking(TimeSpan.FromDays(1), looksAtOnce: false);
        await watch.StartAsync(TestContext.Current.CancellationToken);
        await Task.Delay(100, TestContext.Current.CancellationToken);
        await watch.StopAsync(TestContext.Current.CancellationToken);
        Assert.False(watch.First.IsCompleted);
    }

    private sealed class Looking(TimeSpan every, bool looksAtOnce) : Watch(every, TimeProvider.System, NullLogger.Instance, "It could not be looked after.", looksAtOnce)
    {
        private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource third = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int looks;

        public Task First => first.Task;

        public Task Third => third.Task;

        protected override Task LookAsync(CancellationToken stop)
        {
            looks++;
            first.TrySetResult();
            if (looks == 3) third.TrySetResult();
            return looks == 1 ? throw new InvalidOperationException("The first look goes wrong.") : Task.CompletedTask;
        }
    }
}
